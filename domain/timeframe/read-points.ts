/** The grammar of named stretches of time: "31 mars 2026", "kvartal 1 och 3", "v. 10–12", "slutet av HT 25". */
import { daysInMonth } from "../calendar/civil-date.ts";
import type { Cursor } from "./cursor.ts";
import type { Place, Point } from "./elements.ts";

type Bare = Omit<Point, "kind">;

const MOST = { quarter: 4, tertial: 3, half: 2, week: 53 } as const;
const LEAP_YEAR = 2028;

/** The points that stand here: several of "kvartal 1 och 3", else one; undefined where there is none. */
export function readPoints(cursor: Cursor): Point[] | undefined {
  return cursor.attempt(() => {
    const hedge = readHedge(cursor);
    cursor.skip("of");
    const bare = numbered(cursor) ?? ranged(cursor);
    if (bare === undefined) return undefined;
    return bare.map((point) => ({ kind: "point", ...point, ...hedge }));
  });
}

/** "slutet av", "före": what is said of the stretch that follows. */
function readHedge(cursor: Cursor): Partial<Bare> {
  const hedge: { marked?: true; before?: true; likely?: true; vague?: true; end?: true } = {};
  for (;;) {
    // "of" goes with what follows, but only on the way to something that is meant of it.
    if (cursor.take("by") !== undefined || cursor.take("within") !== undefined) hedge.marked = true;
    else if (cursor.take("to") !== undefined) hedge.marked = true;
    else if (cursor.take("before") !== undefined) Object.assign(hedge, { before: true, marked: true });
    else if (cursor.take("endOf") !== undefined) {
      // "före utgången av" is by its end.
      delete hedge.before;
      Object.assign(hedge, { end: true, marked: true });
    } else if (cursor.take("closeOf") !== undefined) {
      delete hedge.before;
      Object.assign(hedge, { likely: true, marked: true });
    } else if (cursor.take("vagueOf") !== undefined) hedge.vague = true;
    else if (cursor.peek("of") !== undefined && !isNumberHere(cursor)) cursor.skip("of");
    else return hedge;
  }
}

/** "en" may be a filling word or a number: it is a number here only where nothing else is meant. */
function isNumberHere(cursor: Cursor): boolean {
  return cursor.peek("number") !== undefined;
}

/** "kvartal 1 och 3", "vecka 10-12", "tertial 2": a unit and its numbers. */
function numbered(cursor: Cursor): Bare[] | undefined {
  return cursor.attempt(() => {
    const unit = partUnit(cursor.take("unit")?.unit);
    const first = cursor.take("number")?.value;
    if (unit === undefined || first === undefined || first > MOST[unit]) return undefined;
    const points: Bare[] = [{ place: { grain: "part", unit, nth: first } }];
    for (;;) {
      const more = cursor.attempt(() => {
        const joint = cursor.take("dash") ?? cursor.take("and") ?? cursor.take("comma");
        const nth = joint === undefined ? undefined : cursor.take("number")?.value;
        if (joint === undefined || nth === undefined || nth > MOST[unit] || nth < 1) return undefined;
        return { nth, range: joint.kind === "dash" };
      });
      if (more === undefined) break;
      const place: Place = { grain: "part", unit, nth: more.nth };
      const last = points.at(-1);
      if (more.range && last !== undefined) points[points.length - 1] = { ...last, lastPlace: place };
      else points.push({ place });
    }
    const year = yearAfter(cursor);
    return points.map((point) => ({ ...point, ...year }));
  });
}

/** One stretch, or one from a first to a last. */
function ranged(cursor: Cursor): Bare[] | undefined {
  const first = single(cursor);
  if (first === undefined) return undefined;
  const last = cursor.attempt(() =>
    (cursor.take("dash") ?? cursor.take("until") ?? cursor.take("to"))
      ? (single(cursor) ?? shortPart(cursor, first.place))
      : undefined,
  );
  if (last === undefined) return [first];
  if (first.place.grain === "year" && last.place.grain === "year") {
    const lastYear = last.year;
    return lastYear === undefined || first.year === undefined || lastYear <= first.year ? undefined : [{ ...first, lastYear }];
  }
  if (first.year !== undefined && last.year !== undefined && first.year !== last.year) return undefined;
  const year = first.year ?? last.year;
  return [
    {
      ...first,
      lastPlace: last.place,
      ...(year === undefined ? {} : { year }),
      ...(last.likely === undefined ? {} : { likely: true }),
    },
  ];
}

/** "v 10-12": the last one's unit is the first one's. */
function shortPart(cursor: Cursor, first: Place): Bare | undefined {
  if (first.grain !== "part") return undefined;
  const nth = cursor.take("number")?.value;
  if (nth === undefined || nth < 1 || nth > MOST[first.unit]) return undefined;
  return { place: { ...first, nth }, ...yearAfter(cursor) };
}

function single(cursor: Cursor): Bare | undefined {
  return dated(cursor) ?? dayOfMonth(cursor) ?? ordinalPart(cursor) ?? inYear(cursor);
}

