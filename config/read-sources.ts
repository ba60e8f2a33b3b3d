/** Reads `sources.yaml`: what figures are pulled from. */
import { fileURLToPath } from "node:url";
import { NO_SOURCES, type Sources } from "../domain/pulls/source.ts";
import { readWhole } from "./read-whole.ts";
import { sourceOf, sourcesFile } from "./sources-file.ts";

const USUAL = fileURLToPath(new URL("sources.yaml", import.meta.url));

/**
 * The sources of an installation; without a `file` named they stand in `config/sources.yaml`, and where that is not there nothing is
 * pulled. Throws a PlanvaktError with every fault of the file.
 */
export function readSources(file: string | undefined): Sources {
  const read = file === undefined ? readWhole(USUAL, sourcesFile, true) : readWhole(file, sourcesFile);
  return read === undefined ? NO_SOURCES : { egress: read.egress, sources: read.sources.map(sourceOf) };
}
