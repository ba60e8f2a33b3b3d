/** What a new version asks for instead of a period that only the old rhythm had. */
import { dayOfKey, stretchOfKey } from "../calendar/period-key.ts";
import { periodsOf, type Period } from "../calendar/period.ts";
import { effectiveCadence, type DutyProgress } from "../duty.ts";
import type { Duty, Plan } from "../plan.ts";

/**
 * - `replaced`: a period still to open holds its last day, and asks for it.
 * - `last`: the new rhythm goes on after it, and nothing else will ask for its days.
 * - `gone`: the plan no longer asks for its days.
 */
export type Succession = { readonly kind: "replaced"; readonly by: Period } | { readonly kind: "last" } | { readonly kind: "gone" };

/** For a period whose key the duty, as it now stands, does not have. */
export function successionOf(plan: Plan, duty: Duty, { answer, cursor }: DutyProgress, { start, end }: Period): Succession {
  const cadence = effectiveCadence(duty, answer);
  switch (cadence.kind) {
    case "every":
    case "attest":
    case "quota":
    case "rollUp":
      break;
    default:
      return { kind: "gone" };
  }
  if (start === undefined || end === undefined) return { kind: "gone" };
  const covering = [...periodsOf(cadence, plan.calendar, { from: start, to: end })].at(-1);
  if (covering?.end === undefined) return { kind: "gone" };
  // A cursor of the old rhythm stands for its last day: what ends later comes next.
  const handledTo = cursor === undefined ? undefined : (stretchOfKey(cursor)?.end ?? dayOfKey(cursor));
  return handledTo === undefined || covering.end > handledTo ? { kind: "replaced", by: covering } : { kind: "last" };
}
