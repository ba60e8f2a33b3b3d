/** What has been decided about a single period still to come: another day, or not at all. It stands beside the calendar's own day. */
import type { CivilDate } from "./calendar/civil-date.ts";
import type { Instant } from "./calendar/instant.ts";
import { periodByKey, relativePeriod, type Period } from "./calendar/period.ts";
import type { DutyId, PeriodKey, PersonId } from "./ids.ts";
import type { Cadence, WorkCalendarSpec } from "./plan.ts";

/** A decision about one period of one duty. There is at most one at a time; what was decided before is in the events. */
export type PeriodException = {
  readonly duty: DutyId;
  readonly period: PeriodKey;
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Instant;
} & ({ readonly kind: "moved"; readonly due: CivilDate } | { readonly kind: "skipped" });

/** All that stand in a plan. */
export type Exceptions = readonly PeriodException[];

/** A period with what was decided about it. A moved one has its new day in `due` and the calendar's in `movedFrom`. */
export type Decided =
  | { readonly kind: "ordinary"; readonly period: Period }
  | { readonly kind: "moved" | "skipped"; readonly period: Period; readonly exception: PeriodException };

/** A duty as far as its periods go: its id and its cadence as it stands, answers included. */
export interface Rhythmic {
  readonly id: DutyId;
  readonly cadence: Cadence;
}

/**
 * The period as it was decided. What counts from another duty follows it: it is skipped with it, and moves with it by the same
 * offset, unless it has a decision of its own.
 */
export function decidedPeriod(duty: Rhythmic, period: Period, exceptions: Exceptions, cal: WorkCalendarSpec): Decided {
  if (exceptions.length === 0) return { kind: "ordinary", period };
  const own = exceptions.find((one) => one.duty === duty.id && one.period === period.key);
  if (own?.kind === "moved") return { kind: "moved", period: movedTo(period, own.due), exception: own };
  if (own) return { kind: "skipped", period, exception: own };
  return following(duty.cadence, period, exceptions, cal);
}

/** The keys of periods that may be moved or skipped: those of the duty itself and of what it counts from. */
export function exceptedKeys({ id, cadence }: Rhythmic, exceptions: Exceptions): readonly PeriodKey[] {
  const own = exceptions.filter((one) => one.duty === id).map((one) => one.period);
  const base = baseOf(cadence);
  return base ? [...new Set([...own, ...exceptedKeys(base, exceptions)])] : own;
}

/** The duty that this one's days are counted from, however far away. */
export function countsFrom({ cadence }: Pick<Rhythmic, "cadence">, duty: DutyId): boolean {
  const base = baseOf(cadence);
  return base !== undefined && (base.id === duty || countsFrom(base, duty));
}

function following(cadence: Cadence, period: Period, exceptions: Exceptions, cal: WorkCalendarSpec): Decided {
  const base = baseOf(cadence);
  const counted = base && periodByKey(base.cadence, period.key, cal);
  if (!base || !counted || cadence.kind !== "relative") return { kind: "ordinary", period };
  const decided = decidedPeriod(base, counted, exceptions, cal);
  switch (decided.kind) {
    case "ordinary":
      return { kind: "ordinary", period };
    case "skipped":
      return { kind: "skipped", period, exception: decided.exception };
    case "moved": {
      const moved = relativePeriod({ ...decided.period, day: decided.period.due }, cadence.offset, cal);
      return { kind: "moved", period: { ...moved, year: period.year, movedFrom: period.due }, exception: decided.exception };
    }
  }
}

/** Followed up in the year it was, however far it moves: the table that promised it is where it is looked for. */
function movedTo(period: Period, due: CivilDate): Period {
  return { ...period, due, dueAfterEnd: period.end !== undefined && due > period.end, movedFrom: period.due };
}

function baseOf(cadence: Cadence): Rhythmic | undefined {
  if (cadence.kind !== "relative" || cadence.base.kind !== "duty") return undefined;
  return { id: cadence.to as DutyId, cadence: cadence.base.cadence };
}
