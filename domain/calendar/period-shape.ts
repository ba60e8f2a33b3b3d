/** What every period is, whatever cadence it comes from. */
import type { PeriodKey } from "../ids.ts";
import type { LadderClass } from "../plan.ts";
import type { CivilDate } from "./civil-date.ts";

/** A stretch of time answered for, or a single day, with the day its answer is due. */
export interface Period {
  readonly key: PeriodKey;
  /** First and last day; absent for once, dates and events, which have no stretch. What is due after another day ends on that. */
  readonly start?: CivilDate;
  readonly end?: CivilDate;
  /** The day the plan names. */
  readonly nominalDue: CivilDate;
  /** The day it is due: `nominalDue`, or the working day before it. */
  readonly due: CivilDate;
  /** The calendar's own day, where a decision has moved `due`. */
  readonly movedFrom?: CivilDate;
  /** The year it is followed up in: the year it ends, or is due where it has no stretch. */
  readonly year: number;
  /** Swedish, for people: `kvartal 4 2026`. Empty for once. */
  readonly label: string;
  readonly class: LadderClass;
  /** It is asked about when it is over: nothing is sent before. */
  readonly dueAfterEnd: boolean;
  /** The last occurrence of a quota in its year. */
  readonly lastTick: boolean;
}
