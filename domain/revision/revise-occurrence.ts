/** What becomes of an open occurrence when another version of its plan takes over. The same answer before a person says yes and after. */
import { dateAt, type Instant } from "../calendar/instant.ts";
import type { Period } from "../calendar/period.ts";
import { dutyOf, placeOf, findPeriod, hasDuty, type DutyProgress } from "../duty.ts";
import type { PartId, PersonId } from "../ids.ts";
import type { KnownOccurrence } from "../known-occurrence.ts";
import type { LetterDraft } from "../letters/letter.ts";
import { longDate } from "../letters/swedish-dates.ts";
import { addresseesOf, responsibleOn } from "../occurrence/addressees.ts";
import { climb, composeLetter, nextOrdinaryPosting } from "../occurrence/climb.ts";
import { missingParts, type OccurrenceContext } from "../occurrence/context.ts";
import { happens } from "../occurrence/decision.ts";
import type { Effects } from "../occurrence/effects.ts";
import { isEnded } from "../occurrence/evolve.ts";
import type { LetterStep, Occurrence, OccurrenceEvent } from "../occurrence/occurrence.ts";
import type { Plan } from "../plan.ts";
import { successionOf } from "./succession.ts";

export interface ToRevise extends KnownOccurrence {
  /** The version it was last dealt with in. */
  readonly before: Plan;
  readonly after: Plan;
  /** How far its duty has come. */
  readonly progress: DutyProgress;
  /** A letter about it has left, or may have. */
  readonly told: boolean;
  /** What its ladder has written that is not posted. */
  readonly waiting: readonly { readonly step: LetterStep; readonly person: PersonId }[];
}

/** The context of the occurrence in the new version, for the period it then stands for. */
export type ContextFor = (period: Period) => OccurrenceContext;

export interface Revised {
  readonly effects: Effects;
  /** The period it stands for from now on. */
  readonly period: Period;
}

/** The events, and the letters that go because of them. A finished one is left as it was. */
export function reviseOccurrence(known: ToRevise, contextFor: ContextFor, now: Instant): Revised {
  const { occurrence } = known;
  const { period, superseded } = standingIn(known);
  if (isEnded(occurrence)) return { effects: happens(occurrence), period };
  if (superseded !== undefined) {
    const event: OccurrenceEvent = { kind: "superseded", at: now, reason: superseded + reportStays(known) };
    return { effects: happens(occurrence, event), period };
  }
  const context = contextFor(period);
  const events = [...newParts(known, context, now), ...newDay(known, period, now)];
  const moved = events.some(({ kind }) => kind === "retimed");
  const again = moved ? [] : writtenAnew(known, now);
  const changed = happens(occurrence, ...events, ...again);
  const climbed = climb(changed.occurrence, context, now);
  // Whoever takes it over is told once: by the letter that the ladder writes now, or by one of their own.
  const reached = new Set(climbed.letters.map(({ person }) => person));
  const newcomers = moved && !known.told ? [] : lettersToNewcomers(known, climbed.occurrence, context, now);
  return {
    period,
    effects: {
      events: [...changed.events, ...climbed.events],
      letters: [...climbed.letters, ...newcomers.filter(({ person }) => !reached.has(person))],
      alarms: climbed.alarms,
      occurrence: climbed.occurrence,
    },
  };
}

/** Nothing that was told is lost: the page of what is superseded still shows it. */
function reportStays({ occurrence, before }: ToRevise): string {
  const reported = occurrence.parts.some(({ report }) => report);
  return reported ? ` Det som är rapporterat står kvar i version ${before.version}.` : "";
}

