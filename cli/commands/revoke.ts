import { Command } from "commander";
import { revokeAccess } from "../../client/revoking.ts";
import type { PersonId } from "../../domain/ids.ts";
import { person } from "../arguments.ts";
import { print, printJson } from "../output.ts";
import { planOf, withRunning } from "../running.ts";

/** `revoke PERSON`: closes mail links, calendar addresses and sessions, at once and for every process. */
export function revokeCommand(): Command {
  return new Command("revoke")
    .description("close a person's mail links, calendar addresses and sessions")
    .argument("<person>", "the person's id, as `export people` lists it", person)
    .option("--plan <plan>", "which plan, where there are several")
    .option("--data <dir>", "the local stack's folder")
    .option("--json", "print how many were closed as JSON")
    .action(async (who: PersonId, options: { plan?: string; data?: string; json?: true }) => {
      await withRunning(options, async ({ ledger, planvakt }) => {
        const revoked = await revokeAccess(ledger, await planOf(planvakt, options.plan), who);
        const { links, feeds, sessions } = revoked;
        if (options.json) printJson(revoked);
        else print(`${who}: ${links} mail links, ${feeds} calendar addresses and ${sessions} sessions closed`);
      });
    });
}
