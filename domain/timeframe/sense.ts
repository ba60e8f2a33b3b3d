/** What a word can mean. A word may mean several things; the grammar takes the one that fits where it stands. */
import type { IsoDuration } from "../plan.ts";
import type { Weekday } from "./reading.ts";

export type Unit = "day" | "workday" | "week" | "month" | "quarter" | "tertial" | "half" | "term" | "year" | "schoolyear";

/** A length with a name: "kvartalsvis". */
export interface NamedRhythm {
  readonly period: IsoDuration;
  readonly school?: true;
}

export type Sense =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "ordinal"; readonly value: number }
  | { readonly kind: "unit"; readonly unit: Unit }
  | { readonly kind: "weekday"; readonly weekday: Weekday }
  | { readonly kind: "month"; readonly month: number }
  | { readonly kind: "term"; readonly term: "VT" | "HT"; readonly year?: number }
  | { readonly kind: "season" }
  /** "varje" is 1, "varannan" 2. */
  | { readonly kind: "each"; readonly step: number }
  | { readonly kind: "rhythm"; readonly rhythm: NamedRhythm; readonly unit: Unit }
  | { readonly kind: "event"; readonly event: string; readonly days: boolean }
  /** Read, and one thing is left to ask. `day`: a day answers it. */
  | { readonly kind: "ask"; readonly question: string; readonly day: boolean }
  | { readonly kind: "date"; readonly year: number; readonly month: number; readonly day: number; readonly short?: true }
  | { readonly kind: "dayMonth"; readonly day: number; readonly month: number }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "yearMonth"; readonly year: number; readonly month: number }
  | { readonly kind: "yearPair"; readonly first: number }
  | { readonly kind: "part"; readonly unit: "quarter" | "tertial" | "half" | "week"; readonly nth: number }
  | { readonly kind: Plain };

/** Words that are what they are. */
export type Plain =
  | "times"
  | "twice"
  | "per"
  | "of"
  | "fill"
  | "ongoing"
  | "planperiod"
  | "by"
  | "before"
  | "between"
  | "after"
  | "within"
  | "from"
  | "until"
  | "begins"
  | "at"
  | "ahead"
  | "atLeast"
  | "atMost"
  | "about"
  | "and"
  | "or"
  | "then"
  | "to"
  | "dash"
  | "comma"
  | "slash"
  | "endOf"
  | "closeOf"
  | "vagueOf"
  | "yearEnd"
  | "yearTurn"
  | "nextYear"
  | "evenYears"
  | "adoption"
  | "not";
