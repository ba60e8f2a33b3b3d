import type { FeedsWords } from "./feeds.ts";
import { counted } from "../../domain/letters/phrases.ts";
import { say } from "./say.ts";

export const feedsSv: FeedsWords = {
  title: "Prenumerera",
  heading: "Dina datum i din kalender",
  made: "Adressen är skapad.",
  ended: "Prenumerationen är avslutad. Kalendern får inget mer därifrån.",
  none: "Ingen kalender hämtar dina datum.",
  answer: (count) => `Du har ${counted(count, "adress", "adresser")} som en kalender kan hämta dina datum från.`,
  what: "I kalendern syns vad du ska göra och sista dagen för det, tretton månader framåt. Dagarna gör dig inte upptagen. Inga namn och inga rapporter följer med. Mejlen kommer som vanligt.",
  choose: "Vad vill du se?",
  all: "Allt som är mitt",
  role: (role) => say`Bara det som hör till rollen ${role}`,
  make: "Skapa en adress",
  fresh: "Din nya adress",
  copy: "Kopiera den nu, den visas inte igen",
  open: "Öppna den i kalenderprogrammet på den här enheten",
  secret: "Den som har adressen ser dina datum utan att logga in. Lämna den inte vidare.",
  yours: "Dina adresser",
  madeOn: (day) => `skapad ${day}.`,
  empty: "Tom, eftersom du inte längre har rollen.",
  end: "Avsluta",
  endOf: (what, day) => `Avsluta ${what}, skapad ${day}`,
  lost: "Har du tappat bort en adress, eller har någon annan fått se den? Avsluta den och skapa en ny.",
  howTo: "Gör så här",
  outlook: "Öppna Kalender och välj Lägg till kalender, Prenumerera från webben. Klistra in adressen.",
  iphone:
    "Öppna den här sidan i telefonen, skapa en adress och tryck på länken under den. Eller: Inställningar, Kalender, Konton, Lägg till konto, Annat, Lägg till kalenderprenumeration.",
  android: "Öppna Google Kalender på en dator. Välj Andra kalendrar, plus, Från webbadress. Sedan syns den i telefonen.",
  delay:
    "Kalendern hämtar nytt när den själv vill, oftast några gånger om dygnet. Ett flyttat datum kan därför dröja; mejlet gäller.",
};
