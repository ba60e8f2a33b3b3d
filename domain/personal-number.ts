/**
 * Finds Swedish personal identity numbers (personnummer) and coordination numbers (samordningsnummer) in text. Planvakt is about
 * a plan, never about a person, so such a number in a note is refused before anything is written down.
 *
 * Form and check digit: Skatteverket, SKV 704 (personnummer) and SKV 707 (samordningsnummer: the day plus 60).
 */
import { daysInMonth } from "./calendar/civil-date.ts";

/**
 * Six or eight digits of a date, four more, and between them nothing, a hyphen, a plus (over 100 years old) or a space, with or
 * without spaces around. Not inside a longer run of digits. A two-digit year alone says no century.
 */
const CANDIDATE = /(?<!\d)(18|19|20)?(\d{2})(\d{2})(\d{2})( ?[-+] ?| )?(\d{4})(?!\d)/g;
/** What people type for a hyphen, and spaces that are not the space bar's. */
const DASHES = /[\u00ad\u2010-\u2015\u2212]/g;
const SPACES = /[\u00a0\u2000-\u200b\u202f\t]/g;
/** Ten digits in one run that begin with 0 and follow one of these are what they say. */
const PHONE_BEFORE =
  /(?<!\p{L})(?:tel|telefon|telefonnr|telefonnummer|tfn|mobil|mobilnr|mobilnummer|ring|sms|sms:a|nås)[.:]?\s*(?:på\s*)?$/iu;
/** As far back as such a word may begin. */
const LONGEST_WORD = 24;
const COORDINATION = 60;

/** One number that was found. */
export interface PersonalNumber {
  readonly kind: "personnummer" | "samordningsnummer";
  /** Where it begins in the text as it was given. */
  readonly index: number;
  readonly length: number;
}

/** Every such number in the text. Ordinary dates, registration numbers and organisation numbers are none. */
export function findPersonalNumbers(text: string): readonly PersonalNumber[] {
  // One character for one, so that places stay what they were.
  const plain = text.replace(DASHES, "-").replace(SPACES, " ");
  return [...plain.matchAll(CANDIDATE)].flatMap((match): readonly PersonalNumber[] => {
    const [whole, century, year = "", month = "", day = "", separator, last = ""] = match;
    if (!hasCheckDigit(year + month + day + last)) return [];
    const kind = kindOf(century, Number(year), Number(month), Number(day));
    if (!kind) return [];
    const couldBePhone = century === undefined && separator === undefined && whole.startsWith("0");
    if (couldBePhone && PHONE_BEFORE.test(plain.slice(Math.max(0, match.index - LONGEST_WORD), match.index))) return [];
    return [{ kind, index: match.index, length: whole.length }];
  });
}

/** True where the text holds at least one. */
export function hasPersonalNumber(text: string): boolean {
  return findPersonalNumbers(text).length > 0;
}

function kindOf(century: string | undefined, year: number, month: number, day: number): PersonalNumber["kind"] | undefined {
  if (isDay(century, year, month, day)) return "personnummer";
  return isDay(century, year, month, day - COORDINATION) ? "samordningsnummer" : undefined;
}

/** A two-digit year says no century, and 29 February falls in the same years of the 1900s and the 2000s, 1900 aside. */
function isDay(century: string | undefined, year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(century ?? "20") * 100 + year, month);
}

/** Luhn over ten digits, the first doubled: what is left over tens must be nothing. */
function hasCheckDigit(tenDigits: string): boolean {
  const sum = Array.from(tenDigits, Number).reduce((total, digit, index) => {
    const value = digit * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
