import { createInterface } from "node:readline/promises";
import { Command } from "commander";
import { applyPlan, outlook, type Outlook } from "../../client/applying.ts";
import { readPlan } from "../../config/read-plan.ts";
import { planFolders } from "../../config/plan-folders.ts";
import { readSettings } from "../../config/settings.ts";
import { never, PlanvaktError } from "../../domain/planvakt-error.ts";
import type { OccurrenceFate } from "../../domain/revision/outlook.ts";
import { person } from "../arguments.ts";
import { EXIT } from "../exit.ts";
import { print, printJson, say, table } from "../output.ts";
import { withRunning } from "../running.ts";
import type { PersonId } from "../../domain/ids.ts";

interface Options {
  readonly dryRun?: true;
  readonly yes?: true;
  readonly begin?: true;
  readonly as?: PersonId;
  readonly data?: string;
  readonly json?: true;
}

/** `apply [DIR]`: shows what a plan will change, asks once, and puts it in force. */
export function applyCommand(): Command {
  return new Command("apply")
    .description("put a plan in force: shows what it will do and asks once")
    .argument("[dir]", "the plan's folder (default: the only one among the installation's plans)")
    .option("--dry-run", "only show what would be done")
    .option("--yes", "do not ask")
    .option("--begin", "begin the plan: each person gets a welcome letter the next working day")
    .option("--as <person>", "who begins it", person)
    .option("--data <dir>", "the local stack's folder")
    .option("--json", "print the outcome as JSON")
    .action(async (dir: string | undefined, options: Options) => {
      const folder = dir ?? onlyPlan(readSettings().plansDir);
      const read = readPlan(folder);
      if (!read.ok) {
        if (options.json) printJson({ ok: false, faults: read.faults });
        else for (const { file, line, path, message } of read.faults) say(`${file}:${line}  ${path}  ${message}`);
        say("The plan was refused whole. Nothing was changed.");
        process.exitCode = EXIT.refused;
        return;
      }
      await withRunning(options, async ({ ledger, client, planvakt }) => {
        const looked = await outlook(ledger, read, planvakt.clock.now());
        const begins = options.begin === true && !looked.begun;
        if (options.json) printJson({ ...looked, begins, dryRun: options.dryRun === true });
        else describe(looked, begins);
        if (looked.kind === "refused") {
          process.exitCode = EXIT.refused;
          return;
        }
        if (options.dryRun || (looked.kind === "unchanged" && !begins)) return;
        if (!options.yes && !(await agreed())) {
          say("Nothing was changed.");
          process.exitCode = EXIT.refused;
          return;
        }
        await applyPlan({ ledger, client, clock: planvakt.clock }, read, {
          begin: begins,
          ...(looked.over === undefined ? {} : { over: looked.over }),
          ...(options.as === undefined ? {} : { by: options.as }),
        });
        say(begins ? "Applied and begun. The welcome letters go at 08:00 the next working day." : "Applied.");
      });
    });
}

function onlyPlan(plansDir: string): string {
  const [only, ...more] = planFolders(plansDir);
  if (only !== undefined && more.length === 0) return only;
  throw new PlanvaktError(
    only === undefined
      ? `There is no plan in ${plansDir}: give a plan's folder`
      : `There are several plans in ${plansDir}: give the folder of one`,
  );
}

function describe({ plan, version, kind, reason, added, changed, dropped, occurrences }: Outlook, begins: boolean): void {
  print(`${plan} ${version}: ${kind}${reason === undefined ? "" : `: ${reason}`}`);
  if (kind === "new") print(`  ${added.length} duties will be started`);
  else {
    for (const duty of added) print(`  + ${duty}`);
    for (const duty of changed) print(`  ~ ${duty}`);
    for (const duty of dropped) print(`  - ${duty}`);
    describeOccurrences(occurrences);
  }
  if (begins)
    print(
      "  the plan begins today: one welcome letter to each person the next working day; deadlines already past become a backlog",
    );
}

/** Each open occurrence has its line: nobody says yes to what they have not been told. */
function describeOccurrences(occurrences: readonly OccurrenceFate[]): void {
  if (occurrences.length === 0) return;
  print("  what is open:");
  const rows = occurrences.map((one) => ["   ", FATE[one.fate], one.occurrence, one.due, consequenceOf(one)]);
  print(table(rows));
}

const FATE: Readonly<Record<OccurrenceFate["fate"], string>> = {
  kept: "kept",
  retimed: "re-timed",
  superseded: "superseded",
  new: "new",
};

function consequenceOf(one: OccurrenceFate): string {
  const told = one.tells.length === 0 ? "" : `mail to ${one.tells.join(", ")}`;
  switch (one.fate) {
    case "kept":
      return told;
    case "retimed":
      return [`now due ${one.newDue}`, told].filter(Boolean).join("; ");
    case "superseded":
      return one.reason;
    case "new":
      return `opens ${one.opensAt.slice(0, 10)}`;
    default:
      return never(one);
  }
}

async function agreed(): Promise<boolean> {
  if (!process.stdin.isTTY) {
    say("Nobody to ask: add --yes to apply without a question.");
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question("Go on? [y/N] ");
  terminal.close();
  return /^(y|yes|j|ja)$/i.test(answer.trim());
}
