import { describe, expect, it } from "vitest";
import { checkReport, LONGEST_NOTE } from "../../../domain/occurrence/report-content.ts";
import type { Duty } from "../../../domain/plan.ts";
import { QUARTERLY } from "../fixtures/plan.ts";

const duty: Duty = {
  ...QUARTERLY,
  evidence: {
    note: "required",
    coverage: [{ id: "utbildade", label: "utbildade", of: "count" }],
    figures: [{ id: "arenden", label: "antal ärenden", unit: "ärenden" }],
  },
};

describe("what a report must hold", () => {
  it.each([
    ["a note alone", {}],
    ["a coverage", { utbildade: "12/14" }],
    ["a coverage in words", { utbildade: "12 av 14" }],
    ["a figure with a decimal comma", { arenden: "12,5" }],
  ])("%s is taken", (_, figures) => {
    expect(checkReport(duty, { note: "Klart.", figures })).toBeUndefined();
  });

  it.each([
    ["a coverage of more than all", { utbildade: "15/14" }, "kan inte vara större"],
    ["a coverage without a whole", { utbildade: "12" }, "till exempel 12/14"],
    ["a figure in words", { arenden: "tolv" }, "inget tal"],
    ["a name the duty does not have", { besok: "1" }, "Aktiviteten tar emot: arenden, utbildade."],
  ])("%s is not", (_, figures, reason) => {
    expect(checkReport(duty, { note: "Klart.", figures })).toContain(reason);
  });

  it("a required note must say something, and not everything", () => {
    expect(checkReport(duty, { note: " \n" })).toBe("Skriv en rad om vad som har gjorts.");
    expect(checkReport(duty, {})).toBe("Skriv en rad om vad som har gjorts.");
    expect(checkReport(duty, { note: "a".repeat(LONGEST_NOTE + 1) })).toContain("för lång (10001 tecken");
  });

  it("what works needs no words, what fails does", () => {
    const optional: Duty = { ...duty, evidence: {} };
    expect(checkReport(optional, { verdict: "works" })).toBeUndefined();
    expect(checkReport(optional, { verdict: "fails" })).toContain("vad som inte fungerar");
    expect(checkReport(optional, { figures: { x: "1" } })).toContain("tar inte emot några siffror");
  });
});
