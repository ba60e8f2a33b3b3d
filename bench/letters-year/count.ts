/** How many letters and envelopes each person gets in a year, foreseen by the engine's own rules. */
import { civilDateOf, type CivilDate } from "../../domain/calendar/civil-date.ts";
import { instantAt } from "../../domain/calendar/instant.ts";
import { lettersAhead, type Acts } from "../../domain/foresight.ts";
import type { Directory } from "../../domain/recipients.ts";

export interface PersonsYear {
  readonly person: string;
  readonly letters: number;
  /** Letters posted to a person at one time are one mail. */
  readonly envelopes: number;
}

/** Everybody of the plan, in the file's order, in a calendar year of a plan begun on a day. Without `acts` nobody does anything. */
export function countYear(directory: Directory, begunOn: CivilDate, year: number, acts?: Acts): readonly PersonsYear[] {
  const begunAt = instantAt(begunOn, 12);
  const state = { begunOn, begunAt, duties: new Map(), occurrences: [] };
  const first = instantAt(civilDateOf(year, 1, 1), 0);
  const last = instantAt(civilDateOf(year, 12, 31), 23, 59);
  const letters = lettersAhead(directory, state, begunAt, last, acts).filter(({ postAt }) => postAt >= first);
  return directory.people.persons.map(({ id }) => {
    const own = letters.filter(({ person }) => person === id);
    return { person: id, letters: own.length, envelopes: new Set(own.map(({ postAt }) => postAt)).size };
  });
}
