import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { Command } from "commander";
import { draftPlan } from "../../documents/plan-draft/draft-plan.ts";
import { findRows } from "../../documents/plan-draft/read-document.ts";
import { writeDraft, type DraftFiles } from "../../documents/plan-draft/write-draft.ts";
import { MOST_BYTES } from "../../documents/tables/limits.ts";
import { UnreadableFile } from "../../documents/tables/unreadable.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { dateAt, type Instant } from "../../domain/calendar/instant.ts";
import { day } from "../arguments.ts";
import { EXIT } from "../exit.ts";
import { print, say } from "../output.ts";

interface Options {
  readonly out?: string;
  readonly adopted?: CivilDate;
}

/** `draft FILE`: a first plan folder out of a plan's document. Prints it, or writes it where nothing lies yet. */
export function draftCommand(): Command {
  return new Command("draft")
    .description("a draft plan out of a plan's document; prints it unless --out is given")
    .argument("<file>", "DOCX, XLSX, CSV, PDF or TXT; - reads a pasted table from standard input")
    .option("--out <dir>", "write plan.yaml, people.yaml and source.txt into this folder, which must not hold them yet")
    .option("--adopted <date>", "the day the plan was adopted: days without a year come next after it", day)
    .action(async (file: string, options: Options) => {
      try {
        await draft(file, options);
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        say(`${file}: ${error.message}`);
        process.exitCode = EXIT.refused;
      }
    });
}

async function draft(file: string, { out, adopted }: Options): Promise<void> {
  const taken = out === undefined ? [] : ["plan.yaml", "people.yaml", "source.txt"].filter((name) => existsSync(join(out, name)));
  if (taken.length > 0) {
    say(`${out ?? ""} already holds ${taken.join(", ")}. Nothing was written. Choose another folder.`);
    process.exitCode = EXIT.refused;
    return;
  }
  const bytes = bytesOf(file);
  if (bytes === undefined) return;
  const name = file === "-" ? "inklistrad-plan" : basename(file, extname(file));
  const plan = draftPlan(await findRows(bytes, file === "-" ? "-.txt" : file), {
    name,
    ...(adopted === undefined ? {} : { adopted }),
  });
  const files = writeDraft(plan, { from: basename(file), today: dateAt(Date.now() as Instant) });
  if (out === undefined) print(files["plan.yaml"].trimEnd());
  else write(files, out);
  const duties = plan.goals.flatMap(({ actions }) => actions.flatMap((action) => action.duties));
  const count = (certainty: string): number => duties.filter((duty) => duty.certainty === certainty).length;
  say(
    `${plan.rows} rows, ${plan.goals.length} goals, ${plan.roles.length} roles, ${duties.length} duties: ${count("sure")} sure, ${count("likely")} likely, ${count("asked")} asked`,
  );
  say(out === undefined ? "Nothing was written. --out DIR writes it." : `Written. Next: ./planvakt check ${out}`);
}

function bytesOf(file: string): Uint8Array | undefined {
  if (file === "-") return readFileSync(0);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() !== true) {
    say(`There is no file ${file}.`);
    process.exitCode = EXIT.misuse;
    return undefined;
  }
  // Before it is read: a file of gigabytes is not to be taken into memory.
  if (found.size > MOST_BYTES) throw new UnreadableFile({ kind: "too-large", megabytes: MOST_BYTES / 1024 / 1024 });
  return readFileSync(file);
}

function write(files: DraftFiles, out: string): void {
  mkdirSync(out, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(out, name), text as string, { flag: "wx" });
}
