/** `figures …`: hand in a period's figures from a file, and see where each figure comes from. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { Command } from "commander";
import { pullFigures } from "../../activities/sources/pull-figures.ts";
import type { Planvakt } from "../../client/planvakt.ts";
import { readSettings } from "../../config/settings.ts";
import { readSources } from "../../config/read-sources.ts";
import { MOST_BYTES } from "../../documents/tables/limits.ts";
import { readTable } from "../../documents/tables/read-table.ts";
import { isoInstant } from "../../domain/calendar/instant.ts";
import { keyOfEntry } from "../../domain/figures/recorded.ts";
import type { OccurrenceId, PersonId } from "../../domain/ids.ts";
import { PlanvaktError } from "../../domain/planvakt-error.ts";
import type { WrittenFigures } from "../../domain/pulls/proposal.ts";
import { SourceFault } from "../../domain/pulls/source-fault.ts";
import { occurrence, person } from "../arguments.ts";
import { EXIT } from "../exit.ts";
import { print, printJson, say, table } from "../output.ts";
import { printResult } from "../result.ts";
import { planOf, withRunning } from "../running.ts";

interface ImportOptions {
  readonly as: PersonId;
  readonly dryRun?: true;
  readonly sure?: true;
  readonly note?: string;
  readonly data?: string;
  readonly json?: true;
}

export function figuresCommand(): Command {
  const command = new Command("figures").description("numbers that duties ask for: hand in from a file, see where they come from");
  command
    .command("import")
    .description("report an occurrence with the figures of a CSV or XLSX file")
    .argument("<occurrence>", "plan/duty/period", occurrence)
    .argument("<file>", "a CSV or XLSX file")
    .requiredOption("--as <person>", "who reports", person)
    .option("--dry-run", "show what was read and write nothing")
    .option("--sure", "figures unlike those before them are right")
    .option("--note <text>", "a note")
    .option("--data <dir>", "the local stack's folder")
    .option("--json", "print what was read, or the outcome, as JSON")
    .action(importFile);
  command
    .command("pull")
    .description("have an occurrence's figures pulled from its source now: a proposal, for somebody to report")
    .argument("<occurrence>", "plan/duty/period", occurrence)
    .option("--dry-run", "ask the source from here, with this shell's settings; show what it gives and write nothing")
    .option("--data <dir>", "the local stack's folder")
    .option("--json", "print the proposal as JSON")
    .action(pull);
  command
    .command("list")
    .description("every figure that was handed in: who, when, by form or file, what it takes the place of")
    .option("--plan <plan>", "which plan, where there are several")
    .option("--year <year>", "one year's only")
    .option("--data <dir>", "the local stack's folder")
    .option("--json", "print as JSON")
    .action(list);
  return command;
}

async function importFile(id: OccurrenceId, file: string, options: ImportOptions): Promise<void> {
  const bytes = await bytesOf(file);
  const read = await readTable(bytes, basename(file));
  await withRunning(options, async ({ planvakt }) => {
    const found = await planvakt.figures.readFile(id, read);
    if (found === undefined)
      throw new PlanvaktError(`There is no ${id} to hand in figures for: ./planvakt status lists what is open`);
    const { figures, faults, remarks, asks } = found;
    if (options.json === true && (options.dryRun === true || faults.length > 0)) printJson(found);
    else if (figures.length > 0) print(table(figures.map(({ at, label, value, unit }) => [at, label, `${value} ${unit}`])));
    for (const remark of [...remarks, ...asks]) say(remark);
    if (faults.length > 0) {
      for (const { at, text } of faults) say(`${basename(file)}${at === undefined ? "" : ` ${at}`}  ${text}`);
      process.exitCode = EXIT.refused;
      return;
    }
    if (options.dryRun === true) {
      say("Nothing was written (--dry-run).");
      return;
    }
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const content = {
      figures: Object.fromEntries(figures.map(({ key, value }) => [key, value])),
      file: { name: basename(file), sha256 },
      ...(options.sure === true ? { sure: true as const } : {}),
      ...(options.note === undefined ? {} : { note: options.note }),
    };
    printResult(await planvakt.act(id, { kind: "report", by: options.as, content }), options.json === true);
  });
}

async function pull(id: OccurrenceId, options: { dryRun?: true; data?: string; json?: true }): Promise<void> {
  await withRunning(options, async ({ planvakt }) => {
    const found = options.dryRun === true ? await tryPull(planvakt, id) : await pullNow(planvakt, id);
    if (options.json === true) printJson(found.shown);
    else print(table(Object.entries(found.figures)));
    say(found.said);
  });
}

interface Pulled {
  readonly figures: WrittenFigures;
  readonly shown: unknown;
  readonly said: string;
}

async function pullNow({ pulls }: Planvakt, id: OccurrenceId): Promise<Pulled> {
  const result = await pulls.pull(id);
  if (!result.ok) throw new PlanvaktError(result.english, { id });
  const { outcome, proposal } = result;
  const shown = { ...proposal, outcome, at: isoInstant(proposal.at) };
  const again = outcome === "same" ? "The source says what it said before; nothing was added. " : "";
  return { figures: proposal.figures, shown, said: `${again}A proposal: it counts when somebody has reported it.` };
}

/** Here and now, in this process: nothing of it reaches the ledger or the engine. */
async function tryPull({ figures }: Planvakt, id: OccurrenceId): Promise<Pulled> {
  const asked = await figures.pullAsked(id);
  if (!asked)
    throw new PlanvaktError(`There is no ${id} whose figures are pulled from a source: the plan's evidence.pull says which are`);
  const { environment, sourcesFile } = readSettings();
  const found = await pullFigures({ sources: readSources(sourcesFile), environment }, asked);
  if (found instanceof SourceFault) throw found;
  return { figures: found.figures, shown: found, said: "Nothing was written (--dry-run)." };
}

/** Asked for its size first: what is too large is not even read. */
async function bytesOf(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) throw new PlanvaktError(`${file} is larger than ${MOST_BYTES / 1024 / 1024} MB`, { file });
    return await readFile(file);
  } catch (error) {
    if (error instanceof PlanvaktError) throw error;
    throw new PlanvaktError(`${file} cannot be read (${String(error)}). Give another file.`, { file }, error);
  }
}

async function list(options: { plan?: string; year?: string; data?: string; json?: true }): Promise<void> {
  await withRunning(options, async ({ planvakt }) => {
    const plan = await planOf(planvakt, options.plan);
    const entries = (await planvakt.figures.entries(plan)).filter(
      ({ year }) => options.year === undefined || year === Number(options.year),
    );
    if (options.json === true) printJson(entries.map((entry) => ({ ...entry, at: isoInstant(entry.at) })));
    else if (entries.length === 0) say("No figures yet.");
    else
      print(
        table(
          entries.map((entry) => [
            entry.entry,
            `${entry.duty}/${entry.period}`,
            keyOfEntry(entry),
            entry.value === undefined ? `saknas: ${entry.missing ?? ""}` : String(entry.value),
            entry.by,
            isoInstant(entry.at),
            entry.pulled !== undefined
              ? `${entry.pulled.source} ${isoInstant(entry.pulled.at)} ${entry.pulled.sha256.slice(0, 12)}`
              : entry.file === undefined
                ? "form"
                : `${entry.file.name} ${entry.file.sha256.slice(0, 12)}`,
            [entry.withdrawn === true ? "withdrawn" : "", entry.replaces === undefined ? "" : `replaces ${entry.replaces}`]
              .join(" ")
              .trim(),
          ]),
        ),
      );
  });
}
