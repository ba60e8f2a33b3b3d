/** How far the five-step tour has come, read from what has really happened. */
import type { Planvakt } from "../client/planvakt.ts";
import type { OccurrenceLine, PersonView } from "../client/views.ts";
import { addDays, laterOf, yearOf } from "../domain/calendar/civil-date.ts";
import type { CivilDate } from "../domain/calendar/civil-date.ts";
import { dateAt } from "../domain/calendar/instant.ts";
import type { PersonId, PlanId } from "../domain/ids.ts";
import { dayOf } from "./dates.ts";

export interface TourTask {
  readonly person: PersonView;
  readonly line: OccurrenceLine;
}

export interface Tour {
  readonly posted: boolean;
  readonly reported: boolean;
  readonly confirmed: boolean;
  /** A letter about something late has gone out. */
  readonly climbed: boolean;
  /** The day the next letter goes. */
  readonly nextLetter?: CivilDate;
  readonly toReport?: TourTask;
  readonly toConfirm?: TourTask;
}

const LATE_STEPS = /^(?:overdue|escalation)-/;
const FORESIGHT_DAYS = 120;

export async function tourOf(planvakt: Planvakt, plan: PlanId): Promise<Tour> {
  const today = dateAt(planvakt.clock.now());
  const year = yearOf(today);
  const [letters, coming, persons, ...years] = await Promise.all([
    planvakt.letters(plan),
    planvakt.coming(plan, addDays(today, FORESIGHT_DAYS)),
    planvakt.persons(plan),
    planvakt.yearStatus(plan, year),
    planvakt.yearStatus(plan, year + 1),
  ]);
  const posted = letters.filter((letter) => letter.state === "accepted");
  const duties = years.flatMap((status) => [...status.actions, ...status.meetings, ...status.rules]).flatMap((item) => item.duties);
  const waiting = [...letters.filter((letter) => letter.state === "written"), ...coming]
    .map((letter) => letter.postAt)
    .toSorted()[0];
  const tasks = await Promise.all(
    persons.map(async (person) => ({ person, tasks: await planvakt.tasks(plan, person.id as PersonId) })),
  );
  const toReport = tasks.flatMap(({ person, tasks: { todo } }) => todo.map((line) => ({ person, line })))[0];
  const toConfirm = tasks.flatMap(({ person, tasks: { toConfirm: lines } }) => lines.map((line) => ({ person, line })))[0];
  return {
    posted: posted.length > 0,
    reported: duties.some(
      (duty) => duty.reportedAt !== undefined || (duty.parts ?? []).some((part) => part.reportedAt !== undefined),
    ),
    confirmed: duties.some((duty) => duty.confirmedAt !== undefined),
    climbed: posted.some((letter) => LATE_STEPS.test(letter.step)),
    ...(waiting !== undefined && { nextLetter: laterOf(today, dayOf(waiting)) }),
    ...(toReport && { toReport }),
    ...(toConfirm && { toConfirm }),
  };
}
