import { Command } from "commander";
import { holdPost, releasePost, type HoldResult } from "../../client/holding.ts";
import type { PersonId } from "../../domain/ids.ts";
import { person } from "../arguments.ts";
import { EXIT } from "../exit.ts";
import { print, printJson, say } from "../output.ts";
import { planOf, withRunning } from "../running.ts";

interface Options {
  readonly as: PersonId;
  readonly reason?: string;
  readonly plan?: string;
  readonly data?: string;
  readonly json?: true;
}

/** `hold` and `release`: the plan's owner stops all sending, and lets it go on. */
export function holdCommands(): readonly Command[] {
  const command = (name: string, description: string): Command =>
    new Command(name)
      .description(description)
      .requiredOption("--as <person>", "who does it: the plan's owner", person)
      .option("--plan <plan>", "which plan, where there are several")
      .option("--data <dir>", "the local stack's folder")
      .option("--json", "print the outcome as JSON");
  return [
    command("hold", "stop all sending of a plan: letters are still written, and wait")
      .requiredOption("--reason <text>", "why")
      .action((options: Options & { readonly reason: string }) =>
        run(options, (deps, plan) => holdPost(deps, plan, options.as, options.reason)),
      ),
    command("release", "let sending go on: what waited goes at the next posting hour")
      .option("--reason <text>", "why, if it is worth keeping")
      .action((options: Options) => run(options, (deps, plan) => releasePost(deps, plan, options.as, options.reason))),
  ];
}

async function run(
  options: Options,
  change: (deps: Parameters<typeof holdPost>[0], plan: Parameters<typeof holdPost>[1]) => Promise<HoldResult>,
): Promise<void> {
  await withRunning(options, async ({ ledger, client, planvakt }) => {
    const plan = await planOf(planvakt, options.plan);
    const result = await change({ ledger, client, clock: planvakt.clock }, plan);
    process.exitCode = result.ok ? EXIT.fine : EXIT.refused;
    if (options.json) printJson(result);
    else if (result.ok) print(result.state === "held" ? `${plan}: the post is held` : `${plan}: the post is open again`);
    else say(result.reason);
  });
}
