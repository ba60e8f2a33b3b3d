/** How an occurrence changes by what happened to it. Total: every event has its effect here and nowhere else. */
import { addDays } from "../calendar/civil-date.ts";
import { dateAt } from "../calendar/instant.ts";
import { parseOccurrenceId, type OccurrenceId, type PartId, type PersonId } from "../ids.ts";
import { never, PlanvaktError } from "../planvakt-error.ts";
import { meetingsAfter } from "./booked-meetings.ts";
import type { Occurrence, OccurrenceEvent, PartState } from "./occurrence.ts";

/** The occurrence that an `opened` event begins. Throws a PlanvaktError where the id is not one of ours. */
export function begin(id: OccurrenceId, event: Extract<OccurrenceEvent, { kind: "opened" }>): Occurrence {
  const key = parseOccurrenceId(id);
  if (!key) throw new PlanvaktError(`"${id}" is not an occurrence's id (plan/item/duty/period)`, { id });
  return {
    id,
    ...key,
    state: event.backlog ? "backlog" : "open",
    originalDue: event.movedFrom ?? event.due,
    due: event.due,
    revision: 0,
    postponements: 0,
    openedAt: event.at,
    ...(event.backlog ? { fromBacklog: true as const } : {}),
    ...(event.openedByDecision ? { openedByDecisionAt: event.at } : {}),
    ...(event.assignment ? { assignment: event.assignment } : {}),
    ...(event.handledThrough ? { handledThrough: event.handledThrough } : {}),
    stepsTaken: [],
    escalatedTo: [],
    confirmAsked: 0,
    parts: event.parts.map((part) => ({ id: part })),
  };
}

/** The occurrence after one more event. */
export function evolve(before: Occurrence, event: OccurrenceEvent): Occurrence {
  switch (event.kind) {
    case "opened":
      return begin(before.id, event);
    case "stepTaken":
      return {
        ...before,
        handledThrough: event.on,
        stepsTaken: [...before.stepsTaken, event.step],
        escalatedTo: [...before.escalatedTo, ...event.escalatedTo],
      };
    case "confirmAsked":
      return { ...before, confirmAsked: before.confirmAsked + 1 };
    case "reported":
      return withReport(before, event);
    case "undone":
      return withoutReports(before, [event.part]);
    case "confirmed":
      return {
        ...before,
        state: "confirmed",
        confirmedAt: event.at,
        ...(event.by ? { confirmedBy: event.by } : {}),
        ...(event.present ? { present: event.present } : {}),
        ...(event.heldOn ? { heldOn: event.heldOn } : {}),
      };
    case "returned":
      return {
        // Who reported completes it: whoever was asked to take it over need not answer any more.
        ...newDueDate({ ...withoutOffers(withoutReports(before, event.parts), event.parts), state: "open" }, event),
        returned: { at: event.at, by: event.by, reason: event.reason },
      };
    case "postponed":
      // A backlog item with a day is a new promise: it gets its notice, and the day does not count as postponed.
      if (before.state === "backlog") {
        return { ...without(newDueDate(before, event), "handledThrough"), state: "open", openedByDecisionAt: event.at };
      }
      return { ...newDueDate(before, event), postponements: before.postponements + 1 };
    case "retimed":
      return retimed(before, event);
    case "divided":
      return divided(before, event);
    case "rewritten":
      return rewritten(before, event);
    case "readdressed": {
      const { gone, come } = event;
      return { ...before, escalatedTo: [...before.escalatedTo.filter((person) => !gone.includes(person)), ...come] };
    }
    case "excused":
      return { ...before, state: "excused", ended: { at: event.at, by: event.by, reason: event.reason } };
    case "superseded":
      return { ...before, state: "superseded", ended: { at: event.at, reason: event.reason } };
    case "reassigned":
      return inPart(before, event.part, (part) => ({ ...without(part, "offer"), assignee: event.to, assignedAt: event.at }));
    case "offered": {
      const { to, by, at, reason } = event;
      return inPart(before, event.part, (part) => ({ ...part, offer: { to, by, at, reason } }));
    }
    case "accepted":
      return inPart(before, event.part, (part) => ({ ...without(part, "offer"), assignee: event.by, assignedAt: event.at }));
    case "declined":
      return withoutOffers(before, [event.part]);
    case "booked":
    case "calledOff":
      return { ...before, meetings: meetingsAfter(before.meetings ?? [], event) };
    case "commented":
      return before;
    default:
      return never(event);
  }
}

