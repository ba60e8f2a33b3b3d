import type { EventsWords } from "./events.ts";
import { say } from "./say.ts";

export const eventsSv: EventsWords = {
  title: "Det har hänt",
  answer: "Säg till när något har hänt som planen vill att ni följer upp, till exempel att någon har börjat.",
  none: "Inget i planen som du svarar för öppnas av en händelse. Det gör enhetscheferna för sina enheter och planens ägare för alla.",
  what: "Vad ska göras?",
  choose: "Välj",
  on: "När hände det?",
  onHelp: "Dagen då det hände, inte en dag som kommer.",
  reference: "Löpnummer",
  referenceHelp: "Ett nummer som ni känner igen det på, till exempel hr-2026-17. Skriv aldrig ett namn eller ett personnummer.",
  look: "Se vad som händer",
  fault: {
    what: "Välj vad som ska göras.",
    on: "Välj dagen då det hände.",
    reference: "Skriv ett löpnummer, till exempel hr-2026-17.",
  },
  preview: "Det här händer",
  due: (title, day) => say`${title} ska vara klart senast ${day}.`,
  happened: (day, reference) => say`Det hände ${day} och har löpnumret ${reference}. Inget är sparat än.`,
  open: "Spara händelsen",
  change: "Ändra",
  already: (reference) => say`${reference} är redan öppnat. Ett löpnummer öppnar en sak en gång.`,
  toIt: "Till det som är öppnat",
};
