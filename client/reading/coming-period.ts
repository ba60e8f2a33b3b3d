/** One period still to come, and what another day would mean for it. */
import { addDuration } from "../../domain/calendar/duration.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { dateAt, instantAt } from "../../domain/calendar/instant.ts";
import { decideException, isToCome, withException, type PeriodToCome } from "../../domain/decide-exception.ts";
import { decidedByKey, dutyOf, hasDuty, openingOf, type DutyProgress } from "../../domain/duty.ts";
import { countsFrom } from "../../domain/exceptions.ts";
import { lettersOfOpening } from "../../domain/foresight.ts";
import { parseOccurrenceId, type OccurrenceId, type PeriodKey, type PersonId } from "../../domain/ids.ts";
import { subjectStem } from "../../domain/letters/subject.ts";
import type { Duty, IsoDuration, Item } from "../../domain/plan.ts";
import { actsFor, personOf, resolveRole, roleOf } from "../../domain/recipients.ts";
import { findOccurrence } from "../../ledger/occurrences.ts";
import { progressOfAll } from "../../ledger/plans.ts";
import type { ComingPeriodView, Outcome } from "../calendar-views.ts";
import { lineOfOpening, lineOfSkipped } from "./calendar.ts";
import { findPresent, type Present, type ReadingDeps } from "./present.ts";

/** Nobody is written to longer than this after a due day. */
const LETTERS_END = "P1Y" as IsoDuration;
/** Stands where a reason will be written: whether one is, is asked when it is decided. */
const SOME_REASON = "…";

/** Undefined where nothing is to come: no such duty or period, passed, or opened. `due`: the day that is thought of. */
export async function readComingPeriod(
  deps: ReadingDeps,
  id: OccurrenceId,
  as?: PersonId,
  due?: CivilDate,
): Promise<ComingPeriodView | undefined> {
  const key = parseOccurrenceId(id);
  const present = key && (await findPresent(deps, key.plan));
  if (!present || !hasDuty(present.plan, key.duty) || (await findOccurrence(deps.ledger, id))) return undefined;
  const all = await progressOfAll(deps.ledger, present.current);
  const { item, duty } = dutyOf(present.plan, key.duty);
  const progress = all.get(key.duty);
  const decided = progress?.begunOn === undefined ? undefined : decidedByKey(present.plan, duty, progress, key.period);
  if (!progress || !decided) return undefined;
  const { plan, people, now } = present;
  const about: PeriodToCome = { plan, people, item, duty, progress, key: key.period, opened: false };
  if (decided.kind !== "skipped" && !isToCome(about)) return undefined;
  const opening = openingOf(plan, item, duty, progress, decided.period);
  if (!opening) return undefined;
  const line =
    decided.kind === "skipped"
      ? lineOfSkipped(present, item, duty, decided)
      : lineOfOpening(present, item, duty, progress, opening);
  const owner = resolveRole(present, plan.owner, present.today).person.id;
  const outcome = outcomeOf(present, { item, duty, key: key.period }, progress, all);
  return {
    ...line,
    plan: plan.id,
    ownerTitle: roleOf(plan, plan.owner).title,
    mayDecide: as !== undefined && actsFor(present, as, plan.owner, present.today),
    outcome,
    ...(due === undefined ? {} : proposed(present, about, all, owner, due)),
    mayRestore: !("refused" in decideException(about, { kind: "restore", by: owner }, now)),
    skippedWith: followersOf(present, duty, key.period, all).map(({ title }) => title),
  };
}

type AllProgress = Awaited<ReturnType<typeof progressOfAll>>;
interface Place {
  readonly item: Item;
  readonly duty: Duty;
  readonly key: PeriodKey;
}

function proposed(
  present: Present,
  about: PeriodToCome,
  all: AllProgress,
  owner: PersonId,
  due: CivilDate,
): Pick<ComingPeriodView, "proposed" | "refused"> {
  const decision = decideException(about, { kind: "move", by: owner, due, reason: SOME_REASON }, present.now);
  if ("refused" in decision) return { refused: decision.refused };
  const { duty, item, key } = about;
  const then = new Map(
    [...all].map(([id, progress]): [Duty["id"], DutyProgress] => [id, withException(progress, duty, key, decision)]),
  );
  return { proposed: outcomeOf(present, { item, duty, key }, then.get(duty.id) ?? about.progress, then) };
}

/** What the period comes to with these decisions: its day, its letters if nobody acts, and what counts from it. */
function outcomeOf(present: Present, { item, duty, key }: Place, progress: DutyProgress, all: AllProgress): Outcome {
  const { plan, people, now } = present;
  const decided = decidedByKey(plan, duty, progress, key);
  const opening = decided && openingOf(plan, item, duty, progress, decided.period);
  if (!opening || decided.kind === "skipped") return { due: decided?.period.due ?? "", letters: [], followers: [] };
  const { due } = opening.period;
  const until = instantAt(addDuration(due, LETTERS_END), 23);
  const letters = lettersOfOpening(present, { item, duty }, opening, now, until);
  return {
    due,
    letters: letters
      .toSorted((a, b) => a.postAt - b.postAt)
      .map(({ postAt, step, person }) => ({ on: dateAt(postAt), step, toName: personOf(people, person)?.name ?? person })),
    followers: followersOf(present, duty, key, all).flatMap(({ title, periodLabel, decided: follower }) =>
      follower.period.movedFrom === undefined
        ? []
        : [{ title, periodLabel, from: follower.period.movedFrom, to: follower.period.due }],
    ),
  };
}

/** The duties that count from this one, with their period of the same name. */
function followersOf({ plan }: Present, { id }: Duty, key: PeriodKey, all: AllProgress) {
  return plan.items.flatMap((item) =>
    item.duties.flatMap((duty) => {
      const progress = all.get(duty.id);
      const decided = progress && countsFrom(duty, id) ? decidedByKey(plan, duty, progress, key) : undefined;
      if (!decided) return [];
      const periodLabel = decided.period.label;
      return [{ title: subjectStem({ duty, periodLabel }), periodLabel, decided }];
    }),
  );
}
