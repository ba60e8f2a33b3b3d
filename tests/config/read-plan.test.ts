import { describe, expect, it } from "vitest";
import { readPlan } from "../../config/read-plan.ts";
import { dutiesOf } from "../../domain/plan.ts";
import { brokenBy, folderWith, MINIMAL_PEOPLE, MINIMAL_PLAN } from "./minimal-plan.ts";

describe("reading a plan", () => {
  it("reads the minimal plan into the domain's values", () => {
    const reading = readPlan(brokenBy({}));
    expect(reading).toMatchObject({ ok: true, plan: { id: "testby" } });
    if (!reading.ok) return;
    expect(dutiesOf(reading.plan)).toMatchObject([
      {
        id: "1.1/beratta",
        item: "1.1",
        cadence: { kind: "every", period: "P3M" },
        parts: [{ id: "whole", responsible: "chef" }],
        confirm: "gruppen",
        asks: [],
      },
      { id: "1.1/summera", cadence: { kind: "rollUp", of: ["1.1/beratta"], per: "P1Y", due: { kind: "day", day: -1, after: 2 } } },
    ]);
    expect(reading.plan.calendar).toEqual({ closingDays: [], quietWeeks: { from: 28, to: 31 } });
    expect(reading.people.absences).toEqual([{ person: "cia", from: "2027-02-01", to: "2027-02-28", standIn: "anna" }]);
  });

  it("gives values that nobody can change", () => {
    const reading = readPlan(brokenBy({}));
    if (!reading.ok) throw new Error("the minimal plan is sound");
    const [duty] = dutiesOf(reading.plan);
    expect(() => Object.assign(duty?.cadence ?? {}, { kind: "once" })).toThrow(TypeError);
    expect(() => Object.assign(reading.people.persons[0] ?? {}, { email: "x" })).toThrow(TypeError);
  });

  it("leaves absent fields absent", () => {
    const reading = readPlan(brokenBy({}));
    if (!reading.ok) throw new Error("the minimal plan is sound");
    expect(JSON.parse(JSON.stringify(reading.plan))).toStrictEqual(reading.plan);
  });

  it("gives a re-formatted file the same hash, and a changed one another", () => {
    const hashOf = (plan: string): string => {
      const reading = readPlan(folderWith({ "plan.yaml": plan, "people.yaml": MINIMAL_PEOPLE }));
      return reading.ok ? reading.hash : JSON.stringify(reading.faults);
    };
    const hash = hashOf(MINIMAL_PLAN);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf(MINIMAL_PLAN)).toBe(hash);
    const reformatted = `# a remark\n${MINIMAL_PLAN}`
      .replace("title: Plan för testet", "title: >-\n  Plan för\n  testet")
      .replace('plan: testby\nversion: "1"', "version: '1'\nplan: testby")
      .replaceAll("\n", "\r\n");
    expect(hashOf(reformatted)).toBe(hash);
    expect(hashOf(MINIMAL_PLAN.replace("P3M", "P6M"))).not.toBe(hash);
  });

  it("makes parts of several responsibles, and of units", () => {
    const reading = readPlan(
      brokenBy({
        plan: [
          ["responsible: [chef]", "responsible: [chef, gruppen]"],
          ["responsible: [gruppen]", "perUnit: true"],
        ],
      }),
    );
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
    expect(dutiesOf(reading.plan).map(({ parts, responsible }) => ({ parts, responsible }))).toEqual([
      {
        parts: [
          { id: "chef", label: "chef", responsible: "chef" },
          { id: "gruppen", label: "gruppen", responsible: "gruppen" },
        ],
        responsible: ["chef", "gruppen"],
      },
      { parts: [{ id: "norr", label: "Norr", responsible: "chef" }], responsible: ["chef"] },
    ]);
  });

  it("lets nobody confirm meetings, rules and events unless told", () => {
    const reading = readPlan(
      brokenBy({
        plan: [
          ["cadence: { every: P3M }", "cadence: { onEvent: nyanstallning, within: P30D }"],
          ["[1.1/beratta]", "[1.1/tva]"],
        ],
      }),
    );
    expect(reading.ok).toBe(false);
    const other = readPlan(
      brokenBy({
        plan: [
          [
            "          - id: summera",
            '          - { id: vid-behov, title: Berätta vid behov, cadence: { onEvent: nytt, within: P30D }, responsible: [chef], source: { section: "1", quote: Alla ska veta. } }\n          - id: summera',
          ],
        ],
      }),
    );
    if (!other.ok) throw new Error(JSON.stringify(other.faults));
    expect(dutiesOf(other.plan).map(({ confirm }) => confirm)).toEqual(["gruppen", "none", "gruppen"]);
  });

  it("gathers questions from beside readings, and refuses two at one place", () => {
    const asked = readPlan(brokenBy({ plan: [["responsible: [chef]", "responsible: [chef]\n            question: Hur då?"]] }));
    expect(asked).toMatchObject({ ok: true, plan: { questions: [{ at: "1.1/beratta", question: "Hur då?" }] } });
    const twice = readPlan(
      brokenBy({
        plan: [
          ["responsible: [chef]", "responsible: [chef]\n            question: Hur då?"],
          ["goals:", "questions: [{ at: 1.1/beratta, question: Hur? }]\ngoals:"],
        ],
      }),
    );
    expect(twice).toMatchObject({ ok: false, faults: [{ path: "questions[0].at", value: "1.1/beratta" }] });
  });
});
