import { describe, expect, it } from "vitest";
import { convertIcsCalendar } from "ts-ics";
import { writeDeadlineFeed } from "../../../documents/calendar/deadline-feed.ts";
import { writeInvitation } from "../../../documents/calendar/invitation.ts";
import { bookedFor } from "../../../domain/booked-for.ts";
import { civilDate, civilDateOf } from "../../../domain/calendar/civil-date.ts";
import { timeAt, type Instant } from "../../../domain/calendar/instant.ts";
import { invitationToBooked } from "../../../domain/invitation.ts";
import { ticksOfBooked } from "../../../domain/occurrence/booked-meetings.ts";
import type { Occurrence, OccurrenceCommand } from "../../../domain/occurrence/occurrence.ts";
import type { Duty } from "../../../domain/plan.ts";
import type { OccurrenceContext } from "../../../domain/occurrence/context.ts";
import { MEETING, PLAN, ROLES } from "../fixtures/plan.ts";
import { contextOf, DIRECTORY, done, excuse, opened, person, refused, report, shortly } from "./given.ts";

const YEARLY: Duty = { ...MEETING, cadence: { kind: "every", period: "P1Y" } as Duty["cadence"], evidence: { ticks: "dates" } };
const context = contextOf(YEARLY, "2027");
const open = opened(context, "2027-01-04 06:00");
type Book = Extract<OccurrenceCommand, { kind: "book" }>;
const book = (day: string, changes: Partial<Book> = {}): Book => ({
  kind: "book",
  by: person("bo"),
  day: civilDate(day),
  from: "13:00",
  to: "14:30",
  place: "Kommunhuset",
  ...changes,
});
const callOff = (meeting: string) => ({ kind: "callOff", by: person("bo"), meeting, reason: "För få kan." }) as const;
const invitationOf = (occurrence: Occurrence, meeting = "1") => {
  const found = invitationToBooked(PLAN, context.item, YEARLY, occurrence, meeting, []);
  if (!found) throw new Error("no such meeting");
  return found;
};
const read = (occurrence: Occurrence) => {
  const calendar = convertIcsCalendar(undefined, writeInvitation(invitationOf(occurrence), "https://planvakt.example/m"));
  const [event] = calendar.events ?? [];
  return { method: calendar.method, uid: event?.uid, sequence: event?.sequence ?? 0, status: event?.status };
};

describe("a booked meeting", () => {
  const booked = done(open, context, book("2027-03-10"), "2027-01-10 10:00").occurrence;

  it("is asked to, moved and called off under one name, each time with a higher number", () => {
    const moved = done(booked, context, book("2027-03-17", { meeting: "1" }), "2027-01-11 10:00").occurrence;
    const off = done(moved, context, callOff("1"), "2027-01-12 10:00").occurrence;
    const uid = "meeting/vingaker/M1/samverkansmote/2027/1@planvakt";
    expect([booked, moved, off].map(read)).toEqual([
      { method: "REQUEST", uid, sequence: 0, status: "CONFIRMED" },
      { method: "REQUEST", uid, sequence: 1, status: "CONFIRMED" },
      { method: "CANCEL", uid, sequence: 2, status: "CANCELLED" },
    ]);
  });

  it("changes neither the ladder nor the last day", () => {
    expect({ ...booked, meetings: undefined }).toEqual({ ...open, meetings: undefined });
  });

  it("is suggested as held once it has been, and not when it was called off", () => {
    expect(ticksOfBooked(booked, "dates", civilDate("2027-03-09"))).toEqual([]);
    expect(ticksOfBooked(booked, "dates", civilDate("2027-03-10"))).toEqual(["2027-03-10"]);
    expect(ticksOfBooked(booked, "months", civilDate("2027-03-10"))).toEqual(["2027-03"]);
    const off = done(booked, context, callOff("1"), "2027-01-12 10:00").occurrence;
    expect(ticksOfBooked(off, "dates", civilDate("2027-03-10"))).toEqual([]);
  });

  it("is refused where it cannot be", () => {
    const at = "2027-03-01 10:00";
    expect(refused(open, context, book("2027-02-28"), at)).toContain("har redan varit");
    expect(refused(open, context, book("2028-01-10"), at)).toContain("ligger inte i 2027");
    expect(refused(open, context, book("2027-03-10", { to: "12:00" }), at)).toContain("före det börjar 13:00");
    expect(refused(open, context, book("2027-03-10", { from: "25:00" }), at)).toContain("inget klockslag");
    expect(refused(booked, context, book("2027-03-10"), at)).toContain("Det finns redan ett möte onsdag 10 mars 2027 13.00–14.30");
    expect(refused(booked, context, book("2027-03-10", { meeting: "1" }), at)).toContain("står redan så");
    expect(refused(booked, context, book("2027-03-17", { meeting: "7" }), at)).toContain("Bokade: 1 (");
    expect(refused(open, context, callOff("1"), at)).toContain("Inget möte är bokat");
    expect(refused(open, context, { ...book("2027-03-10"), by: person("rektor") }, at)).toContain("Du ansvarar inte");
    const told = done(booked, context, report("bo", { content: { held: [] } }), at).occurrence;
    expect(refused(told, context, book("2027-04-10"), at)).toContain("redan rapporterade");
  });
});

