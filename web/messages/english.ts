/** Small words that English messages share. */
import type { CivilDate } from "../../domain/calendar/civil-date.ts";

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** "three"; in digits from thirteen on. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** "one thing", "three things". */
export function counted(count: number, one: string, many: string): string {
  return `${numberWord(count)} ${count === 1 ? one : many}`;
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  return LIST.format(items);
}

function dates(options: Intl.DateTimeFormatOptions): (day: string) => string {
  const format = new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
  return (day) => format.format(new Date(`${day}T12:00:00Z`)).replace(",", "");
}

/** "Monday 1 March 2027". */
export const longDate: (day: CivilDate | string) => string = dates({
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});
/** "1 March". */
export const dayAndMonth = dates({ day: "numeric", month: "long" });
/** "March", of any day in it. */
export const monthOnly = dates({ month: "long" });
