import { convertIcsCalendar, type IcsEvent } from "ts-ics";
import { describe, expect, it } from "vitest";
import { readPlan } from "../../../config/read-plan.ts";
import { writeDeadlineFeed } from "../../../documents/calendar/deadline-feed.ts";
import { civilDate, type CivilDate } from "../../../domain/calendar/civil-date.ts";
import { instantAt } from "../../../domain/calendar/instant.ts";
import { deadlinesFor, type Deadline, type Whose } from "../../../domain/deadlines.ts";
import type { DutyId, OccurrenceId, PersonId } from "../../../domain/ids.ts";
import { dutiesOf } from "../../../domain/plan.ts";

const BEGUN = civilDate("2026-11-23");
const CONVENER: Whose = { kind: "person", person: "sammankallande" as PersonId };
const urlOf = (occurrence: string): string => `https://planvakt.vingaker.example/${occurrence}`;

function vingaker() {
  const reading = readPlan("config/plans/vingaker");
  if (!reading.ok) throw new Error("Vingåker's plan has faults");
  return reading;
}

function coming(whose: Whose, today: CivilDate): readonly Deadline[] {
  const directory = vingaker();
  const begunAt = instantAt(BEGUN, 12);
  const progress = new Map<DutyId, { begunOn: CivilDate; begunAt: typeof begunAt }>(
    dutiesOf(directory.plan).map(({ id }) => [id, { begunOn: BEGUN, begunAt }]),
  );
  return deadlinesFor(directory, whose, { begunAt, known: [], progress }, today);
}

/** As a program that shares nothing with the one that wrote it reads the feed. */
function read(text: string): readonly IcsEvent[] {
  return convertIcsCalendar(undefined, text).events ?? [];
}

const ONE: Deadline = {
  occurrence: "vingaker/1.6/uppgifter-rvt/2026-Q4" as OccurrenceId,
  title: "Lämna uppgifter; alla, även långa titlar som behöver en rad till för att få plats, kvartal 4 2026",
  day: civilDate("2027-03-28"),
  sequence: 2,
  cancelled: false,
  late: false,
  roles: ["sammankallande i arbetsgruppen mot våld i nära relation"],
  quote: { section: "5", text: "Kvartalsvis inhämta uppgifter." },
  changedAt: instantAt(BEGUN, 12),
};

describe("a calendar of last days, read by another program", () => {
  it("has each day as it is meant over thirteen months, on both sides of summer time", () => {
    const deadlines = coming(CONVENER, civilDate("2027-01-15"));
    const events = read(writeDeadlineFeed({ name: "Planvakt: mina datum", deadlines }, urlOf));
    expect(events).toHaveLength(deadlines.length);
    events.forEach((event, index) => {
      const deadline = deadlines[index];
      expect(event.uid).toBe(`deadline/${deadline?.occurrence ?? ""}@planvakt`);
      expect(event.start.type).toBe("DATE");
      expect(event.start.date.toISOString()).toBe(`${deadline?.day ?? ""}T00:00:00.000Z`);
      expect(event.summary).toBe(`Sista dag: ${deadline?.title ?? ""}`);
    });
    const months = new Set(deadlines.map(({ day }) => day.slice(0, 7)));
    expect([...months]).toEqual(expect.arrayContaining(["2027-01", "2027-04", "2027-08", "2027-10", "2027-11", "2028-01"]));
  });

  it("blocks nobody's time, has no alarm and invites nobody", () => {
    const text = writeDeadlineFeed({ name: "Planvakt", deadlines: [ONE] }, urlOf);
    const [event] = read(text);
    expect(event?.timeTransparent).toBe("TRANSPARENT");
    expect(text).not.toMatch(/VALARM|ATTENDEE|ORGANIZER|RRULE/);
  });

  it("keeps commas, semicolons and long lines whole", () => {
    const text = writeDeadlineFeed({ name: "Planvakt", deadlines: [ONE] }, urlOf);
    expect(read(text)[0]?.summary).toBe(`Sista dag: ${ONE.title}`);
    expect(read(text)[0]?.description).toContain("Planen säger: ”Kvartalsvis inhämta uppgifter.” (avsnitt 5)");
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it("is the same bytes as long as nothing has changed", () => {
    const write = () => writeDeadlineFeed({ name: "Planvakt", deadlines: coming(CONVENER, civilDate("2027-01-15")) }, urlOf);
    expect(write()).toBe(write());
  });

  it("has a moved day under the same name with a higher number, and takes it away when it is called off", () => {
    const states: readonly Deadline[] = [
      ONE,
      { ...ONE, day: civilDate("2027-04-16"), sequence: 3 },
      { ...ONE, day: civilDate("2027-04-16"), sequence: 4, cancelled: true },
    ];
    const events = states.flatMap((deadline) => read(writeDeadlineFeed({ name: "Planvakt", deadlines: [deadline] }, urlOf)));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(1);
    expect(events.map(({ sequence, status }) => [sequence, status])).toEqual([
      [2, "CONFIRMED"],
      [3, "CONFIRMED"],
      [4, "CANCELLED"],
    ]);
    expect(events.map(({ start }) => start.date.toISOString().slice(0, 10))).toEqual(["2027-03-28", "2027-04-16", "2027-04-16"]);
  });

  it("names roles, never a person", () => {
    const { people } = vingaker();
    for (const { id, name, email } of people.persons) {
      const text = writeDeadlineFeed(
        { name: "Planvakt", deadlines: coming({ kind: "person", person: id }, civilDate("2027-01-15")) },
        urlOf,
      );
      const plain = text.replaceAll("\r\n ", "");
      for (const other of people.persons) expect(plain).not.toContain(other.email);
      expect(plain).not.toContain(email);
      // The placeholders of the seed are named after their roles; any other name would be a person's.
      if (!/chef|ledamot|sammankallande|rektor|jour|team/i.test(name)) expect(plain).not.toContain(name);
    }
  });
});
