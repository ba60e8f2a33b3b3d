/** What the owner's page begins the *Bedömning* with: the frozen year's own facts in plain words, to be gone on from. */
import { counted, listed, sentence } from "../letters/phrases.ts";
import { rowsOf, type FrozenState, type YearSnapshot } from "./snapshot.ts";

/** More than so many late ones are a table, and that is the paper's appendix. */
const NAMED = 5;

/** Counts, what is late by name, and what waits for somebody. Judges nothing: that is the reader's. */
export function firstDraft(snapshot: YearSnapshot): string {
  const rows = rowsOf(snapshot);
  const count = (...states: readonly FrozenState[]): number => rows.filter(({ state }) => states.includes(state)).length;
  const asked = rows.length - count("excused", "superseded", "undecided", "backlog");
  const said: readonly (readonly [number, string, string])[] = [
    [count("reported"), "är rapporterad men ej bekräftad", "är rapporterade men ej bekräftade"],
    [count("late"), "är försenad", "är försenade"],
    [count("notDue", "open", "planned"), "har inte förfallit", "har inte förfallit"],
  ];
  const parts = said.filter(([number]) => number > 0).map(([number, one, many]) => counted(number, one, many));
  const done = doneOf(count("confirmed"), asked);
  const late = rows.filter(({ state }) => state === "late").map(({ title }) => title);
  const names = late.length > 0 && late.length <= NAMED ? `Det som är försenat: ${listed(late)}.` : "";
  const waits = count("backlog");
  return [
    parts.length === 0 ? done : `${done} ${sentence(listed(parts))}.`,
    names,
    count("excused") === 0 ? "" : `${sentence(counted(count("excused"), "aktivitet utgår", "aktiviteter utgår"))}.`,
    waits === 0 ? "" : `${sentence(counted(waits, "gammal tidsgräns väntar", "gamla tidsgränser väntar"))} på beslut.`,
  ]
    .filter(Boolean)
    .join("\n");
}

function doneOf(done: number, asked: number): string {
  if (asked === 0) return "Året har inga aktiviteter.";
  if (asked === 1) return `Årets enda aktivitet är ${done === 1 ? "klar" : "inte klar"}.`;
  return `Av årets ${asked} aktiviteter är ${done === 0 ? "ingen klar" : counted(done, "klar", "klara")}.`;
}
