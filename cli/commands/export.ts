import { writeFile } from "node:fs/promises";
import { Command } from "commander";
import { exportPeople } from "../../client/exporting.ts";
import { peopleYaml } from "../../config/write-people.ts";
import { isoInstant } from "../../domain/calendar/instant.ts";
import { PlanvaktError } from "../../domain/planvakt-error.ts";
import { say } from "../output.ts";
import { planOf, withRunning } from "../running.ts";

/** `export people`: who holds which role, out of the ledger, in the form that a plan's folder takes. */
export function exportCommand(): Command {
  const command = new Command("export").description("take out what the ledger holds");
  command
    .command("people")
    .description("the plan's people, roles and absences as people.yaml")
    .option("--plan <plan>", "which plan, where there are several")
    .option("--out <file>", "write to this file instead of printing")
    .option("--data <dir>", "the local stack's folder")
    .action(async (options: { plan?: string; out?: string; data?: string }) => {
      await withRunning(options, async ({ ledger, planvakt }) => {
        const plan = await planOf(planvakt, options.plan);
        const people = await exportPeople(ledger, plan);
        const text = peopleYaml(people, `The people of ${plan} as the ledger has them, ${isoInstant(planvakt.clock.now())}.`);
        if (options.out === undefined) process.stdout.write(text);
        else {
          await write(options.out, text);
          say(
            `${people.persons.length} persons, ${people.holdings.length} holdings, ${people.absences.length} absences in ${options.out}`,
          );
        }
      });
    });
  return command;
}

/** Names and addresses: for the owner of the file only. */
async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { mode: 0o600 });
  } catch (error) {
    throw new PlanvaktError(`${file} cannot be written (${String(error)}). Give another file with --out.`, { file }, error);
  }
}
