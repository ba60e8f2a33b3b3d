/** In a letter that asks about the meetings of a stretch of time, where the year has had as many as the plan asks for. */
import type { OccurrenceFacts } from "../facts.ts";
import { counted, numberWord, sentence } from "../phrases.ts";

/** None where it has not. A maximum asks nobody to hold more, and what is held beside it is counted all the same. */
export function quotaMet({ quotaMet: met }: Pick<OccurrenceFacts, "quotaMet">): readonly string[] {
  if (!met) return [];
  const { held, min, max, year } = met;
  const span = max === undefined || max === min ? `minst ${numberWord(min)}` : `${numberWord(min)} till ${numberWord(max)}`;
  const reported = `${sentence(counted(held, "möte", "möten", "neuter"))} är redan ${held === 1 ? "rapporterat" : "rapporterade"}`;
  return [`${reported} för ${year}, planen säger ${span}. Svara ändå, också om inget mer möte hölls: varje möte räknas.`];
}
