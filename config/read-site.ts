/** Reads `site.yaml`: the municipality's name, colours and statement on accessibility. */
import type { Site } from "../domain/site.ts";
import { readWhole } from "./read-whole.ts";
import { siteFile, siteOf } from "./site-file.ts";

/** Throws a PlanvaktError with every fault of the file: pages in colours nobody can read are worse than none. */
export function readSite(file: string): Site {
  return siteOf(readWhole(file, siteFile));
}
