/** Reads one of the installation's own files, which is right as a whole or not used at all. */
import { basename, dirname } from "node:path";
import type { z } from "zod";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import { formatPath, type Fault } from "./fault.ts";
import { parseYaml } from "./parse-yaml.ts";
import { readText } from "./plan-folder.ts";
import { shapeComplaints } from "./shape.ts";

/** What the file says; undefined where there is none and `optional` says that there need not be. Throws a PlanvaktError with every fault of it. */
export function readWhole<S extends z.ZodType>(file: string, schema: S, optional: true): z.output<S> | undefined;
export function readWhole<S extends z.ZodType>(file: string, schema: S): z.output<S>;
export function readWhole<S extends z.ZodType>(file: string, schema: S, optional = false): z.output<S> | undefined {
  const name = basename(file);
  const reading = readText(dirname(file), name);
  if (!reading.ok && reading.absent && optional) return undefined;
  if (!reading.ok) throw refusal(file, [reading.fault]);
  const yaml = parseYaml(name, reading.text);
  const faults = [
    ...yaml.faults,
    ...(yaml.faults.length > 0 ? [] : shapeComplaints(schema, yaml.value)).map(({ path, message }) => ({
      file: name,
      line: yaml.lineOf(path),
      path: formatPath(path),
      message,
    })),
  ];
  if (faults.length > 0) throw refusal(file, faults);
  return schema.parse(yaml.value);
}

function refusal(file: string, faults: readonly Fault[]): PlanvaktError {
  const lines = faults.map(({ line, path, message }) => `  line ${line}  ${path}: ${message}`);
  return new PlanvaktError(`${file} is not right:\n${lines.join("\n")}\nCorrect it and start again.`, { file });
}
