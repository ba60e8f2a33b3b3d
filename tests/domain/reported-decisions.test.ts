import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import type { DecisionRow } from "../../domain/decision-duty.ts";
import { checkFreeTexts, freeTextsOf } from "../../domain/occurrence/free-text.ts";
import { decideRows, decisionOccurrence, faultsSaid, MOST_DECISIONS, rowCommand } from "../../domain/reported-decisions.ts";
import { MEETING, QUARTERLY } from "./fixtures/plan.ts";
import { at, contextOf, done, opened, person, refused, report } from "./occurrence/given.ts";

const context = contextOf(MEETING, "2026-H2");
const open = opened(context, "2026-12-01 07:00");
const WHEN = "2026-12-14 10:00";
const ROW: DecisionRow = { title: "Ta fram en broschyr", responsible: "ifo-chef", due: civilDate("2027-03-12") };
const reporting = (...decisions: readonly DecisionRow[]) => report("bo", { decisions });

describe("decisions in the report of their meeting", () => {
  it("are taken down with it, in order, each as it was asked", () => {
    const reported = done(open, context, reporting(ROW, { ...ROW, title: "Boka nästa möte" }), WHEN).occurrence;
    const rows = decideRows(reported, context, reporting(ROW, { ...ROW, title: "Boka nästa möte" }), at(WHEN));
    expect(rows).toMatchObject({
      decided: [
        { row: 0, asked: { ...ROW, by: "bo" }, decided: { due: "2027-03-12", assignment: { title: "Ta fram en broschyr" } } },
        { row: 1, asked: { title: "Boka nästa möte" }, decided: { assignment: { decidedIn: { occurrence: open.id } } } },
      ],
    });
  });

  it("leave nothing behind where one cannot be taken down: the report is refused with every fault of them", () => {
    const bad = [{ ...ROW, responsible: "borgmästaren" }, ROW, { ...ROW, due: civilDate("2026-12-14") }];
    const reason = refused(open, context, reporting(...bad), WHEN);
    expect(reason).toContain("Beslut 1: Planen har ingen egen roll");
    expect(reason).toContain("Beslut 3: måndag 14 december 2026 är för tidigt");
    expect(reason).not.toContain("Beslut 2");
    expect(faultsSaid([{ row: 4, text: "För tidigt." }])).toBe("För tidigt.");
  });

  it("belong to a meeting, and are no more than a meeting's", () => {
    const quarter = contextOf(QUARTERLY, "2026-Q4");
    const figures = report("anna", { decisions: [ROW] });
    expect(refused(opened(quarter, "2027-01-04 07:00"), quarter, figures, "2027-01-11 09:00")).toContain("inget möte");
    const many = Array.from({ length: MOST_DECISIONS + 1 }, () => ROW);
    expect(refused(open, context, reporting(...many), WHEN)).toContain("21 beslut är fler än 20");
  });

  it("keep no personal number, and say in which row it stands", () => {
    const texts = freeTextsOf(reporting(ROW, { ...ROW, title: "Ring 19811228-9874" }));
    expect(checkFreeTexts(texts)).toMatchObject({ field: "decision.1.title" });
  });

  it("have each an id of its own, the same for the same report", () => {
    const places = fc.uniqueArray(fc.nat(MOST_DECISIONS - 1), { minLength: 2 });
    fc.assert(
      fc.property(fc.uuid(), places, (command, rows) => {
        const ids = rows.map((row) => rowCommand(command, row));
        expect(ids).toEqual(rows.map((row) => rowCommand(command, row)));
        expect(new Set([command, ...ids]).size).toBe(rows.length + 1);
        expect(ids.every((id) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))).toBe(true);
        expect(new Set(ids.map((id) => decisionOccurrence(open, id))).size).toBe(rows.length);
      }),
    );
  });

  it("is answered for by whoever may report the meeting", () => {
    expect(refused(open, context, { ...reporting(ROW), by: person("rektor") }, WHEN)).toContain("ansvarar inte");
  });
});
