import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPlan } from "../../config/read-plan.ts";
import { folderWith, MINIMAL_PEOPLE, MINIMAL_PLAN } from "./minimal-plan.ts";

const faultsOf = (dir: string): readonly unknown[] => {
  const reading = readPlan(dir);
  return reading.ok ? [] : reading.faults;
};

describe("a plan's folder", () => {
  it("says which files are missing", () => {
    const dir = folderWith({});
    const message = `There is no such file. Expected it in the plan's folder, ${dir}.`;
    expect(faultsOf(dir)).toEqual([
      { file: "plan.yaml", line: 1, path: "", message },
      { file: "people.yaml", line: 1, path: "", message },
    ]);
    expect(faultsOf(join(dir, "nowhere"))).toHaveLength(2);
  });

  it("says that a folder is no file", () => {
    const dir = folderWith({ "people.yaml": MINIMAL_PEOPLE });
    mkdirSync(join(dir, "plan.yaml"));
    expect(faultsOf(dir)).toEqual([
      { file: "plan.yaml", line: 1, path: "", message: "Expected an ordinary file. Put the plan's text there." },
    ]);
  });

  it("refuses a file of 10 MB without reading it", () => {
    const dir = folderWith({ "plan.yaml": "#".repeat(10_000_000), "people.yaml": MINIMAL_PEOPLE });
    const message = "The file is 10.0 MB. Expected at most 1 MB: remove what is not part of the plan.";
    expect(faultsOf(dir)).toEqual([{ file: "plan.yaml", line: 1, path: "", message }]);
  });

  it("refuses text that is not UTF-8, and says the line", () => {
    const dir = folderWith({ "plan.yaml": MINIMAL_PLAN, "people.yaml": Buffer.from(MINIMAL_PEOPLE, "latin1") });
    const message = "The file is not UTF-8 text. Save it with the encoding UTF-8.";
    expect(faultsOf(dir)).toEqual([{ file: "people.yaml", line: 3, path: "", message }]);
  });

  it("reads text with a byte-order mark", () => {
    expect(readPlan(folderWith({ "plan.yaml": `\ufeff${MINIMAL_PLAN}`, "people.yaml": MINIMAL_PEOPLE })).ok).toBe(true);
  });

  it("refuses an empty file and one of only text", () => {
    const dir = folderWith({ "plan.yaml": "", "people.yaml": "hej" });
    expect(faultsOf(dir)).toMatchObject([
      { file: "plan.yaml", line: 1, path: "" },
      { file: "people.yaml", line: 1, path: "", value: "hej" },
    ]);
  });

  it("checks one file also where the other can't be read", () => {
    const dir = folderWith({ "plan.yaml": "a: [", "people.yaml": MINIMAL_PEOPLE.replace("person: bo", "person: bosse") });
    expect(faultsOf(dir)).toMatchObject([{ file: "plan.yaml" }, { file: "people.yaml", line: 7, value: "bosse" }]);
  });

  it("proves quotations against source.txt where it is there, whatever its line breaks", () => {
    const files = { "plan.yaml": MINIMAL_PLAN, "people.yaml": MINIMAL_PEOPLE };
    expect(
      readPlan(folderWith({ ...files, "source.txt": "Att  alla\n vet \n\nAlla ska\u00a0veta.\nBerätta \nvarje\tkvartal." })).ok,
    ).toBe(true);
    expect(faultsOf(folderWith({ ...files, "source.txt": "Att alla vet. Alla ska veta. Berätta varje månad." }))).toMatchObject(
      [
        { line: 28, path: "goals[0].actions[0].source.quote", message: /part from it after "Alla ska veta. Berätta varje"/ },
        { line: 34, path: "goals[0].actions[0].duties[0].source.quote", value: "Berätta varje kvartal." },
        { line: 40, path: "goals[0].actions[0].duties[1].source.quote" },
      ].map((fault) => ({
        file: "plan.yaml",
        ...fault,
        ...("message" in fault ? { message: expect.stringMatching(fault.message) as string } : {}),
      })),
    );
  });
});
