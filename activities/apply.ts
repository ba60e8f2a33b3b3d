/** Writes a plan version, and begins a plan. */
import { dateAt, type Instant } from "../domain/calendar/instant.ts";
import { yearsToClose } from "../domain/closing/calendar.ts";
import { decisionDutyId } from "../domain/decision-duty.ts";
import type { PersonId, PlanId } from "../domain/ids.ts";
import type { People } from "../domain/people.ts";
import { dutiesOf, type Duty, type Plan } from "../domain/plan.ts";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import { openedByRevision } from "../domain/revision/adopted.ts";
import { affectedDuties } from "../domain/revision/affected-duties.ts";
import { refusalOfVersion } from "../domain/revision/version-order.ts";
import { vacantAtWelcome, welcomeLetters } from "../domain/welcome.ts";
import { raiseAlarms } from "../ledger/alarms.ts";
import { closingsOfPlan, openClosing } from "../ledger/closings.ts";
import { keepResult, loadCommand } from "../ledger/commands.ts";
import { appendEvents } from "../ledger/event-log.ts";
import { writeLetters } from "../ledger/letters.ts";
import type { Tx } from "../ledger/open.ts";
import { keepPeopleStill } from "../ledger/people-lock.ts";
import { fillPeople, loadPeople } from "../ledger/people.ts";
import { currentPlan, findPlan, hashesOf, lockVersions, progressOfAll } from "../ledger/plans.ts";
import { openPull, pullsOfPlan } from "../ledger/pulls.ts";
import { unsettledOf } from "../ledger/revising.ts";
import type { Applied, LocalActivities } from "../workflows/ports.ts";
import type { InLedger } from "./deciding.ts";

/** What is asked for with `apply`, as kept in the ledger before the workflow starts. */
export interface ApplyCommand {
  /** Absent where the plan as it stands is only to be begun. */
  readonly plan?: Plan;
  readonly people?: People;
  readonly hash?: string;
  /** The version that the one who asked was shown as the one in force. */
  readonly over?: string;
  readonly begin: boolean;
  readonly by?: PersonId;
}

export function applyActivities(inLedger: InLedger): Pick<LocalActivities, "applyPlan"> {
  return {
    applyPlan: ({ plan: id, command }, now) =>
      inLedger(id, async (tx) => {
        const kept = await loadCommand(tx, command);
        if (kept.result !== undefined) return kept.result as Applied;
        const asked = kept.body as ApplyCommand;
        const refused = asked.plan && (await refusalOf(tx, { ...asked, plan: asked.plan }));
        if (refused !== undefined) return { refused };
        const before = await findPlan(tx, id);
        const changes = asked.plan ? await writeVersion(tx, asked.plan, asked, now as Instant) : NOTHING_CHANGED;
        const begun = asked.begin && (await begin(tx, id, command, asked.by, now as Instant));
        const applied = {
          duties: changes.duties,
          revised: begun ? await runningDuties(tx, id, changes.duties) : changes.changed,
          occurrences: (await unsettledOf(tx, id, [...changes.changed, ...changes.decisions])).map(
            ({ occurrence }) => occurrence.id,
          ),
          closings: await closings(tx, id, now as Instant),
          ...(await pulls(tx, id)),
          // A version that is not followed up yet is told of by the welcome letters.
          ...(asked.plan && before?.begunOn !== undefined ? { opens: openedByRevision(before.plan, asked.plan) } : {}),
        };
        await keepResult(tx, command, applied);
        return applied;
      }),
  };
}

interface Changes {
  /** New duties, and ones that came back. */
  readonly duties: readonly Duty["id"][];
  /** Duties with another definition, and ones the plan has dropped. */
  readonly changed: readonly Duty["id"][];
  /** Where the decisions of the meetings before are: they have no workflow of a duty. */
  readonly decisions: readonly Duty["id"][];
}

const NOTHING_CHANGED: Changes = { duties: [], changed: [], decisions: [] };