/** True when nothing more can happen to it: its workflow ends. */
export function isEnded(occurrence: Occurrence): boolean {
  return occurrence.state === "confirmed" || occurrence.state === "excused" || occurrence.state === "superseded";
}

/** Everyone who reported a part of it as it stands: who wrote it down, and whoever they wrote it down for. */
export function reportersOf(occurrence: Occurrence): readonly PersonId[] {
  return [...new Set(occurrence.parts.flatMap(({ report }) => (report ? [report.by, ...(report.for ? [report.for] : [])] : [])))];
}

function withReport(before: Occurrence, event: Extract<OccurrenceEvent, { kind: "reported" }>): Occurrence {
  const parts = before.parts.map((part) =>
    part.id === event.part
      ? { ...part, report: { ...event.content, by: event.by, at: event.at, ...(event.for ? { for: event.for } : {}) } }
      : part,
  );
  const whole = parts.every((part) => part.report);
  return { ...before, parts, confirmAsked: 0, ...(whole ? { state: "reported" as const, reportedAt: event.at } : {}) };
}

function withoutReports(before: Occurrence, which: readonly string[]): Occurrence {
  const parts = before.parts.map((part) => (which.includes(part.id) ? without(part, "report") : part));
  return { ...without(before, "reportedAt"), parts, state: before.fromBacklog ? "backlog" : "open", confirmAsked: 0 };
}

function withoutOffers(before: Occurrence, which: readonly string[]): Occurrence {
  return { ...before, parts: before.parts.map((part) => (which.includes(part.id) ? without(part, "offer") : part)) };
}

/** A deadline of the plan's own: a backlog item that gets one is asked for again. */
function retimed(before: Occurrence, event: Extract<OccurrenceEvent, { kind: "retimed" }>): Occurrence {
  const moved = { ...newDueDate(before, event), originalDue: event.due };
  if (before.state === "backlog") {
    return { ...without(moved, "handledThrough"), state: "open", openedByDecisionAt: event.at };
  }
  return event.untold ? { ...without(moved, "handledThrough"), untold: true } : moved;
}

/** Where all that is left is reported, so is the whole. */
function divided(before: Occurrence, { at, parts: wanted }: Extract<OccurrenceEvent, { kind: "divided" }>): Occurrence {
  const parts = wanted.map((id) => before.parts.find((part) => part.id === id) ?? { id });
  const whole = before.state === "open" && parts.every((part) => part.report);
  return { ...before, parts, ...(whole ? { state: "reported" as const, reportedAt: at } : {}) };
}

function rewritten(before: Occurrence, { steps, escalatedTo }: Extract<OccurrenceEvent, { kind: "rewritten" }>): Occurrence {
  const stepsTaken = before.stepsTaken.filter((step) => !steps.includes(step));
  const back = {
    ...before,
    stepsTaken,
    escalatedTo: before.escalatedTo.filter((person) => !escalatedTo.includes(person)),
  };
  if (stepsTaken.length === 0 || before.handledThrough === undefined) return without(back, "handledThrough");
  return { ...back, handledThrough: addDays(before.handledThrough, -1) };
}

function inPart(before: Occurrence, id: PartId, change: (part: PartState) => PartState): Occurrence {
  return { ...before, parts: before.parts.map((part) => (part.id === id ? change(part) : part)) };
}

function newDueDate(
  before: Occurrence,
  event: { readonly at: Occurrence["openedAt"]; readonly due: Occurrence["due"] },
): Occurrence {
  // What opened it by decision is told: from now on it is a promise like any other, with only the last reminder before it.
  return {
    ...without(before, "fromBacklog", "openedByDecisionAt", "untold"),
    due: event.due,
    revision: before.revision + 1,
    handledThrough: dateAt(event.at),
    stepsTaken: [],
    escalatedTo: [],
  };
}

/** The same without these fields, which are absent rather than undefined. */
function without<T extends object, K extends keyof T>(value: T, ...fields: readonly K[]): Omit<T, K> {
  const kept = { ...value };
  for (const field of fields) Reflect.deleteProperty(kept, field);
  return kept;
}
