/** Periods made by giving each day its key and cutting where the key changes. Nothing of `domain/` is used. */
import { RRuleTemporal } from "rrule-temporal";
import { DAYS, dayAt, isWorking, movedDue, positionOf, type Calendar, type Day } from "./almanac.ts";
import type { CadenceCase } from "./cadence-cases.ts";

/** A period as the oracle sees it. */
export interface PeriodByHand {
  readonly key: string;
  readonly start: Day;
  readonly end: Day;
  readonly nominalDue: Day;
  readonly due: Day;
  readonly year: number;
  readonly lastTick: boolean;
}

/** The periods of the case that begin in 2017–2062, in order: whole ones only. */
export function periodsByHand(each: CadenceCase, cal: Calendar): readonly PeriodByHand[] {
  const stretches = stretchesOf(each);
  const named = each.due.kind === "rrule" ? namedDays(each.due.rules) : [];
  const first = each.due.kind === "rrule" ? stretches.findIndex(({ key }) => key === firstKey(each)) : 0;
  return stretches.flatMap(({ key, start, end }, index) => {
    if (start < "2017-01-01" || start > "2062-12-31" || end > "2065-12-31") return [];
    const nominalDue = nameDue(each, end, named[index - first], cal);
    const lastTick = each.lastTicks?.includes(key.slice(5)) ?? false;
    return [{ key, start, end, nominalDue, due: movedDue(nominalDue, cal), year: Number(end.slice(0, 4)), lastTick }];
  });
}

/** Every day that the rules name until 2066, in order. */
export function namedDays(rules: readonly string[]): readonly Day[] {
  return rules
    .flatMap((rule) =>
      new RRuleTemporal({ rruleString: `${rule};UNTIL=20661231T000000Z` }).all().map((at) => at.toString().slice(0, 10)),
    )
    .sort();
}

/** The n:th working day (from the end when negative) of the month that lies `after` months after the day's. */
function workdayOfMonth(end: Day, n: number, after: number, cal: Calendar): Day {
  const months = 12 * Number(end.slice(0, 4)) + Number(end.slice(5, 7)) - 1 + after;
  const month = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
  const days: Day[] = [];
  for (let position = positionOf(`${month}-01`); dayAt(position).startsWith(month); position += 1) {
    if (isWorking(dayAt(position), cal)) days.push(dayAt(position));
  }
  const found = days.at(n > 0 ? n - 1 : n);
  if (found === undefined) throw new RangeError(`${month} has no working day ${n}`);
  return found;
}

interface Stretch {
  readonly key: string;
  readonly start: Day;
  readonly end: Day;
}

function stretchesOf({ keyOf }: CadenceCase): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let open: { key: string; start: Day; end: Day } | undefined;
  for (const day of DAYS) {
    const key = keyOf(day);
    if (open?.key === key && open !== undefined) open.end = day;
    else {
      if (open) stretches.push(open);
      open = key === undefined ? undefined : { key, start: day, end: day };
    }
  }
  return stretches;
}

function firstKey({ due }: CadenceCase): string {
  return due.kind === "rrule" ? due.first : "";
}

function nameDue({ due, name }: CadenceCase, end: Day, named: Day | undefined, cal: Calendar): Day {
  switch (due.kind) {
    case "end":
      return end;
    case "workday":
      return workdayOfMonth(end, due.n, due.after, cal);
    case "rrule":
      if (named === undefined) throw new RangeError(`${name}: the RRULE names no day for the period that ends ${end}`);
      return named;
  }
}
