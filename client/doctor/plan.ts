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
  return warning(name, `${open.length} questions are not answered: ${shown}`, cure);
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
  const message = `${rows.length} deadlines from before the beginning wait for a decision: ${rows.map((row) => row.occurrence).join(", ")}`;
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
    const waiting = late.count === 0 ? "No letter is late yet" : `${late.count} letters wait`;
    const message = `The post is held by ${held.by}: ${held.why}. Nothing is sent. ${waiting}.`;
    found.push(warning(`${plan.id}/post`, message, "When the reason is gone: ./planvakt release --as <the plan's owner>"));
  } else if (late.count > 0) {
    const cure = "See that the worker runs and the relay answers (above); the letters then go by themselves.";
    found.push(fault(`${plan.id}/post`, `${late.count} letters are more than an hour late, to ${late.to}.`, cure));
  } else {
    found.push(fine(`${plan.id}/post`, "The post is open, and no letter is late."));
  }
  if (refused.count > 0) {
    const message = `${refused.count} letters of the last ${DAYS_BACK} days were refused for good, to ${refused.to}.`;
    found.push(
      fault(
        `${plan.id}/letters`,
        message,
        "Correct the address, and tell the person by other means; ./planvakt letters lists them.",
      ),
    );
  }
  if (ambiguous.count > 0) {
    const message = `${ambiguous.count} letters of the last ${DAYS_BACK} days may have been sent or not, to ${ambiguous.to}.`;
    found.push(
      warning(`${plan.id}/letters`, message, "Look in the relay's log, or ask the person; ./planvakt letters lists them."),
    );
  }
  if (refused.count + ambiguous.count === 0) {
    found.push(fine(`${plan.id}/letters`, `No letter of the last ${DAYS_BACK} days was refused or lost sight of.`));
  }
  return found;
}

const ALARM_CURES: Readonly<Record<string, string>> = {
  vacantRole: "Give the role a holder among the plan's people.",
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
      ALARM_CURES[kind] ?? "See the page Drift, or: ./planvakt inspect",
    );
  });
}
