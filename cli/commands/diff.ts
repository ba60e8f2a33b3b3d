import { writeFileSync } from "node:fs";
import { Command, InvalidArgumentError } from "commander";
import { readPlan } from "../../config/read-plan.ts";
import type { Plan } from "../../domain/plan.ts";
import { PlanvaktError } from "../../domain/planvakt-error.ts";
import type { Facet } from "../../domain/revision/plan-diff.ts";
import { tellChanges, type ToldChange } from "../../domain/revision/told-changes.ts";
import { writeRevisedDocx } from "../../documents/revision/write-docx.ts";
import { writeRevisedHtml } from "../../documents/revision/write-html.ts";
import { EXIT } from "../exit.ts";
import { print, printJson, say } from "../output.ts";
import { withRunning } from "../running.ts";

interface Options {
  readonly json?: true;
  readonly out?: string;
  readonly data?: string;
}

/** `diff OLD [NEW]`: what changed between two plans, or between the applied one and a folder. */
export function diffCommand(): Command {
  return new Command("diff")
    .description("what changed between two versions of a plan, by the ids of what stands in it")
    .argument("<old>", "a plan's folder; with one folder only it is compared with what is applied")
    .argument("[new]", "the newer version's folder")
    .option("--data <dir>", "the local stack's folder, where the applied plan is asked for")
    .option("--json", "print the changes as JSON")
    .option("--out <file>", "write the newer plan with its changes marked: FILE.docx or FILE.html", documentName)
    .action(async (first: string, second: string | undefined, options: Options) => {
      const read = [first, ...(second === undefined ? [] : [second])].map(readFolder);
      const [one, two] = read;
      if (!one || (second !== undefined && !two)) {
        process.exitCode = EXIT.refused;
        return;
      }
      const [before, after] = two ? [one, two] : [await appliedOf(one, options), one];
      if (before.id !== after.id) {
        throw new PlanvaktError(`"${before.id}" and "${after.id}" are two plans, not two versions of one`);
      }
      const changes = tellChanges(before, after);
      if (options.out !== undefined) {
        const word = options.out.endsWith(".docx");
        writeFileSync(options.out, word ? await writeRevisedDocx(before, after, new Date()) : writeRevisedHtml(before, after));
        say(`Written to ${options.out}`);
        return;
      }
      if (options.json) printJson({ plan: after.id, from: before.version, to: after.version, changes });
      else describe(before, after, changes);
    });
}

function documentName(name: string): string {
  if (!/\.(?:docx|html)$/.test(name)) throw new InvalidArgumentError(`"${name}" must end in .docx or .html`);
  return name;
}

function readFolder(folder: string): Plan | undefined {
  const read = readPlan(folder);
  if (read.ok) return read.plan;
  for (const { file, line, path, message } of read.faults) say(`${file}:${line}  ${path}  ${message}`);
  return undefined;
}

async function appliedOf({ id }: Plan, options: Options): Promise<Plan> {
  const applied = await withRunning(options, ({ planvakt }) => planvakt.versions.read(id));
  if (!applied) throw new PlanvaktError(`No version of "${id}" is applied yet: give two folders to compare`);
  return applied;
}

const SIGN = { added: "+", changed: "~", dropped: "-" } as const;

const FACET: Readonly<Record<Facet, string>> = {
  title: "name",
  quote: "the plan's words",
  activity: "activity",
  timeframe: "timeframe",
  responsibleText: "responsible, as written",
  timing: "when",
  reading: "reading",
  responsible: "responsible",
  confirmer: "confirmed by",
  evidence: "evidence",
  participants: "with whom",
  note: "note",
  goal: "goal",
  kind: "kind",
  office: "office",
  offices: "who is who",
  calendar: "calendar",
  ladders: "ladders",
  legal: "legal references",
  dnr: "dnr",
  smallNumbers: "small numbers",
  paper: "the nämnd's paper",
  days: "days",
  question: "question",
  hierarchy: "next role",
};

function describe(before: Plan, after: Plan, changes: readonly ToldChange[]): void {
  print(`${after.id}: version ${before.version} → ${after.version}`);
  if (changes.length === 0) print("Nothing has changed.");
  for (const { change, thing, id, title, rows } of changes) {
    print();
    print(`${SIGN[change]} ${thing} ${id}${title === id ? "" : `  ${title.replace(/\s+/g, " ")}`}`);
    for (const row of rows) {
      if (change === "changed") print(`    ${FACET[row.facet]}`);
      for (const line of lines(row.before)) print(`    - ${line}`);
      for (const line of lines(row.after)) print(`    + ${line}`);
    }
  }
  const count = (kind: ToldChange["change"]) => changes.filter(({ change }) => change === kind).length;
  say(`${count("added")} added, ${count("changed")} changed, ${count("dropped")} dropped`);
}

function lines(text: string): readonly string[] {
  return text === "" ? [] : text.split("\n");
}
