/** How a plan stands: who is missing, what nobody has decided, and which letters did not get through. */
import { addDays } from "../../domain/calendar/civil-date.ts";
import { instantAt, isoInstant, type Instant } from "../../domain/calendar/instant.ts";
import type { PlanId } from "../../domain/ids.ts";
import { questionsOf } from "../../domain/plan.ts";
import { at } from "../../ledger/instants.ts";
import type { Ledger } from "../../ledger/open.ts";
import { readHold } from "../holding.ts";
import { presentOf, type Present, type ReadingDeps } from "../reading/present.ts";
import { fault, fine, warning, type Finding } from "./finding.ts";
import { examineAddresses, examineVacancies } from "./people.ts";

/** What happened longer ago has been seen, or nobody will. */
const DAYS_BACK = 30;
/** The mailroom takes minutes; a letter an hour late is not on its way. */
const LATE_MS = 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** Examines one plan. Throws a PlanvaktError for a plan the ledger does not have. */
export async function examinePlan(deps: ReadingDeps, id: PlanId): Promise<readonly Finding[]> {
  const { ledger } = deps;
  const present = await presentOf(deps, id);
  const since = instantAt(addDays(present.today, -DAYS_BACK), 0);
  return [
    begunFinding(present),
    ...examineVacancies(present, present.today),
    ...examineAddresses(present, present.today),
    await questionsFinding(ledger, present),
    await backlogFinding(ledger, id),
    ...(await lettersFindings(ledger, present, since)),
    ...(await alarmFindings(ledger, id, since)),
    await driftFinding(ledger, present),
  ];
}

function begunFinding({ plan, current }: Present): Finding {
  const name = `${plan.id}/begun`;
  if (current.begunOn !== undefined) return fine(name, `Version ${plan.version}, followed up since ${current.begunOn}.`);
  return warning(
    name,
    "The plan is applied but not begun: no letter is sent.",
    "Begin it: ./planvakt apply --begin <the plan's folder>",
  );
}

async function questionsFinding(ledger: Ledger, { plan }: Present): Promise<Finding> {
  const name = `${plan.id}/questions`;
  const answers = await ledger.selectFrom("answer").select("at").where("plan", "=", plan.id).execute();
  const open = questionsOf(plan).filter((question) => answers.every((answer) => answer.at !== question.at));
  if (open.length === 0) return fine(name, "Every question of the plan is answered.");
  const places = [...new Set(open.map((question) => question.at))];
  const shown = places.slice(0, 5).join(", ") + (places.length > 5 ? " …" : "");
  const cure = `The plan's owner (${plan.owner}) answers on the page Frågor, or: ./planvakt decide <at> <answer> --as <person>`;
  return warning(name, `Not answered, of ${questionsOf(plan).length} questions: ${open.length} (${shown}).`, cure);
}

async function backlogFinding(ledger: Ledger, plan: PlanId): Promise<Finding> {
  const name = `${plan}/backlog`;
  const rows = await ledger
    .selectFrom("occurrence")
    .select("occurrence")
    .where("plan", "=", plan)
    .where("state", "=", "backlog")
    .orderBy("occurrence")
    .execute();
  if (rows.length === 0) return fine(name, "No deadline from before the beginning waits for a decision.");
  const message = `Deadlines from before the beginning that wait for a decision: ${rows.length} (${rows.map((row) => row.occurrence).join(", ")}).`;
  const cure = "The plan's owner gives each a day or lets it lapse: ./planvakt decide <occurrence> <day | utgår> --as <person>";
  return warning(name, message, cure);
}

