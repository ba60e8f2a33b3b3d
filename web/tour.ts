/** How far the five-step tour has come, read from what has really happened. */
import type { Planvakt } from "../client/planvakt.ts";
import type { OccurrenceLine, PersonView } from "../client/views.ts";
import { addDays, laterOf, yearOf } from "../domain/calendar/civil-date.ts";
import type { CivilDate } from "../domain/calendar/civil-date.ts";
import { dutiesOf } from "../domain/plan.ts";
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
  /** One part of something is reported, and the others are missing. */
  readonly partly: boolean;
  readonly confirmed: boolean;
  /** The occurrence that the last letter about something late was sent for. */
  readonly climbed?: string;
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
  const [overview, letters, coming, persons, ...years] = await Promise.all([
    planvakt.overview(plan),
    planvakt.letters(plan),
    planvakt.coming(plan, addDays(today, FORESIGHT_DAYS)),
    planvakt.persons(plan),
    planvakt.yearStatus(plan, year),
    planvakt.yearStatus(plan, year + 1),
  ]);
  const confirmed = new Set<string>(
    overview ? dutiesOf(overview.plan).flatMap((duty) => (duty.confirm === "none" ? [] : [duty.id])) : [],
  );
  const posted = letters.filter((letter) => letter.state === "accepted");
  const climbed = posted.findLast((letter) => LATE_STEPS.test(letter.step));
  const duties = years.flatMap((status) => [...status.actions, ...status.meetings, ...status.rules]).flatMap((item) => item.duties);
  const waiting = [...letters.filter((letter) => letter.state === "written"), ...coming]
    .map((letter) => letter.postAt)
    .toSorted()[0];
  const tasks = await Promise.all(
    persons.map(async (person) => ({ person, tasks: await planvakt.tasks(plan, person.id as PersonId) })),
  );
  const reportable = tasks.flatMap(({ person, tasks: { todo } }) => todo.map((line) => ({ person, line })));
  const toReport = reportable.toSorted((a, b) => rank(a, confirmed) - rank(b, confirmed))[0];
  const toConfirm = tasks.flatMap(({ person, tasks: { toConfirm: lines } }) => lines.map((line) => ({ person, line })))[0];
  return {
    posted: posted.length > 0,
    reported: duties.some((duty) => duty.reportedAt !== undefined),
    partly: duties.some(
      (duty) => duty.reportedAt === undefined && (duty.parts ?? []).some((part) => part.reportedAt !== undefined),
    ),
    confirmed: duties.some((duty) => duty.confirmedAt !== undefined),
    ...(climbed?.occurrence !== undefined && { climbed: climbed.occurrence }),
    ...(waiting !== undefined && { nextLetter: laterOf(today, dayOf(waiting)) }),
    ...(toReport && { toReport }),
    ...(toConfirm && { toConfirm }),
  };
}

/** Best is what this person alone got a letter about and what somebody else then confirms. */
function rank({ person, line }: TourTask, confirmed: ReadonlySet<string>): number {
  const own = line.responsible.length === 1 && line.responsible[0] === person.name;
  return (confirmed.has(line.duty) ? 0 : 2) + (own ? 0 : 1);
}
