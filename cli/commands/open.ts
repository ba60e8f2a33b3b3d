import { Command, InvalidArgumentError } from "commander";
import { openOnEvent } from "../../client/opening.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import type { DutyId, PersonId } from "../../domain/ids.ts";
import { day, person } from "../arguments.ts";
import { EXIT } from "../exit.ts";
import { print, printJson, say } from "../output.ts";
import { planOf, withRunning } from "../running.ts";

interface Options {
  readonly as: PersonId;
  readonly on?: CivilDate;
  readonly plan?: string;
  readonly data?: string;
  readonly json?: true;
}

/** `open DUTY REFERENCE`: something happened that the plan asks a follow-up of. */
export function openCommand(): Command {
  return new Command("open")
    .description("open what an event sets off (a new employee, a new version); its notice goes with the next posting")
    .argument("<duty>", "a duty that an event opens, like 1.1/nyanstallning-vuxen", duty)
    .argument("<reference>", "a running number of the event, like hr-2026-17; never a name or a personal number")
    .requiredOption("--as <person>", "who tells of it", person)
    .option("--on <date>", "the day it happened, where that is not today", day)
    .option("--plan <plan>", "which plan, where there are several")
    .option("--data <dir>", "the local stack's folder")
    .option("--json", "print the outcome as JSON")
    .action(async (id: DutyId, reference: string, options: Options) => {
      await withRunning(options, async ({ ledger, client, planvakt }) => {
        const plan = await planOf(planvakt, options.plan);
        const result = await openOnEvent(
          { ledger, client, clock: planvakt.clock },
          { plan, duty: id, reference, by: options.as, ...(options.on === undefined ? {} : { on: options.on }) },
        );
        process.exitCode = result.ok ? EXIT.fine : EXIT.refused;
        if (options.json) printJson(result);
        else if (result.ok) print(`${result.occurrence}: ${result.state}`);
        else say(result.reason);
      });
    });
}

function duty(text: string): DutyId {
  if (!/^[^/\s]+\/[^/\s]+$/.test(text))
    throw new InvalidArgumentError(`"${text}" is not a duty; write it as 1.1/nyanstallning-vuxen.`);
  return text as DutyId;
}
