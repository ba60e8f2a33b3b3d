/** What a stretch of time is called: its key for machines, its name for people. One is derived from the other's dates, never stored. */
import type { PeriodKey } from "../ids.ts";
import { civilDateOf, monthOf, parseCivilDate, yearOf, type CivilDate } from "./civil-date.ts";
import { isoWeek, mondayOfWeek } from "./iso-week.ts";
import { indexAt, rhythmOf, spanAt, type Placing, type Rhythm, type Span } from "./rhythm.ts";

/** A stretch and what it is called. `tail` is the key without its year (`Q4`, `11`), empty for whole years: what `dueIn` speaks of. */
export interface Stretch extends Span {
  readonly key: PeriodKey;
  readonly tail: string;
  readonly label: string;
}

const MONTHS = [
  "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
]; // prettier-ignore

/** The stretch of the rhythm with this index, with its key and its Swedish name. */
export function stretchAt(rhythm: Rhythm, index: number): Stretch {
  const span = spanAt(rhythm, index);
  const { tail, label, key } = nameOf(rhythm, span);
  return { ...span, tail, label, key: (key ?? `${yearOf(span.start)}-${tail}`) as PeriodKey };
}

/** `23 november 2026`: a day as people write it. */
export function dayLabel(date: CivilDate): string {
  return `${Number(date.slice(8))} ${monthName(date)} ${yearOf(date)}`;
}

/** The stretch that a key of any rhythm names, or undefined for `once`, days, events and text that is no key. */
export function stretchOfKey(key: string): Stretch | undefined {
  const parsed = parseStretchKey(key);
  if (parsed === undefined) return undefined;
  const rhythm = rhythmOf(parsed.duration, parsed.placing);
  const stretch = stretchAt(rhythm, indexAt(rhythm, parsed.start));
  // 2026-W60 or 2026--2026 parse, but no stretch is called that.
  return stretch.key === key ? stretch : undefined;
}

/** The day in a key `on-2026-11-23`, or undefined. */
export function dayOfKey(key: string): CivilDate | undefined {
  return key.startsWith("on-") ? parseCivilDate(key.slice(3)) : undefined;
}

interface Name {
  readonly tail: string;
  readonly label: string;
  /** Where it isn't just year and tail. */
  readonly key?: string;
}

function nameOf(rhythm: Rhythm, { start, end }: Span): Name {
  const year = yearOf(start);
  if (rhythm.kind === "weeks") {
    const iso = isoWeek(start);
    const tail = `W${pad(iso.week)}`;
    return { tail, key: `${iso.year}-${tail}`, label: `vecka ${iso.week} ${iso.year}` };
  }
  const { months, school } = rhythm;
  const ordinal = Math.ceil(monthOf(end) / months);
  switch (months) {
    case 1:
      return { tail: pad(monthOf(start)), label: `${monthName(start)} ${year}` };
    case 2:
      return {
        tail: pad(monthOf(start)),
        key: `${start.slice(0, 7)}--${end.slice(0, 7)}`,
        label: `${monthName(start)}–${monthName(end)} ${year}`,
      };
    case 3:
      return { tail: `Q${ordinal}`, label: `kvartal ${ordinal} ${year}` };
    case 4:
      return { tail: `T${ordinal}`, label: `tertial ${ordinal} ${year}` };
    case 6:
      if (school) return ordinal === 1 ? { tail: "VT", label: `våren ${year}` } : { tail: "HT", label: `hösten ${year}` };
      return { tail: `H${ordinal}`, label: `${ordinal === 1 ? "första" : "andra"} halvåret ${year}` };
    case 12:
      if (school) return { tail: "", key: `${year}L`, label: `läsåret ${year}/${pad(yearOf(end) % 100)}` };
      return { tail: "", key: String(year), label: String(year) };
    default:
      return { tail: "", key: `${year}--${yearOf(end)}`, label: `${year}–${yearOf(end)}` };
  }
}

interface ParsedKey {
  readonly start: CivilDate;
  readonly duration: string;
  readonly placing?: Placing;
}

const STRETCH_KEY = /^(\d{4})(?:(L)|--(\d{4})|-(\d\d)--\d{4}-\d\d|-(HT|VT)|-([HTQ])(\d)|-(\d\d)|-W(\d\d))?$/;
const MONTHS_OF_LETTER: Readonly<Record<string, number>> = { H: 6, T: 4, Q: 3 };

function parseStretchKey(key: string): ParsedKey | undefined {
  const match = STRETCH_KEY.exec(key);
  if (!match) return undefined;
  const [, , school, lastYear, ofTwo, term, letter, ordinal, month, week]: (string | undefined)[] = match;
  const year = Number(match[1]);
  const from = (firstMonth: number): CivilDate => civilDateOf(year, firstMonth, 1);
  if (school) return { start: from(7), duration: "P1Y", placing: { calendar: "school" } };
  if (lastYear) {
    const years = Number(lastYear) - year + 1;
    return years < 2 ? undefined : { start: from(1), duration: `P${years}Y`, placing: { anchor: year } };
  }
  if (ofTwo) return { start: from(Number(ofTwo)), duration: "P2M" };
  if (term) return { start: from(term === "VT" ? 1 : 7), duration: "P6M", placing: { calendar: "school" } };
  if (letter) {
    const months = MONTHS_OF_LETTER[letter] ?? 1;
    return { start: from(months * (Number(ordinal) - 1) + 1), duration: `P${months}M` };
  }
  if (month) return { start: from(Number(month)), duration: "P1M" };
  if (week) return { start: mondayOfWeek({ year, week: Number(week) }), duration: "P1W" };
  return { start: from(1), duration: "P1Y" };
}

function monthName(date: CivilDate): string {
  return MONTHS[monthOf(date) - 1] ?? "";
}

function pad(n: number): string {
  return String(n).padStart(2, "0");
}
