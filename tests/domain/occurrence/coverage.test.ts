import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instant } from "../../../domain/calendar/instant.ts";
import type { PartId, PersonId, RoleId, UnitId } from "../../../domain/ids.ts";
import { coverageOf, parseCovered } from "../../../domain/occurrence/coverage.ts";
import { evidenceSaid } from "../../../domain/occurrence/evidence-said.ts";
import type { PartState } from "../../../domain/occurrence/occurrence.ts";
import { checkReport } from "../../../domain/occurrence/report-content.ts";
import type { Duty, Unit } from "../../../domain/plan.ts";
import { QUARTERLY } from "../fixtures/plan.ts";

const UNITS: readonly Unit[] = ["vuxen", "barn"].map((id) => ({ id: id as UnitId, title: id, head: `chef-${id}` as RoleId }));

/** Each unit answers: has anybody begun, and how many of them have gone through the plan? */
const newHires: Duty = {
  ...QUARTERLY,
  parts: UNITS.map(({ id, title, head }) => ({ id: id as string as PartId, label: title, responsible: head })),
  evidence: {
    coverage: [
      { id: "nya", label: "Nya som har gått igenom planen", of: "count", whole: "Har någon börjat?", none: "Ingen har börjat" },
    ],
  },
};

const answered = (part: string, nya: string, at = 0): PartState => ({
  id: part as PartId,
  report: { by: "ada" as PersonId, at: at as Instant, figures: { nya } },
});

describe("how many of how many", () => {
  it("is read as people write it", () => {
    expect(parseCovered("12/14")).toEqual({ done: 12, of: 14 });
    expect(parseCovered(" 12 av 14 ")).toEqual({ done: 12, of: 14 });
    expect(parseCovered("12")).toBeUndefined();
  });

  it("more cannot have gone through the plan than have begun", () => {
    expect(checkReport(newHires, { figures: { nya: "3/2" } })).toBe(
      "Nya som har gått igenom planen: 3 är fler än de 2 som har angetts. Det kan högst vara lika många.",
    );
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (done, of) => {
        expect(checkReport(newHires, { figures: { nya: `${done}/${of}` } }) === undefined).toBe(done <= of);
      }),
    );
  });

  it("that nobody has begun is an answer, and no answer is not", () => {
    expect(checkReport(newHires, { figures: { nya: "0/0" } })).toBeUndefined();
    expect(evidenceSaid({ duty: newHires }, { figures: { nya: "0/0" } })).toEqual(["ingen har börjat"]);
    expect(checkReport(newHires, { note: "Klart" })).toContain("Svara på frågan ”Har någon börjat?”");
  });

  it("units are added up, and those that have not answered are left out", () => {
    const [sum] = coverageOf({ units: UNITS }, newHires, { parts: [answered("vuxen", "1/2"), answered("barn", "2/2")] });
    expect(sum).toMatchObject({ done: 3, of: 4, said: "3 av 4" });
    expect(coverageOf({ units: UNITS }, newHires, { parts: [answered("vuxen", "1/2"), { id: "barn" as PartId }] })).toMatchObject([
      { done: 1, of: 2 },
    ]);
  });

  it("joint responsibles tell of the same people: the latest of them counts", () => {
    const joint: Duty = { ...newHires, parts: newHires.parts.map((part) => ({ ...part, id: `${part.id}-roll` as PartId })) };
    const parts = [answered("vuxen-roll", "9/14", 2), answered("barn-roll", "8/14", 1)];
    expect(coverageOf({ units: UNITS }, joint, { parts })).toMatchObject([{ done: 9, of: 14 }]);
  });
});
