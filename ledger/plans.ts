/** Plan versions, and how far each duty has come. */
import type { DutyId, PlanId } from "../domain/ids.ts";
import type { Exceptions } from "../domain/exceptions.ts";
import { exceptionsOf } from "./exceptions.ts";
import { hasDuty, type DutyProgress } from "../domain/duty.ts";
import type { Instant } from "../domain/calendar/instant.ts";
import { dateAt } from "../domain/calendar/instant.ts";
import type { Plan } from "../domain/plan.ts";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import { onceARequest, readsOnly } from "./once-a-request.ts";
import type { Ledger, Tx } from "./open.ts";
import type { AnswerTable, DutyTable } from "./schema.ts";
import { sql, type Selectable } from "kysely";

export interface CurrentPlan {
  readonly plan: Plan;
  readonly hash: string;
  readonly begunOn?: ReturnType<typeof dateAt>;
  readonly begunAt?: Instant;
}

/** Versions never change once applied, so a process reads each only once. */
const versions = new Map<string, Plan>();

/** The plan as applied last, and when it began. Undefined for a plan the ledger does not have. */
export async function findPlan(ledger: Ledger | Tx, plan: PlanId): Promise<CurrentPlan | undefined> {
  // A page lists them all in its frame: one of them needs no turn of its own.
  if (readsOnly(ledger)) return (await everyPlan(ledger)).find((one) => one.plan.id === plan);
  const row = await inForce(ledger).where("plan.plan", "=", plan).executeTakeFirst();
  return row && currentOf(ledger, row);
}

/** {@link findPlan} of every plan, by id. */
export const everyPlan = onceARequest(async (ledger): Promise<readonly CurrentPlan[]> => {
  const rows = await inForce(ledger).orderBy("plan.plan").execute();
  return Promise.all(rows.map((row) => currentOf(ledger, row)));
});

function inForce(ledger: Ledger | Tx) {
  return ledger
    .selectFrom("plan")
    .innerJoin("plan_version", (join) =>
      join.onRef("plan_version.plan", "=", "plan.plan").onRef("plan_version.version", "=", "plan.version"),
    )
    .select(["plan.plan", "plan.version", "plan.begun_at", "plan.begun_on", "plan_version.hash"]);
}

type InForce = Awaited<ReturnType<ReturnType<typeof inForce>["executeTakeFirstOrThrow"]>>;

async function currentOf(ledger: Ledger | Tx, { plan, version, hash, begun_on, begun_at }: InForce): Promise<CurrentPlan> {
  return {
    plan: await versionOf(ledger, plan, version, hash),
    hash,
    ...(begun_on ? { begunOn: begun_on } : {}),
    ...(begun_at === null ? {} : { begunAt: begun_at }),
  };
}

/** {@link findPlan} for a plan that must be there. Throws a PlanvaktError otherwise. */
export async function currentPlan(ledger: Ledger | Tx, plan: PlanId): Promise<CurrentPlan> {
  const found = await findPlan(ledger, plan);
  if (!found) throw new PlanvaktError(`The ledger has no plan "${plan}": apply it first (./planvakt apply)`, { plan });
  return found;
}

/** The version applied last that had the duty. Undefined where none had. */
export async function lastPlanWith(ledger: Ledger | Tx, plan: PlanId, duty: DutyId): Promise<Plan | undefined> {
  const rows = await ledger
    .selectFrom("plan_version")
    .select(["version", "hash"])
    .where("plan", "=", plan)
    .orderBy("applied_at", "desc")
    .execute();
  for (const { version, hash } of rows) {
    const content = await versionOf(ledger, plan, version, hash);
    if (hasDuty(content, duty)) return content;
  }
  return undefined;
}

/** A version as it was applied. A version applied once is never applied again with other content. */
export interface AppliedVersion {
  readonly version: string;
  readonly appliedAt: Instant;
}

/** Every version of a plan that was applied, the first first. The last is in force. */
export async function versionsOfPlan(ledger: Ledger | Tx, plan: PlanId): Promise<readonly AppliedVersion[]> {
  const rows = await ledger
    .selectFrom("plan_version")
    .select(["version", "applied_at"])
    .where("plan", "=", plan)
    .orderBy("applied_at")
    .orderBy("version")
    .execute();
  return rows.map(({ version, applied_at }) => ({ version, appliedAt: applied_at }));
}