describe("whoever goes to a meeting", () => {
  const invited = (...people: readonly string[]) =>
    people.map((one) => ({ meeting: "1", person: person(one), role: ROLES.ifoHead.id }));
  const told = (context: OccurrenceContext, before: Occurrence, command: OccurrenceCommand) =>
    done(before, context, command, "2027-01-15 17:00").letters;
  const booked = done(open, context, book("2027-03-10"), "2027-01-10 10:00").occurrence;

  it("is asked with the next posting, and told again of each change, with a higher number", () => {
    expect(shortly(told(context, open, book("2027-03-10")))).toEqual(["2027-01-18 08:00 invitation bo"]);
    const [letter] = told({ ...context, invited: invited("bo") }, booked, book("2027-03-17", { meeting: "1" }));
    expect(letter).toMatchObject({ revision: 1, text: { invitation: { kind: "invite", sequence: 1, meeting: "1" } } });
    expect(letter?.text.subject).toMatch(/^Ändrat möte 17 mars kl. 13.00/);
  });

  it("is asked as they are on its day, and not as they are today", () => {
    const absence = { person: person("bo"), from: civilDate("2027-01-11"), to: civilDate("2027-02-01"), standIn: person("david") };
    const away = { ...context, people: { ...context.people, absences: [absence] } };
    expect(shortly(told(away, open, book("2027-03-10")))).toEqual(["2027-01-18 08:00 invitation bo"]);
    expect(shortly(told(away, open, book("2027-01-20")))).toEqual(["2027-01-18 08:00 invitation david"]);
  });

  it("and goes no longer is told so, and who was never asked is not told that it is off", () => {
    const knowing = { ...context, invited: invited("bo", "david") };
    expect(shortly(told(knowing, booked, book("2027-03-17", { meeting: "1" })))).toEqual([
      "2027-01-18 08:00 invitation bo",
      "2027-01-18 08:00 cancellation david",
    ]);
    expect(shortly(told(knowing, booked, callOff("1")))).toEqual([
      "2027-01-18 08:00 cancellation bo",
      "2027-01-18 08:00 cancellation david",
    ]);
    expect(told(context, booked, callOff("1"))).toEqual([]);
  });

  it("is told that it is off when all of it is", () => {
    const off = done(booked, { ...context, invited: invited("bo") }, excuse("eva"), "2027-01-15 17:00");
    expect(off.events.map(({ kind }) => kind)).toEqual(["calledOff", "excused"]);
    expect(shortly(off.letters)).toEqual(["2027-01-18 08:00 cancellation bo"]);
  });
});

describe("a calendar with booked meetings", () => {
  it("has them at one in the afternoon for ten months, through both changes of the clock, and only for those who go", () => {
    const year = Array.from({ length: 10 }, (_, index) => civilDateOf(2027, index + 2, 15)).reduce(
      (occurrence, day) => done(occurrence, context, book(day), "2027-01-10 10:00").occurrence,
      open,
    );
    const known = [{ occurrence: year, period: context.period }];
    const today = civilDate("2027-01-10");
    const meetings = bookedFor(DIRECTORY, { kind: "person", person: person("bo") }, known, today);
    const text = writeDeadlineFeed({ name: "Planvakt", deadlines: [], meetings }, (one) => `https://planvakt.example/${one}`);
    const events = convertIcsCalendar(undefined, text).events ?? [];
    expect(events).toHaveLength(10);
    for (const event of events) {
      const [from, to] = [event.start.date, event.end?.date].map((date) => timeAt((date?.getTime() ?? 0) as Instant));
      expect([from, to]).toEqual([
        { hour: 13, minute: 0 },
        { hour: 14, minute: 30 },
      ]);
      expect(event).toMatchObject({ timeTransparent: "OPAQUE", location: "Kommunhuset" });
    }
    expect(new Set(events.map(({ start }) => start.date.getUTCHours()))).toEqual(new Set([11, 12]));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(10);
    expect(bookedFor(DIRECTORY, { kind: "person", person: person("filip") }, known, today)).toEqual([]);
    expect(bookedFor(DIRECTORY, { kind: "person", person: person("bo") }, known, civilDate("2027-12-31"))).toHaveLength(0);
  });
});
