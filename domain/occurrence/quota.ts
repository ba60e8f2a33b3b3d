/** A quota that its year's last report leaves unmet: told once to the manager, whether the last report came in time or not. */
import { civilDateOf, type CivilDate } from "../calendar/civil-date.ts";
import { periodsOf, type Period } from "../calendar/period.ts";
import { dateAt, type Instant } from "../calendar/instant.ts";
import { nextPosting, postingInstant } from "../calendar/posting.ts";
import { isQuiet, lettersDayOnOrAfter } from "../calendar/working-days.ts";
import type { Recipient } from "../letters/facts.ts";
import { writeLetter } from "../letters/write-letter.ts";
import type { Cadence, WorkCalendarSpec } from "../plan.ts";
import { asRecipient, resolveManager } from "../recipients.ts";
import { responsibleOn } from "./addressees.ts";
import { partOf, type OccurrenceContext } from "./context.ts";
import { draftOf } from "./draft.ts";
import type { Effects } from "./effects.ts";
import { evolve } from "./evolve.ts";
import { factsAbout } from "./facts.ts";
import { countHeld } from "./held.ts";
import type { Occurrence, OccurrenceEvent } from "./occurrence.ts";

/** The confirmation with the letter that it causes, where the year ends with too few meetings and nobody has been told. */
export function withUnmetQuota(confirmed: Effects, context: OccurrenceContext, now: Instant): Effects {
  const { occurrence } = confirmed;
  const { duty, period, quotaHeld, plan, followedSince } = context;
  const { cadence } = duty;
  if (cadence.kind !== "quota" || !period.lastTick || occurrence.stepsTaken.includes("escalation-1")) return confirmed;
  const held = (quotaHeld ?? 0) + countHeld(occurrence);
  if (held >= shareOf(cadence.min, periodsOfYear(cadence, period.year, plan.calendar), followedSince)) return confirmed;
  const postAt = postingAt(occurrence, now, context.plan.calendar);
  const on = dateAt(postAt);
  const managers = managersOf(occurrence, context, on);
  const told = managers.map(({ person }) => person.id);
  const event: OccurrenceEvent = { kind: "stepTaken", at: now, step: "escalation-1", on, superseded: [], escalatedTo: told };
  const letters = managers.map((to) => {
    const letter = { step: "escalation-1", to } as const;
    const about = { ...factsAbout(occurrence, context, letter, on, []), quota: { held, min: cadence.min, year: period.year } };
    return draftOf(
      letter,
      occurrence,
      context,
      postAt,
      writeLetter({ kind: "occurrence", plan: context.plan, step: letter.step, to, about }),
    );
  });
  return {
    ...confirmed,
    events: [...confirmed.events, event],
    letters: [...confirmed.letters, ...letters],
    occurrence: evolve(occurrence, event),
  };
}

/** What can be asked of a year that was followed up for a part of it only: nobody is told of meetings that nobody asked about. */
export function shareOf(least: number, periods: readonly Period[], followedSince: CivilDate | undefined): number {
  const asked = periods.filter(({ due }) => followedSince === undefined || due > followedSince);
  return Math.floor((least * asked.length) / Math.max(1, periods.length));
}

/** The periods that are followed up in a year. */
export function periodsOfYear(cadence: Cadence, year: number, calendar: WorkCalendarSpec): readonly Period[] {
  const span = { from: civilDateOf(year, 1, 1), to: civilDateOf(year, 12, 31) };
  return [...periodsOf(cadence, calendar, span)].filter((period) => period.year === year);
}

/** Not before the year's last report is due: until then nobody has failed anything. */
function postingAt({ due }: Occurrence, now: Instant, calendar: WorkCalendarSpec): Instant {
  const dueAt = postingInstant(due);
  if (dueAt >= now) return dueAt;
  const late = nextPosting(now, calendar);
  const day = dateAt(late);
  return isQuiet(day, calendar) ? postingInstant(lettersDayOnOrAfter(day, calendar)) : late;
}

/** Whoever is above those who answer for it, each once. */
function managersOf(occurrence: Occurrence, context: OccurrenceContext, on: ReturnType<typeof dateAt>): readonly Recipient[] {
  const found = occurrence.parts.flatMap((part) => {
    const { person } = responsibleOn(part, context, on);
    const manager = resolveManager(context, partOf(context, part).responsible, person.id, on);
    return manager && manager.person.id !== person.id ? [asRecipient(manager, "manager")] : [];
  });
  return found.filter((one, index) => found.findIndex(({ person }) => person.id === one.person.id) === index);
}
