import { Command } from "commander";
import { verifyLog, type VerifiedLog } from "../../client/verifying.ts";
import { EXIT } from "../exit.ts";
import { counted, print, printJson, say } from "../output.ts";
import { withRunning } from "../running.ts";

interface Options {
  readonly data?: string;
  readonly json?: true;
}

/** `verify`: works the event log's seals out again, and finds a head that somebody kept outside. */
export function verifyCommand(): Command {
  return new Command("verify")
    .description("prove that no event of the log has been changed, removed or slipped in since it was sealed")
    .argument("[head]", "a head kept outside the database: is it in the log, and does all up to it hold")
    .option("--data <dir>", "the local stack's folder")
    .option("--json", "print what was found as JSON")
    .action(async (head: string | undefined, options: Options) => {
      await withRunning(options, async ({ ledger }) => {
        const log = await verifyLog(ledger, head);
        process.exitCode = log.ok ? EXIT.fine : EXIT.refused;
        if (options.json) printJson(log);
        else tell(log, head);
      });
    });
}

function tell(log: VerifiedLog, head: string | undefined): void {
  if (log.kind === "broken") {
    say(`Seal ${log.seal} does not hold: events ${log.firstSeq} to ${log.lastSeq} are not what was sealed`);
  } else {
    print(`${counted(log.events, "event")} under ${counted(log.seals, "seal")} hold, ${log.unsealed} are not sealed yet`);
    if (log.newest) print(`newest head: ${log.newest.head}`);
  }
  if (head === undefined) return;
  if (log.foundIn === undefined) say(`No seal has the head ${head}: it is of another ledger, or the log has been made anew since`);
  else print(`${head} is the head of seal ${log.foundIn}`);
}
