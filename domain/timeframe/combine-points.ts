/** Named stretches of time that stand alone: once, or on several days; asked where no year is told and none can be found. */
import { yearOf, type CivilDate } from "../calendar/civil-date.ts";
import { dueDay } from "./days-of-point.ts";
import type { Point } from "./elements.ts";
import { asksDay, asksOnly, type Made } from "./made.ts";

/** One cadence for all of them. `adopted`: the day the plan was adopted, where it is known: what has no year comes next after it. */
export function cadenceOfPoints(written: readonly Point[], adopted: CivilDate | undefined): Made {
  const points = withSharedYear(written);
  if (points.some(({ lastYear }) => lastYear !== undefined)) {
    return asksOnly("Ska det vara klart vid periodens slut, eller pågå hela tiden (hur ofta stäms det då av)?");
  }
  // "mars 2026 och 2027": March of both, or all of the second?
  if (points.some(isWholeYear) && !points.every(isWholeYear)) return asksOnly("Gäller tiden båda åren, eller hela det ena?");
  if (points.some(({ vague }) => vague)) return one(points, "Vilken dag ska det senast vara klart?");
  const days = points.map((point) => dayOf(point, adopted));
  const known = days.filter((day) => day !== undefined);
  if (known.length < days.length) {
    const yearless = points.some(({ year }) => year === undefined);
    return one(points, yearless ? "Vilket år, eller är det varje år?" : "Vilken dag ska det senast vara klart?");
  }
  const likely = points.some((point) => isReading(point));
  const [first] = known;
  if (first !== undefined && known.length === 1) return { cadence: { once: first }, likely };
  const sorted = [...new Set(known)].sort();
  return { cadence: { dates: sorted }, likely };
}

/** "mars och oktober 2026", "2026: Q1 och Q3": a year told once is everyone's. */
export function withSharedYear(points: readonly Point[]): readonly Point[] {
  const whole = points.filter(({ place, lastYear }) => place.grain === "year" && lastYear === undefined);
  const rest = points.filter(({ place }) => place.grain !== "year");
  const [only] = whole;
  if (only?.year !== undefined && whole.length === 1 && rest.length > 0 && rest.every(({ year }) => year === undefined)) {
    const { year } = only;
    return rest.map((point) => ({ ...point, year }));
  }
  const [first, ...later] = points;
  if (first?.year !== undefined && later.length > 0 && later.every(({ year }) => year === undefined))
    return inFirstYear(first, later);
  const last = points.at(-1)?.year;
  if (last === undefined || !points.slice(0, -1).every(({ year }) => year === undefined)) return points;
  return points.map((point) => ({ ...point, year: last }));
}

/** "15 juni 2024 och 15 december": the same year's, where each comes later in it. That is a reading. */
function inFirstYear(first: Point, later: readonly Point[]): readonly Point[] {
  const { year } = first;
  if (year === undefined || first.lastYear !== undefined) return [first, ...later];
  const all = [first, ...later.map((point): Point => ({ ...point, year, likely: true }))];
  const days = all.map((point) => dueDay(point, year));
  const ascends = days.every((day, index) => index === 0 || (day !== undefined && day > (days[index - 1] ?? day)));
  return ascends ? all : [first, ...later];
}

function isWholeYear({ place }: Point): boolean {
  return place.grain === "year";
}

/** A convention of ours stands between the words and the day. */
function isReading({ place, year, likely, before, end }: Point): boolean {
  const wide = place.grain === "year" || place.grain === "term" || place.grain === "schoolyear";
  return (wide && end !== true) || year === undefined || likely === true || before === true;
}

function one(points: readonly Point[], question: string): Made {
  return points.length === 1 ? asksDay(question) : asksOnly(question);
}

/** Without a year it is the first such day that is not before the adoption. */
function dayOf(point: Point, adopted: CivilDate | undefined): CivilDate | undefined {
  if (point.year !== undefined) return dueDay(point, point.year);
  if (adopted === undefined) return undefined;
  const year = yearOf(adopted);
  return [year - 1, year, year + 1].map((one) => dueDay(point, one)).find((day) => day !== undefined && day >= adopted);
}
