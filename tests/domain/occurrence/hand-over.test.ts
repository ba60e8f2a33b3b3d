import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { climb } from "../../../domain/occurrence/climb.ts";
import { responsibleOn } from "../../../domain/occurrence/addressees.ts";
import type { Occurrence } from "../../../domain/occurrence/occurrence.ts";
import { evolve } from "../../../domain/occurrence/evolve.ts";
import type { Instant } from "../../../domain/calendar/instant.ts";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { WHOLE } from "../../../domain/ids.ts";
import { QUARTERLY, SCHOOL_YEAR } from "../fixtures/plan.ts";
import {
  accept,
  at,
  contextOf,
  decline,
  done,
  giveBack,
  opened,
  part,
  person,
  postpone,
  reassign,
  refused,
  report,
  shortly,
  undo,
} from "./given.ts";

const context = contextOf(QUARTERLY, "2026-Q4");
const open = opened(context, "2027-01-04 07:00");
const offered = done(open, context, reassign("anna", "cilla"), "2027-01-11 09:00").occurrence;

function responsible(occurrence: Occurrence): string {
  const [whole] = occurrence.parts;
  if (!whole) throw new Error("no part");
  return responsibleOn(whole, context, civilDate("2027-01-12")).person.id;
}

describe("handing over", () => {
  it("asks the other by letter, and leaves it where it is until they answer", () => {
    const { events, occurrence, letters } = done(open, context, reassign("anna", "cilla"), "2027-01-11 09:00");
    expect(events).toEqual([expect.objectContaining({ kind: "offered", by: "anna", to: "cilla", part: "whole" })]);
    expect(shortly(letters)).toEqual(["2027-01-11 10:00 reassigned cilla"]);
    expect(occurrence.parts[0]?.offer).toMatchObject({ to: "cilla", by: "anna", reason: "Byter uppgifter under våren." });
    expect(responsible(occurrence)).toBe("anna");
    expect(shortly(climb(occurrence, context, at("2027-01-18 07:50")).letters)).toEqual([
      "2027-01-18 08:00 reminder-1 anna",
      "2027-01-18 08:00 reminder-1 rvt",
    ]);
  });

  it("is done at once by who takes it on themselves, without a letter", () => {
    const { events, occurrence, letters } = done(open, context, reassign("bo", "bo"), "2027-01-11 09:00");
    expect(events.map(({ kind }) => kind)).toEqual(["reassigned"]);
    expect(letters).toEqual([]);
    expect(responsible(occurrence)).toBe("bo");
  });

  it("is not asked twice of the same person, but may be asked of another instead", () => {
    expect(refused(offered, context, reassign("anna", "cilla"), "2027-01-11 10:00")).toBe(
      "Cilla Exempel har redan fått frågan och har inte svarat än.",
    );
    const instead = done(offered, context, reassign("anna", "david"), "2027-01-11 10:00").occurrence;
    expect(instead.parts[0]?.offer?.to).toBe("david");
    expect(refused(instead, context, accept("cilla"), "2027-01-11 11:00")).toBe(
      "Frågan om att ta över har gått till David Exempel.",
    );
  });
});

describe("a yes", () => {
  const taken = done(offered, context, accept("cilla"), "2027-01-12 09:00");

  it("moves it, and what comes after goes to them", () => {
    expect(taken.events).toEqual([{ kind: "accepted", at: at("2027-01-12 09:00"), by: "cilla", part: "whole" }]);
    expect(taken.letters).toEqual([]);
    expect(responsible(taken.occurrence)).toBe("cilla");
    expect(shortly(climb(taken.occurrence, context, at("2027-01-18 07:50")).letters)[0]).toBe("2027-01-18 08:00 reminder-1 cilla");
    expect(refused(taken.occurrence, context, report("anna"), "2027-01-13 10:00")).toContain("Du ansvarar inte");
  });

  it("is said by reporting it, and undoing the report does not take it back", () => {
    const { events, occurrence } = done(offered, context, report("cilla"), "2027-01-12 09:00");
    expect(events.map(({ kind }) => kind)).toEqual(["accepted", "reported"]);
    const undone = done(occurrence, context, undo("cilla"), "2027-01-12 09:05").occurrence;
    expect(responsible(undone)).toBe("cilla");
    expect(undone.parts[0]?.offer).toBeUndefined();
  });

  it("is refused the second time, from others, and after a report", () => {
    expect(refused(taken.occurrence, context, accept("cilla"), "2027-01-12 10:00")).toBe("Du har redan tagit över den.");
    expect(refused(taken.occurrence, context, accept("david"), "2027-01-12 10:00")).toBe("Cilla Exempel har tagit över den.");
    expect(refused(open, context, accept("david"), "2027-01-12 10:00")).toContain("Det finns ingen fråga om att ta över");
    const reported = done(offered, context, report("anna"), "2027-01-12 10:00").occurrence;
    expect(refused(reported, context, accept("cilla"), "2027-01-12 11:00")).toBe("Den är redan rapporterad.");
  });
});

