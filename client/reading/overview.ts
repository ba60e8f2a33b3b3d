/** The plan with where each duty stands: what is current, what comes next, or the question that stands. */
import { isoInstant } from "../../domain/calendar/instant.ts";
import { postingInstant } from "../../domain/calendar/posting.ts";
import { effectiveCadence, type DutyProgress } from "../../domain/duty.ts";
import type { DutyId, PlanId } from "../../domain/ids.ts";
import { dutiesOf, questionsOf, type Duty, type Plan } from "../../domain/plan.ts";
import { personOf } from "../../domain/recipients.ts";
import type { Ledger } from "../../ledger/open.ts";
import { progressOfAll } from "../../ledger/plans.ts";
import type { PlanOverview, PlanQuestions } from "../views.ts";
import { lineOf, placed } from "./line.ts";
import { firstLetterDay, nextPlanned } from "./planned.ts";
import { findPresent, type Present, type ReadingDeps } from "./present.ts";
import { currentOccurrences, latestSettled, openedAhead } from "./there.ts";

type Answer = NonNullable<PlanOverview["questions"][number]["answer"]>;
type DutyState = PlanOverview["duties"][string];

/** Undefined for a plan the ledger does not have. */
export async function readOverview(deps: ReadingDeps, id: PlanId): Promise<PlanOverview | undefined> {
  const { ledger } = deps;
  const present = await findPresent(deps, id);
  if (!present) return undefined;
  const { plan, current, today } = present;
  const [answers, progress, known, settled, there] = await Promise.all([
    answersOf(ledger, present),
    progressOfAll(ledger, current),
    currentOccurrences(ledger, id),
    latestSettled(ledger, id),
    openedAhead(ledger, id, today),
  ]);
  const open = placed(present, known);
  const duties = dutiesOf(plan).map((duty): [string, DutyState] => {
    const own = open.filter(({ occurrence }) => occurrence.duty === duty.id).map((one) => lineOf(one, present));
    const ended = settled.get(duty.id);
    const [last] = ended ? placed(present, [ended]) : [];
    const next = nextOf(present, duty.id, progress.get(duty.id), there);
    const question = questionOf(duty, progress.get(duty.id));
    const answer = answers.get(duty.id);
    const state: DutyState = {
      current: own,
      ...(last ? { latestEnded: lineOf(last, present) } : {}),
      ...(next ? { next } : {}),
      ...(question === undefined ? {} : { question }),
      ...(answer ? { answer } : {}),
    };
    return [duty.id, state];
  });
  return {
    plan,
    ...(current.begunOn === undefined ? {} : { begunOn: current.begunOn }),
    today,
    duties: Object.fromEntries(duties),
    questions: answered(plan, answers),
  };
}

/** Every question of the plan. Undefined for a plan the ledger does not have. */
export async function readQuestions(deps: ReadingDeps, id: PlanId): Promise<PlanQuestions | undefined> {
  const present = await findPresent(deps, id);
  return present && { plan: present.plan, questions: answered(present.plan, await answersOf(deps.ledger, present)) };
}

function answered(plan: Plan, answers: ReadonlyMap<string, Answer>): PlanOverview["questions"] {
  return questionsOf(plan).map((question) => {
    const answer = answers.get(question.at);
    return { ...question, ...(answer ? { answer } : {}) };
  });
}

/** Every answer given, by where its question stands. */
export async function answersOf(ledger: Ledger, { plan, people }: Present): Promise<ReadonlyMap<string, Answer>> {
  const rows = await ledger.selectFrom("answer").selectAll().where("plan", "=", plan.id).execute();
  return new Map(
    rows.map(({ at, answer, by_person, answered_at }) => [
      at,
      { text: answer, by: personOf(people, by_person)?.name ?? by_person, at: isoInstant(answered_at) },
    ]),
  );
}

function questionOf(duty: Duty, progress: DutyProgress | undefined): string | undefined {
  const cadence = effectiveCadence(duty, progress?.answer);
  return cadence.kind === "undecided" && progress?.answer === undefined ? cadence.question : undefined;
}

function nextOf(
  present: Present,
  id: DutyId,
  progress: DutyProgress | undefined,
  there: Parameters<typeof nextPlanned>[3],
): DutyState["next"] {
  const opening = nextPlanned(present, id, progress, there);
  if (!opening) return undefined;
  const { key, label, due } = opening.period;
  const firstLetter = isoInstant(postingInstant(firstLetterDay(present, id, opening)));
  return { period: key, periodLabel: label, due, firstLetter };
}
