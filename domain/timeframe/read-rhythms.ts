/** The grammar of how often: "vartannat år", "3–4 gånger om året", "andra vardagen i varje månad". */
import type { Cursor } from "./cursor.ts";
import type { Element } from "./elements.ts";
import type { WrittenDue } from "./reading.ts";
import type { Unit } from "./sense.ts";

/** The elements that stand here, or undefined where none does. */
export function readRhythm(cursor: Cursor): Element[] | undefined {
  return (
    cursor.attempt(() => readCount(cursor)) ??
    cursor.attempt(() => readNth(cursor)) ??
    cursor.attempt(() => readEach(cursor)) ??
    named(cursor)
  );
}

function named(cursor: Cursor): Element[] | undefined {
  const rhythm = cursor.take("rhythm");
  return rhythm === undefined ? undefined : [{ kind: "rhythm", unit: rhythm.unit, step: 1 }];
}

/** "varje kvartal", "var tredje månad", "vart 3:e år", "every six months", "varje hösttermin". */
function readEach(cursor: Cursor): Element[] | undefined {
  const each = cursor.take("each");
  if (each === undefined) return undefined;
  const nth = each.step === 1 ? (cursor.take("ordinal")?.value ?? cursor.take("number")?.value) : undefined;
  const unit = cursor.take("unit")?.unit;
  if (unit !== undefined) return nth === -1 ? undefined : [{ kind: "rhythm", unit, step: nth ?? each.step }];
  if (nth !== undefined || each.step !== 1) return undefined;
  const term = cursor.take("term");
  if (term !== undefined) return term.year === undefined ? [{ kind: "rhythm", unit: "term", step: 1, only: term.term }] : undefined;
  // What falls in the season of each year is read on from here.
  return cursor.peek("season") === undefined ? undefined : [{ kind: "rhythm", unit: "year", step: 1 }];
}

/** "minst två till tre gånger per termin". */
function readCount(cursor: Cursor): Element[] | undefined {
  // "vid tre tillfällen"
  if (cursor.peek("number", 1) !== undefined) cursor.take("at");
  const between = cursor.take("between") !== undefined;
  const bound = cursor.take("atLeast") ?? cursor.take("atMost") ?? cursor.take("about");
  const about = cursor.take("about") !== undefined || bound?.kind === "about";
  const twice = cursor.take("twice") !== undefined;
  const first = twice ? 2 : cursor.take("number")?.value;
  if (first === undefined || first < 1 || first > 400) return undefined;
  const last = twice
    ? undefined
    : cursor.attempt(() =>
        (between ? cursor.take("and") : (cursor.take("dash") ?? cursor.take("to") ?? cursor.take("or"))) === undefined
          ? undefined
          : cursor.take("number")?.value,
      );
  const times = twice || cursor.take("times") !== undefined;
  const per = cursor.attempt(() => perUnit(cursor, times));
  if (!times && per === undefined) return undefined;
  if (last !== undefined && last <= first) return undefined;
  const max = bound?.kind === "atLeast" ? last : (last ?? first);
  const count = { min: first, ...(max === undefined ? {} : { max }), ...(per === undefined ? {} : { per }) };
  return [{ kind: "count", ...count, ...(bound?.kind === "atMost" ? { atMost: true } : {}), ...(about ? { likely: true } : {}) }];
}

/** "per år", "/termin", "om året", "i månaden", "årligen"; without "gånger" only the plainest of them counts. */
function perUnit(cursor: Cursor, times: boolean): Unit | undefined {
  const rhythm = times ? cursor.take("rhythm")?.unit : undefined;
  if (rhythm !== undefined) return rhythm;
  const joint = cursor.take("slash") ?? cursor.take("per") ?? (times ? (cursor.take("of") ?? takeEvery(cursor)) : undefined);
  // "a year" is joined by its article alone, and "varje" may follow a joint.
  if (joint === undefined) return undefined;
  if (times) cursor.skip("of");
  if (joint.kind !== "each" && cursor.peek("each")?.step === 1 && cursor.peek("unit", 1) !== undefined) cursor.take("each");
  return cursor.take("unit")?.unit;
}

/** "varje" as in "varje år"; "vartannat år" is a rhythm of its own. */
function takeEvery(cursor: Cursor) {
  return cursor.peek("each")?.step === 1 && cursor.peek("unit", 1) !== undefined ? cursor.take("each") : undefined;
}

/** "sista fredagen i maj", "den 15:e varje månad", "andra vardagen", "den 20 i månaden efter tertialet". */
function readNth(cursor: Cursor): Element[] | undefined {
  cursor.skip("by", "of", "at");
  const ordinal = cursor.take("ordinal")?.value;
  const nth = ordinal ?? cursor.take("number")?.value;
  if (nth === undefined) return undefined;
  const weekday = cursor.take("weekday")?.weekday;
  const unit = weekday === undefined ? cursor.peek("unit")?.unit : undefined;
  const isDay = weekday === undefined && (unit === "day" || unit === "workday" || unit === "week");
  // "14 dagar" is a length, "14:e dagen" a day.
  if (isDay && ordinal === undefined) return undefined;
  if (isDay) cursor.take("unit");
  const before = cursor.at;
  cursor.skip("of");
  const joined = cursor.at > before;
  if (unit === "week") return looseWeek(cursor);
  const due = dueOf(nth, weekday, unit === "workday");
  if (due === undefined) return undefined;
  const month = cursor.take("month")?.month;
  if (month !== undefined)
    return weekday === undefined && unit === undefined ? undefined : [{ kind: "nth", due: { ...due, month } }];
  // "4 månader efter" is a length, "den 4 i månaden efter" a day.
  const after = joined || ordinal !== undefined ? cursor.attempt(() => monthAfter(cursor)) : undefined;
  if (after !== undefined) return [{ kind: "nth", due: { ...due, after } }];
  const each = cursor.take("each");
  const of = cursor.take("unit")?.unit;
  if (each !== undefined && (of === undefined || each.step !== 1)) return undefined;
  // A bare number is no day: "den 15" of nothing.
  if (of === undefined) return weekday === undefined && !isDay ? undefined : [{ kind: "nth", due }];
  if (of === "day" || of === "workday" || of === "week") return undefined;
  // "första kvartalet" is a quarter, "den första i kvartalet" a day in it.
  if (weekday === undefined && !isDay && !joined && each === undefined) return undefined;
  return [{ kind: "nth", due, of }];
}

function dueOf(
  nth: number,
  weekday: Extract<WrittenDue, { weekday: unknown }>["weekday"] | undefined,
  workday: boolean,
): WrittenDue | undefined {
  if (weekday !== undefined) return nth <= 4 ? { weekday, nth } : undefined;
  if (workday) return nth <= 20 && nth !== 0 ? { workday: nth } : undefined;
  return nth <= 31 && nth !== 0 ? { day: nth } : undefined;
}

/** "första veckan i varje månad": which day of it is for its owner to say. */
function looseWeek(cursor: Cursor): Element[] | undefined {
  const each = cursor.take("each");
  const of = cursor.take("unit")?.unit;
  if (of === undefined || each?.step === 2) return undefined;
  return [{ kind: "rhythm", unit: of, step: 1 }, { kind: "loose" }];
}

/** "månaden efter", "månaden efter kvartalet", "månaden efter varje tertial". */
function monthAfter(cursor: Cursor): number | undefined {
  cursor.take("each");
  if (cursor.take("unit")?.unit !== "month" || cursor.take("after") === undefined) return undefined;
  cursor.skip("of");
  cursor.take("each");
  cursor.take("unit");
  return 1;
}
