import type { DecisionSaid, PaperWords } from "./paper.ts";
import { say } from "./say.ts";

export const paperSv: PaperWords = {
  title: { stop: (year) => `Nämndens papper för ${year}`, final: (year) => `Slutlig komplettering för ${year}` },
  toCommittee: "Till nämnden",
  closing: { stop: "Per stoppdatum", final: "Slutlig komplettering" },
  done: {
    spara: "Utkastet är sparat.",
    lamna: "Bedömningen är lämnad för godkännande.",
    godkann: "Bedömningen är godkänd. Nämndens sekreterare får veta var papperet ligger.",
    tillbaka: "Bedömningen är skickad tillbaka.",
    beslut: "Nämndens beslut är inskrivet.",
    frys: "Året är fryst.",
  },
  notFrozen: "Året är inte fryst än.",
  frozen: (at, digits) => `Fryst ${at}, kontrollsumma ${digits}…`,
  willFreeze: (kind, at, meetingDay) => {
    if (kind === "final") return `Fryses ${at}, när årets sista uppgifter är inne.`;
    return meetingDay === undefined ? `Fryses ${at}.` : `Fryses ${at}, inför mötet ${meetingDay}.`;
  },
  notDue: "Ej förfallen",
  stage: {
    unwritten: "Bedömningen är inte skriven än.",
    draft: "Bedömningen finns som utkast.",
    waiting: (approver) => say`Bedömningen väntar på att ${approver} godkänner den.`,
    sentBack: (by) => say`Bedömningen är skickad tillbaka av ${by}.`,
    approved: "Bedömningen är godkänd, och nämndens sekreterare har fått veta var papperet ligger.",
    decided,
  },
  files: {
    heading: "Hämta papperet",
    notApproved: "Bedömningen är inte godkänd än, och det står på varje blad.",
    forms: {
      pdf: ["PDF", "att läsa och lämna in"],
      docx: ["Word", "att arbeta vidare i"],
      html: ["Webbsida", "att skriva ut"],
      xlsx: ["Excel", "aktiviteterna och årets uppgifter som tabeller"],
      csv: ["CSV", "aktiviteterna, en rad var"],
      json: ["JSON", "det frysta året, som kontrollsumman är räknad på"],
    },
  },
  assessment: {
    heading: "Bedömning",
    label: "Vad visar året, och vad behöver nämnden veta?",
    facts: "Här står årets fakta att börja från.",
    never: "Skriv aldrig om enskilda personer.",
    submit: (approver) => say`Lämna till ${approver} för godkännande`,
    save: "Spara utkast",
    none: "Ingen bedömning är skriven än.",
    approve: "Godkänn bedömningen",
    sendBack: "Skicka tillbaka",
    reason: "Vad ska ändras?",
    all: (count) => `Alla sparade texter (${count})`,
    version: (version, by, at, kind) =>
      say`Version ${version}, ${by}, ${at}${kind === undefined ? "" : kind === "approved" ? ", godkänd" : ", lämnad"}`,
  },
  decision: {
    heading: "Nämndens beslut",
    correct: "Rätta det som är inskrivet",
    day: "Dag",
    section: "Paragraf",
    sectionHelp: "Till exempel § 87.",
    dnr: "Diarienummer",
    dnrHelp: "Till exempel SN 2026/112.",
    outcome: "Nämnden beslutade",
    approved: "att godkänna uppföljningen",
    revise: "att planen ska revideras",
    save: "Skriv in beslutet",
    change: "Rätta beslutet",
    fault: { day: "Skriv vilken dag nämnden beslutade, till exempel 2027-03-01.", outcome: "Välj vad nämnden beslutade." },
  },
  goThrough: {
    heading: "Att gå igenom",
    allAnswered: "Alla frågor om planen är besvarade.",
    questions: (count) => `Frågor utan svar (${count})`,
    answer: "Svara på frågorna",
    readings: (count) => `Våra läsningar, som nämnden godkänner (${count})`,
    legal: (count) => `Hänvisningar till lagar och regler, att kontrollera (${count})`,
    checked: (on) => (on === undefined ? "inte kontrollerad" : `kontrollerad ${on}`),
  },
  freeze: {
    heading: "Frys året nu",
    means: "Det som är fryst ändras aldrig. Det som rapporteras efteråt visas bredvid.",
    now: (year) => `Frys ${year} som det står nu`,
  },
};

/** "Nämnden godkände uppföljningen tisdag 15 december 2026, § 87." */
function decided(decision: DecisionSaid | undefined): string {
  if (!decision) return "Nämnden har beslutat.";
  const { outcome, day, section, dnr } = decision;
  const what = outcome === "approved" ? "godkände uppföljningen" : "beslutade att planen ska revideras";
  return `Nämnden ${what} ${day}, ${section}${dnr === undefined ? "" : `, dnr ${dnr}`}.`;
}
