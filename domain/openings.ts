/** The openings of a duty one after the other, as the engine makes them, and the event that each is written down by. */
import type { Instant } from "./calendar/instant.ts";
import { nextOpening, type DutyProgress, type Opening } from "./duty.ts";
import type { OccurrenceEvent } from "./occurrence/occurrence.ts";
import type { Duty, Item, Plan } from "./plan.ts";

/** Every occurrence still to open after the cursor, in the duty's order, made as it is asked for. Recurring ones go on until 2199. */
export function* openingsFrom(plan: Plan, item: Item, duty: Duty, progress: DutyProgress): Generator<Opening, undefined> {
  let { cursor } = progress;
  for (;;) {
    const opening = nextOpening(plan, item, duty, cursor === undefined ? progress : { ...progress, cursor });
    if (!opening) return;
    yield opening;
    cursor = opening.period.key;
  }
}

/** What is recorded when the opening happens. */
export function openedEvent(duty: Duty, opening: Opening, at: Instant): Extract<OccurrenceEvent, { kind: "opened" }> {
  return {
    kind: "opened",
    at,
    due: opening.period.due,
    parts: duty.parts.map((part) => part.id),
    backlog: opening.backlog,
    ...(opening.handledThrough ? { handledThrough: opening.handledThrough } : {}),
    ...(opening.openedByDecision ? { openedByDecision: true as const } : {}),
  };
}
