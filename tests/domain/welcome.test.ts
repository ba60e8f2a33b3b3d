import { describe, expect, it } from "vitest";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { instantAt } from "../../domain/calendar/instant.ts";
import type { DutyId, PersonId } from "../../domain/ids.ts";
import type { LetterDraft } from "../../domain/letters/letter.ts";
import type { People } from "../../domain/people.ts";
import type { Plan } from "../../domain/plan.ts";
import { welcomeLetters } from "../../domain/welcome.ts";
import { PEOPLE, PLAN, QUARTERLY, ROLES } from "./fixtures/plan.ts";
import { shortly } from "./occurrence/given.ts";

const person = (id: string): PersonId => id as PersonId;

function welcome(begunOn: string, people: People = PEOPLE, plan: Plan = PLAN): readonly LetterDraft[] {
  return welcomeLetters({ plan, people }, instantAt(civilDate(begunOn), 15));
}

const to = (letters: readonly LetterDraft[], who: string): LetterDraft | undefined =>
  letters.find((letter) => letter.person === person(who));
const rowsFor = (letters: readonly LetterDraft[], who: string): readonly (string | undefined)[] =>
  (to(letters, who)?.text.table?.rows ?? []).map((row) => row[0]);

describe("welcome letters", () => {
  const letters = welcome("2026-11-20");

  it("go to each person with a role of the plan, the outside parties not among them, the next working day", () => {
    expect(shortly(letters)).toEqual(
      ["anna", "cilla", "david", "bo", "eva", "filip"].map((who) => `2026-11-23 08:00 welcome ${who}`),
    );
  });

  it("are one a person, in their first role of the plan's order", () => {
    expect(to(letters, "anna")).toMatchObject({ subject: "welcome", step: "welcome", role: "sammankallande", revision: 0 });
    expect(to(letters, "cilla")).toMatchObject({ role: "arbetsgruppen" });
    expect(to(letters, "anna")?.occurrence).toBeUndefined();
  });

  it("list what is theirs this year and the next three months, in order of due", () => {
    expect(rowsFor(letters, "anna")).toEqual(["2026-11-30", "2027-01-29", "2027-02-26"]);
    expect(rowsFor(letters, "bo")).toEqual(["2026-12-30"]);
    expect(rowsFor(letters, "eva")).toEqual([]);
  });

  it("list a whole year's where the plan begins in January, and what belongs to the year though due after it", () => {
    expect(rowsFor(welcome("2026-01-07"), "anna")).toEqual([
      "2026-01-30",
      "2026-02-27",
      "2026-04-30",
      "2026-08-31",
      "2026-10-30",
      "2026-11-30",
      "2027-01-29",
      "2027-02-26",
    ]);
  });

  it("do not speak of the backlog", () => {
    expect(JSON.stringify(letters.map(({ text }) => text.table))).not.toContain("2023");
  });

  it("put what nobody has decided how often last, without a date", () => {
    const undecided = { ...QUARTERLY, id: "1.6/ny" as DutyId, cadence: { kind: "undecided", question: "Hur ofta?" } as const };
    const plan = { ...PLAN, items: PLAN.items.map((item) => (item.id === "1.6" ? { ...item, duties: [undecided] } : item)) };
    expect(rowsFor(welcome("2026-11-20", PEOPLE, plan), "anna")).toEqual(["2026-11-30", "utan datum"]);
  });

  it("reach the stand-in of who is away on the posting day, and whoever is above an empty chair", () => {
    const day = civilDate("2026-11-23");
    const away = welcome("2026-11-20", {
      ...PEOPLE,
      absences: [{ person: person("bo"), from: day, to: day, standIn: person("eva") }],
    });
    expect(to(away, "bo")).toBeUndefined();
    expect(to(away, "eva")).toMatchObject({ role: "ifo-chef", standInFor: "bo" });
    const vacant = welcome("2026-11-20", { ...PEOPLE, holdings: PEOPLE.holdings.filter(({ role }) => role !== ROLES.convener.id) });
    expect(rowsFor(vacant, "bo")).toEqual(["2026-11-30", "2026-12-30", "2027-01-29", "2027-02-26"]);
  });
});
