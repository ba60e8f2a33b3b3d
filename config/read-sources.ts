/** Reads `sources.yaml`, and the certificates that it names: what figures are pulled from. */
import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { PlanvaktError } from "../domain/planvakt-error.ts";
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
  if (read === undefined) return NO_SOURCES;
  const folder = dirname(file ?? USUAL);
  const sources = read.sources.map((one) =>
    sourceOf(one, one.ca === undefined ? undefined : readCertificates(one.id, resolve(folder, one.ca))),
  );
  return { egress: read.egress, sources };
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g;

/** Certificates that can be read, one at least. Looked at here, for a source that is asked once a quarter would tell of it too late. */
function readCertificates(source: string, file: string): string {
  try {
    const found = readFileSync(file, "utf8").match(CERTIFICATE) ?? [];
    if (found.length === 0) throw new Error("there is no certificate (PEM) in it");
    return found.map((pem) => new X509Certificate(pem).toString()).join("");
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new PlanvaktError(
      `The certificates of the source "${source}" cannot be read from ${file}: ${why}. Put the file of the CA there, or take "ca" away.`,
      { source, file },
      error,
    );
  }
}
