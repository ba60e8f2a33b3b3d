/** Which ladder a stretch of time gets. The classes themselves are data, in {@link file://./ladder.ts}. */
import type { LadderClass } from "../plan.ts";
import { daysBetween, type CivilDate } from "./civil-date.ts";
import type { Rhythm } from "./rhythm.ts";

/** The class of a period by its length. A roll-up and a school year are `year`; single days and `once` have classes of their own. */
export function classOfRhythm(rhythm: Rhythm): LadderClass {
  if (rhythm.kind === "weeks" || rhythm.months === 1) return "month";
  if (rhythm.months < 12) return "half-year";
  return rhythm.months === 12 ? "year" : "long";
}

/** The class of something opened by an event or a decision: by the time left from its opening until it is due. */
export function classByTimeLeft(openedOn: CivilDate, due: CivilDate): LadderClass {
  const days = daysBetween(openedOn, due);
  if (days <= 31) return "month";
  if (days <= 184) return "half-year";
  return days <= 366 ? "year" : "long";
}
