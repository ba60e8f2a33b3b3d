import { describe, expect, it } from "vitest";
import { parseYaml } from "../../config/parse-yaml.ts";

const faultsOf = (text: string): readonly string[] =>
  parseYaml("plan.yaml", text).faults.map(({ line, path, message }) => `${line} ${path} | ${message}`);

describe("YAML", () => {
  it("keeps days and versions as they are written", () => {
    expect(parseYaml("plan.yaml", "a: 2027-03-01\nb: 'no'\nc: no\n").value).toEqual({ a: "2027-03-01", b: "no", c: "no" });
  });

  it("finds the line of a key, a list's item, and of the nearest that is there", () => {
    const { lineOf } = parseYaml("plan.yaml", "# remark\na:\n  - b: 1\n    c: >-\n      text\n  - d: 2\n");
    expect(lineOf(["a"])).toBe(2);
    expect(lineOf(["a", 0, "c"])).toBe(4);
    expect(lineOf(["a", 1])).toBe(6);
    expect(lineOf(["a", 1, "missing"])).toBe(6);
    expect(lineOf([])).toBe(2);
  });

  it("refuses tags, known and unknown", () => {
    expect(faultsOf('a: 1\nb: !!js/function "x"\n')[0]).toMatch(/^2 b \| YAML tags are not read: "tag:yaml.org,2002:js\/function"/);
    expect(faultsOf("a:\n  - !include /etc/passwd\n")[0]).toMatch(/^2 a\[0\] \| YAML tags are not read: "!include"/);
    expect(faultsOf("a: !!str 1\n")[0]).toMatch(/^1 a \| YAML tags are not read/);
  });

  it("refuses a bomb of anchors without unfolding it", () => {
    const levels = Array.from(
      { length: 12 },
      (_, n) => `l${n}: &l${n} [${Array.from({ length: 9 }, () => (n === 0 ? "x" : `*l${n - 1}`)).join(", ")}]`,
    );
    const faults = faultsOf(levels.join("\n"));
    expect(faults[0]).toMatch(/^2 l1\[0\] \| The alias \*l0 may not stand inside an anchored value/);
  });

  it("refuses an alias of what it stands in", () => {
    expect(faultsOf("a: &a\n  b: *a\n")).toEqual([
      "2 a.b | The alias *a may not stand inside an anchored value. Write the value out.",
    ]);
  });

  it("allows a few aliases, not many", () => {
    expect(parseYaml("plan.yaml", "a: &due { day: -1 }\nb: *due\n").value).toEqual({ a: { day: -1 }, b: { day: -1 } });
    expect(faultsOf(`a: &a 1\nb:\n${"  - *a\n".repeat(30)}`)).toEqual([
      "23 b[20] | The alias *a may not stand more than 20 times in a file. Write the value out.",
    ]);
  });

  it("refuses a key that stands twice", () => {
    expect(faultsOf("a:\n  b: 1\n  c: 2\n  b: 3\n")).toEqual(['4 a.b | The key "b" stands twice. Keep one of them.']);
  });

  it("refuses tabs, several documents and what is no YAML", () => {
    expect(faultsOf("a:\n\tb: 1\n")).toEqual(["2  | Tabs can't indent YAML. Use two spaces for each level."]);
    expect(faultsOf("a: 1\n---\nb: 2\n")[0]).toMatch(/Expected one document/);
    expect(faultsOf("a: 1\nb: [1, 2\n")[0]).toMatch(/^3? ?.*This is not YAML/);
    expect(faultsOf("a: *nowhere\n")[0]).toMatch(/nowhere/);
  });

  it("refuses brackets nested a hundred thousand deep", () => {
    const faults = faultsOf("[".repeat(100_000));
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThanOrEqual(10);
  });

  it("reads a map of thirty thousand keys at once", () => {
    const text = Array.from({ length: 30_000 }, (_, n) => `k${n}: 1`).join("\n");
    expect(faultsOf(`${text}\nk7: 1`)).toEqual(['30001 k7 | The key "k7" stands twice. Keep one of them.']);
  }, 20_000);
});
