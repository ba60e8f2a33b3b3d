/**
 * Days, free days and weeks as an independent checker knows them: nothing of `domain/` is imported in this folder's sources but types.
 * Holidays are date-holidays', week numbers luxon's; the rest is written from the design's text and walks one day at a time.
 */
import Holidays from "date-holidays";
import { DateTime } from "luxon";

/** A day `YYYY-MM-DD`. */
export type Day = string;

/** What a plan says of its working calendar. */
export interface Calendar {
  readonly closingDays: readonly Day[];
  readonly quietWeeks: { readonly from: number; readonly to: number };
}

/** Day number in the walk: 0 is the first of {@link DAYS}. */
export type Position = number;

interface Weekly {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  readonly week: number;
  readonly weekYear: number;
}

const FIRST_YEAR = 2016;
const LAST_YEAR = 2066;
const DAY_MS = 86_400_000;

/** Every day of the years the oracle walks through, with room before and after 2020–2060. */
export const DAYS: readonly Day[] = daysFrom(`${FIRST_YEAR}-01-01`, `${LAST_YEAR}-12-31`);

const positions = new Map(DAYS.map((day, position) => [day, position]));

const WEEKLY: readonly Weekly[] = DAYS.map((day) => {
  const noon = DateTime.fromISO(`${day}T12:00:00Z`, { zone: "utc" });
  return { weekday: noon.weekday, week: noon.weekNumber, weekYear: noon.weekYear };
});

const HOLIDAYS = new Set<Day>();
const library = new Holidays("SE");
for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
  for (const { type, date } of library.getHolidays(year)) if (type === "public") HOLIDAYS.add(date.slice(0, 10));
  // "Swedish public holidays, the three eves": midsommarafton is the Friday between 19 and 25 June.
  HOLIDAYS.add(`${year}-12-24`).add(`${year}-12-31`);
  for (let day = 19; day <= 25; day += 1) if (weekdayOf(`${year}-06-${day}`) === 5) HOLIDAYS.add(`${year}-06-${day}`);
}

/** Where the day stands in the walk. Throws for a day outside it: the oracle would else say nothing about it. */
export function positionOf(day: Day): Position {
  const position = positions.get(day);
  if (position === undefined) throw new RangeError(`The oracle walks from ${FIRST_YEAR} to ${LAST_YEAR}; ${day} is outside`);
  return position;
}

export function dayAt(position: Position): Day {
  const day = DAYS[position];
  if (day === undefined) throw new RangeError(`The oracle walks from ${FIRST_YEAR} to ${LAST_YEAR}; day ${position} is outside`);
  return day;
}

/** The days from the first to the last, both included. */
export function daysFrom(first: Day, last: Day): readonly Day[] {
  const days: Day[] = [];
  for (let time = Date.parse(first); time <= Date.parse(last); time += DAY_MS) days.push(new Date(time).toISOString().slice(0, 10));
  return days;
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  return WEEKLY[positionOf(day)]?.weekday ?? 0;
}

/** `2026-W53`, as calendars number it. */
export function weekKeyOf(day: Day): string {
  const { week, weekYear } = WEEKLY[positionOf(day)] ?? { week: 0, weekYear: 0 };
  return `${weekYear}-W${String(week).padStart(2, "0")}`;
}

/** Monday–Friday that is no holiday, no eve and no local closing day. */
export function isWorking(day: Day, { closingDays }: Calendar): boolean {
  return weekdayOf(day) < 6 && !HOLIDAYS.has(day) && !closingDays.includes(day);
}

/** In the plan's quiet weeks. */
export function isQuietDay(day: Day, { quietWeeks: { from, to } }: Calendar): boolean {
  const week = WEEKLY[positionOf(day)]?.week ?? 0;
  return from <= to ? week >= from && week <= to : week >= from || week <= to;
}

/** `days` later, earlier when negative. */
export function walk(day: Day, days: number): Day {
  return dayAt(positionOf(day) + days);
}

/** "Due dates on a free day move to the working day before." */
export function movedDue(day: Day, cal: Calendar): Day {
  let due = day;
  while (!isWorking(due, cal)) due = walk(due, -1);
  return due;
}

/** The n:th working day after, days of the quiet weeks not counted. */
export function countedAfter(day: Day, n: number, cal: Calendar): Day {
  let reached = day;
  for (let left = n; left > 0;) {
    reached = walk(reached, 1);
    if (isWorking(reached, cal) && !isQuietDay(reached, cal)) left -= 1;
  }
  return reached;
}

/** The n:th working day before, days of the quiet weeks not counted. */
export function countedBefore(day: Day, n: number, cal: Calendar): Day {
  let reached = day;
  for (let left = n; left > 0;) {
    reached = walk(reached, -1);
    if (isWorking(reached, cal) && !isQuietDay(reached, cal)) left -= 1;
  }
  return reached;
}

/** "A free Monday goes to the next working day, a quiet week to the first Monday after it." */
export function letterDay(day: Day, cal: Calendar): Day {
  let reached = day;
  for (;;) {
    if (isQuietDay(reached, cal)) {
      do reached = walk(reached, 1);
      while (weekdayOf(reached) !== 1 || isQuietDay(reached, cal));
    } else if (isWorking(reached, cal)) return reached;
    else reached = walk(reached, 1);
  }
}

/** The first Monday after the day. */
export function followingMonday(day: Day): Day {
  let monday = walk(day, 1);
  while (weekdayOf(monday) !== 1) monday = walk(monday, 1);
  return monday;
}
