import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, civilDate } from "../../../domain/calendar/civil-date.ts";
import { responsibleOn } from "../../../domain/occurrence/addressees.ts";
import { climb } from "../../../domain/occurrence/climb.ts";
import { assigneeOn, offerOn } from "../../../domain/occurrence/taken-over.ts";
import type { Holding, People } from "../../../domain/people.ts";
import { PEOPLE, QUARTERLY, ROLES } from "../fixtures/plan.ts";
import { accept, at, contextOf, done, opened, part, person, reassign, refused, report, shortly } from "./given.ts";

const context = contextOf(QUARTERLY, "2026-Q4");
const open = opened(context, "2027-01-04 07:00");
const offered = done(open, context, reassign("anna", "cilla"), "2027-01-11 09:00").occurrence;
const taken = done(offered, context, accept("cilla"), "2027-01-12 09:00").occurrence;

/** Cilla is no longer a member from this day; `back` makes her one again. */
function without(from: string, back?: string): People {
  const holdings = PEOPLE.holdings.map((one): Holding =>
    one.person === "cilla" ? { ...one, to: addDays(civilDate(from), -1) } : one,
  );
  const again: Holding = { role: ROLES.workGroup.id, person: person("cilla"), from: civilDate(back ?? from) };
  return { ...PEOPLE, holdings: back === undefined ? holdings : [...holdings, again] };
}

const has = (people: People, day: string): string => {
  const [whole] = taken.parts;
  if (!whole) throw new Error("no part");
  return responsibleOn(whole, { ...context, people }, civilDate(day)).person.id;
};

describe("what somebody has taken over", () => {
  it("is theirs up to their last day in a role, and the duty's role's from the next", () => {
    const people = without("2027-01-18");
    expect(["2027-01-17", "2027-01-18"].map((day) => has(people, day))).toEqual(["cilla", "anna"]);
  });

  it("stays theirs while they have another role", () => {
    const people = without("2027-01-18");
    const other = {
      ...people,
      holdings: [...people.holdings, { role: ROLES.secretary.id, person: person("cilla"), from: civilDate("2027-01-01") }],
    };
    expect(has(other, "2027-02-01")).toBe("cilla");
  });

  it("is not given back for a gap of long ago, where nobody kept when it was taken over", () => {
    const [whole] = taken.parts;
    if (!whole) throw new Error("no part");
    const kept = { id: whole.id, assignee: person("cilla") };
    const before = without("2026-03-01", "2026-09-01");
    expect(assigneeOn(kept, before, civilDate("2027-02-02"))).toBe("cilla");
    expect(assigneeOn(kept, without("2027-01-18"), civilDate("2027-02-02"))).toBeUndefined();
  });

  it("does not become theirs again when they come back to a role", () => {
    expect(has(without("2027-01-18", "2027-02-01"), "2027-02-02")).toBe("anna");
    expect(has(without("2027-01-18", "2027-01-18"), "2027-02-02")).toBe("cilla");
  });

  it("is theirs who never had a role, or had none when they took it over", () => {
    const nobody = { ...PEOPLE, holdings: PEOPLE.holdings.filter((one) => one.person !== "cilla") };
    expect(has(nobody, "2027-02-01")).toBe("cilla");
    expect(has(without("2026-06-01"), "2027-02-01")).toBe("cilla");
  });

  it("has the rest of its ladder go to the role's holder, and its report taken from them and not from who left", () => {
    const now = { ...context, people: without("2027-01-18") };
    expect(shortly(climb(taken, now, at("2027-01-18 07:50")).letters)).toContain("2027-01-18 08:00 reminder-1 anna");
    expect(refused(taken, now, report("cilla"), "2027-01-19 09:00")).toContain("Du ansvarar inte");
    expect(done(taken, now, report("anna"), "2027-01-19 09:00").occurrence.state).toBe("reported");
  });

  it("was not kept with a day before: then every role that was left counts", () => {
    const old = { id: part("whole"), assignee: person("cilla") };
    expect(assigneeOn(old, without("2026-06-01"), civilDate("2027-02-01"))).toBeUndefined();
  });

  it("never comes back by itself, whatever roles come and go", () => {
    const days = fc.integer({ min: 0, max: 60 });
    const span = fc.tuple(days, days).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), (spans) => {
        const start = civilDate("2027-01-10");
        const holdings = spans.map(({ from, to }): Holding => ({
          role: ROLES.secretary.id,
          person: person("cilla"),
          from: addDays(start, from),
          to: addDays(start, to),
        }));
        const people = { ...PEOPLE, holdings };
        const [whole] = taken.parts;
        if (!whole) throw new Error("no part");
        const theirs = Array.from({ length: 70 }, (_, day) => assigneeOn(whole, people, addDays(start, day)) !== undefined);
        expect(theirs.join()).toBe(theirs.toSorted((a, b) => Number(b) - Number(a)).join());
      }),
    );
  });
});

describe("a question about taking over", () => {
  it("waits for nobody once the one who was asked has left", () => {
    const [whole] = offered.parts;
    if (!whole) throw new Error("no part");
    const people = without("2027-01-18");
    expect(offerOn(whole, people, civilDate("2027-01-17"))?.to).toBe("cilla");
    expect(offerOn(whole, people, civilDate("2027-01-18"))).toBeUndefined();
    expect(refused(offered, { ...context, people }, accept("cilla"), "2027-01-19 09:00")).toContain("ingen fråga");
  });

  it("is not answered by the report of one who has left and come back: it is reported for the role that has it", () => {
    const asked = done(open, context, reassign("anna", "bo"), "2027-01-11 09:00").occurrence;
    const holdings = PEOPLE.holdings.flatMap((one): readonly Holding[] =>
      one.person === "bo"
        ? [
            { ...one, to: civilDate("2027-01-17") },
            { ...one, from: civilDate("2027-01-19") },
          ]
        : [one],
    );
    const kinds = (people: People) =>
      done(asked, { ...context, people }, report("bo"), "2027-01-20 09:00").events.map(({ kind }) => kind);
    expect(kinds(PEOPLE)).toEqual(["accepted", "reported"]);
    expect(kinds({ ...PEOPLE, holdings })).toEqual(["reported"]);
  });
});
