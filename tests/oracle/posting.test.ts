/** Posting instants and list days for every day 2020–2060; Stockholm's clock by the directive's own rule, not by zone data. */
import { describe, expect, it, vi } from "vitest";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { dateAt, timeAt, type Instant } from "../../domain/calendar/instant.ts";
import { listsAfter } from "../../domain/calendar/list-days.ts";
import { nextPosting, postingInstant } from "../../domain/calendar/posting.ts";
import {
  countedBefore,
  followingMonday,
  isQuietDay,
  isWorking,
  letterDay,
  walk,
  weekdayOf,
  type Calendar,
  type Day,
} from "./almanac.ts";
import { CALENDARS } from "./calendars.ts";
import { namedDays } from "./periods-by-hand.ts";
import { EVERY_DAY, FIRST, LAST, WALKED } from "./span.ts";

vi.setConfig({ testTimeout: 3_600_000 });

const HOUR = 3_600_000;
const asDate = (day: string): CivilDate => day as CivilDate;
const asInstant = (ms: number): Instant => ms as Instant;

/** Directive 2000/84/EC: summer time from the last Sunday of March to the last Sunday of October, both at 01:00 UTC. */
const SPRING = new Set(namedDays(["DTSTART:20160101T000000Z\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"]));
const AUTUMN = new Set(namedDays(["DTSTART:20160101T000000Z\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"]));
const springOf = new Map([...SPRING].map((day) => [day.slice(0, 4), day]));
const autumnOf = new Map([...AUTUMN].map((day) => [day.slice(0, 4), day]));

/** An hour of the day by Stockholm's clock; none that a DST night skips or repeats. */
function wallClock(day: Day, hour: number): number {
  const spring = springOf.get(day.slice(0, 4)) ?? "";
  const autumn = autumnOf.get(day.slice(0, 4)) ?? "";
  const summer = (day > spring || (day === spring && hour >= 3)) && (day < autumn || (day === autumn && hour < 2));
  return Date.parse(`${day}T00:00:00Z`) + (hour - (summer ? 2 : 1)) * HOUR;
}

describe("08:00 in Stockholm", () => {
  it("is the same instant by the directive as by the zone, on every day", () => {
    const instants = EVERY_DAY.map((day) => postingInstant(asDate(day)));
    expect(instants).toEqual(EVERY_DAY.map((day) => wallClock(day, 8)));
    expect(instants.map((instant) => dateAt(instant))).toEqual(EVERY_DAY);
  });

  it("is 23 hours after the day before in spring and 25 in autumn, on the nights themselves", () => {
    const hours = EVERY_DAY.map((day) => (postingInstant(asDate(day)) - postingInstant(asDate(walk(day, -1)))) / HOUR);
    expect(hours).toEqual(EVERY_DAY.map((day) => (SPRING.has(day) ? 23 : AUTUMN.has(day) ? 25 : 24)));
  });

  it("knows the day on both sides of midnight of both nights", () => {
    for (const night of [...SPRING, ...AUTUMN].filter((day) => day >= FIRST && day <= LAST)) {
      const midnight = wallClock(night, 0);
      expect(dateAt(asInstant(midnight - 1))).toBe(walk(night, -1));
      expect(dateAt(asInstant(midnight))).toBe(night);
      const next = wallClock(walk(night, 1), 0);
      expect(dateAt(asInstant(next - 1))).toBe(night);
      expect(next - midnight).toBe((SPRING.has(night) ? 23 : 25) * HOUR);
      expect(timeAt(asInstant(wallClock(night, 8)))).toEqual({ hour: 8, minute: 0 });
    }
  });
});

describe.each(CALENDARS)("$name", ({ calendar }) => {
  it("takes the next full hour from 08 to 16 of a working day, from any instant", () => {
    for (const day of WALKED) {
      const hours = [...Array.from({ length: 24 }, (_, hour) => wallClock(day, hour)), wallClock(day, 3) + HOUR / 2];
      const instants = hours.flatMap((instant) => [instant - 1, instant, instant + 1]);
      const ours = instants.map((at) => nextPosting(asInstant(at), calendar));
      expect(ours, day).toEqual(instants.map((at) => postingByHand(at, day, calendar)));
    }
  });

  it("sends lists on the second Monday after each quarter, in August after the second, and before papers are due", () => {
    const papers = EVERY_DAY.filter((_, index) => index % 97 === 5);
    const byHand = listsByHand(papers, calendar);
    const ours: string[] = [];
    for (const list of listsAfter(asDate(FIRST), calendar, papers.map(asDate))) {
      if (list.on > LAST) break;
      ours.push(`${list.on} ${list.kind === "quarter" ? list.quarter : `paper ${list.deadline}`}`);
    }
    expect(ours).toEqual(byHand);
  });

  it("finds the same next list from any day", () => {
    const byHand = listsByHand([], calendar, "2064-12-31");
    for (const day of WALKED) {
      const next = listsAfter(asDate(day), calendar, []).next().value;
      expect(next.kind === "quarter" ? `${next.on} ${next.quarter}` : "", day).toBe(byHand.find((line) => line.slice(0, 10) > day));
    }
  });
});

function postingByHand(at: number, around: Day, calendar: Calendar): number {
  for (let day = walk(around, -1); ; day = walk(day, 1)) {
    if (!isWorking(day, calendar)) continue;
    // From 08 to 16 the clock runs evenly on every day of the year.
    const first = wallClock(day, 8);
    for (let hour = 0; hour <= 8; hour += 1) if (first + hour * HOUR >= at) return first + hour * HOUR;
  }
}

function listsByHand(papers: readonly Day[], calendar: Calendar, until: Day = LAST): readonly string[] {
  const lines: { readonly on: Day; readonly line: string; readonly rank: number }[] = [];
  const ends = namedDays(["DTSTART:20190101T000000Z\nRRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"]).filter(
    (day) => day <= "2064-12-31",
  );
  for (const end of ends) {
    const quarter = `${end.slice(0, 4)}-Q${Number(end.slice(5, 7)) / 3}`;
    const on = letterDay(listMonday(end, calendar), calendar);
    lines.push({ on, line: `${on} ${quarter}`, rank: 1 });
  }
  for (const deadline of papers) {
    const on = countedBefore(deadline, 5, calendar);
    lines.push({ on, line: `${on} paper ${deadline}`, rank: 2 });
  }
  return lines
    .filter(({ on }) => on > FIRST && on <= until)
    .sort((a, b) => (a.on === b.on ? a.rank - b.rank : a.on < b.on ? -1 : 1))
    .map(({ line }) => line);
}

/** "On the second Monday after each quarter (Q2: the first after the quiet weeks)". A plan whose quiet weeks lie elsewhere has no such first. */
function listMonday(end: Day, calendar: Calendar): Day {
  if (end.slice(5) !== "06-30") return walk(followingMonday(end), 7);
  let monday = followingMonday(end);
  for (let weeks = 0; weeks < 13 && !isQuietDay(monday, calendar); weeks += 1) monday = walk(monday, 7);
  if (!isQuietDay(monday, calendar)) return walk(followingMonday(end), 7);
  while (isQuietDay(monday, calendar) || weekdayOf(monday) !== 1) monday = walk(monday, 7);
  return monday;
}