/** The plan as a version of it said. Undefined for one that was never applied. */
export async function planOfVersion(ledger: Ledger | Tx, plan: PlanId, version: string): Promise<Plan | undefined> {
  const row = await ledger
    .selectFrom("plan_version")
    .select("hash")
    .where("plan", "=", plan)
    .where("version", "=", version)
    .executeTakeFirst();
  return row && versionOf(ledger, plan, version, row.hash);
}

/** The hash of each version's content. */
export async function hashesOf(ledger: Ledger | Tx, plan: PlanId): Promise<ReadonlyMap<string, string>> {
  const rows = await ledger.selectFrom("plan_version").select(["version", "hash"]).where("plan", "=", plan).execute();
  return new Map(rows.map(({ version, hash }) => [version, hash]));
}

/** Lets only one transaction at a time put a version of the plan in force. Held until the transaction ends. */
export async function lockVersions(tx: Tx, plan: PlanId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`versions of ${plan}`}, 0))`.execute(tx);
}

/** How far a duty has come, as the calendar needs to know it. */
export async function progressOf(ledger: Ledger | Tx, current: CurrentPlan, duty: DutyId): Promise<DutyProgress> {
  const row = await ledger
    .selectFrom("duty")
    .selectAll()
    .where("plan", "=", current.plan.id)
    .where("duty", "=", duty)
    .executeTakeFirst();
  const answer = await ledger
    .selectFrom("answer")
    .selectAll()
    .where("plan", "=", current.plan.id)
    .where("at", "=", duty)
    .executeTakeFirst();
  return progress(current, row, answer, await exceptionsOf(ledger, current.plan.id));
}

/** {@link progressOf} for every duty of the plan at once. */
export async function progressOfAll(ledger: Ledger | Tx, current: CurrentPlan): Promise<ReadonlyMap<DutyId, DutyProgress>> {
  const { id } = current.plan;
  const [duties, exceptions] = [await dutiesInForce(ledger, id), await exceptionsOf(ledger, id)];
  return new Map(
    duties.map(({ answer, answered_at, ...row }) => [
      row.duty,
      progress(current, row, answer === null || answered_at === null ? undefined : { answer, answered_at }, exceptions),
    ]),
  );
}

/** Every duty that has not ended, with the answer to its question. */
const dutiesInForce = onceARequest((ledger, plan: PlanId) =>
  ledger
    .selectFrom("duty")
    .leftJoin("answer", (join) => join.onRef("answer.plan", "=", "duty.plan").on(sql<boolean>`answer.at = duty.duty`))
    .selectAll("duty")
    .select(["answer.answer", "answer.answered_at"])
    .where("duty.plan", "=", plan)
    .where("ended_at", "is", null)
    .execute(),
);

function progress(
  { begunAt, begunOn }: CurrentPlan,
  row: Selectable<DutyTable> | undefined,
  answer: Pick<Selectable<AnswerTable>, "answer" | "answered_at"> | undefined,
  exceptions: Exceptions,
): DutyProgress {
  const since = answer?.answered_at ?? row?.joined_at;
  return {
    ...(row?.cursor ? { cursor: row.cursor } : {}),
    ...(begunOn === undefined ? {} : { begunOn }),
    ...(begunAt === undefined ? {} : { begunAt }),
    ...(since === undefined ? {} : { countsFrom: dateAt(since) }),
    ...(answer ? { answer: answer.answer, answeredAt: answer.answered_at } : {}),
    ...(exceptions.length > 0 ? { exceptions } : {}),
    ...(row && row.out_of_turn.length > 0 ? { outOfTurn: row.out_of_turn } : {}),
  };
}

async function versionOf(ledger: Ledger | Tx, plan: PlanId, version: string, hash: string): Promise<Plan> {
  const key = `${plan} ${version} ${hash}`;
  const known = versions.get(key);
  if (known) return known;
  const { content } = await ledger
    .selectFrom("plan_version")
    .select("content")
    .where("plan", "=", plan)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  versions.set(key, content);
  return content;
}
