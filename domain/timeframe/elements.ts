/** The parts a phrase about time is made of, as the grammar finds them and before they are put together. */
import type { IsoDuration } from "../plan.ts";
import type { WrittenDue } from "./reading.ts";
import type { Unit } from "./sense.ts";

/** How a stretch of a year is named: its unit and its number in the year. */
export type Place =
  /** `day` -1 is the month's last. */
  | { readonly grain: "day"; readonly month: number; readonly day: number }
  | { readonly grain: "month"; readonly month: number }
  | { readonly grain: "part"; readonly unit: "quarter" | "tertial" | "half" | "week"; readonly nth: number }
  | { readonly grain: "term"; readonly term: "VT" | "HT" }
  | { readonly grain: "schoolyear" }
  | { readonly grain: "season" }
  | { readonly grain: "year" };

/** A stretch of time that is named, of a year that is told or not. */
export interface Point {
  readonly kind: "point";
  readonly place: Place;
  readonly year?: number;
  /** The last place of "mars–maj". */
  readonly lastPlace?: Place;
  /** The last year of "2024–2026", or of "mars 2024–maj 2026". */
  readonly lastYear?: number;
  /** A convention of ours is in it: a year in two digits, "slutet av". */
  readonly likely?: true;
  /** "utgången av": its last day is said to be meant. */
  readonly end?: true;
  /** "början av", "hösten": only its owner knows the day. */
  readonly vague?: true;
  /** "före": what is due by the day before it. */
  readonly before?: true;
  /** A word before it says that it is a day to be done by. */
  readonly marked?: true;
}

export type Element =
  | Point
  | { readonly kind: "rhythm"; readonly unit: Unit; readonly step: number; readonly only?: string }
  | {
      readonly kind: "count";
      readonly min: number;
      readonly max?: number;
      readonly atMost?: true;
      readonly per?: Unit;
      readonly likely?: true;
    }
  | { readonly kind: "ongoing" }
  | { readonly kind: "planperiod" }
  /** A day in each period: "sista fredagen". `of` is the period's length where it is told. */
  | { readonly kind: "nth"; readonly due: WrittenDue; readonly of?: Unit }
  /** "första veckan": a day is left to ask. */
  | { readonly kind: "loose" }
  | { readonly kind: "from" | "until"; readonly point: Point }
  | { readonly kind: "begins"; readonly point: Point }
  | { readonly kind: "relative"; readonly event: string; readonly offset: IsoDuration; readonly likely?: true }
  | { readonly kind: "onEvent"; readonly event: string; readonly within: IsoDuration }
  /** From the plan's adoption, or from nothing that is told. */
  | { readonly kind: "within"; readonly length: IsoDuration }
  | { readonly kind: "ask"; readonly question: string; readonly day: boolean }
  | { readonly kind: "evenYears" }
  | { readonly kind: "yearEnd" }
  | { readonly kind: "nextYear" }
  | { readonly kind: "not" }
  | { readonly kind: "and" | "then" | "comma" | "dash" }
  /** Two days with a dash between that make no stretch. */
  | { readonly kind: "torn" }
  | { readonly kind: "unread" }
  /** Read, and nothing follows from it. */
  | { readonly kind: "fill" };

/** An element and the words it came from. */
export type Found = Element & {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly mended?: true;
};
