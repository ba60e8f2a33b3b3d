/** What an occurrence does by itself when it wakes: takes its rung, asks for a confirmation, lets an unconfirmed report stand. */
import type { CivilDate } from "../calendar/civil-date.ts";
import { dateAt, type Instant } from "../calendar/instant.ts";
import { nextPosting, postingInstant } from "../calendar/posting.ts";
import type { Rung } from "../calendar/ladder.ts";
import { isQuiet, lettersDayOnOrAfter } from "../calendar/working-days.ts";
import type { Recipient, WhatNext } from "../letters/facts.ts";
import type { LetterDraft } from "../letters/letter.ts";
import { writeLetter } from "../letters/write-letter.ts";
import type { WorkCalendarSpec } from "../plan.ts";
import { roleOf } from "../recipients.ts";
import { addresseesOf, confirmersOf, type Addressee } from "./addressees.ts";
import type { OccurrenceContext } from "./context.ts";
import { draftOf } from "./draft.ts";
import { nothing, type Alarm, type Effects } from "./effects.ts";
import { evolve } from "./evolve.ts";
import { factsAbout } from "./facts.ts";
import type { LetterStep, Occurrence, OccurrenceEvent, StepBeside } from "./occurrence.ts";
import { withUnmetQuota } from "./quota.ts";
import { confirmDays, rungsAhead, standsAt, wakeFor, wakeForRung } from "./rungs.ts";

/** What happens at `now` if no person acts. Nothing, when it woke too early or has nothing left to do. */
export function climb(occurrence: Occurrence, context: OccurrenceContext, now: Instant): Effects {
  switch (occurrence.state) {
    case "open":
      return takeRung(occurrence, context, now);
    case "reported":
      return context.duty.confirm === "none" ? letStand(occurrence, context, now) : askToConfirm(occurrence, context, now);
    default:
      return nothing(occurrence);
  }
}

/** Only the latest rung that has passed is taken: after an outage one letter says it all, the earlier ones are superseded. */
function takeRung(occurrence: Occurrence, context: OccurrenceContext, now: Instant): Effects {
  const ahead = rungsAhead(occurrence, context);
  const latest = ahead.filter((rung) => wakeForRung(occurrence, rung) <= now).at(-1);
  if (!latest) return nothing(occurrence);
  // A late letter may be posted on the day of the next rung: one letter that morning says it all.
  const day = dateAt(postingFor(latest, occurrence, now, context.plan.calendar));
  const passed = ahead.filter(({ on }) => on <= day);
  const last = passed.at(-1) ?? latest;
  const rung = isAskedFor(latest, occurrence) ? latest : last;
  const postAt = postingFor(rung, occurrence, now, context.plan.calendar);
  const addressees = isTooLate(rung, occurrence, postAt) ? [] : addresseesOf(rung.step, occurrence, context, dateAt(postAt));
  const event: OccurrenceEvent = {
    kind: "stepTaken",
    at: now,
    step: rung.step,
    on: last.on,
    superseded: passed.filter((other) => other !== rung).map((other) => other.step),
    escalatedTo: rung.step.startsWith("escalation") ? addressees.map((one) => one.to.person.id) : [],
  };
  return lettersTo(addressees, occurrence, evolve(occurrence, event), event, context, postAt, ahead.slice(passed.length));
}

function askToConfirm(occurrence: Occurrence, context: OccurrenceContext, now: Instant): Effects {
  const days = confirmDays(occurrence, context.plan);
  const day = days[occurrence.confirmAsked];
  if (!day || wakeFor(occurrence.id, postingInstant(day)) > now) return nothing(occurrence);
  const first = occurrence.confirmAsked === 0;
  const step = first ? "confirm" : "confirm-reminder-1";
  const postAt = postingFor({ on: day }, occurrence, now, context.plan.calendar);
  const event: OccurrenceEvent = { kind: "confirmAsked", at: now, step };
  const addressees = confirmersOf(first, occurrence, context, dateAt(postAt)).map((to) => ({ step, to }) as const);
  const next = (to: Recipient) => confirmReminderAhead(occurrence, context, days[occurrence.confirmAsked + 1], to);
  return lettersTo(addressees, occurrence, evolve(occurrence, event), event, context, postAt, [], next);
}

/** The reminder after the first question, so that the letter can tell of it. */
function confirmReminderAhead(
  occurrence: Occurrence,
  context: OccurrenceContext,
  on: CivilDate | undefined,
  to: Recipient,
): WhatNext | undefined {
  const { confirm } = context.duty;
  if (on === undefined || confirm === "none") return undefined;
  const toReader = confirmersOf(false, occurrence, context, on).some(({ person }) => person.id === to.person.id);
  return { step: "confirm-reminder-1", on, toRole: roleOf(context.plan, confirm), toReader };
}

