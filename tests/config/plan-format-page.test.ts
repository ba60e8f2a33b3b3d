import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPlan } from "../../config/read-plan.ts";
import { folderWith } from "./minimal-plan.ts";

const page = readFileSync("docs/plan-format.md", "utf8");

/** The fenced example with this name. */
function example(name: string): string {
  const found = new RegExp(`^\`\`\`yaml ${name}\n([^]*?)^\`\`\`$`, "m").exec(page)?.[1];
  if (found === undefined) throw new Error(`docs/plan-format.md has no example "${name}"`);
  return found;
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, "              ");
const MINIMAL = example("plan.yaml");

function faultsOf(plan: string): readonly unknown[] {
  const reading = readPlan(folderWith({ "plan.yaml": plan, "people.yaml": example("people.yaml") }));
  return reading.ok ? [] : reading.faults;
}

function withCadence(cadence: string): string {
  const another = `          - id: exempel
            title: Visa ett exempel
            cadence: ${cadence}
            responsible: [ifo-chef]
            source: { section: "5", quote: Berätta varje kvartal. }
`;
  return MINIMAL + another;
}

const lines = (name: string): string[] =>
  example(name)
    .split("\n")
    .flatMap((line) => /^- (\{.*\})/.exec(line)?.[1] ?? []);

describe("docs/plan-format.md", () => {
  it("shows a whole plan that is sound", () => {
    expect(faultsOf(MINIMAL)).toEqual([]);
  });

  it.each(lines("cadences"))("shows a sound cadence: %s", (cadence) => {
    expect(faultsOf(`${withCadence(cadence)}${example("events")}`)).toEqual([]);
  });

  it.each(lines("due rules"))("shows a sound due rule: %s", (rule) => {
    expect(faultsOf(withCadence(`{ every: P1Y, due: ${rule} }`))).toEqual([]);
  });

  it("shows a sound pull", () => {
    const duty = `          - id: exempel
            title: Visa ett exempel
            cadence: { every: P3M, due: { day: -1, after: 1 } }
            responsible: [ifo-chef]
            source: { section: "5", quote: Berätta varje kvartal. }
`;
    const pulled = example("pulled").replace(/^(?=.)/gm, "            ");
    expect(faultsOf(MINIMAL + duty + pulled)).toEqual([]);
    const during = faultsOf(MINIMAL + duty.replace(", after: 1", "") + pulled);
    expect(during).toMatchObject([{ message: expect.stringContaining("pulled when their period is over") as string }]);
    const parts = faultsOf(MINIMAL + duty.replace("[ifo-chef]", "[ifo-chef, namndsekreterare]") + pulled);
    expect(parts).toMatchObject([{ message: expect.stringContaining("reported in parts") as string }]);
    const none = faultsOf(MINIMAL + duty + pulled.replace(/^ *figures.*\n/m, ""));
    expect(none).toMatchObject([{ message: expect.stringContaining("no figures to pull") as string }]);
  });

  it("shows sound evidence and plan keys", () => {
    expect(faultsOf(`${MINIMAL}            evidence:\n${indented(example("evidence"))}${example("plan keys")}`)).toEqual([]);
  });
});
