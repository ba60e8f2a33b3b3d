/** What a change is called in Swedish, on pages and in documents. */
import type { Change, Facet, Thing } from "./plan-diff.ts";

export const FACET_SV: Readonly<Record<Facet, string>> = {
  title: "Benämning",
  quote: "Planens ord",
  activity: "Aktivitet",
  timeframe: "Tidsram",
  responsibleText: "Ansvarig, som det står",
  timing: "När",
  reading: "Vår läsning",
  responsible: "Vem som svarar",
  confirmer: "Vem som bekräftar",
  evidence: "Vad som rapporteras",
  participants: "Med vem",
  note: "Anmärkning",
  goal: "Delmål",
  kind: "Slag",
  office: "Kommun och kontor",
  offices: "Uppdrag i planen",
  calendar: "Kalender",
  ladders: "Påminnelser",
  legal: "Lagar och regler",
  dnr: "Diarienummer",
  smallNumbers: "Små tal",
  paper: "Nämndens papper",
  days: "Dagar",
  question: "Fråga",
  hierarchy: "Plats i organisationen",
};

const THING_SV: Readonly<Record<Exclude<Thing, "question">, string>> = {
  plan: "Planen",
  goal: "Delmål",
  item: "Åtgärd eller möte",
  duty: "Aktivitet",
  role: "Roll",
  unit: "Enhet",
  event: "Händelse",
};

/** "Aktivitet 1.6", "Roll", "Fråga om planen": what kind of thing it is, and its number in the plan where it has one. */
export function thingSv(thing: Thing, number?: string): string {
  if (thing === "question") return `Fråga om ${number ?? "planen"}`;
  return number === undefined ? THING_SV[thing] : `${THING_SV[thing]} ${number}`;
}

export const CHANGE_SV: Readonly<Record<Change["change"], string>> = { added: "ny", changed: "ändrad", dropped: "struken" };