describe("a no", () => {
  it("gives it back to whoever has it, who is told why", () => {
    const { occurrence, letters } = done(offered, context, decline("cilla"), "2027-01-12 09:00");
    expect(occurrence.parts).toEqual([{ id: "whole" }]);
    expect(shortly(letters)).toEqual(["2027-01-12 10:00 declined anna"]);
    expect(letters[0]?.text.paragraphs.join(" ")).toContain("Är föräldraledig från februari.");
    expect(done(occurrence, context, report("anna"), "2027-01-13 10:00").occurrence.state).toBe("reported");
  });

  it("is told to the manager too, where the manager asked", () => {
    const asked = done(open, context, reassign("bo", "cilla"), "2027-01-11 09:00").occurrence;
    const { letters } = done(asked, context, decline("cilla"), "2027-01-12 09:00");
    expect(shortly(letters)).toEqual(["2027-01-12 10:00 declined anna", "2027-01-12 10:00 declined bo"]);
    expect(letters[1]?.text.why).toBe("Du får det här för att du frågade om någon annan kunde ta över.");
  });

  it("needs a reason, and somebody who was asked", () => {
    expect(refused(offered, context, { ...decline("cilla"), reason: " " }, "2027-01-12 09:00")).toBe(
      "Skriv varför du inte kan ta över.",
    );
    expect(refused(offered, context, decline("anna"), "2027-01-12 09:00")).toContain("Frågan om att ta över har gått till Cilla");
  });
});

describe("a question that nobody has answered", () => {
  it("stands while the day is moved, while a report is undone, and falls when a report is sent back", () => {
    expect(done(offered, context, postpone("anna", "2027-02-26"), "2027-01-12 09:00").occurrence.parts[0]?.offer?.to).toBe("cilla");
    const reported = done(offered, context, report("anna"), "2027-01-12 10:00").occurrence;
    expect(done(reported, context, undo("anna"), "2027-01-12 10:05").occurrence).toEqual(offered);
    const returned = done(reported, context, giveBack("cilla"), "2027-01-13 10:00").occurrence;
    expect(returned.parts).toEqual([{ id: "whole" }]);
  });

  it("is about its own part only", () => {
    const school = contextOf(SCHOOL_YEAR, "2026L");
    const year = opened(school, "2027-04-05");
    const asked = done(year, school, { ...reassign("bo", "cilla"), part: part("savstaskolan") }, "2027-04-12 09:00");
    expect(shortly(asked.letters)).toEqual(["2027-04-12 10:00 reassigned cilla savstaskolan"]);
    const { occurrence } = done(asked.occurrence, school, accept("cilla"), "2027-04-12 11:00");
    expect(occurrence.parts).toEqual([{ id: "slottsskolan" }, expect.objectContaining({ id: "savstaskolan", assignee: "cilla" })]);
    expect(done(asked.occurrence, school, report("cilla"), "2027-04-13 09:00").events.at(-1)).toMatchObject({
      part: "savstaskolan",
    });
  });
});

describe("whatever day it is", () => {
  it("letters go as if nobody had been asked, until somebody says yes", () => {
    const minutes = fc.integer({ min: 0, max: 90 * 24 * 60 }).map((more) => (at("2027-01-11 09:00") + more * 60_000) as Instant);
    fc.assert(
      fc.property(minutes, (now) => {
        const asked = climb(offered, context, now);
        const unasked = climb(open, context, now);
        expect(asked.letters).toEqual(unasked.letters);
        expect(asked.events).toEqual(unasked.events);
        const taken = done(offered, context, accept("cilla"), "2027-01-11 09:00").occurrence;
        // As the contact of the outside party Anna is still asked to ring it.
        const after = climb(taken, context, now).letters.filter(({ step }) => step !== "ring");
        expect(after.map(({ person: to }) => to)).not.toContain("anna");
      }),
    );
  });
});

describe("a ledger from before hand-overs were accepted", () => {
  it("tells of who has had it ever since", () => {
    const old = {
      kind: "reassigned",
      at: at("2027-01-11"),
      by: person("anna"),
      part: WHOLE,
      to: person("cilla"),
      reason: "Byte.",
    } as const;
    const handed = evolve(open, old);
    expect(handed.parts).toEqual([{ id: "whole", assignee: "cilla", assignedAt: old.at }]);
    expect(evolve(offered, { ...old, to: person("david") }).parts).toEqual([
      { id: "whole", assignee: "david", assignedAt: old.at },
    ]);
  });
});
