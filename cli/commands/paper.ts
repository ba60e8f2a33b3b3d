import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { dateAt } from "../../domain/calendar/instant.ts";
import { takeSnapshot } from "../../domain/closing/take-snapshot.ts";
import { PlanvaktError } from "../../domain/planvakt-error.ts";
import { paperFile, PAPER_FORMS } from "../../documents/paper/forms.ts";
import { day, year } from "../arguments.ts";
import { say } from "../output.ts";
import { planOf, withRunning } from "../running.ts";

interface Options {
  readonly out: string;
  readonly closing?: CivilDate;
  readonly plan?: string;
  readonly data?: string;
}

/** `paper`: how the paper to the nämnd would look today, marked as a draft on every sheet. */
export function paperCommand(): Command {
  return new Command("paper")
    .description("a draft of the year's paper to the nämnd, from how the year stands now: DOCX, PDF, CSV and HTML")
    .argument("<year>", "which year", year)
    .requiredOption("--out <dir>", "the folder to write to")
    .option("--closing <day>", "what is due after this day is not due yet (default: today)", day)
    .option("--plan <plan>", "which plan, where there are several")
    .option("--data <dir>", "the local stack's folder")
    .action(async (which: number, options: Options) => {
      await withRunning(options, async ({ planvakt }) => {
        const id = await planOf(planvakt, options.plan);
        const overview = await planvakt.overview(id);
        if (!overview) throw new PlanvaktError(`The ledger has no plan ${id}.`);
        const snapshot = takeSnapshot({
          plan: overview.plan,
          status: await planvakt.yearStatus(id, which),
          kind: "stop",
          closingDay: options.closing ?? dateAt(planvakt.clock.now()),
          answered: new Set(overview.questions.filter(({ answer }) => answer !== undefined).map(({ at }) => at)),
          legal: [],
          figures: [],
        });
        await mkdir(options.out, { recursive: true });
        for (const form of PAPER_FORMS) {
          const { name, bytes } = await paperFile(form, { snapshot, standing: { kind: "draft" } });
          const file = join(options.out, name);
          await writeFile(file, bytes);
          say(file);
        }
      });
    });
}