/** The period as the new version has it, or why it is not asked for any more. */
function standingIn({ occurrence, period, after, progress }: ToRevise): { readonly period: Period; readonly superseded?: string } {
  const { version } = after;
  if (!hasDuty(after, occurrence.duty)) return { period, superseded: `Aktiviteten finns inte i planens version ${version}.` };
  const { duty } = dutyOf(after, occurrence.duty);
  if (occurrence.period.startsWith("ev-")) {
    return duty.cadence.kind === "onEvent" ? { period } : { period, superseded: notAsked(version) };
  }
  const asked = findPeriod(after, duty, progress, occurrence.period);
  if (asked) return { period: asked };
  // What somebody has done is confirmed as what it was.
  if (occurrence.state === "reported") return { period };
  const succession = successionOf(after, duty, progress, period);
  switch (succession.kind) {
    case "last":
      return { period };
    case "gone":
      return { period, superseded: notAsked(version) };
    case "replaced": {
      const { label, due } = succession.by;
      return { period, superseded: `Planens version ${version} frågar i stället för ${label}, senast ${longDate(due)}.` };
    }
  }
}

function notAsked(version: string): string {
  return `Planens version ${version} frågar inte efter den här perioden.`;
}

/** A day that a person has moved stays as promised; only the calendar's own day follows the plan. */
function newDay({ occurrence, after, told }: ToRevise, { due }: Period, at: Instant): readonly OccurrenceEvent[] {
  if (due === occurrence.originalDue || occurrence.due !== occurrence.originalDue) return [];
  if (occurrence.state !== "open" && !(occurrence.state === "backlog" && due > dateAt(at))) return [];
  return [{ kind: "retimed", at, due, reason: `Ny version av planen: ${after.version}`, ...(told ? {} : { untold: true }) }];
}

/** Parts that the plan has dropped are not asked for, unless they are reported; new ones are, unless all was reported before them. */
function newParts({ occurrence, after }: ToRevise, { duty }: OccurrenceContext, at: Instant): readonly OccurrenceEvent[] {
  if (occurrence.state === "reported") return [];
  const wanted: readonly PartId[] = duty.parts.map(({ id }) => id);
  const kept = occurrence.parts.filter(({ id, report }) => report !== undefined || wanted.includes(id)).map(({ id }) => id);
  const parts = [...kept, ...wanted.filter((id) => !kept.includes(id))];
  const same = parts.length === occurrence.parts.length && occurrence.parts.every(({ id }) => parts.includes(id));
  return same ? [] : [{ kind: "divided", at, parts, reason: `Ny version av planen: ${after.version}` }];
}

/** The words of what has not been posted are those of the old version. */
function writtenAnew({ waiting }: ToRevise, at: Instant): readonly OccurrenceEvent[] {
  if (waiting.length === 0) return [];
  const steps = [...new Set(waiting.map(({ step }) => (step === "ring" ? ("overdue-1" as const) : step)))];
  const escalatedTo = waiting.filter(({ step }) => step.startsWith("escalation-")).map(({ person }) => person);
  return [{ kind: "rewritten", at, steps, escalatedTo }];
}

/** Who answers for it in the new version and did not in the old has had no letter about it. */
function lettersToNewcomers(
  { before, occurrence: was }: ToRevise,
  occurrence: Occurrence,
  context: OccurrenceContext,
  now: Instant,
): readonly LetterDraft[] {
  if (occurrence.state !== "open" || !hasDuty(before, occurrence.duty)) return [];
  const postAt = nextOrdinaryPosting(now, context.plan.calendar);
  const date = dateAt(postAt);
  const then: OccurrenceContext = { ...context, plan: before, ...placeOf(before, occurrence) };
  const knew = new Set(missingParts(was).map((part) => responsibleOn(part, then, date).person.id));
  const parts = missingParts(occurrence).filter((part) => !knew.has(responsibleOn(part, context, date).person.id));
  if (parts.length === 0) return [];
  const theirs = new Set(parts.map((part) => responsibleOn(part, context, date).person.id));
  const step = occurrence.due < date ? "overdue-1" : "notice";
  return addresseesOf(step, { ...occurrence, parts }, context, date)
    .filter(({ to }) => theirs.has(to.person.id))
    .map((letter) => composeLetter(letter, occurrence, context, postAt));
}
