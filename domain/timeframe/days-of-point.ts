/** The days that a named stretch of time is, and how it stands in a plan file's rules. */
import { addDays, civilDateOf, daysInMonth, type CivilDate } from "../calendar/civil-date.ts";
import { mondayOfWeek } from "../calendar/iso-week.ts";
import type { Place, Point } from "./elements.ts";

export interface Days {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

const MONTHS_OF = { quarter: 3, tertial: 4, half: 6 } as const;

/** First and last day of the stretch in that year; for a school year the one that begins in it. Undefined for a season: nobody has said its days. */
export function daysOf(place: Place, year: number): Days | undefined {
  switch (place.grain) {
    case "day": {
      const day = civilDateOf(year, place.month, place.day === -1 ? 31 : place.day);
      return { first: day, last: day };
    }
    case "month":
      return months(year, place.month, place.month);
    case "part": {
      if (place.unit === "week") {
        const first = mondayOfWeek({ year, week: place.nth });
        return { first, last: addDays(first, 6) };
      }
      const length = MONTHS_OF[place.unit];
      return months(year, (place.nth - 1) * length + 1, place.nth * length);
    }
    case "term":
      return place.term === "VT" ? months(year, 1, 6) : months(year, 7, 12);
    case "schoolyear":
      return { first: civilDateOf(year, 7, 1), last: civilDateOf(year + 1, 6, 30) };
    case "year":
      return months(year, 1, 12);
    case "season":
      return undefined;
  }
}

function months(year: number, first: number, last: number): Days {
  return { first: civilDateOf(year, first, 1), last: civilDateOf(year, last, daysInMonth(year, last)) };
}

/** First and last day of a point whose year is known. */
export function daysOfPoint(point: Point, year: number): Days | undefined {
  const first = daysOf(point.place, year);
  const last = daysOf(point.lastPlace ?? point.place, point.lastYear ?? year);
  if (first === undefined || last === undefined) return undefined;
  // "november–mars 2026" would end before it began: nobody knows which year is which.
  return first.first <= last.last ? { first: first.first, last: last.last } : undefined;
}

/** The day that it is due by. */
export function dueDay(point: Point, year: number): CivilDate | undefined {
  const days = daysOfPoint(point, year);
  const turnOfYear = point.place.grain === "day" && point.place.day === -1;
  if (days === undefined) return undefined;
  return point.before === true && !turnOfYear ? addDays(days.first, -1) : days.last;
}
