import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import type { Years } from "../../client/year-views.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import type { PaperMatter } from "../../domain/closing/paper-matter.ts";
import type { PlanId } from "../../domain/ids.ts";
import { PlanvaktError } from "../../domain/planvakt-error.ts";
import { paperFile, PAPER_FORMS } from "../../documents/paper/forms.ts";
import { day, year } from "../arguments.ts";
import { say } from "../output.ts";
import { planOf, withRunning } from "../running.ts";

interface Options {
  readonly out: string;
  readonly final?: true;
  readonly draft?: true;
  readonly closing?: CivilDate;
  readonly plan?: string;
  readonly data?: string;
}

/** `paper`: the paper to the nämnd in all its forms. One that is not frozen is marked as a draft on every sheet. */
export function paperCommand(): Command {
  return new Command("paper")
    .description(
      `the year's paper to the nämnd (${PAPER_FORMS.join(", ")}): as it was frozen, else a draft from how the year stands`,
    )
    .argument("<year>", "which year", year)
    .requiredOption("--out <dir>", "the folder to write to")
    .option("--final", "the final supplement, not the paper per stoppdatum")
    .option("--draft", "a draft also where the year is frozen")
    .option("--closing <day>", "of a draft: what is due after this day is not due yet (default: today)", day)
    .option("--plan <plan>", "which plan, where there are several")
    .option("--data <dir>", "the local stack's folder")
    .action(async (which: number, options: Options) => {
      await withRunning(options, async ({ planvakt }) => {
        const matter = await matterOf(planvakt.years, await planOf(planvakt, options.plan), which, options);
        await mkdir(options.out, { recursive: true });
        for (const form of PAPER_FORMS) {
          const { name, bytes } = await paperFile(form, matter);
          const file = join(options.out, name);
          await writeFile(file, bytes);
          say(file);
        }
        say(standingOf(matter));
      });
    });
}

async function matterOf(years: Years, plan: PlanId, which: number, { final, draft, closing }: Options): Promise<PaperMatter> {
  const kind = final ? "final" : "stop";
  const frozen = draft ? undefined : await years.frozen(plan, which, kind);
  if (frozen && closing !== undefined) {
    throw new PlanvaktError(`${plan} ${which} (${kind}) is frozen: its closing day is ${frozen.snapshot.closingDay}. A day of one's own takes --draft.`); // prettier-ignore
  }
  const matter = frozen ?? (await years.draft(plan, which, kind, closing));
  if (!matter) throw new PlanvaktError(`The ledger has no plan ${plan}.`);
  return matter;
}

function standingOf({ standing }: PaperMatter): string {
  if (standing.kind === "draft") return "a draft: not frozen";
  const approved = standing.approvedOn === undefined ? "the Bedömning is not approved yet" : `approved ${standing.approvedOn}`;
  return `frozen, checksum ${standing.checksum}; ${approved}`;
}
