import { Command } from "commander";
import type { PersonId } from "../../domain/ids.ts";
import { person } from "../arguments.ts";
import { printResult } from "../result.ts";
import { planOf, withRunning } from "../running.ts";

/** `decide AT ANSWER`: the plan's owner answers a question, or decides on a backlog item. */
export function decideCommand(): Command {
  return new Command("decide")
    .description("answer a question of the plan, or decide on a backlog item: a day postpones it, utgår lets it lapse")
    .argument("<at>", "where the question stands (3.2/…), or the backlog occurrence")
    .argument("<answer>", "a year, a day, utgår, or text")
    .requiredOption("--as <person>", "who decides", person)
    .option("--plan <plan>", "which plan, where there are several")
    .option("--data <dir>", "the local stack's folder")
    .option("--json", "print the outcome as JSON")
    .action(async (at: string, answer: string, options: { as: PersonId; plan?: string; data?: string; json?: true }) => {
      await withRunning(options, async ({ planvakt }) => {
        const plan = await planOf(planvakt, options.plan);
        printResult(await planvakt.decide(plan, at, answer, options.as), options.json === true);
      });
    });
}
