/** Puts a clause's elements together into cadences. What does not fit together is asked, never guessed. */
import { addDuration } from "../calendar/duration.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import type { IsoDuration } from "../plan.ts";
import { isContent } from "./clauses.ts";
import { cadenceOfPoints, withSharedYear } from "./combine-points.ts";
import { boundsOf, cadenceOfRhythm, periodOf, type Beside, type Rhythm } from "./combine-rhythm.ts";
import { daysOfPoint } from "./days-of-point.ts";
import type { Element, Found, Point } from "./elements.ts";
import { asksDay, asksOnly, type Made } from "./made.ts";
import type { WrittenBounds } from "./reading.ts";
import type { Unit } from "./sense.ts";

const WHEN = "När ska det senast vara klart?";
const WHICH_DAY = "Vilken dag ska det senast vara klart?";
const APART = "Hur hör tiderna ihop? De går inte att läsa som en regel.";
const YEAR = "P1Y" as IsoDuration;

type Of<K extends Element["kind"]> = Found & Extract<Element, { readonly kind: K }>;

/** The clause's cadences; none where nothing in it says when. */
export function combine(elements: readonly Found[], adopted: CivilDate | undefined): Made[] {
  const all = <K extends Element["kind"]>(kind: K): Of<K>[] => elements.filter((one): one is Of<K> => one.kind === kind);
  const has = (kind: Element["kind"]): boolean => all(kind).length > 0;
  const content = elements.filter(isContent);
  if (content.length === 0) return [];
  if (has("torn")) return [asksOnly("Ska det vara klart vid periodens slut, eller pågå hela tiden (hur ofta stäms det då av)?")];
  if (has("not")) return [asksOnly(WHEN)];
  // "inom tre månader från" something that is not understood is not counted from the adoption.
  const relations = related(content, has("unread") ? undefined : adopted);
  if (relations !== undefined) return relations;

  const { points, bounds } = bounded(all("point"), all("from"), all("until"), has("ongoing") || has("rhythm") || has("count"));
  if (points === undefined) return [asksOnly(APART)];
  const beside: Beside = { points, nth: all("nth"), bounds, nextYear: has("nextYear"), loose: has("loose") };
  const rhythms: readonly Rhythm[] = [...all("rhythm"), ...(has("yearEnd") && !has("rhythm") ? [yearly()] : [])];
  const [count] = all("count");
  if (has("evenYears")) return content.length === 1 ? [asksYears()] : [asksOnly(APART)];
  if (all("count").length > 1 || rhythms.length > 1) return [asksOnly(APART)];
  const [rhythm] = rhythms;
  if (count !== undefined || rhythm !== undefined) {
    const made =
      count === undefined ? cadenceOfRhythm(rhythm ?? yearly(), beside) : counted(count, rhythm, beside, has("planperiod"));
    // The going on is covered by the rhythm: that is a reading.
    return [has("ongoing") || (has("yearEnd") && !has("rhythm")) ? { ...made, likely: true } : made];
  }
  if (has("ongoing")) return [beside.nth.length > 0 ? asksOnly(APART) : goesOn(points, bounds)];
  return alone(beside, all("begins"), has("planperiod") || has("loose"), adopted);
}

function yearly(): Rhythm {
  return { kind: "rhythm", unit: "year", step: 1 };
}

function asksYears(): Made {
  return { cadence: { undecided: "Vilket år är det första?", answer: { year: "P2Y" as IsoDuration } } };
}

/** What counts from an event, or asks, stands by itself in its clause. */
function related(content: readonly Found[], adopted: CivilDate | undefined): Made[] | undefined {
  const made = content.flatMap((element): Made[] => {
    switch (element.kind) {
      case "relative":
        return [
          {
            cadence: { relative: element.event, offset: element.offset },
            ...(element.likely === undefined ? {} : { likely: true }),
          },
        ];
      case "onEvent":
        return [{ cadence: { onEvent: element.event, within: element.within } }];
      case "within":
        if (adopted === undefined) return [asksDay("Räknat från vilken dag?")];
        return [{ cadence: { once: addDuration(adopted, element.length) }, likely: true }];
      case "ask":
        return [element.day ? asksDay(element.question) : asksOnly(element.question)];
      default:
        return [];
    }
  });
  if (made.length === 0) return undefined;
  const others = content.filter(({ kind }) => !["relative", "onEvent", "within", "ask", "ongoing", "planperiod"].includes(kind));
  return others.length === 0 && made.length === content.length ? made : [asksOnly(APART)];
}

/** First and last day, and the points that are not spent on saying them. */
function bounded(
  points: readonly Point[],
  from: readonly { readonly point: Point }[],
  until: readonly { readonly point: Point }[],
  repeats: boolean,
): { readonly points: readonly Point[] | undefined; readonly bounds: WrittenBounds } {
  const edges = [...from, ...until];
  if (from.length > 1 || until.length > 1 || edges.some(({ point }) => point.year === undefined || point.vague === true)) {
    return { points: undefined, bounds: {} };
  }
  const spanOf = (point: Point | undefined) => (point?.year === undefined ? undefined : daysOfPoint(point, point.year));
  // "från mars till maj 2026" tells both.
  const start = from[0]?.point;
  const end = until[0]?.point ?? (start?.lastPlace === undefined && start?.lastYear === undefined ? undefined : start);
  const bounds = boundsOf(spanOf(start)?.first, spanOf(end)?.last);
  // "årligen 2025–2027": the years say for how long.
  const years = points.filter(({ lastYear }) => lastYear !== undefined);
  const [span] = years;
  if (!repeats || span === undefined) return { points, bounds };
  if (edges.length > 0 || years.length > 1) return { points: undefined, bounds: {} };
  const days = spanOf(span);
  const rest = points.filter((point) => point !== span);
  return { points: rest, bounds: boundsOf(days?.first, days?.last) };
}

