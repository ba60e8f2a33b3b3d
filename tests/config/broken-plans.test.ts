import { describe, expect, it } from "vitest";
import { readPlan, type Fault } from "../../config/read-plan.ts";
import { BROKEN } from "./broken-plans.ts";
import { brokenBy } from "./minimal-plan.ts";

describe("a broken plan is refused whole, each fault at its line", () => {
  it.each(BROKEN)("$name", ({ faults, ...changes }) => {
    const reading = readPlan(brokenBy(changes));
    expect(reading.ok ? [] : reading.faults.map(line)).toEqual(faults);
  });
});

function line({ file, line, path, message, ...shown }: Fault): string {
  return `${file}:${line} ${path}${"value" in shown ? ` = ${JSON.stringify(shown.value)}` : ""} | ${message}`;
}
