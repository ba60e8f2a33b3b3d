/** How Planvakt itself is doing, as the ledger tells it: a page that is read when the engine may be away. */
import type { ExpressionBuilder } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { isoInstant, type Instant } from "../../domain/calendar/instant.ts";
import type { PlanId } from "../../domain/ids.ts";
import { questionsOf } from "../../domain/plan.ts";
import { personOf, resolveMembers, resolveRole, roleOf } from "../../domain/recipients.ts";
import { at } from "../../ledger/instants.ts";
import type { Ledger } from "../../ledger/open.ts";
import type { Tables } from "../../ledger/schema.ts";
import type { OperationView } from "../operation-view.ts";
import { presentOf, type Present, type ReadingDeps } from "./present.ts";
import { lateMailroom, stuckThings } from "./stuck-things.ts";

const HOUR_MS = 3_600_000;
/** The inspection is daily; a night's delay is not yet a fault. */
const INSPECTION_OLD_MS = 36 * HOUR_MS;
/** The latest of each list; how many there are is told beside it. */
const SHOWN = 20;
/** What was found longer ago has been seen, or has been found again. */
const RECENT_MS = 30 * 24 * HOUR_MS;

/** Throws a PlanvaktError for a plan the ledger does not have. */
export async function readOperation(deps: ReadingDeps, id: PlanId): Promise<OperationView> {
  const { ledger } = deps;
  const present = await presentOf(deps, id);
  const { plan, current, people, now, today } = present;
  const [room, stuck, failed, alarmed, drifted] = await Promise.all([
    standing(ledger, present),
    stuckThings(ledger, id, now, SHOWN),
    failures(ledger, present),
    alarms(ledger, present),
    drift(ledger, present),
  ]);
  const { wake_at: wakeAt, inspected_at: inspectedAt } = room;
  const held = room.held ?? undefined;
  return {
    ...(current.begunOn === undefined ? {} : { begunOn: current.begunOn }),
    ...(held ? { held: { ...held, byName: people.persons.find((one) => one.id === held.by)?.name ?? held.by } } : {}),
    mayHold: resolveMembers(present, plan.owner, today).map(({ person }) => person.id),
    ownerTitle: roleOf(plan, plan.owner).title,
    ...(wakeAt === null ? {} : { nextPosting: isoInstant(wakeAt) }),
    // While the post is held the mailroom stands still because somebody said so.
    stuck: [...(wakeAt === null || held ? [] : lateMailroom(id, wakeAt, now)), ...stuck],
    failed,
    failedCount: Number(room.failed),
    retrying: Number(room.retrying),
    alarms: alarmed,
    alarmCount: Number(room.alarms),
    drift: drifted,
    ...(inspectedAt === null ? {} : { inspectedAt: isoInstant(inspectedAt) }),
    inspectionIsOld: current.begunAt !== undefined && (inspectedAt ?? current.begunAt) < now - INSPECTION_OLD_MS,
    vacant: vacantRoles(present),
    openQuestions: questionsOf(plan).filter(({ at: place }) => !room.answered.some((one) => one.at === place)).length,
    backlog: Number(room.backlog),
  };
}

/** What is one of its kind, and how many there are of each, in one turn. */
function standing(ledger: Ledger, { plan: { id }, now }: Present) {
  const counted = (eb: ExpressionBuilder<Tables, "envelope" | "alarm" | "occurrence">) => eb.fn.countAll<string>().as("count");
  return ledger
    .selectNoFrom((eb) => [
      eb.selectFrom("mailroom").select("wake_at").where("plan", "=", id).as("wake_at"),
      eb.selectFrom("mailroom").select("held").where("plan", "=", id).as("held"),
      eb.selectFrom("inspection").select("inspected_at").orderBy("took_place", "desc").limit(1).as("inspected_at"),
      jsonArrayFrom(eb.selectFrom("answer").select("at").where("plan", "=", id)).as("answered"),
      failed(ledger, id, now).select(counted).as("failed"),
      eb
        .selectFrom("envelope")
        .select(counted)
        .where("plan", "=", id)
        .where("state", "in", ["queued", "posting"])
        .where("tries", ">", 0)
        .as("retrying"),
      raised(ledger, id, now).select(counted).as("alarms"),
      eb.selectFrom("occurrence").select(counted).where("plan", "=", id).where("state", "=", "backlog").as("backlog"),
    ])
    .executeTakeFirstOrThrow();
}