/** "fortlöpande": we ask once a year. */
function goesOn(points: readonly Point[], bounds: WrittenBounds): Made {
  const [point] = withSharedYear(points);
  if (points.length === 0) return { cadence: { attest: YEAR, ...bounds }, likely: true };
  const days = point?.year === undefined ? undefined : daysOfPoint(point, point.year);
  if (points.length > 1 || days === undefined || Object.keys(bounds).length > 0) return asksOnly(APART);
  return { cadence: { attest: YEAR, ...boundsOf(days.first, days.last) }, likely: true };
}

function counted(count: Of<"count">, rhythm: Rhythm | undefined, beside: Beside, planperiod: boolean): Made {
  const per = count.per ?? rhythm?.unit;
  const likely = count.likely === undefined ? {} : { likely: true };
  if (count.atMost !== undefined) return asksOnly("Hur många gånger minst?");
  const isOnce = count.min === 1 && (count.max === undefined || count.max === 1);
  if (count.per !== undefined && rhythm !== undefined && rhythm.unit !== count.per) {
    return sayTheSame(count, count.per, rhythm) ? { ...cadenceOfRhythm(rhythm, beside), ...likely } : asksOnly(APART);
  }
  if (per === undefined) {
    if (isOnce && beside.points.length === 0)
      return asksDay(planperiod ? "Vilken dag i perioden ska det senast vara klart?" : WHICH_DAY);
    return asksOnly(`${WHEN} Hur ofta ska det stämmas av?`);
  }
  if (isOnce) return { ...cadenceOfRhythm(rhythm ?? { kind: "rhythm", unit: per, step: 1 }, beside), ...likely };
  if (beside.points.length > 0) {
    const exact = count.max === count.min && beside.points.length === count.min && per === "year" && (rhythm?.step ?? 1) === 1;
    return exact
      ? { ...cadenceOfRhythm(yearly(), beside), ...likely }
      : asksOnly("Vilka tider gäller? De är inte lika många som gångerna.");
  }
  if (beside.nth.length > 0 || beside.loose || beside.nextYear) return asksOnly(APART);
  return quota(count, { kind: "rhythm", unit: per, step: rhythm?.step ?? 1 }, beside.bounds);
}

/** "4 gånger per år, kvartalsvis". */
function sayTheSame({ min, max }: Of<"count">, per: Unit, rhythm: Rhythm): boolean {
  const [whole, part] = [periodOf({ kind: "rhythm", unit: per, step: 1 }), periodOf(rhythm)];
  return whole !== undefined && part !== undefined && part.months > 0 && min === max && part.months * min === whole.months;
}

/** How often a quota is asked about: each quarter of a longer stretch, else once in it. */
function quota({ min, max, likely }: Of<"count">, rhythm: Rhythm, bounds: WrittenBounds): Made {
  const length = periodOf(rhythm);
  if (length === undefined || length.months > 12) return asksOnly("Hur ofta ska det stämmas av?");
  const ticked = (length.months > 0 && length.months % 3 === 0 ? "P3M" : length.period) as IsoDuration;
  // The calendar has no quota of a term: it is counted in half-years.
  const reading = rhythm.unit === "term" || rhythm.unit === "schoolyear" || likely === true;
  const cadence = { quota: length.period, min, ...(max === undefined ? {} : { max }), ticked, ...bounds };
  return { cadence, ...(reading ? { likely: true } : {}) };
}

/** Neither rhythm nor going on: days, rules for a day, or only a beginning. */
function alone(beside: Beside, begins: readonly Of<"begins">[], planperiod: boolean, adopted: CivilDate | undefined): Made[] {
  const { points, nth, bounds } = beside;
  if (nth.length > 0) return [nthAlone(beside)];
  if (beside.nextYear) return [asksOnly(APART)];
  if (points.length > 0 && isBothTerms(points))
    return [{ cadence: { every: "P6M" as IsoDuration, calendar: "school" }, likely: true }];
  if (points.length > 0) {
    if (Object.keys(bounds).length > 0) return [asksOnly(APART)];
    const made = cadenceOfPoints(points, adopted);
    return [begins.length > 0 ? { ...made, likely: true } : made];
  }
  if (begins.length > 0) return [asksDay("När ska det senast vara klart? Bara början står där.")];
  if (Object.keys(bounds).length > 0) return [{ cadence: { attest: YEAR, ...bounds }, likely: true }];
  return planperiod ? [asksDay(WHICH_DAY)] : [];
}

/** "HT och VT" is every term. */
function isBothTerms(points: readonly Point[]): boolean {
  const terms = points.flatMap(({ place, year }) => (place.grain === "term" && year === undefined ? [place.term] : []));
  return points.length === 2 && new Set(terms).size === 2;
}

const UNITS_WITH_DAYS: readonly Unit[] = ["month", "quarter", "tertial", "half", "term", "year"];

function nthAlone({ nth, points, bounds, ...rest }: Beside): Made {
  const [only] = nth;
  if (only === undefined || nth.length > 1) return asksOnly(APART);
  if (only.due.month !== undefined) {
    const [year] = points;
    if (year?.year !== undefined) return asksDay("Vilken dag är det det året?");
    return { ...cadenceOfRhythm(yearly(), { nth, points, bounds, ...rest }), likely: true };
  }
  const unit = UNITS_WITH_DAYS.find((one) => one === only.of);
  if (unit === undefined) return asksOnly("I vilken månad, eller hur ofta?");
  return cadenceOfRhythm({ kind: "rhythm", unit, step: 1 }, { nth, points, bounds, ...rest });
}
