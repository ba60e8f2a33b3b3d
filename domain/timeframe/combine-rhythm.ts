/** A rhythm and what stands beside it: "årligen i november", "varje kvartal, den 15 i månaden efter", "vartannat år från 2027". */
import { yearOf, type CivilDate } from "../calendar/civil-date.ts";
import type { IsoDuration } from "../plan.ts";
import { withSharedYear } from "./combine-points.ts";
import { daysOf, dueDay } from "./days-of-point.ts";
import type { Element, Place, Point } from "./elements.ts";
import { asksOnly, type Made } from "./made.ts";
import type { WrittenBounds, WrittenDue } from "./reading.ts";
import type { Unit } from "./sense.ts";

export type Rhythm = Extract<Element, { readonly kind: "rhythm" }>;
type Nth = Extract<Element, { readonly kind: "nth" }>;

/** What stands beside the rhythm in its clause. */
export interface Beside {
  readonly points: readonly Point[];
  readonly nth: readonly Nth[];
  readonly bounds: WrittenBounds;
  readonly nextYear: boolean;
  readonly loose: boolean;
}

const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, tertial: 4, half: 6, term: 6, year: 12, schoolyear: 12 };
const NO_PERIOD = "Hur ofta ska det stämmas av? Den rytmen har inga egna perioder.";
const UNFITTING = "Hur hör tiderna ihop? De går inte att läsa som en regel.";

/** The length of the rhythm's period where the calendar has one, with its number of months; a week has none. */
export function periodOf({ unit, step }: Rhythm): { readonly period: IsoDuration; readonly months: number } | undefined {
  if (unit === "week") return step === 1 ? { period: "P1W" as IsoDuration, months: 0 } : undefined;
  const months = (MONTHS[unit] ?? 0) * step;
  if (months === 0 || step < 1) return undefined;
  if (months % 12 === 0) return { period: `P${months / 12}Y` as IsoDuration, months };
  return [1, 2, 3, 4, 6].includes(months) ? { period: `P${months}M` as IsoDuration, months } : undefined;
}

/** One cadence of the rhythm and all that stands beside it, or a question where they do not go together. */
export function cadenceOfRhythm(rhythm: Rhythm, beside: Beside): Made {
  const length = periodOf(rhythm);
  if (length === undefined) return asksOnly(NO_PERIOD);
  const school = rhythm.unit === "term" || rhythm.unit === "schoolyear" ? ({ calendar: "school" } as const) : {};
  if (school.calendar !== undefined && length.months > 12) return asksOnly(NO_PERIOD);
  const bounds = { ...beside.bounds, ...(rhythm.only === undefined ? {} : { only: [rhythm.only] }) };
  const points = withSharedYear(beside.points);
  const season = points.find(({ vague }) => vague);
  if (season !== undefined || beside.loose) {
    // "två gånger per år, vår och höst": none of the times may be lost while their days are asked for.
    const times = points.length;
    const interim =
      times > 1 && length.months === 12 && points.every(({ lastPlace }) => lastPlace === undefined)
        ? { quota: length.period, min: times, max: times, ticked: "P3M" as IsoDuration, ...bounds }
        : { every: length.period, ...school, ...bounds };
    return length.months > 12
      ? longRhythm(length.period, length.months / 12, beside)
      : { cadence: interim, question: "Vilken dag i perioden ska det senast vara gjort?" };
  }
  if (length.months > 12) return longRhythm(length.period, length.months / 12, beside);
  const days = length.months === 12 && beside.nth.length === 0 ? sameDayOfYears(points) : [];
  if (days.length > 1 && Object.keys(bounds).length === 0) return { cadence: { dates: days } };
  const placed = points.length === 0 ? {} : placedBy(rhythm, length.months, points, beside.nextYear);
  if (placed === undefined) return asksOnly(UNFITTING);
  const due = dueOf(rhythm, length.months, beside.nth);
  // The day was counted in the rhythm's own period: it says nothing of a shorter one that takes its place.
  if (due === "unfitting" || (due !== undefined && (placed.due ?? placed.period) !== undefined)) return asksOnly(UNFITTING);
  const { period, ...rest } = placed;
  const likely = placed.likely === true || points.some((point) => point.likely === true);
  delete (rest as { likely?: boolean }).likely;
  const cadence = {
    every: period ?? length.period,
    ...(period === undefined ? school : {}),
    ...bounds,
    ...rest,
    ...(due === undefined ? {} : { due }),
  };
  return { cadence, likely };
}

/** "årligen senast den 31 mars 2025, 2026 och 2027": the years say which times they are. */
function sameDayOfYears(points: readonly Point[]): CivilDate[] {
  const [first] = points;
  const same = points.every(({ place, lastPlace, before }) => {
    return (
      lastPlace === undefined && before !== true && place.grain === "day" && JSON.stringify(place) === JSON.stringify(first?.place)
    );
  });
  const days = points.flatMap((point) => (point.year === undefined ? [] : (dueDay(point, point.year) ?? [])));
  return same && days.length === points.length && new Set(days).size === days.length ? days.sort() : [];
}

/** Longer than a year: without a first year nobody knows which it is. */
function longRhythm(period: IsoDuration, years: number, { points, nth, bounds }: Beside): Made {
  const first = bounds.from;
  const placed = longDue(points, nth);
  const due = placed === "unfitting" ? undefined : placed;
  if (first !== undefined && placed !== "unfitting" && bounds.until === undefined) {
    // The first time is in that year: its period ends with it.
    const anchor = yearOf(first) - years + 1;
    return { cadence: { every: period, anchor, ...(due === undefined ? {} : { due }) }, likely: true };
  }
  return { cadence: { undecided: "Vilket år är det första?", answer: { year: period, ...(due === undefined ? {} : { due }) } } };
}

