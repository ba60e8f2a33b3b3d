import { describe, expect, it } from "vitest";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { instantAt } from "../../domain/calendar/instant.ts";
import { findPeriod } from "../../domain/duty.ts";
import { occurrenceId, type PeriodKey, type PersonId } from "../../domain/ids.ts";
import { invitationTo } from "../../domain/invitation.ts";
import { begin, evolve } from "../../domain/occurrence/evolve.ts";
import type { OccurrenceEvent } from "../../domain/occurrence/occurrence.ts";
import type { Duty } from "../../domain/plan.ts";
import { MEETING, PLAN, QUARTERLY } from "./fixtures/plan.ts";

const BO = "bo" as PersonId;
const at = (day: string) => instantAt(civilDate(day), 10);
const TO_NEW_DAY: OccurrenceEvent = {
  kind: "postponed",
  at: at("2027-05-03"),
  by: BO,
  reason: "Alla kan den dagen",
  due: civilDate("2027-08-18"),
};
const OFF: OccurrenceEvent = { kind: "excused", at: at("2027-05-04"), by: BO, reason: "Mötet slås ihop" };

function invitation(duty: Duty, key: string, ...events: readonly OccurrenceEvent[]) {
  const item = PLAN.items.find(({ id }) => id === duty.item);
  const period = findPeriod(PLAN, duty, {}, key as PeriodKey);
  if (!item || !period) throw new Error("not in the fixture");
  const opened = begin(occurrenceId(PLAN.id, duty.id, period.key), {
    kind: "opened",
    at: at("2027-05-03"),
    due: period.due,
    parts: duty.parts.map(({ id }) => id),
    backlog: false,
  });
  return invitationTo(PLAN, item, duty, { occurrence: events.reduce(evolve, opened), period }, []);
}

describe("a meeting", () => {
  it("is nothing to invite to before somebody has said which day", () => {
    expect(invitation(MEETING, "2027-H1")).toBeUndefined();
    expect(invitation(MEETING, "2027-H1", OFF)).toBeUndefined();
  });

  it("is invited to on the day it was moved to, and again when that changes", () => {
    const first = invitation(MEETING, "2027-H1", TO_NEW_DAY);
    expect(first).toMatchObject({ kind: "invite", when: { kind: "day", day: "2027-08-18" }, sequence: 1 });
    const second = invitation(MEETING, "2027-H1", TO_NEW_DAY, { ...TO_NEW_DAY, due: civilDate("2027-09-15") });
    expect(second).toMatchObject({ kind: "invite", when: { kind: "day", day: "2027-09-15" }, sequence: 2 });
    expect(second?.occurrence).toBe(first?.occurrence);
  });

  it("is called off when it does not take place", () => {
    expect(invitation(MEETING, "2027-H1", TO_NEW_DAY, OFF)).toMatchObject({ kind: "cancel", sequence: 2 });
  });

  it("that has been held is no longer invited to", () => {
    const part = MEETING.parts[0]?.id;
    if (!part) throw new Error("no part");
    const held: OccurrenceEvent = { kind: "reported", at: at("2027-08-18"), by: BO, part, content: {} };
    expect(invitation(MEETING, "2027-H1", TO_NEW_DAY, held)).toBeUndefined();
  });
});

describe("what is no meeting", () => {
  it("is never invited to", () => {
    expect(invitation(QUARTERLY, "2026-Q4", { ...TO_NEW_DAY, due: civilDate("2027-02-26") })).toBeUndefined();
  });
});
