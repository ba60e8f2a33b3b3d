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

export const THING_SV: Readonly<Record<Thing, string>> = {
  plan: "Planen",
  goal: "Delmål",
  item: "Åtgärd eller möte",
  duty: "Aktivitet",
  role: "Roll",
  unit: "Enhet",
  event: "Händelse",
  question: "Fråga om",
};

export const CHANGE_SV: Readonly<Record<Change["change"], string>> = { added: "ny", changed: "ändrad", dropped: "struken" };
