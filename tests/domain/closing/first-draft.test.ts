import { expect, test } from "vitest";
import { firstDraft } from "../../../domain/closing/first-draft.ts";
import type { FrozenState, YearSnapshot } from "../../../domain/closing/snapshot.ts";
import { frozen } from "./lived-year.ts";

/** A frozen year of so many rows, each in its state. */
function yearOf(...states: readonly FrozenState[]): YearSnapshot {
  const { snapshot } = frozen();
  const [item] = snapshot.items;
  const [row] = item?.rows ?? [];
  if (!item || !row) throw new Error("The year has no row");
  return { ...snapshot, items: [{ ...item, rows: states.map((state) => ({ ...row, state })) }] };
}

test.each<[string, ...FrozenState[]]>([
  [
    "Av årets 3 aktiviteter är ingen klar. Två är rapporterade men ej bekräftade och en har inte förfallit.",
    "reported",
    "reported",
    "notDue",
  ],
  ["Av årets 2 aktiviteter är två klara.", "confirmed", "confirmed"],
  ["Årets enda aktivitet är klar.\nEn gammal tidsgräns väntar på beslut.", "confirmed", "backlog"],
  ["Årets enda aktivitet är inte klar. En har inte förfallit.\nEn aktivitet utgår.", "open", "excused"],
  ["Året har inga aktiviteter.", "undecided"],
])("begins with the year's own facts: %s", (text, ...states) => {
  expect(firstDraft(yearOf(...states))).toBe(text);
});

test("names what is late where that is few", () => {
  const [first, second] = firstDraft(yearOf("late", "confirmed")).split("\n");
  expect(first).toBe("Av årets 2 aktiviteter är en klar. En är försenad.");
  expect(second).toMatch(/^Det som är försenat: .+\.$/);
});
