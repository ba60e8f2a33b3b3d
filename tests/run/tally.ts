/** Counts what passed and what did not, and remembers why. */
import { readFile } from "node:fs/promises";
import { z } from "zod";

export interface Failure {
  readonly name: string;
  readonly message: string;
}

export interface Tally {
  readonly passed: number;
  readonly failures: readonly Failure[];
}

/** What we read of vitest's JSON report. */
const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

/**
 * Reads vitest's own counts. A test that was skipped or left for later is a failure that is named: nobody sees what did not run.
 * A file that could not be loaded, a report that is missing, and a run that failed though each test passed count as one failure.
 */
export async function tallyOf(name: string, file: string, code: number): Promise<Tally> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return failed({ name, message: `vitest ended with code ${String(code)} and left no report` });
  const files = report.parse(JSON.parse(text)).testResults;
  const tests = files.flatMap((one) => one.assertionResults.map((test) => ({ ...test, file: one.name })));
  const passed = tests.filter((test) => test.status === "passed").length;
  const failures = tests.flatMap((test): Failure[] => {
    if (test.status === "passed") return [];
    const message = test.status === "failed" ? (test.failureMessages ?? []).join("\n") : `it did not run (${test.status})`;
    return [{ name: `${test.file}: ${test.fullName}`, message }];
  });
  for (const one of files) {
    if (one.status === "failed" && one.assertionResults.every((test) => test.status === "passed")) {
      failures.push({ name: one.name, message: one.message ?? "the file failed outside its tests" });
    }
  }
  if (passed + failures.length === 0) return failed({ name, message: "no test ran" });
  if (code !== 0 && failures.length === 0)
    failures.push({ name, message: `vitest ended with code ${String(code)} though each test passed: see its errors above` });
  return { passed, failures };
}

export function failed(failure: Failure): Tally {
  return { passed: 0, failures: [failure] };
}
