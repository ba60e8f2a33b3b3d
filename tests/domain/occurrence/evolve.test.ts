import { describe, expect, it } from "vitest";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { WHOLE, type OccurrenceId } from "../../../domain/ids.ts";
import { begin, evolve, isEnded, reportersOf } from "../../../domain/occurrence/evolve.ts";
import type { Occurrence, OccurrenceEvent } from "../../../domain/occurrence/occurrence.ts";
import { ONCE, QUARTERLY, SCHOOL_YEAR } from "../fixtures/plan.ts";
import { at, contextOf, opened, part, person } from "./given.ts";

const quarter = opened(contextOf(QUARTERLY, "2026-Q4"), "2027-01-04 07:00");
const school = opened(contextOf(SCHOOL_YEAR, "2026L"), "2027-04-05 07:00");

function after(occurrence: Occurrence, ...events: readonly OccurrenceEvent[]): Occurrence {
  return events.reduce(evolve, occurrence);
}

const reported = (when: string, by = "anna", of = WHOLE): OccurrenceEvent => ({
  kind: "reported",
  at: at(when),
  by: person(by),
  part: of,
  content: { note: "Klart." },
});

describe("an occurrence that opens", () => {
  it("is open with the calendar's due date and nothing behind it", () => {
    expect(quarter).toMatchObject({
      id: "vingaker/1.6/uppgifter-rvt/2026-Q4",
      state: "open",
      due: "2027-01-29",
      originalDue: "2027-01-29",
      revision: 0,
      stepsTaken: [],
      parts: [{ id: "whole" }],
    });
  });

  it("is backlog where its day had passed when the plan began", () => {
    const context = contextOf(ONCE, "once");
    expect(opened(context, "2026-11-23", { backlog: true })).toMatchObject({
      state: "backlog",
      fromBacklog: true,
      due: "2023-12-29",
    });
  });

  it("must have an id of ours", () => {
    const event = { kind: "opened", at: at("2027-01-04"), due: civilDate("2027-01-29"), parts: [WHOLE], backlog: false } as const;
    expect(() => begin("1.6/2026-Q4" as OccurrenceId, event)).toThrow("not an occurrence's id");
  });
});

describe("steps", () => {
  it("are remembered with the day behind which nothing comes again", () => {
    const step = { kind: "stepTaken", at: at("2027-02-12 06:30"), on: civilDate("2027-02-12"), superseded: [] } as const;
    const taken = after(quarter, { ...step, step: "escalation-1", escalatedTo: [person("bo")] });
    expect(taken).toMatchObject({ stepsTaken: ["escalation-1"], handledThrough: "2027-02-12", escalatedTo: ["bo"] });
  });
});

describe("reports", () => {
  it("make it reported when the last part is in", () => {
    const one = after(school, reported("2027-05-10", "bo", part("savstaskolan")));
    expect(one).toMatchObject({ state: "open" });
    expect(one.reportedAt).toBeUndefined();
    const both = after(one, reported("2027-05-11", "rektor", part("slottsskolan")));
    expect(both).toMatchObject({ state: "reported", reportedAt: at("2027-05-11") });
    expect(reportersOf(both)).toEqual(["rektor", "bo"]);
  });

  it("leave no trace in the state when they are undone", () => {
    const undone = after(quarter, reported("2027-01-12"), {
      kind: "undone",
      at: at("2027-01-12"),
      by: person("anna"),
      part: WHOLE,
    });
    expect(undone).toEqual(quarter);
  });

  it("of a backlog item lead back to the backlog when they are undone", () => {
    const backlog = opened(contextOf(ONCE, "once"), "2026-11-23", { backlog: true });
    const undone = { kind: "undone", at: at("2026-12-01"), by: person("anna"), part: WHOLE } as const;
    expect(after(backlog, reported("2026-12-01"), undone)).toMatchObject({ state: "backlog", fromBacklog: true });
  });
});

describe("new due dates", () => {
  const returned: OccurrenceEvent = {
    kind: "returned",
    at: at("2027-01-20 10:00"),
    by: person("cilla"),
    reason: "Siffran saknas.",
    due: civilDate("2027-02-03"),
    parts: [WHOLE],
  };

  it("begin a new revision without steps and without the report", () => {
    const back = after(quarter, reported("2027-01-12"), returned);
    expect(back).toMatchObject({ state: "open", due: "2027-02-03", originalDue: "2027-01-29", revision: 1, stepsTaken: [] });
    expect(back.handledThrough).toBe("2027-01-20");
    expect(back.parts).toEqual([{ id: "whole" }]);
    expect(back.reportedAt).toBeUndefined();
  });

  it("take a backlog item out of the backlog, without counting as a postponement", () => {
    const backlog = opened(contextOf(ONCE, "once"), "2026-11-23", { backlog: true });
    const moved = after(backlog, {
      kind: "postponed",
      at: at("2026-12-01 10:00"),
      by: person("bo"),
      reason: "Görs klart i vår.",
      due: civilDate("2027-03-31"),
    });
    expect(moved).toMatchObject({ state: "open", due: "2027-03-31", postponements: 0, openedByDecisionAt: at("2026-12-01 10:00") });
    expect(moved.fromBacklog).toBeUndefined();
    expect(moved.handledThrough).toBeUndefined();
  });

  it("end the notice that a decision brought: the second promise has only its last reminder", () => {
    const backlog = opened(contextOf(ONCE, "once"), "2026-11-23", { backlog: true });
    const move = { kind: "postponed", by: person("bo"), reason: "Dröjer." } as const;
    const twice = after(
      backlog,
      { ...move, at: at("2026-12-01"), due: civilDate("2027-03-31") },
      { ...move, at: at("2027-03-01"), due: civilDate("2027-06-30") },
    );
    expect(twice.openedByDecisionAt).toBeUndefined();
    expect(twice).toMatchObject({ revision: 2, postponements: 1 });
  });

  it("that the plan itself gives also become the original day", () => {
    const retimed = after(quarter, { kind: "retimed", at: at("2027-01-11"), due: civilDate("2027-02-15"), reason: "Ny version." });
    expect(retimed).toMatchObject({ due: "2027-02-15", originalDue: "2027-02-15", revision: 1 });
  });
});

describe("an occurrence that ends", () => {
  it.each<[string, OccurrenceEvent]>([
    ["confirmed", { kind: "confirmed", at: at("2027-01-20"), by: person("cilla"), present: [person("cilla"), person("david")] }],
    ["excused", { kind: "excused", at: at("2027-01-20"), by: person("bo"), reason: "Utgår." }],
    ["superseded", { kind: "superseded", at: at("2027-01-20"), reason: "Ersatt." }],
  ])("is %s for good", (state, event) => {
    const ended = after(quarter, reported("2027-01-12"), event);
    expect(ended.state).toBe(state);
    expect(isEnded(ended)).toBe(true);
    expect(isEnded(quarter)).toBe(false);
  });

  it("is answered for by whoever it was handed to", () => {
    const to = person("cilla");
    const handed = after(quarter, {
      kind: "reassigned",
      at: at("2027-01-12"),
      by: person("anna"),
      part: WHOLE,
      to,
      reason: "Byte.",
    });
    expect(handed.parts).toEqual([{ id: "whole", assignee: "cilla", assignedAt: at("2027-01-12") }]);
  });
});