async function lettersFindings(ledger: Ledger, { plan, now }: Present, since: Instant): Promise<readonly Finding[]> {
  const rows = await ledger
    .selectFrom("letter")
    .select(["state", "person", (eb) => eb.fn.countAll<string>().as("count")])
    .where("plan", "=", plan.id)
    .where((eb) =>
      eb.or([
        eb.and([eb("state", "in", ["refused", "ambiguous"]), eb("post_at", ">=", at(since))]),
        eb.and([eb("state", "in", ["written", "posting"]), eb("post_at", "<", at((now - LATE_MS) as Instant))]),
      ]),
    )
    .groupBy(["state", "person"])
    .orderBy("person")
    .execute();
  const of = (...states: readonly string[]) => {
    const mine = rows.filter(({ state }) => states.includes(state));
    const persons = [...new Set(mine.map(({ person }) => person))];
    return { count: mine.reduce((sum, row) => sum + Number(row.count), 0), to: persons.slice(0, 8).join(", ") };
  };
  const held = await readHold(ledger, plan.id);
  const [refused, ambiguous, late] = [of("refused"), of("ambiguous"), of("written", "posting")];
  const found: Finding[] = [];
  if (held) {
    const waiting = late.count === 0 ? "No letter is late yet" : `${lettersOf(late.count)} wait${late.count === 1 ? "s" : ""}`;
    const message = `The post is held by ${held.by}: ${held.why}. Nothing is sent. ${waiting}.`;
    found.push(warning(`${plan.id}/post`, message, "When the reason is gone: ./planvakt release --as <the plan's owner>"));
  } else if (late.count > 0) {
    const cure = "See that the worker runs and the relay answers (above); the letters then go by themselves.";
    found.push(
      fault(
        `${plan.id}/post`,
        `${lettersOf(late.count)} ${late.count === 1 ? "is" : "are"} more than an hour late, to ${late.to}.`,
        cure,
      ),
    );
  } else {
    found.push(fine(`${plan.id}/post`, "The post is open, and no letter is late."));
  }
  if (refused.count > 0) {
    const message = `${lettersOf(refused.count)} of the last ${DAYS_BACK} days refused for good, to ${refused.to}.`;
    found.push(
      fault(
        `${plan.id}/letters`,
        message,
        "Correct the address, and tell the person by other means; ./planvakt letters lists them.",
      ),
    );
  }
  if (ambiguous.count > 0) {
    const message = `${lettersOf(ambiguous.count)} of the last ${DAYS_BACK} days may have been sent or not, to ${ambiguous.to}.`;
    found.push(
      warning(`${plan.id}/letters`, message, "Look in the relay's log, or ask the person; ./planvakt letters lists them."),
    );
  }
  if (refused.count + ambiguous.count === 0) {
    found.push(fine(`${plan.id}/letters`, `No letter of the last ${DAYS_BACK} days was refused or lost sight of.`));
  }
  return found;
}

function lettersOf(count: number): string {
  return `${count} ${count === 1 ? "letter" : "letters"}`;
}

const ALARM_CURES: Readonly<Record<string, string>> = {
  vacantRole: "Give the role a holder among the plan's people.",
  pullFailed: "See what the source's own line says (source/…, below). Meanwhile the figures can be handed in by hand.",
  letterGivenUp: "Correct the address, and tell the person by other means.",
};

async function alarmFindings(ledger: Ledger, plan: PlanId, since: Instant): Promise<readonly Finding[]> {
  const name = `${plan}/alarms`;
  const rows = await ledger
    .selectFrom("alarm")
    .select(["kind", "subject", "raised_at"])
    .where("plan", "=", plan)
    .where("raised_at", ">=", at(since))
    .orderBy("alarm", "desc")
    .execute();
  if (rows.length === 0) return [fine(name, `No alarm in the last ${DAYS_BACK} days.`)];
  return [...new Set(rows.map(({ kind }) => kind))].map((kind) => {
    const mine = rows.filter((row) => row.kind === kind);
    const [latest] = mine;
    const last = latest === undefined ? "" : `, last ${isoInstant(latest.raised_at)} about ${latest.subject}`;
    return warning(
      name,
      `${mine.length} × ${kind} in the last ${DAYS_BACK} days${last}.`,
      ALARM_CURES[kind] ?? "See what it is about, and put that right.",
    );
  });
}

/** What the last two mornings' inspections found and could not mend by themselves. */
async function driftFinding(ledger: Ledger, { plan, now }: Present): Promise<Finding> {
  const name = `${plan.id}/drift`;
  const rows = await ledger
    .selectFrom("drift")
    .select(["kind", "subject", "detail"])
    .where("plan", "=", plan.id)
    .where("repair", "is", null)
    .where("found_at", ">=", at((now - 2 * DAY_MS) as Instant))
    .orderBy("drift", "desc")
    .execute();
  const [latest] = rows;
  if (!latest) return fine(name, "The inspection found nothing that it did not mend.");
  const message = `The inspection found ${latest.subject} ${latest.kind}: ${latest.detail}${rows.length > 1 ? `, and ${rows.length - 1} more` : ""}.`;
  return warning(name, message, "Look at that workflow in Temporal's UI; the next inspection looks again.");
}
