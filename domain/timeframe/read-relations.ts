/** The grammar of what counts from something else: "14 dagar före nämnd", "inom 30 dagar efter nyanställning", "vid varje bokslut". */
import type { IsoDuration } from "../plan.ts";
import type { Cursor, SenseOf } from "./cursor.ts";
import type { Element } from "./elements.ts";

const LETTERS = { day: "D", week: "W", month: "M", year: "Y" } as const;

/** The elements that stand here, or undefined where none does. */
export function readRelation(cursor: Cursor): Element[] | undefined {
  return cursor.attempt(() => counted(cursor)) ?? cursor.attempt(() => atEvents(cursor)) ?? cursor.attempt(() => around(cursor));
}

/** A length and what it is counted from. */
function counted(cursor: Cursor): Element[] | undefined {
  cursor.skip("by");
  const within = cursor.take("within") !== undefined;
  // "en vecka": the article is the number.
  while (cursor.peek("number") === undefined || cursor.peek("unit", 1) === undefined) if (cursor.take("of") === undefined) break;
  const length = readLength(cursor);
  if (length === undefined) return undefined;
  const side = cursor.take("before") ?? cursor.take("after") ?? cursor.take("from");
  if (side === undefined) return within ? [{ kind: "within", length }] : undefined;
  cursor.skip("of");
  cursor.take("each");
  if (cursor.take("adoption") !== undefined) return side.kind === "before" ? undefined : [{ kind: "within", length }];
  const event = cursor.take("event");
  if (event === undefined) return undefined;
  if (side.kind === "before") {
    if (!event.days) return undefined;
    return [{ kind: "relative", event: event.event, offset: `-${length}` as IsoDuration }];
  }
  return event.days
    ? [{ kind: "relative", event: event.event, offset: length }]
    : [{ kind: "onEvent", event: event.event, within: length }];
}

function readLength(cursor: Cursor): IsoDuration | undefined {
  const count = cursor.take("number")?.value;
  const unit = cursor.take("unit")?.unit;
  if (count === undefined || unit === undefined || !(unit in LETTERS)) return undefined;
  return `P${count}${LETTERS[unit as keyof typeof LETTERS]}` as IsoDuration;
}

/** "i samband med delårsrapport och årsredovisning", "varje nämnd". */
function atEvents(cursor: Cursor): Element[] | undefined {
  const at = cursor.take("at") ?? cursor.take("to");
  cursor.skip("of");
  const each = cursor.take("each") !== undefined;
  // "till nämnden" alone says to whom, not when.
  if (!each && at?.kind !== "at") return undefined;
  const events = readEvents(cursor);
  if (events.length === 0) return undefined;
  // "årsredovisningen för 2019" comes once, on a day that nobody has told.
  if (isOfYear(cursor)) return [{ kind: "ask", question: "Vilken dag ska det senast vara klart?", day: true }];
  return events.map(({ event, days }): Element => {
    if (!days) return { kind: "ask", question: "Inom hur lång tid efter det ska det vara gjort?", day: false };
    return { kind: "relative", event, offset: "P0D" as IsoDuration, ...(each ? {} : { likely: true }) };
  });
}

function isOfYear(cursor: Cursor): boolean {
  const year = cursor.attempt(() => {
    cursor.take("of");
    return cursor.take("year");
  });
  return year !== undefined;
}

function readEvents(cursor: Cursor): SenseOf<"event">[] {
  const events: SenseOf<"event">[] = [];
  for (;;) {
    const next = cursor.attempt(() => {
      if (events.length > 0 && (cursor.take("and") ?? cursor.take("comma")) === undefined) return undefined;
      return cursor.take("event");
    });
    if (next === undefined) return events;
    events.push(next);
  }
}

/** "inför budget": when is for its owner to say. */
function around(cursor: Cursor): Element[] | undefined {
  const side = cursor.take("ahead") ?? cursor.take("before") ?? cursor.take("after");
  if (side === undefined) return undefined;
  cursor.skip("of");
  cursor.take("each");
  if (cursor.take("event") === undefined) return undefined;
  const question = side.kind === "after" ? "Hur lång tid efter ska det vara gjort?" : "Hur lång tid före ska det vara gjort?";
  return [{ kind: "ask", question, day: false }];
}
