import { Command } from "commander";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { readTimeframe } from "../../domain/timeframe/read-timeframe.ts";
import type { TimeframeReading } from "../../domain/timeframe/reading.ts";
import { day } from "../arguments.ts";
import { print, printJson } from "../output.ts";

/** `read PHRASE`: what a plan's words about time are read as. */
export function readCommand(): Command {
  return new Command("read")
    .description('how a phrase about time is read, such as "3–4 gånger om året"; what is not understood is a question')
    .argument("<phrase>", "the plan's own words, in Swedish, Norwegian, Danish or English")
    .option("--adopted <date>", "the day the plan was adopted: days without a year come next after it", day)
    .option("--json", "print the reading as JSON")
    .action((phrase: string, options: { adopted?: CivilDate; json?: true }) => {
      const reading = readTimeframe(phrase, options.adopted === undefined ? {} : { adopted: options.adopted });
      if (options.json) printJson(reading);
      else report(reading);
    });
}

function report({ cadences, words, certainty, questions }: TimeframeReading): void {
  cadences.forEach((cadence, index) => print(`${JSON.stringify(cadence)}  from "${words[index] ?? ""}"`));
  print(certainty);
  for (const question of questions) print(`  ${question}`);
}
