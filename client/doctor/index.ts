/** Examines an installation part by part: what answers, what is wrong, and how each fault is cured. Changes nothing, sends nothing. */
import type { Clock } from "../../domain/clock.ts";
import type { Plan } from "../../domain/plan.ts";
import type { Ledger } from "../../ledger/open.ts";
import { currentPlan } from "../../ledger/plans.ts";
import { readPlans } from "../reading/plans.ts";
import { examineEngine, type EngineToExamine } from "./engine.ts";
import { fault, reasonOf, warning, type Examined, type Finding } from "./finding.ts";
import { examineLedger } from "./ledger.ts";
import { examinePlan } from "./plan.ts";
import { examineRelay, type RelayToExamine } from "./relay.ts";
import { examineSources, type SourcesToExamine } from "./sources.ts";
import { examineTime } from "./zone.ts";

/** Where the parts are; one that is absent is not set up, or does not run. */
export interface PartsToExamine {
  /** What to do where a part does not answer. */
  readonly startIt: string;
  /** Set where the whole local stack is stopped: why nothing can be reached. */
  readonly stopped?: string;
  readonly database?: { readonly ledger: Ledger; readonly where: string };
  readonly engine?: Omit<EngineToExamine, "startIt">;
  readonly smtp?: Omit<RelayToExamine, "startIt">;
  /** What figures are pulled from, where that can be read. */
  readonly sources?: SourcesToExamine;
  /** Business time, once the ledger answers. */
  readonly clock?: () => Promise<Clock>;
}

export interface Examination {
  /** No fault. */
  readonly ok: boolean;
  /** At least one of database, engine and relay answered. */
  readonly reached: boolean;
  readonly checks: readonly Finding[];
}

/** Examines everything there is. Never throws for a part that is away. */
export async function examine(parts: PartsToExamine): Promise<Examination> {
  const { startIt, stopped, database, engine, smtp } = parts;
  const stack = stopped === undefined ? [] : [fault("stack", `${stopped}.`, startIt)];
  const examined = await Promise.all([
    database ? examineLedger(database.ledger, database.where, startIt) : absent("database", "The database", "DATABASE_URL", parts),
    engine ? examineEngine({ ...engine, startIt }) : absent("temporal", "Temporal", "TEMPORAL_ADDRESS", parts),
    smtp ? examineRelay({ ...smtp, startIt }) : absent("smtp", "The relay", "PLANVAKT_SMTP_URL", parts),
  ]);
  const [ledger] = examined;
  const checks = [
    ...stack,
    ...examined.flatMap(({ findings }) => findings),
    ...examineTime(Date.now()),
    ...(ledger.reached ? await examinePlans(parts) : []),
    ...(parts.sources ? await examineSources(parts.sources, ledger.reached ? await plansOf(parts) : []) : []),
  ];
  return { ok: checks.every(({ state }) => state !== "fault"), reached: examined.some(({ reached }) => reached), checks };
}

function absent(name: string, title: string, setting: string, { startIt, stopped }: PartsToExamine): Examined {
  const finding =
    stopped === undefined
      ? fault(name, `${title} is not named.`, `Set ${setting}.`)
      : fault(name, `${title} does not run: the local stack is stopped.`, startIt);
  return { reached: false, findings: [finding] };
}

/** The plans in force, for what they name; that they cannot be read is told where they are examined. */
async function plansOf({ database }: PartsToExamine): Promise<readonly Plan[]> {
  if (!database) return [];
  try {
    const rows = await database.ledger.selectFrom("plan").select("plan").orderBy("plan").execute();
    return await Promise.all(rows.map(async ({ plan }) => (await currentPlan(database.ledger, plan)).plan));
  } catch {
    return [];
  }
}

async function examinePlans({ database, clock }: PartsToExamine): Promise<readonly Finding[]> {
  if (!database || !clock) return [];
  const { ledger } = database;
  try {
    const deps = { ledger, clock: await clock() };
    const plans = await readPlans(deps);
    if (plans.length === 0)
      return [warning("plans", "No plan is applied.", "Apply one: ./planvakt apply --begin <the plan's folder>")];
    return (await Promise.all(plans.map(({ plan }) => examinePlan(deps, plan)))).flat();
  } catch (error) {
    return [
      fault("plans", `The plans could not be read: ${reasonOf(error)}.`, "See that the tables are up to date (schema, above)."),
    ];
  }
}
