/** What is wrong with a cadence before it is ever used: for whoever writes the plan file. */
import type { Cadence, DueRule, WorkCalendarSpec } from "../plan.ts";
import { PlanvaktError } from "../planvakt-error.ts";
import { parseDuration } from "./duration.ts";
import { stretchOfKey } from "./period-key.ts";
import { periodsOf } from "./period.ts";

/** Enough to meet every tail that a key can have: a 53rd week comes within seven years. */
const PERIODS_TRIED = 7 * 53;

/**
 * Why a cadence cannot be used or never falls due, in a sentence; undefined where it is sound. Tries its first periods, so it finds
 * what only some of them show: a month outside the period, a tail in `dueIn` that no period has.
 */
export function explainCadence(cadence: Cadence, cal: WorkCalendarSpec): string | undefined {
  switch (cadence.kind) {
    case "undecided":
      return undefined;
    case "onEvent":
      return explainWithin(cadence.within);
    case "relative":
      return parseDuration(cadence.offset) === undefined
        ? `offset "${cadence.offset}" is not a length of time: write -P14D or P1M`
        : undefined;
    default:
      return explainPeriods(cadence, cal);
  }
}

function explainWithin(within: string): string | undefined {
  const parts = parseDuration(within);
  const isPositive =
    parts !== undefined && Object.values(parts).every((count) => count >= 0) && Object.values(parts).some((count) => count > 0);
  return isPositive ? undefined : `within "${within}" is not a length of time ahead: write P30D or P1M`;
}

function explainPeriods(cadence: Cadence, cal: WorkCalendarSpec): string | undefined {
  const unused = new Set(Object.keys("dueIn" in cadence ? (cadence.dueIn satisfies Readonly<Record<string, DueRule>>) : {}));
  try {
    let tried = 0;
    for (const { key } of periodsOf(cadence, cal)) {
      unused.delete(stretchOfKey(key)?.tail ?? "");
      tried += 1;
      if (tried === PERIODS_TRIED) break;
    }
    if (tried === 0) return "it never falls due: no period begins within its from, until and season, or it has no dates";
  } catch (error) {
    if (error instanceof PlanvaktError) return error.message;
    throw error;
  }
  if (unused.size === 0) return undefined;
  return `dueIn names ${[...unused].join(", ")}, which no period of it ends with: use the key's tail, like Q2, H1 or 11`;
}
