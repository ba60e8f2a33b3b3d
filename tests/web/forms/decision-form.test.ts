import { describe, expect, it } from "vitest";
import { readDecisionRows } from "../../../web/forms/decision-form.ts";
import type { Typed } from "../../../web/forms/typed.ts";
import { meetingsSv } from "../../../web/messages/meetings.sv.ts";

const { fault } = meetingsSv.decisions;
const row = (place: number, title: string, responsible: string, due: string): Typed => ({
  [`decision.${place}.title`]: [title],
  [`decision.${place}.responsible`]: [responsible],
  [`decision.${place}.due`]: [due],
});

describe("the rows for decisions in the report of a meeting", () => {
  it("are none where nothing is written", () => {
    expect(readDecisionRows({ ...row(0, " ", "", ""), note: ["Bra möte."] }, fault)).toMatchObject({ decisions: [], faults: [] });
  });

  it("are read in order, empty ones left out, and a fault that comes back finds its own row", () => {
    const typed = {
      ...row(1, " Ta fram en broschyr ", "ifo-chef", "2027-03-12"),
      ...row(2, "Boka möte", "ifo-chef", "2027-04-30"),
    };
    const { decisions, faults, fieldOf } = readDecisionRows(typed, fault);
    expect(faults).toEqual([]);
    expect(decisions).toEqual([
      { title: "Ta fram en broschyr", responsible: "ifo-chef", due: "2027-03-12" },
      { title: "Boka möte", responsible: "ifo-chef", due: "2027-04-30" },
    ]);
    expect(["decision.0.due", "decision.1.title", "note"].map(fieldOf)).toEqual(["decision.1.due", "decision.2.title", "note"]);
  });

  it("tell every fault at once, each in its own row", () => {
    const { faults } = readDecisionRows({ ...row(0, "", "ifo-chef", "31/2"), ...row(2, "Boka möte", "", "2027-04-30") }, fault);
    expect(faults).toEqual([
      { field: "decision.0.title", text: fault.title },
      { field: "decision.0.due", text: fault.due },
      { field: "decision.2.responsible", text: fault.responsible },
    ]);
  });
});