async function writeVersion(tx: Tx, plan: Plan, { people, hash }: ApplyCommand, now: Instant): Promise<Changes> {
  if (hash === undefined) throw new PlanvaktError("A plan is applied with the hash of its content", { plan: plan.id });
  const before = await findPlan(tx, plan.id);
  if (before?.hash === hash && before.plan.version === plan.version) return NOTHING_CHANGED;
  await tx
    .insertInto("plan")
    .values({ plan: plan.id, version: plan.version, begun_on: null })
    .onConflict((conflict) => conflict.column("plan").doUpdateSet({ version: plan.version }))
    .execute();
  const content = JSON.stringify(plan);
  await tx
    .insertInto("plan_version")
    .values({ plan: plan.id, version: plan.version, hash, content, applied_at: new Date(now) })
    .execute();
  await tx
    .insertInto("mailroom")
    .values({ plan: plan.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (people) await fillPeople(tx, plan.id, people);
  const applied = { kind: "planApplied", at: now, version: plan.version, hash };
  await appendEvents(tx, { plan: plan.id, subject: plan.id }, [applied]);
  return writeDuties(tx, plan, before?.plan, now);
}

async function writeDuties(tx: Tx, plan: Plan, before: Plan | undefined, now: Instant): Promise<Changes> {
  const rows = await tx.selectFrom("duty").select("duty").where("plan", "=", plan.id).where("ended_at", "is", null).execute();
  const running = new Set(rows.map((row) => row.duty));
  const duties = dutiesOf(plan);
  const other = new Set(before ? affectedDuties(before, plan).changed : []);
  const fresh = duties.filter((duty) => !running.has(duty.id));
  const changed = duties.filter((duty) => running.has(duty.id) && other.has(duty.id));
  const dropped = [...running].filter((id) => duties.every((duty) => duty.id !== id));
  for (const duty of [...fresh, ...changed]) {
    await tx
      .insertInto("duty")
      .values({ plan: plan.id, duty: duty.id, joined_at: new Date(now), cursor: null })
      .onConflict((conflict) => conflict.columns(["plan", "duty"]).doUpdateSet({ ended_at: null, ...beginningAgain(duty, now) }))
      .execute();
  }
  const decisions = (before?.items ?? []).filter(({ kind }) => kind === "meeting").map(({ id }) => decisionDutyId(id));
  return { duties: fresh.map((duty) => duty.id), changed: [...changed.map((duty) => duty.id), ...dropped], decisions };
}

/**
 * A changed relative duty looks again at every day that lies ahead: an extra meeting may stand before one that has opened. What is
 * there already is not opened twice; days behind us that the plan only now names are not asked for.
 */
function beginningAgain({ cadence }: Duty, now: Instant): { readonly cursor?: null; readonly joined_at?: Date } {
  return cadence.kind === "relative" ? { cursor: null, joined_at: new Date(now) } : {};
}

/** One version at a time: whoever comes second looks at what the first has left. */
async function refusalOf(tx: Tx, { plan, hash = "", over }: Required<Pick<ApplyCommand, "plan">> & ApplyCommand) {
  await lockVersions(tx, plan.id);
  const before = await findPlan(tx, plan.id);
  if (!before) return undefined;
  const applied = { current: before.plan.version, hashes: await hashesOf(tx, plan.id) };
  const refused = refusalOfVersion(applied, { version: plan.version, hash, over });
  return refused && `"${plan.id}": ${refused}`;
}

/** From now on the plan is followed up. Returns false where it was begun before. */
async function begin(tx: Tx, id: PlanId, command: string, by: PersonId | undefined, now: Instant): Promise<boolean> {
  await keepPeopleStill(tx, id);
  const { plan, begunOn: before } = await currentPlan(tx, id);
  if (before !== undefined) return false;
  const begunOn = dateAt(now);
  await tx
    .updateTable("plan")
    .set({ begun_at: new Date(now), begun_on: begunOn })
    .where("plan", "=", id)
    .execute();
  await tx.updateTable("mailroom").set({ lists_through: begunOn }).where("plan", "=", id).execute();
  const current = await currentPlan(tx, id);
  const directory = { plan, people: await loadPeople(tx, id) };
  await writeLetters(tx, welcomeLetters(directory, now, await progressOfAll(tx, current)));
  const vacant = vacantAtWelcome(directory, now);
  await raiseAlarms(
    tx,
    id,
    vacant.map((role) => ({ kind: "vacantRole", role: role.id, at: "welcome" })),
    now,
  );
  const begun = { kind: "planBegun", at: now, begunOn, by };
  await appendEvents(tx, { plan: id, subject: id, command }, [begun]);
  return true;
}

/** Duties whose workflow runs already and has to look again; the new ones are started and look by themselves. */
async function runningDuties(tx: Tx, id: PlanId, fresh: readonly Duty["id"][]): Promise<readonly Duty["id"][]> {
  const rows = await tx.selectFrom("duty").select("duty").where("plan", "=", id).where("ended_at", "is", null).execute();
  return rows.map((row) => row.duty).filter((duty) => !fresh.includes(duty));
}

/** The years that somebody is to close: from the one the plan began in. None before that. */
async function closings(tx: Tx, id: PlanId, now: Instant): Promise<readonly number[]> {
  const { begunOn } = await currentPlan(tx, id);
  if (begunOn === undefined) return [];
  for (const year of yearsToClose(begunOn, now)) await openClosing(tx, id, year, now);
  return (await closingsOfPlan(tx, id)).filter(({ ended }) => !ended).map(({ year }) => year);
}

/** The duties whose figures are pulled, and those whose were: the latter look again, and end. */
async function pulls(tx: Tx, id: PlanId): Promise<Pick<Applied, "pulls">> {
  const current = await findPlan(tx, id);
  if (!current) return {};
  for (const { id: duty, evidence } of dutiesOf(current.plan)) if (evidence.pull) await openPull(tx, id, duty);
  const running = await pullsOfPlan(tx, id);
  return running.length === 0 ? {} : { pulls: running.map(({ duty }) => duty) };
}
