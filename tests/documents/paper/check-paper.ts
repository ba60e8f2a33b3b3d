/**
 * `npm run test:paper`: papers of every shape through veraPDF, against PDF/UA-1. Needs Java, and Maven the first time, and so stands
 * beside the tests. Ends with the number of papers that did not pass.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { writePdf } from "../../../documents/paper/pdf/write-pdf.ts";
import { writePaper } from "../../../documents/paper/write-paper.ts";
import { paperShapes } from "./paper-shapes.ts";

const VERSION = "1.28.2";
const ARTIFACT = `org.verapdf.apps:greenfield-apps:${VERSION}`;
const MAIN = "org.verapdf.apps.GreenfieldCliWrapper";

/** Fetched once, by Maven from wherever it is set up to fetch. */
function verapdf(): string {
  const folder = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "planvakt", "verapdf");
  const jar = join(folder, `greenfield-apps-${VERSION}.jar`);
  if (existsSync(jar)) return jar;
  mkdirSync(folder, { recursive: true });
  execFileSync("mvn", ["-q", "-B", "dependency:copy", `-Dartifact=${ARTIFACT}`, `-DoutputDirectory=${folder}`], {
    stdio: "inherit",
  });
  return jar;
}

const jar = verapdf();
const folder = mkdtempSync(join(tmpdir(), "planvakt-papers-"));
try {
  const files: string[] = [];
  for (const [name, matter] of Object.entries(paperShapes())) {
    const file = join(folder, `${name}.pdf`);
    writeFileSync(file, await writePdf(writePaper(matter), new Date(matter.snapshot.asOf)));
    files.push(file);
  }
  // veraPDF exits 1 where a paper fails; its answer is read either way.
  let answer: string;
  try {
    answer = execFileSync("java", ["-cp", jar, MAIN, "--flavour", "ua1", "--format", "text", "-v", ...files], { encoding: "utf8" });
  } catch (error) {
    answer = (error as { stdout?: string }).stdout ?? "";
  }
  process.stdout.write(answer.replaceAll(`${folder}/`, ""));
  const passed = answer.split("\n").filter((line) => line.startsWith("PASS ")).length;
  process.stdout.write(`${passed} of ${files.length} papers pass PDF/UA-1 (veraPDF ${VERSION})\n`);
  process.exitCode = files.length - passed;
} finally {
  rmSync(folder, { recursive: true });
}
