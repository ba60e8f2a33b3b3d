/** What one person has to do, to confirm and to decide on. */
import type { PersonId, PlanId } from "../../domain/ids.ts";
import { subjectStem } from "../../domain/letters/subject.ts";
import { missingParts } from "../../domain/occurrence/context.ts";
import { answersFor, mayConfirm } from "../../domain/occurrence/rights.ts";
import { offerOn } from "../../domain/occurrence/taken-over.ts";
import { dutiesOf, questionsOf, type Duty } from "../../domain/plan.ts";
import { actsFor } from "../../domain/recipients.ts";
import type { Ledger } from "../../ledger/open.ts";
import { progressOfAll } from "../../ledger/plans.ts";
import type { Tasks } from "../views.ts";
import { lineOf, placed, type Placed } from "./line.ts";
import { answersOf } from "./overview.ts";
import { firstLetterDay, nextPlanned } from "./planned.ts";
import { presentOf, type Present, type ReadingDeps } from "./present.ts";
import { currentOccurrences, openedAhead } from "./there.ts";

/** Late first, then by due date. Throws a PlanvaktError for a plan the ledger does not have. */
export async function readTasks(deps: ReadingDeps, id: PlanId, person: PersonId): Promise<Tasks> {
  const { ledger } = deps;
  const present = await presentOf(deps, id);
  const { plan, today } = present;
  const current = placed(present, await currentOccurrences(ledger, id));
  const linesOf = (wanted: (one: Placed) => boolean) => current.filter(wanted).map((one) => lineOf(one, present));
  const owner = actsFor(present, person, plan.owner, today);
  const answers = owner ? await answersOf(ledger, present) : new Map();
  const nextUp = await nextUpFor(ledger, present, person);
  return {
    // The ledger gives them by due date, so the late come first already.
    todo: linesOf(({ occurrence, context }) => occurrence.state === "open" && isTheirs({ occurrence, context }, person, present)),
    toConfirm: linesOf(
      ({ occurrence, context }) => occurrence.state === "reported" && mayConfirm(occurrence, context, person, today) === true,
    ),
    toDecide: owner ? linesOf(({ occurrence }) => occurrence.state === "backlog") : [],
    questions: owner ? questionsOf(plan).filter((question) => !answers.has(question.at)) : [],
    ...(nextUp ? { nextUp } : {}),
  };
}

/** A part of it is missing that they answer for or are asked to take over, or they are the outside party that is asked. */
function isTheirs({ occurrence, context }: Placed, person: PersonId, { today }: Present): boolean {
  const missing = missingParts(occurrence);
  if (missing.some((part) => offerOn(part, context.people, today)?.to === person || answersFor(part, context, person, today)))
    return true;
  return missing.length > 0 && context.duty.asks.some((role) => actsFor(context, person, role, today));
}

/** The first letter about something of theirs that is still to open. */
async function nextUpFor(ledger: Ledger, present: Present, person: PersonId): Promise<Tasks["nextUp"]> {
  const [progress, there] = await Promise.all([
    progressOfAll(ledger, present.current),
    openedAhead(ledger, present.plan.id, present.today),
  ]);
  const [first] = dutiesOf(present.plan)
    .filter((duty) => concerns(duty, person, present))
    .flatMap((duty) => {
      const opening = nextPlanned(present, duty.id, progress.get(duty.id), there);
      if (!opening) return [];
      const title = subjectStem({ duty, periodLabel: opening.period.label });
      return [{ on: firstLetterDay(present, duty.id, opening), title }];
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return first;
}

function concerns(duty: Duty, person: PersonId, present: Present): boolean {
  return [...duty.parts.map((part) => part.responsible), ...duty.asks].some((role) =>
    actsFor(present, person, role, present.today),
  );
}