function dated(cursor: Cursor): Bare | undefined {
  const date = cursor.peek("date");
  if (date !== undefined) {
    if (!isDay(date.month, date.day, date.year)) return undefined;
    cursor.take("date");
    return {
      place: { grain: "day", month: date.month, day: date.day },
      year: date.year,
      ...(date.short === undefined ? {} : { likely: true }),
    };
  }
  const short = cursor.peek("dayMonth");
  if (short === undefined || !isDay(short.month, short.day, LEAP_YEAR)) return undefined;
  cursor.take("dayMonth");
  return { place: { grain: "day", month: short.month, day: short.day }, ...yearAfter(cursor) };
}

/** "31 mars", "den sista november". */
function dayOfMonth(cursor: Cursor): Bare | undefined {
  return cursor.attempt(() => {
    const day = cursor.take("ordinal")?.value ?? cursor.take("number")?.value;
    if (day === undefined) return undefined;
    cursor.skip("of");
    const month = cursor.take("month")?.month;
    if (month === undefined || (day !== -1 && !isDay(month, day, LEAP_YEAR))) return undefined;
    return { place: { grain: "day", month, day }, ...yearAfter(cursor) };
  });
}

/** "första kvartalet", "2. halvår". */
function ordinalPart(cursor: Cursor): Bare | undefined {
  return cursor.attempt(() => {
    const nth = cursor.take("ordinal")?.value;
    const unit = partUnit(cursor.take("unit")?.unit);
    if (nth === undefined || unit === undefined || unit === "week") return undefined;
    const counted = nth === -1 ? MOST[unit] : nth;
    return counted > MOST[unit] ? undefined : { place: { grain: "part", unit, nth: counted }, ...yearAfter(cursor) };
  });
}

function inYear(cursor: Cursor): Bare | undefined {
  const part = cursor.peek("part");
  if (part !== undefined) {
    if (part.nth < 1 || part.nth > MOST[part.unit]) return undefined;
    cursor.take("part");
    return { place: { grain: "part", unit: part.unit, nth: part.nth }, ...yearAfter(cursor) };
  }
  const month = cursor.take("month")?.month;
  // "november månad"
  if (month !== undefined && cursor.peek("unit")?.unit === "month" && cursor.peek("after", 1) === undefined) cursor.take("unit");
  if (month !== undefined) return { place: { grain: "month", month }, ...yearAfter(cursor) };
  const term = cursor.take("term");
  if (term !== undefined) {
    const year = term.year === undefined ? yearAfter(cursor) : { year: term.year };
    return { place: { grain: "term", term: term.term }, ...year };
  }
  if (cursor.take("season") !== undefined) return { place: { grain: "season" }, ...yearAfter(cursor), vague: true };
  return turnOfYear(cursor) ?? wholeYear(cursor);
}

/** "årsskiftet 2026/2027" is the last of December 2026, also when something is due before it. */
function turnOfYear(cursor: Cursor): Bare | undefined {
  if (cursor.take("yearTurn") === undefined) return undefined;
  const pair = cursor.take("yearPair")?.first;
  return { place: { grain: "day", month: 12, day: -1 }, ...(pair === undefined ? {} : { year: pair }), likely: true };
}

function wholeYear(cursor: Cursor): Bare | undefined {
  return cursor.attempt(() => {
    const unit = cursor.take("unit")?.unit;
    const pair = unit === "schoolyear" || unit === undefined ? cursor.take("yearPair")?.first : undefined;
    if (pair !== undefined) return { place: { grain: "schoolyear" }, year: pair };
    if (unit === "schoolyear") return { place: { grain: "schoolyear" } };
    const year = unit === undefined || unit === "year" ? cursor.take("year")?.year : undefined;
    return year === undefined ? undefined : { place: { grain: "year" }, year };
  });
}

/** "2026", ", 2026", "-26" or "år 2026" after a stretch of a year. */
function yearAfter(cursor: Cursor): { year?: number; likely?: true } {
  const year = cursor.attempt(() => {
    cursor.skip("comma");
    if (cursor.peek("unit")?.unit === "year" && cursor.peek("year", 1) !== undefined) cursor.take("unit");
    const whole = cursor.take("year")?.year;
    // "mars 2024–2026" is of several years, and not this year's.
    return whole === undefined || (cursor.peek("dash") !== undefined && cursor.peek("year", 1) !== undefined)
      ? undefined
      : { year: whole };
  });
  return year ?? shortYear(cursor) ?? {};
}

function shortYear(cursor: Cursor): { year: number; likely: true } | undefined {
  return cursor.attempt(() => {
    if (cursor.take("dash") === undefined) return undefined;
    const value = cursor.take("number")?.value;
    return value === undefined || value < 20 || value > 60 ? undefined : { year: 2000 + value, likely: true };
  });
}

function partUnit(unit: string | undefined): keyof typeof MOST | undefined {
  return unit === "quarter" || unit === "tertial" || unit === "half" || unit === "week" ? unit : undefined;
}

function isDay(month: number, day: number, year: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