function letStand(occurrence: Occurrence, context: OccurrenceContext, now: Instant): Effects {
  const stands = standsAt(occurrence);
  if (stands === undefined || now < stands) return nothing(occurrence);
  const event: OccurrenceEvent = { kind: "confirmed", at: now };
  return withUnmetQuota({ events: [event], letters: [], alarms: [], occurrence: evolve(occurrence, event) }, context, now);
}

/**
 * 08:00 of the rung's day; what is written later than that goes with the next catch-up posting. Quiet weeks are waited out, but not
 * by the notice of what somebody has just opened: that was asked for.
 */
function postingFor(rung: Pick<Rung, "on">, occurrence: Occurrence, now: Instant, calendar: WorkCalendarSpec): Instant {
  const planned = postingInstant(rung.on);
  if (planned >= now) return planned;
  return isAskedFor(rung, occurrence) ? nextPosting(now, calendar) : nextOrdinaryPosting(now, calendar);
}

/** The next catch-up posting of what nobody has asked for: quiet weeks are waited out. */
export function nextOrdinaryPosting(now: Instant, calendar: WorkCalendarSpec): Instant {
  const next = nextPosting(now, calendar);
  const day = dateAt(next);
  return isQuiet(day, calendar) ? postingInstant(lettersDayOnOrAfter(day, calendar)) : next;
}

/** The notice of what a decision or an event has just opened. */
function isAskedFor({ on }: Pick<Rung, "on">, { openedByDecisionAt }: Occurrence): boolean {
  return openedByDecisionAt !== undefined && on <= dateAt(openedByDecisionAt);
}

/** A notice or reminder that could only come on the due day or after it helps nobody: what follows says that it is late. */
function isTooLate({ step }: Rung, { due, openedByDecisionAt }: Occurrence, postAt: Instant): boolean {
  return openedByDecisionAt === undefined && (step === "notice" || step.startsWith("reminder")) && dateAt(postAt) >= due;
}

function lettersTo(
  addressees: readonly Addressee[],
  before: Occurrence,
  after: Occurrence,
  event: OccurrenceEvent,
  context: OccurrenceContext,
  postAt: Instant,
  ahead: readonly Rung[],
  nextTo: (to: Recipient) => WhatNext | undefined = () => undefined,
): Effects {
  const date = dateAt(postAt);
  // What happens next is told as it stands after this rung: who has been escalated to counts.
  const letters = addressees.map((letter): LetterDraft => {
    const next = nextTo(letter.to);
    const facts = factsAbout(after, context, letter, date, ahead);
    const about = { ...facts, lettersBefore: before.stepsTaken.length, ...(next ? { next } : {}) };
    return draftOf(
      letter,
      after,
      context,
      postAt,
      writeLetter({ kind: "occurrence", plan: context.plan, step: stepOf(letter), to: letter.to, about }),
    );
  });
  return { events: [event], letters, alarms: alarmsOf(addressees, after), occurrence: after };
}

/** A letter of a step that the ladder has taken, written anew to somebody, as if it had been theirs from the beginning. */
export function composeLetter(letter: Addressee, occurrence: Occurrence, context: OccurrenceContext, postAt: Instant): LetterDraft {
  const facts = factsAbout(occurrence, context, letter, dateAt(postAt), rungsAhead(occurrence, context));
  const taken = occurrence.stepsTaken.length;
  // The letter's own step is among those taken, but not among those before it.
  const about = { ...facts, lettersBefore: letter.step.startsWith("confirm") ? taken : Math.max(taken - 1, 0) };
  const { plan } = context;
  return draftOf(
    letter,
    occurrence,
    context,
    postAt,
    writeLetter({ kind: "occurrence", plan, step: stepOf(letter), to: letter.to, about }),
  );
}

const BESIDE: readonly string[] = [
  "welcome",
  "list",
  "summary",
  "handover",
  "paper",
  "invitation",
  "cancellation",
] satisfies readonly StepBeside[];

/** Letters about an occurrence are never of the kinds that have another subject. */
function stepOf({ step }: Pick<Addressee, "step">): Exclude<LetterStep, StepBeside> {
  if (isBeside(step)) throw new RangeError(`${step} is not a letter about an occurrence`);
  return step;
}

function isBeside(step: LetterStep): step is StepBeside {
  return BESIDE.includes(step);
}

function alarmsOf(addressees: readonly Addressee[], occurrence: Occurrence): readonly Alarm[] {
  const vacant = new Set(addressees.flatMap((one) => (one.to.vacant ? [one.to.vacant.id] : [])));
  return [...vacant].map((role) => ({ kind: "vacantRole", role, at: occurrence.id }));
}
