import type { MeetingCounts, MeetingModeWords } from "./meeting-mode.ts";
import { counted, listed, sentence } from "../../domain/letters/phrases.ts";

export const meetingModeSv: MeetingModeWords = {
  title: "Möte",
  heading: "Gå igenom planen på ett möte",
  none: "Inget möte pågår.",
  open: (count) =>
    `${sentence(counted(count, "möte", "möten", "neuter"))} är ${count === 1 ? "påbörjat" : "påbörjade"} och inte ${count === 1 ? "avslutat" : "avslutade"}.`,
  goOn: (day) => `Fortsätt mötet ${day}`,
  theMeeting: (day) => `Mötet ${day}`,
  byGroup: "Ett möte börjas av någon i arbetsgruppen.",
  begin: "Börja ett möte",
  beginHelp: "En av er antecknar. Varje sak sparas för sig: stänger ni webbläsaren fortsätter ni där ni var.",
  day: "Mötets dag",
  chooseDay: "Välj mötets dag, till exempel 2027-03-01.",
  who: (reader) => `Vilka är med, förutom du (${reader})?`,
  whoHint: "Ni ska vara minst två, du inräknad. De som är med antecknas i det som bekräftas.",
  beginIt: "Börja mötet",
  earlier: "Tidigare möten",
  recordedAndThere: (recorder, present) => `Antecknas av ${recorder}. Med är ${listed(present)}.`,
  thereAndRecorded: (recorder, present) => `Med är ${listed(present)}. Antecknas av ${recorder}.`,
  first: "Börja med den första",
  where: "Fortsätt där ni var",
  through: "genomgången",
  endHelp: "När mötet är avslutat visas en sammanfattning att skriva ut. Det som inte är genomgånget kan tas på ett nytt möte.",
  end: "Avsluta mötet",
  present: "Med på mötet",
  names: (names) => listed(names),
  recorded: "Antecknade",
  ended: "Avslutat",
  goesOn: "Nej, mötet pågår",
  done: "Det som gjordes",
  nothingDone: "Inget rapporterades, bekräftades eller skickades tillbaka.",
  left: "Det som inte gicks igenom",
  back: "Tillbaka till mötet",
  all: "Alla möten",
  print: "Skriv ut sidan med webbläsarens utskrift.",
  progress,
  duty: {
    also: "Också aktuellt",
    by: "senast",
    wanted: "Det som ska kompletteras:",
    nothing: "Inget är aktuellt just nu.",
    reportFor: (name) =>
      `Skriv bara det som ${name} har lämnat till mötet. I historiken står det att du har rapporterat på mötet, för ${name}. Ingen av er kan sedan bekräfta det ensam, men gruppen kan göra det på mötet.`,
    confirm: "Bekräfta",
    confirmHere: "Bekräfta på mötet",
    confirmHelp: "De som är med antecknas. Därefter är den klar och kan inte ändras.",
    next: "Genomgången, nästa",
    last: "Genomgången, till sammanfattningen",
    inMeeting: "I mötet",
    before: "Föregående",
    after: "Nästa",
    summary: "Sammanfattning",
  },
};

/** "5 av 31 genomgångna, två bekräftade." */
function progress({ through, all, reported, confirmed, returned }: MeetingCounts): string {
  const said = [
    reported === 0 ? "" : counted(reported, "rapporterad", "rapporterade"),
    confirmed === 0 ? "" : counted(confirmed, "bekräftad", "bekräftade"),
    returned === 0 ? "" : counted(returned, "skickad tillbaka", "skickade tillbaka"),
  ].filter(Boolean);
  return `${through} av ${all} genomgångna${said.length === 0 ? "" : `, ${listed(said)}`}.`;
}
