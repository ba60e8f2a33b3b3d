/** Reads `site.yaml`: the municipality's name, colours and statement on accessibility. */
import { basename, dirname } from "node:path";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import type { Site } from "../domain/site.ts";
import { formatPath, type Fault } from "./fault.ts";
import { parseYaml } from "./parse-yaml.ts";
import { readText } from "./plan-folder.ts";
import { shapeComplaints } from "./shape.ts";
import { siteFile, siteOf } from "./site-file.ts";

/** Throws a PlanvaktError with every fault of the file: pages in colours nobody can read are worse than none. */
export function readSite(file: string): Site {
  const name = basename(file);
  const reading = readText(dirname(file), name);
  if (!reading.ok) throw refusal(file, [reading.fault]);
  const yaml = parseYaml(name, reading.text);
  const faults = [
    ...yaml.faults,
    ...(yaml.faults.length > 0 ? [] : shapeComplaints(siteFile, yaml.value)).map(({ path, message }) => ({
      file: name,
      line: yaml.lineOf(path),
      path: formatPath(path),
      message,
    })),
  ];
  if (faults.length > 0) throw refusal(file, faults);
  return siteOf(siteFile.parse(yaml.value));
}

function refusal(file: string, faults: readonly Fault[]): PlanvaktError {
  const lines = faults.map(({ line, path, message }) => `  line ${line}  ${path}: ${message}`);
  return new PlanvaktError(`${file} is not right:\n${lines.join("\n")}\nCorrect it and start again.`, { file });
}
