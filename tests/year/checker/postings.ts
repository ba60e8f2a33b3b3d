/** When letters leave, and what is known of one that should have. */
import { DateTime } from "luxon";
import { countedAfter, isWorking, walk, type Day } from "../../oracle/almanac.ts";
import type { PlanText } from "./plan-text.ts";

export const ZONE = "Europe/Stockholm";

export interface ExpectedLetter {
  readonly postAt: number;
  readonly step: string;
  /** The occurrence, or the letter's own subject where it is about none. */
  readonly about: string;
  readonly part: string;
  readonly person: string;
  readonly standInFor?: string;
  readonly revision: number;
  readonly due?: Day;
}

/** 08:00 in Stockholm on the day. */
export function eight(day: Day): number {
  return DateTime.fromISO(`${day}T08:00:00`, { zone: ZONE }).toMillis();
}

export function dayOf(at: number): Day {
  return DateTime.fromMillis(at, { zone: ZONE }).toFormat("yyyy-MM-dd");
}

/** "The next hourly posting": the first full hour 08–16 of a working day that is not before the instant. */
export function nextHour(at: number, { calendar }: Pick<PlanText, "calendar">): number {
  let hour = DateTime.fromMillis(at, { zone: ZONE }).startOf("hour");
  while (hour.toMillis() < at || hour.hour < 8 || hour.hour > 16 || !isWorking(hour.toFormat("yyyy-MM-dd"), calendar)) {
    hour = hour.plus({ hours: 1 });
  }
  return hour.toMillis();
}

/** "Return: +10 working days unless told", and a promised day that is free moves to the working day before. */
export function newDue(asked: Readonly<Record<string, unknown>> | null, at: number, { calendar }: PlanText): Day {
  const told = asked?.["due"];
  if (typeof told !== "string") return countedAfter(dayOf(at), 10, calendar);
  let due = told;
  while (!isWorking(due, calendar)) due = walk(due, -1);
  return due;
}
