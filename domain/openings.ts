/** The openings of a duty one after the other, as the engine makes them, and the event that each is written down by. */
import type { Instant } from "./calendar/instant.ts";
import { nextInTurn, nextOpening, progressAfter, type DutyProgress, type Opening } from "./duty.ts";
import type { OccurrenceEvent } from "./occurrence/occurrence.ts";
import type { Duty, Item, Plan } from "./plan.ts";

/** Every occurrence still to open, in the order they open, made as it is asked for. Recurring ones go on until 2199. */
export function openingsFrom(plan: Plan, item: Item, duty: Duty, progress: DutyProgress): Generator<Opening, undefined> {
  return openings(nextOpening, plan, item, duty, progress);
}

/** Those that nothing was decided about, in the order of their periods. */
export function openingsInTurn(plan: Plan, item: Item, duty: Duty, progress: DutyProgress): Generator<Opening, undefined> {
  return openings(nextInTurn, plan, item, duty, progress);
}

function* openings(
  next: typeof nextOpening,
  plan: Plan,
  item: Item,
  duty: Duty,
  progress: DutyProgress,
): Generator<Opening, undefined> {
  let now = progress;
  for (;;) {
    const opening = next(plan, item, duty, now);
    if (!opening) return;
    yield opening;
    now = progressAfter(plan, duty, now, opening.period.key);
  }
}

/** What is recorded when the opening happens. */
export function openedEvent(duty: Duty, opening: Opening, at: Instant): Extract<OccurrenceEvent, { kind: "opened" }> {
  return {
    kind: "opened",
    at,
    due: opening.period.due,
    ...(opening.period.movedFrom === undefined ? {} : { movedFrom: opening.period.movedFrom }),
    parts: duty.parts.map((part) => part.id),
    backlog: opening.backlog,
    ...(opening.handledThrough ? { handledThrough: opening.handledThrough } : {}),
    ...(opening.openedByDecision ? { openedByDecision: true as const } : {}),
  };
}