function longDue(points: readonly Point[], nth: readonly Nth[]): WrittenDue | undefined | "unfitting" {
  const [point] = points;
  if (nth.length + points.length === 0) return undefined;
  if (nth.length + points.length > 1) return "unfitting";
  if (point === undefined) return nth[0]?.due.month === undefined ? "unfitting" : nth[0].due;
  return (point.year === undefined && point.lastPlace === undefined && point.before !== true && dueIn(point.place)) || "unfitting";
}

interface Placed {
  readonly period?: IsoDuration;
  readonly due?: WrittenDue;
  readonly dueIn?: Record<string, WrittenDue>;
  readonly only?: string[];
  readonly season?: { from: string; until: string };
  readonly likely?: boolean;
}

const PART = { quarter: ["P3M", "Q"], tertial: ["P4M", "T"], half: ["P6M", "H"], week: ["P1W", "W"] } as const;

/** Where in the year the rhythm falls; undefined where the two do not go together. */
function placedBy(rhythm: Rhythm, months: number, points: readonly Point[], nextYear: boolean): Placed | undefined {
  if (points.some(({ year, before }) => year !== undefined || before === true)) return undefined;
  const [point] = points;
  if (point === undefined) return {};
  const { place, lastPlace: to } = point;
  if (to !== undefined) {
    if (points.length > 1 || place.grain !== "month" || to.grain !== "month") return undefined;
    if (rhythm.unit === "month" || rhythm.unit === "week")
      return { season: { from: `${two(place.month)}-01`, until: lastOf(to.month) } };
    return months === 12 ? { due: { day: -1, month: to.month }, likely: true } : undefined;
  }
  if (place.grain === "part") return parts(points, months, PART[place.unit]);
  if (place.grain === "term") {
    const terms = points.flatMap((one) => (one.place.grain === "term" ? [one.place.term] : []));
    return terms.length < points.length || months < 6
      ? undefined
      : { period: "P6M" as IsoDuration, only: terms, ...{ calendar: "school" } };
  }
  return inMonths(points, months, nextYear);
}

function parts(points: readonly Point[], months: number, [period, letter]: readonly [string, string]): Placed | undefined {
  const [first] = points;
  if (first?.place.grain !== "part") return undefined;
  const { unit } = first.place;
  const nths = points.flatMap(({ place, lastPlace: to }) =>
    place.grain === "part" && place.unit === unit && to === undefined ? [place.nth] : [],
  );
  const own = { quarter: 3, tertial: 4, half: 6, week: 0 }[unit];
  if (nths.length < points.length || (months !== 12 && months !== own)) return undefined;
  return { period: period as IsoDuration, only: nths.map((nth) => `${letter}${unit === "week" ? two(nth) : nth}`) };
}

/** Months, or days of months, of each year. */
function inMonths(points: readonly Point[], months: number, nextYear: boolean): Placed | undefined {
  const places = points.flatMap(({ place }) => (place.grain === "day" || place.grain === "month" ? [place] : []));
  if (places.length < points.length) return undefined;
  const [first] = places;
  if (first === undefined) return undefined;
  if (months === 12 && places.length === 1) {
    const due = dueIn(first);
    if (due === undefined) return undefined;
    const { month, ...day } = due;
    return nextYear
      ? { due: { ...day, after: first.month } as WrittenDue }
      : { due: { ...day, ...(month === undefined ? {} : { month }) } };
  }
  if ((months !== 12 && months !== 1) || nextYear) return undefined;
  const only = places.map(({ month }) => two(month));
  if (new Set(only).size < only.length) return undefined;
  const days = places.map((place) => (place.grain === "day" ? place.day : -1));
  const period = "P1M" as IsoDuration;
  if (days.every((day) => day === -1)) return { period, only };
  if (days.every((day) => day === days[0])) return { period, only, due: { day: days[0] ?? -1 } };
  return { period, only, dueIn: Object.fromEntries(only.map((tail, index) => [tail, { day: days[index] ?? -1 }])) };
}

function dueIn(place: Place): WrittenDue | undefined {
  if (place.grain === "month") return { day: -1, month: place.month };
  return place.grain === "day" ? { day: place.day, month: place.month } : undefined;
}

/** "sista fredagen i maj" of a year, "andra vardagen" of a month. */
function dueOf(rhythm: Rhythm, months: number, nths: readonly Nth[]): WrittenDue | undefined | "unfitting" {
  const [nth] = nths;
  if (nth === undefined) return undefined;
  if (nths.length > 1 || months === 0) return "unfitting";
  if (nth.of !== undefined && nth.of !== rhythm.unit) return "unfitting";
  if (nth.due.month !== undefined) return months === 12 ? nth.due : "unfitting";
  return nth.due;
}

function lastOf(month: number): string {
  // A common year's February: the 29th is no day of every year.
  return daysOf({ grain: "month", month }, 2027)?.last.slice(5) ?? "12-31";
}

function two(count: number): string {
  return String(count).padStart(2, "0");
}

/** From the first to the last of a span of time. */
export function boundsOf(first: CivilDate | undefined, last: CivilDate | undefined): WrittenBounds {
  return { ...(first === undefined ? {} : { from: first }), ...(last === undefined ? {} : { until: last }) };
}
