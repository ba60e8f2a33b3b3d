/** The grammar of named stretches of time and how they stand together: "kvartal 1 och 3", "v. 10–12", "slutet av HT 25". */
import type { Cursor } from "./cursor.ts";
import type { Place, Point } from "./elements.ts";
import { MOST, partUnit, single, yearAfter, type Bare } from "./read-place.ts";

/** The points that stand here: several of "kvartal 1 och 3", else one; undefined where there is none. */
export function readPoints(cursor: Cursor): Point[] | undefined {
  return cursor.attempt(() => {
    const hedge = readHedge(cursor);
    cursor.skip("of");
    const bare = numbered(cursor) ?? between(cursor) ?? inYears(cursor, ranged(cursor));
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

/** "mellan 15 mars och 15 april". */
function between(cursor: Cursor): Bare[] | undefined {
  return cursor.attempt(() => {
    if (cursor.take("between") === undefined) return undefined;
    const first = single(cursor);
    if (first === undefined || cursor.take("and") === undefined) return undefined;
    const last = single(cursor);
    return last === undefined ? undefined : spanning(first, last);
  });
}

/** "den 31 mars 2025, 2026 och 2027" is one day of three years. */
function inYears(cursor: Cursor, read: Bare[] | undefined): Bare[] | undefined {
  const [first] = read ?? [];
  if (read === undefined || first?.place.grain !== "day" || first.year === undefined || first.lastPlace !== undefined) return read;
  const points = [...read];
  for (;;) {
    const year = cursor.attempt(() => {
      if ((cursor.take("and") ?? cursor.take("comma")) === undefined) return undefined;
      cursor.take("and");
      const next = cursor.take("year")?.year;
      return next === undefined || cursor.peek("dash") !== undefined || cursor.peek("month") !== undefined ? undefined : next;
    });
    if (year === undefined) return points;
    points.push({ ...first, year });
  }
}

/** One stretch, or one from a first to a last. */
function ranged(cursor: Cursor): Bare[] | undefined {
  const first = single(cursor);
  if (first === undefined) return undefined;
  const last = cursor.attempt(() =>
    (cursor.take("dash") ?? cursor.take("until") ?? cursor.take("to"))
      ? (single(cursor) ?? shortPart(cursor, first.place))
      : nextMonth(cursor, first.place),
  );
  return last === undefined ? [first] : spanning(first, last);
}

/** "januari/februari": the month after it. */
function nextMonth(cursor: Cursor, first: Place): Bare | undefined {
  if (first.grain !== "month" || cursor.take("slash") === undefined) return undefined;
  return cursor.peek("month")?.month === first.month + 1 ? single(cursor) : undefined;
}

/** From the first day of the one to the last of the other. */
function spanning(first: Bare, last: Bare): Bare[] | undefined {
  if (first.place.grain === "year" && last.place.grain === "year") {
    const lastYear = last.year;
    return lastYear === undefined || first.year === undefined || lastYear <= first.year ? undefined : [{ ...first, lastYear }];
  }
  if (first.year !== undefined && last.year !== undefined && first.year !== last.year) {
    return last.year < first.year ? undefined : [{ ...first, lastPlace: last.place, lastYear: last.year }];
  }
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
