import { describe, expect, it } from "vitest";
import { AIMS, met } from "../../bench/letters-year/aims.ts";
import { countYear } from "../../bench/letters-year/count.ts";
import { diligent } from "../../bench/letters-year/diligent.ts";
import { readPlan } from "../../config/read-plan.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { instantAt } from "../../domain/calendar/instant.ts";
import { lettersAhead } from "../../domain/foresight.ts";

const BEGUN = civilDate("2026-11-23");

function vingaker() {
  const reading = readPlan("config/plans/vingaker");
  if (!reading.ok) throw new Error("Vingåker's plan has faults");
  return reading;
}

const inYear = (year: number, acts?: typeof diligent) =>
  Object.fromEntries(
    countYear(vingaker(), BEGUN, year, acts).map(({ person, letters, envelopes }) => [person, [letters, envelopes]]),
  );

describe("a year's mail in Vingåker", () => {
  const done = inYear(2027, diligent);
  const alone = inYear(2027);

  it("is little when things are done", () => {
    expect(done).toMatchObject({
      "ifo-chef": [20, 7],
      forvaltningschef: [0, 0],
      namndsekreterare: [4, 4],
      sammankallande: [33, 9],
      "ledamot-barn-familj": [12, 4],
      "ledamot-vuxen": [12, 4],
      "ledamot-ekonomiskt-bistand": [12, 4],
    });
  });

  it("is bounded when nobody does anything", () => {
    expect(alone).toMatchObject({
      "ifo-chef": [80, 30],
      forvaltningschef: [17, 6],
      namndsekreterare: [4, 4],
      sammankallande: [52, 19],
      "ledamot-barn-familj": [16, 6],
    });
  });

  it("keeps to every aim", () => {
    for (const aim of AIMS) {
      const envelopes = (aim.when === "done" ? done : alone)[aim.person]?.[1] ?? Infinity;
      expect([aim, envelopes, met(aim, envelopes)]).toEqual([aim, envelopes, true]);
    }
  });

  it("chases and escalates nothing that is reported and confirmed in time", () => {
    const directory = vingaker();
    const begunAt = instantAt(BEGUN, 12);
    const state = { begunOn: BEGUN, begunAt, duties: new Map(), occurrences: [] };
    const until = instantAt(civilDate("2027-12-31"), 23, 59);
    const steps = new Set(lettersAhead(directory, state, begunAt, until, diligent).map(({ step }) => step));
    expect([...steps].sort()).toEqual(["confirm", "list", "notice", "summary", "welcome"]);
  });
});