function failed(ledger: Ledger, plan: PlanId, now: Instant) {
  return ledger
    .selectFrom("envelope")
    .where("envelope.plan", "=", plan)
    .where("envelope.state", "in", ["refused", "ambiguous"])
    .where("envelope.post_at", ">", at((now - RECENT_MS) as Instant));
}

function raised(ledger: Ledger, plan: PlanId, now: Instant) {
  return ledger
    .selectFrom("alarm")
    .where("plan", "=", plan)
    .where("raised_at", ">", at((now - RECENT_MS) as Instant));
}

async function failures(ledger: Ledger, { plan, people, now }: Present): Promise<OperationView["failed"]> {
  const rows = await failed(ledger, plan.id, now)
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("attempt")
          .select(["attempt.response", "attempt.at"])
          .whereRef("attempt.envelope", "=", "envelope.envelope")
          .orderBy("attempt.attempt", "desc")
          .limit(1)
          .as("last"),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) =>
        eb.selectFrom("letter").select("letter.letter").whereRef("letter.envelope", "=", "envelope.envelope").limit(1).as("first"),
      (join) => join.onTrue(),
    )
    .select(["first.letter", "envelope.subject", "envelope.person", "envelope.state", "last.response", "last.at"])
    .orderBy("envelope.post_at", "desc")
    .limit(SHOWN)
    .execute();
  return rows.map((row) => ({
    ...(row.letter === null ? {} : { letter: row.letter }),
    subject: row.subject,
    person: personOf(people, row.person)?.name ?? row.person,
    at: isoInstant(row.at),
    state: row.state === "refused" ? "refused" : "ambiguous",
    answer: row.response,
  }));
}

async function alarms(ledger: Ledger, { plan, now }: Present): Promise<OperationView["alarms"]> {
  const rows = await raised(ledger, plan.id, now).selectAll().orderBy("raised_at", "desc").limit(SHOWN).execute();
  return rows.map(({ kind, subject, detail, raised_at }) => ({
    at: isoInstant(raised_at),
    kind,
    subject,
    detail: detailOf(plan, detail),
  }));
}

/** An alarm names the role, or says something in a field of its own. */
function detailOf(plan: Present["plan"], detail: unknown): string {
  if (typeof detail !== "object" || detail === null) return "";
  const role = "role" in detail ? plan.roles.find(({ id }) => id === detail.role) : undefined;
  if (role) return role.title;
  return Object.values(detail)
    .filter((value) => typeof value === "string")
    .join(", ");
}

async function drift(ledger: Ledger, { plan, now }: Present): Promise<OperationView["drift"]> {
  const rows = await ledger
    .selectFrom("drift")
    .selectAll()
    .where("plan", "=", plan.id)
    .where("found_at", ">", at((now - RECENT_MS) as Instant))
    .orderBy("found_at", "desc")
    .limit(SHOWN)
    .execute();
  return rows.map(({ kind, subject, detail, found_at, repair }) => ({
    at: isoInstant(found_at),
    kind,
    subject,
    detail,
    ...(repair === null ? {} : { repair }),
  }));
}

/** Roles whose letters go to somebody else today because nobody holds them. */
function vacantRoles(present: Present): OperationView["vacant"] {
  return present.plan.roles.flatMap((role) => {
    const { vacant, person } = resolveRole(present, role.id, present.today);
    return vacant?.id === role.id ? [{ role: role.id, title: role.title, instead: person.name }] : [];
  });
}
