import { Command } from "commander";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import type { OccurrenceId, PersonId } from "../../domain/ids.ts";
import { day, occurrence, person } from "../arguments.ts";
import { EXIT } from "../exit.ts";
import { print, printJson, say } from "../output.ts";
import { withRunning } from "../running.ts";

interface Options {
  readonly as: PersonId;
  readonly who: string;
  readonly due: CivilDate;
  readonly on?: string;
  readonly commandId?: string;
  readonly data?: string;
  readonly json?: true;
}

/** `follow-up MEETING WHAT`: what a held meeting decided shall be done, by whom and when. */
export function followUpCommand(): Command {
  return new Command("follow-up")
    .description("open what a held meeting decided: a one-time matter with its own last day; its notice goes with the next posting")
    .argument("<meeting>", "the meeting's plan/duty/period, reported as held", occurrence)
    .argument("<what>", "what is to be done, a verb phrase on one line")
    .requiredOption("--who <role>", "a role of the plan that answers for it")
    .requiredOption("--due <date>", "its last day", day)
    .requiredOption("--as <person>", "who takes it down", person)
    .option("--on <tick>", "which of several meetings: a day or a month of its report (default: the last)")
    .option("--command-id <uuid>", "makes it safe to repeat: the same id is one decision")
    .option("--data <dir>", "the local stack's folder")
    .option("--json", "print the outcome as JSON")
    .action(async (meeting: OccurrenceId, title: string, { as, who, due, on, commandId, ...options }: Options) => {
      await withRunning(options, async ({ planvakt }) => {
        const asked = { title, responsible: who, due, by: as, ...(on === undefined ? {} : { on }) };
        const result = await planvakt.followUp(meeting, asked, commandId);
        process.exitCode = result.ok ? EXIT.fine : EXIT.refused;
        if (options.json) printJson(result);
        else if (result.ok) print(`${result.occurrence}: ${result.state}`);
        else say(result.reason);
      });
    });
}
