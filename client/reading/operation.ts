/** How Planvakt itself is doing, as the ledger tells it: a page that is read when the engine may be away. */
import { isoInstant, type Instant } from "../../domain/calendar/instant.ts";
import type { PlanId } from "../../domain/ids.ts";
import { questionsOf } from "../../domain/plan.ts";
import { personOf, resolveMembers, resolveRole, roleOf } from "../../domain/recipients.ts";
import { at } from "../../ledger/instants.ts";
import type { Ledger } from "../../ledger/open.ts";
import type { OperationView } from "../operation-view.ts";
import { presentOf, type Present, type ReadingDeps } from "./present.ts";
import { stuckThings } from "./stuck-things.ts";

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
  const room = await ledger.selectFrom("mailroom").select(["wake_at", "held"]).where("plan", "=", id).executeTakeFirst();
  const held = room?.held ?? undefined;
  const inspection = await ledger
    .selectFrom("inspection")
    .select("inspected_at")
    .orderBy("took_place", "desc")
    .limit(1)
    .executeTakeFirst();
  const answered = await ledger.selectFrom("answer").select("at").where("plan", "=", id).execute();
  return {
    ...(current.begunOn === undefined ? {} : { begunOn: current.begunOn }),
    ...(held ? { held: { ...held, byName: people.persons.find((one) => one.id === held.by)?.name ?? held.by } } : {}),
    mayHold: resolveMembers(present, plan.owner, today).map(({ person }) => person.id),
    ownerTitle: roleOf(plan, plan.owner).title,
    ...(room?.wake_at == null ? {} : { nextPosting: isoInstant(room.wake_at) }),
    stuck: await stuckThings(ledger, id, now, held === undefined ? (room?.wake_at ?? undefined) : undefined, SHOWN),
    ...(await failures(ledger, present)),
    ...(await alarms(ledger, present)),
    drift: await drift(ledger, present),
    ...(inspection ? { inspectedAt: isoInstant(inspection.inspected_at) } : {}),
    inspectionIsOld: current.begunAt !== undefined && (inspection?.inspected_at ?? current.begunAt) < now - INSPECTION_OLD_MS,
    vacant: vacantRoles(present),
    openQuestions: questionsOf(plan).filter(({ at: place }) => !answered.some((one) => one.at === place)).length,
    backlog: await backlogCount(ledger, id),
  };
}

async function failures(
  ledger: Ledger,
  { plan, people, now }: Present,
): Promise<Pick<OperationView, "failed" | "failedCount" | "retrying">> {
  const failed = ledger
    .selectFrom("envelope")
    .where("envelope.plan", "=", plan.id)
    .where("envelope.state", "in", ["refused", "ambiguous"])
    .where("envelope.post_at", ">", at((now - RECENT_MS) as Instant));
  const rows = await failed
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
  const { count } = await failed.select((eb) => eb.fn.countAll<string>().as("count")).executeTakeFirstOrThrow();
  const { count: retrying } = await ledger
    .selectFrom("envelope")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where("plan", "=", plan.id)
    .where("state", "in", ["queued", "posting"])
    .where("tries", ">", 0)
    .executeTakeFirstOrThrow();
  return {
    failed: rows.map((row) => ({
      ...(row.letter === null ? {} : { letter: row.letter }),
      subject: row.subject,
      person: personOf(people, row.person)?.name ?? row.person,
      at: isoInstant(row.at),
      state: row.state === "refused" ? "refused" : "ambiguous",
      answer: row.response,
    })),
    failedCount: Number(count),
    retrying: Number(retrying),
  };
}

async function alarms(ledger: Ledger, { plan, now }: Present): Promise<Pick<OperationView, "alarms" | "alarmCount">> {
  const recent = ledger
    .selectFrom("alarm")
    .where("plan", "=", plan.id)
    .where("raised_at", ">", at((now - RECENT_MS) as Instant));
  const rows = await recent.selectAll().orderBy("raised_at", "desc").limit(SHOWN).execute();
  const { count } = await recent.select((eb) => eb.fn.countAll<string>().as("count")).executeTakeFirstOrThrow();
  return {
    alarms: rows.map(({ kind, subject, detail, raised_at }) => ({
      at: isoInstant(raised_at),
      kind,
      subject,
      detail: detailOf(plan, detail),
    })),
    alarmCount: Number(count),
  };
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

async function backlogCount(ledger: Ledger, plan: PlanId): Promise<number> {
  const { count } = await ledger
    .selectFrom("occurrence")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where("plan", "=", plan)
    .where("state", "=", "backlog")
    .executeTakeFirstOrThrow();
  return Number(count);
}
