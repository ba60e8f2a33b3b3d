import { Command } from "commander";
import { holdEverything, restore } from "../../client/restoring.ts";
import { print, printJson, progress, say } from "../output.ts";
import { withRunning } from "../running.ts";

/** `restore`: everything runs again as the ledger says, after the engine or the ledger was lost and brought back. */
export function restoreCommand(): Command {
  return new Command("restore")
    .description(
      "start everything again from the ledger after a loss of Temporal or a restored database; holds the post until it is released",
    )
    .option("--hold", "hold the post and do no more: before the workers are started on a ledger from a backup")
    .option("--data <dir>", "the local stack's folder")
    .option("--json", "print what was done as JSON")
    .action(async (options: { data?: string; json?: true; hold?: true }) => {
      await withRunning(options, async ({ ledger, client, planvakt: { clock } }) => {
        if (options.hold) {
          const held = await holdEverything({ ledger, clock });
          if (options.json) printJson({ held });
          else print(`The post is held: ${held.join(", ")}. Start the workers, then: ./planvakt restore`);
          return;
        }
        const line = progress();
        const restored = await restore({ ledger, client, clock }, (plan, done, of) => {
          if (done % 10 === 0 || done === of) line.step(`${plan}: ${done} of ${of}`);
        });
        line.done();
        if (options.json) {
          printJson(restored);
          return;
        }
        for (const { plan, started, nudged, waiting } of restored) {
          print(`${plan}: ${started} started, ${nudged} ran already, ${waiting} letters wait`);
        }
        say("The post is held. See what waits (./planvakt letters, or the page Utskick), then: ./planvakt release --as <owner>");
      });
    });
}
