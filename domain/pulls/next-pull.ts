/** Which period's figures a duty's pull fetches next, and when. The workflow asks, sleeps and fetches. */
import type { Instant } from "../calendar/instant.ts";
import type { Period } from "../calendar/period.ts";
import { periodsAhead, type DutyProgress } from "../duty.ts";
import type { PeriodKey } from "../ids.ts";
import type { Duty, Plan } from "../plan.ts";
import type { Tries } from "./proposal.ts";
import { firstPullAt, nextTryAt } from "./pull-times.ts";

export interface PullProgress {
  readonly duty: DutyProgress;
  /** Periods whose occurrence is open and not reported. */
  readonly open: readonly Period[];
  readonly tries: ReadonlyMap<PeriodKey, Tries>;
}

export interface NextPull {
  readonly period: Period;
  readonly at: Instant;
}

/** The pull that comes first; undefined where nothing is to be pulled as things stand. What is reported or lapsed is pulled no more. */
export function nextPull(plan: Plan, duty: Duty, { duty: progress, open, tries }: PullProgress): NextPull | undefined {
  if (duty.evidence.pull === undefined || progress.begunOn === undefined) return undefined;
  const isWanted = ({ key }: Period): boolean => tries.get(key)?.proposed !== true;
  const coming = firstWanted(periodsAhead(plan, duty, progress), isWanted);
  return [...open.filter(isWanted), ...(coming === undefined ? [] : [coming])]
    .flatMap((period): readonly NextPull[] => {
      const at = pullAt(period, tries.get(period.key));
      return at === undefined ? [] : [{ period, at }];
    })
    .toSorted((a, b) => a.at - b.at)[0];
}

function pullAt(period: Period, tried: Tries | undefined): Instant | undefined {
  const first = firstPullAt(period);
  if (first === undefined || tried?.failedAt === undefined) return first;
  return nextTryAt(tried.failedAt, tried.failures);
}

function firstWanted(periods: Iterable<Period>, isWanted: (period: Period) => boolean): Period | undefined {
  for (const period of periods) if (isWanted(period)) return period;
  return undefined;
}
