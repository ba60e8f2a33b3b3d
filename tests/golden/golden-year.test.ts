import { describe, expect, it } from "vitest";
import { BEGUN, difference, foreseenLines, goldenLines, LAST_POSTING } from "./golden-year.ts";
import { linesByHand } from "./vingaker-by-hand.ts";

describe("the golden year of Vingåker's plan, begun 2026-11-23", () => {
  const reviewed = goldenLines();

  it("is what the code foresees, letter for letter and day for day", () => {
    const changes = difference(reviewed, foreseenLines());
    expect(changes, `If these dates are meant, run npm run golden:write and review them:\n${changes.join("\n")}`).toEqual([]);
  });

  it("is what the design's words make of the plan's rows, worked out without the code", () => {
    expect(difference(reviewed, linesByHand(BEGUN, LAST_POSTING))).toEqual([]);
  });

  it("is in the order of posting, from the welcome letters on", () => {
    const days = reviewed.map((line) => line.slice(0, 10));
    expect(days).toEqual(days.toSorted());
    expect(days[0]).toBe("2026-11-24");
  });

  it("shows a difference as dates", () => {
    const moved = reviewed.map((line) =>
      line.startsWith("2027-01-04 notice 1.6/kartlaggning") ? line.replace("01-04", "01-05") : line,
    );
    expect(difference(reviewed, moved)).toEqual([
      "- 2027-01-04 notice 1.6/kartlaggning 2026 - sammankallande",
      "+ 2027-01-05 notice 1.6/kartlaggning 2026 - sammankallande",
    ]);
  });
});
