/** Subject lines: verb first, the day last, and the same stem in every letter of one occurrence so that threads hold. */
import type { OccurrenceFacts } from "./facts.ts";
import { titleOf } from "./phrases.ts";
import { dayAndMonth, shortDayAndMonth } from "./swedish-dates.ts";

/** What an inbox shows, and what fits an unfolded header line. */
export const SUBJECT_LIMIT = 78;

/** What stands around a stem at the least, in the longest letter that asks for something: "Påminnelse: … – 30 juni". */
const AROUND = "Påminnelse:  – 30 juni".length;

/** "Lämna uppgifter från Relationsvåldsteamet, kvartal 4 2026": title, part and period. */
export function subjectStem(about: Pick<OccurrenceFacts, "duty" | "part" | "periodLabel">): string {
  const period = about.periodLabel === "" ? "" : `, ${about.periodLabel}`;
  return titleOf(namesPart(about) ? about : { duty: about.duty }) + period;
}

/** Where a reminder would grow too long the part is left to the letter: most readers answer for one part only. */
function namesPart(about: Pick<OccurrenceFacts, "duty" | "part" | "periodLabel">): boolean {
  const period = about.periodLabel === "" ? 0 : about.periodLabel.length + 2;
  return about.part !== undefined && titleOf(about).length + period + AROUND <= SUBJECT_LIMIT;
}

/**
 * The stem with a word before it and the first of `endings` that fits {@link SUBJECT_LIMIT}; none where not even the last does: then the
 * preview beside the subject says the day. The stem itself is never cut: threads hold by it.
 */
export function subjectLine(about: OccurrenceFacts, before: string, endings: readonly string[]): string {
  const line = before + subjectStem(about);
  return line + (endings.find((ending) => line.length + ending.length <= SUBJECT_LIMIT) ?? "");
}

/** A subject that asks for something: it always ends in the last day, in fewer letters where there is little room. */
export function subjectByDay(about: OccurrenceFacts, before: string): string {
  const { due } = about;
  const shortest = ` – ${shortDayAndMonth(due)}`;
  const line = before + subjectStem(about);
  const longer = [` – senast ${dayAndMonth(due)}`, ` – senast ${shortDayAndMonth(due)}`];
  return line + (longer.find((ending) => line.length + ending.length <= SUBJECT_LIMIT) ?? shortest);
}
