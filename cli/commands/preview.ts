import { Command } from "commander";
import { readPlan } from "../../config/read-plan.ts";
import { preview } from "../../domain/preview.ts";
import { day } from "../arguments.ts";
import { EXIT } from "../exit.ts";
import { counted, print, printJson, say, table } from "../output.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";

/** `preview DIR`: every letter sent if nobody does anything. Files only, no server. */
export function previewCommand(): Command {
  return new Command("preview")
    .description("the letters that would be sent if nobody did anything; reads files only")
    .argument("<dir>", "the plan's folder")
    .requiredOption("--from <date>", "first posting day", day)
    .requiredOption("--to <date>", "last posting day", day)
    .option("--begun <date>", "the day the plan is begun (default: --from)", day)
    .option("--json", "print the letters as JSON")
    .action((dir: string, options: { from: CivilDate; to: CivilDate; begun?: CivilDate; json?: true }) => {
      const read = readPlan(dir);
      if (!read.ok) {
        for (const { file, line, path, message } of read.faults) say(`${file}:${line}  ${path}  ${message}`);
        process.exitCode = EXIT.refused;
        return;
      }
      const letters = preview(read, { from: options.from, to: options.to, begunOn: options.begun ?? options.from });
      if (options.json) {
        printJson(letters);
        return;
      }
      print(
        table(letters.map(({ postAt, step, person, subject }) => [postAt.slice(0, 16).replace("T", " "), step, person, subject])),
      );
      say(counted(letters.length, "letter"));
    });
}
