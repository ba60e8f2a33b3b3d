/** Days as people write them, without a clock or a zone: `2026-11-23`. */

/** A calendar day `YYYY-MM-DD` that exists. ISO text, so `<` and `===` compare days. */
export type CivilDate = string & { readonly __CivilDate: never };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_A_DAY = 86_400_000;

/** The day that the text names, or undefined where there is no such day (`2027-02-29`). */
export function parseCivilDate(text: string): CivilDate | undefined {
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const epoch = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(epoch).toISOString().slice(0, 10) === text ? (text as CivilDate) : undefined;
}

/** A day known to exist, for constants and tests. Throws a RangeError for any other text. */
export function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === undefined) throw new RangeError(`"${text}" is not a day; write it as 2026-11-23`);
  return date;
}

/** The day with these numbers; `month` 1–12. A day past the month's end is clamped to the month's last day. */
export function civilDateOf(year: number, month: number, day: number): CivilDate {
  return fromEpoch(Date.UTC(year, month - 1, Math.min(day, daysInMonth(year, month))));
}

/** How many days the month has; `month` 1–12, other numbers run into the years beside. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `days` later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromEpoch(toEpoch(date) + days * MS_A_DAY);
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: CivilDate, b: CivilDate): number {
  return (toEpoch(b) - toEpoch(a)) / MS_A_DAY;
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekdayOf(date: CivilDate): number {
  return new Date(toEpoch(date)).getUTCDay() || 7;
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** 1–12. */
export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7));
}

/** The later of two days. */
export function laterOf(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

function toEpoch(date: CivilDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}

/** Writing a day out is slow, and whoever counts working days asks for the same ones again and again. */
const written = new Map<number, CivilDate>();
const MOST_WRITTEN = 40_000;

function fromEpoch(epoch: number): CivilDate {
  const known = written.get(epoch);
  if (known !== undefined) return known;
  if (written.size >= MOST_WRITTEN) written.clear();
  const day = new Date(epoch).toISOString().slice(0, 10) as CivilDate;
  written.set(epoch, day);
  return day;
}
