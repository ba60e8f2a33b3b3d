/** The periods that a roll-up is made of, and which of them are in. */
import { periodsOf, type Period } from "../domain/calendar/period.ts";
import { dutyOf, effectiveCadence, hasDuty, skipOf } from "../domain/duty.ts";
import type { DutyId, PeriodKey } from "../domain/ids.ts";
import type { Occurrence } from "../domain/occurrence/occurrence.ts";
import type { Duty } from "../domain/plan.ts";
import type { Ledger, Tx } from "./open.ts";
import { progressOf, type CurrentPlan } from "./plans.ts";

/** The quarters (or other parts) of a roll-up's year that are neither in nor excused. */
export async function missingFeeders(ledger: Ledger | Tx, current: CurrentPlan, duty: Duty, period: Period) {
  const feeders = await feedersOf(ledger, current, duty, period);
  return feeders.flatMap(({ title, label, state, standing }) =>
    standing === "missing" ? [{ title, period: label, state: state ?? ("planned" as const) }] : [],
  );
}

/** A period that a roll-up is made of. */
export interface Feeder {
  readonly duty: DutyId;
  readonly title: string;
  readonly period: PeriodKey;
  readonly label: string;
  readonly state?: Occurrence["state"];
  /** Before the beginning counts as excused: nobody had asked. */
  readonly standing: "in" | "excused" | "before" | "missing";
}

/** Every period that a roll-up is made of, duty by duty. */
export async function feedersOf(ledger: Ledger | Tx, current: CurrentPlan, duty: Duty, period: Period): Promise<readonly Feeder[]> {
  if (duty.cadence.kind !== "rollUp" || !period.start || !period.end) return [];
  const { plan } = current;
  const feeders: Feeder[] = [];
  for (const id of duty.cadence.of) {
    if (!hasDuty(plan, id)) continue;
    const { duty: feeder } = dutyOf(plan, id);
    const progress = await progressOf(ledger, current, id);
    const rows = await ledger
      .selectFrom("occurrence")
      .select(["period", "state"])
      .where("plan", "=", plan.id)
      .where("duty", "=", id)
      .execute();
    for (const part of periodsOf(effectiveCadence(feeder, progress.answer), plan.calendar, {
      from: period.start,
      to: period.end,
    })) {
      const state = rows.find((row) => row.period === part.key)?.state;
      const beforeStart = state === undefined && progress.begunOn !== undefined && part.due <= progress.begunOn;
      const skipped = state === undefined && skipOf(plan, feeder, progress, part.key) !== undefined;
      const standing = beforeStart ? "before" : skipped ? "excused" : standingOf(state);
      feeders.push({ duty: id, title: feeder.title, period: part.key, label: part.label, standing, ...(state && { state }) });
    }
  }
  return feeders;
}

function standingOf(state: Occurrence["state"] | undefined): Feeder["standing"] {
  if (state === "reported" || state === "confirmed") return "in";
  return state === "excused" || state === "superseded" ? "excused" : "missing";
}
