/** Reads a plan's folder: `plan.yaml`, `people.yaml`, and beside them the plan's own text in `source.txt` where it is there. */
import type { z } from "zod";
import type { People } from "../domain/people.ts";
import type { Plan } from "../domain/plan.ts";
import { canonicalHash } from "./canonical-hash.ts";
import { crossCheckPeople, crossCheckPlan, type Drafts } from "./cross-checks.ts";
import { draftPeople, draftPlan } from "./draft.ts";
import { formatPath, shownValue, type Complaint, type Fault } from "./fault.ts";
import { parseYaml, type ParsedYaml } from "./parse-yaml.ts";
import { peopleFile } from "./people-file.ts";
import { planFile } from "./plan-file.ts";
import { readText } from "./plan-folder.ts";
import { peopleOf, planOf } from "./plan-values.ts";
import { shapeComplaints } from "./shape.ts";

export type { Fault } from "./fault.ts";

/** A sound plan, deeply frozen; or all its faults, file by file and line by line. */
export type PlanReading =
  | {
      readonly ok: true;
      readonly plan: Plan;
      readonly people: People;
      /** The plan's own text, where `source.txt` stands beside it: each quotation was found in it. */
      readonly sourceText?: string;
      /** SHA-256 of the plan's content: what tells a changed plan from one written differently. */
      readonly hash: string;
    }
  | {
      readonly ok: false;
      readonly faults: readonly Fault[];
      /** The plan's id and version, where they could be read. */
      readonly plan?: string;
      readonly version?: string;
    };

const PLAN = "plan.yaml";
const PEOPLE = "people.yaml";
const SOURCE = "source.txt";

/** Reads the folder and checks all of it. Never throws for what stands in the files. */
export function readPlan(dir: string): PlanReading {
  const planYaml = readYaml(dir, PLAN);
  const peopleYaml = readYaml(dir, PEOPLE);
  const source = readText(dir, SOURCE);
  const drafts: Drafts = {
    plan: planYaml.value === undefined ? undefined : draftPlan(planYaml.value),
    people: peopleYaml.value === undefined ? undefined : draftPeople(peopleYaml.value),
    source: source.ok ? { text: source.text, file: SOURCE } : undefined,
  };
  const faults = [
    ...faultsOf(PLAN, planYaml, planFile, crossCheckPlan(drafts)),
    ...faultsOf(PEOPLE, peopleYaml, peopleFile, crossCheckPeople(drafts)),
    ...(source.ok || source.absent ? [] : [source.fault]),
  ];
  if (faults.length > 0) return refusal(faults, drafts);
  const plan = planOf(planFile.parse(planYaml.value));
  const people = peopleOf(peopleFile.parse(peopleYaml.value));
  return { ok: true, plan, people, hash: canonicalHash(plan), ...(source.ok ? { sourceText: source.text } : {}) };
}

function readYaml(dir: string, file: string): ParsedYaml {
  const reading = readText(dir, file);
  return reading.ok ? parseYaml(file, reading.text) : { value: undefined, lineOf: () => 1, faults: [reading.fault] };
}

/** In the file's order, each once: two checks may come upon the same thing. */
function faultsOf(file: string, yaml: ParsedYaml, schema: z.ZodType, crossed: readonly Complaint[]): Fault[] {
  if (yaml.faults.length > 0) return [...yaml.faults];
  const placed = [...shapeComplaints(schema, yaml.value), ...crossed].map(({ path, value, message }) => ({
    file,
    line: yaml.lineOf(path),
    path: formatPath(path),
    ...shownValue(value),
    message,
  }));
  const told = new Set<string>();
  const once = placed.filter(({ path, message }) => told.size < told.add(`${path}\n${message}`).size);
  return once.sort((a, b) => a.line - b.line);
}

function refusal(faults: readonly Fault[], { plan }: Drafts): PlanReading {
  const { plan: id, version } = plan?.top ?? {};
  return { ok: false, faults, ...(id === undefined ? {} : { plan: id }), ...(version === undefined ? {} : { version }) };
}
