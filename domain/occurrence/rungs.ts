/** When an occurrence's next letter is due, and when its workflow has to wake for it. */
import { dateAt, type Instant } from "../calendar/instant.ts";
import { confirmRungs, ladderFor, returnLadder, type Rung } from "../calendar/ladder.ts";
import { postingInstant } from "../calendar/posting.ts";
import { isDecisionDuty } from "../decision-duty.ts";
import type { Plan } from "../plan.ts";
import type { OccurrenceContext } from "./context.ts";
import { countHeld } from "./held.ts";
import type { Occurrence } from "./occurrence.ts";

const MINUTE = 60_000;
/** One's own report can be taken back for so long; a report that nobody confirms stands after it. */
export const UNDO_MINUTES = 10;
/** Letters are written between two hours and twenty minutes before they are posted, so that at the posting only posting is left. */
const EARLIEST_LEAD_MINUTES = 120;
const LATEST_LEAD_MINUTES = 20;

/** The rungs still ahead for this due date, first to last. None unless somebody is to do something. */
export function rungsAhead(occurrence: Occurrence, context: OccurrenceContext): readonly Rung[] {
  if (occurrence.state !== "open") return [];
  const { handledThrough } = occurrence;
  return allRungs(occurrence, context).filter((rung) => handledThrough === undefined || rung.on > handledThrough);
}

/** When the workflow has to wake for a letter posted on this day: spread over the hours before, by the id, so that a thousand do not wake at once. */
export function wakeFor(id: string, postAt: Instant): Instant {
  const spread = EARLIEST_LEAD_MINUTES - LATEST_LEAD_MINUTES;
  return (postAt - (LATEST_LEAD_MINUTES + (hash(id) % spread)) * MINUTE) as Instant;
}

/** The next instant at which something is to be done about the occurrence if no person acts; undefined where nothing is. */
export function nextWake(occurrence: Occurrence, context: OccurrenceContext): Instant | undefined {
  switch (occurrence.state) {
    case "open": {
      const [first] = rungsAhead(occurrence, context);
      return first && wakeForRung(occurrence, first);
    }
    case "reported":
      return nextConfirmWake(occurrence, context);
    default:
      return undefined;
  }
}

/** When the rung wakes its occurrence. A notice caused by a decision or an event is written at once. */
export function wakeForRung(occurrence: Occurrence, rung: Rung): Instant {
  const { openedByDecisionAt } = occurrence;
  if (openedByDecisionAt !== undefined && rung.on <= dateAt(openedByDecisionAt)) return openedByDecisionAt;
  return wakeFor(occurrence.id, postingInstant(rung.on));
}

/** The posting days of the confirmation letters that a report asks for. */
export function confirmDays(occurrence: Occurrence, plan: Plan): readonly Rung["on"][] {
  if (occurrence.reportedAt === undefined) return [];
  const rungs = confirmRungs(dateAt(occurrence.reportedAt), plan.calendar);
  return [rungs.confirm, rungs.confirmReminder];
}

/** When a report that nobody has to confirm stands by itself. */
export function standsAt(occurrence: Occurrence): Instant | undefined {
  return occurrence.reportedAt === undefined ? undefined : ((occurrence.reportedAt + UNDO_MINUTES * MINUTE) as Instant);
}

function nextConfirmWake(occurrence: Occurrence, { duty, plan }: OccurrenceContext): Instant | undefined {
  if (duty.confirm === "none") return standsAt(occurrence);
  const day = confirmDays(occurrence, plan)[occurrence.confirmAsked];
  return day && wakeFor(occurrence.id, postingInstant(day));
}

const rungsByContext = new WeakMap<OccurrenceContext, Map<string, readonly Rung[]>>();

/** Asked for several times at each wake, and always the same for one due date: counting working days is most of a preview's time. */
function allRungs(occurrence: Occurrence, context: OccurrenceContext): readonly Rung[] {
  const { due, revision, openedByDecisionAt, handledThrough, openedAt } = occurrence;
  const key = [
    due,
    revision,
    openedByDecisionAt ?? "",
    occurrence.untold ?? "",
    revision > 0 ? (handledThrough ?? openedAt) : "",
  ].join(" ");
  const known = rungsByContext.get(context) ?? new Map<string, readonly Rung[]>();
  rungsByContext.set(context, known);
  const rungs = known.get(key) ?? ladderOf(occurrence, context);
  known.set(key, rungs);
  return rungs;
}

function ladderOf(occurrence: Occurrence, { plan, item, duty, period, quotaHeld }: OccurrenceContext): readonly Rung[] {
  const ladder = duty.ladder ?? plan.ladders[period.class];
  const own = ladder ? { ladder } : {};
  // What a meeting decided is no meeting: it goes on to the manager when it is late.
  const isMeeting = item.kind === "meeting" && !isDecisionDuty(duty);
  const { openedByDecisionAt, due } = occurrence;
  if (occurrence.revision > 0 && openedByDecisionAt === undefined && !occurrence.untold) {
    const revisedOn = occurrence.handledThrough ?? dateAt(occurrence.openedAt);
    return returnLadder({ due, class: period.class, kind: isMeeting ? "meeting" : "plan", now: revisedOn, ...own }, plan.calendar);
  }
  const rungs = ladderFor(
    {
      period,
      due,
      kind: isMeeting ? "meeting" : duty.cadence.kind === "onEvent" ? "onEvent" : "plan",
      ...own,
      ...(openedByDecisionAt === undefined ? {} : { openedOn: dateAt(openedByDecisionAt) }),
      ...(period.lastTick ? { lastTick: true } : {}),
    },
    plan.calendar,
  );
  const { cadence } = duty;
  const met = cadence.kind === "quota" && (quotaHeld ?? 0) + countHeld(occurrence) >= cadence.min;
  return met ? rungs.filter((rung) => rung.step !== "escalation-1") : rungs;
}

/** FNV-1a, 32 bits: the same spread on every machine and in every version. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
