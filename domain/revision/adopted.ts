/** What a new version sets off by itself: the plan's own duties to make it known. */
import { occurrenceId, type OccurrenceId, type PeriodKey } from "../ids.ts";
import { dutiesOf, type Plan } from "../plan.ts";
import { diffPlans } from "./plan-diff.ts";

/** The event of `onEvent` that nobody has to tell of: a version with other content was put in force. */
export const REVISION_ADOPTED = "revision-adopted";

/** What opens when `after` takes over from `before`: once for a version, whatever is tried again. Nothing where only the label is new. */
export function openedByRevision(before: Plan, after: Plan): readonly OccurrenceId[] {
  if (diffPlans(before, after).length === 0) return [];
  const period = `ev-version-${referenceOf(after.version)}` as PeriodKey;
  return dutiesOf(after)
    .filter(({ cadence }) => cadence.kind === "onEvent" && cadence.event === REVISION_ADOPTED)
    .map(({ id }) => occurrenceId(after.id, id, period));
}

/** A version's label may be anything; a reference is of few signs. */
function referenceOf(version: string): string {
  return version
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]/g, "-")
    .slice(0, 50);
}
