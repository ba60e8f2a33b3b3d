import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, civilDate } from "../../domain/calendar/civil-date.ts";
import { findPersonalNumbers, hasPersonalNumber } from "../../domain/personal-number.ts";

/** Luhn, written the other way round than in the domain: the check digit that makes nine digits ten. */
function checkDigit(nine: string): string {
  const doubled = Array.from(nine, (digit, place) => (place % 2 === 0 ? String(2 * Number(digit)) : digit)).join("");
  const sum = Array.from(doubled, Number).reduce((total, digit) => total + digit, 0);
  return String((10 - (sum % 10)) % 10);
}

/** By the calendar of Node itself. */
function isADay(year: number, month: number, date: number): boolean {
  const day = new Date(Date.UTC(2000 + year, month - 1, date));
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date && month >= 1;
}

interface Made {
  readonly century: string;
  readonly six: string;
  readonly four: string;
}

const serial = fc.integer({ min: 0, max: 999 }).map((number) => String(number).padStart(3, "0"));
const day = fc.integer({ min: 0, max: 45_000 }).map((days) => addDays(civilDate("1905-01-01"), days));
/** Nobody's: a day and a serial number by chance, with the check digit they ask for. */
const made = fc.record({ on: day, serial, coordination: fc.boolean() }).map(({ on, serial: three, coordination }): Made => {
  const [year = "", month = "", date = ""] = on.split("-");
  const six = year.slice(2) + month + (coordination ? String(Number(date) + 60) : date);
  return { century: year.slice(0, 2), six, four: three + checkDigit(six + three) };
});
const SEPARATORS = ["", "-", "+", " ", " - ", "–", "\u2011", "\u00a0"] as const;
const AROUND = fc.constantFrom("", "Se ", "pnr", "(", "ring anna på 070-174 06 05, ", "född ");

describe("a Swedish personal number", () => {
  it.each([
    // Skatteverket's published test numbers.
    ["19121212-1212", "personnummer"],
    ["121212-1212", "personnummer"],
    ["121212+1212", "personnummer"],
    ["1212121212", "personnummer"],
    ["191212121212", "personnummer"],
    ["121212 1212", "personnummer"],
    ["701063-2391", "samordningsnummer"],
    ["19701063 2391", "samordningsnummer"],
  ])("%s is found as a %s", (text, kind) => {
    expect(findPersonalNumbers(text)).toEqual([{ kind, index: 0, length: text.length }]);
  });

  it("is found however it is written, wherever it stands", () => {
    fc.assert(
      fc.property(
        made,
        fc.constantFrom(...SEPARATORS),
        fc.boolean(),
        AROUND,
        fc.constantFrom("", ".", " har sökt", ")"),
        ({ century, six, four }, separator, long, before, after) => {
          const number = (long ? century : "") + six + separator + four;
          const [found, ...more] = findPersonalNumbers(before + number + after);
          expect(more).toEqual([]);
          expect(found).toMatchObject({ index: before.length, length: number.length });
        },
      ),
      { numRuns: 500 },
    );
  });

  it("with one digit changed is another number, and none where the check digit no longer fits", () => {
    fc.assert(
      fc.property(made, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), ({ six, four }, place, by) => {
        const ten = six + four;
        const changed = Array.from(ten, (digit, at) => (at === place ? String((Number(digit) + by) % 10) : digit)).join("");
        expect(hasPersonalNumber(changed)).toBe(false);
      }),
    );
  });

  it("is not found inside a longer row of digits, nor on a day that does not exist", () => {
    expect(hasPersonalNumber("91212121212")).toBe(false);
    expect(hasPersonalNumber("12121212121")).toBe(false);
    for (const six of ["130229", "121301", "120431", "120092", "121200"]) {
      expect(hasPersonalNumber(`${six}-121${checkDigit(`${six}121`)}`), six).toBe(false);
    }
    expect(hasPersonalNumber(`120229-121${checkDigit("120229121")}`)).toBe(true);
  });
});

describe("what is no personal number", () => {
  const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));

  it("are dates, alone and in stretches", () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [a, b] = [one.replaceAll("-", ""), other.replaceAll("-", "")];
        const texts = [one, `${one}–${other}`, a, `${a}-${b}`, `${a.slice(2)}-${b.slice(2)}`, `${one} kl. 14.00`, `${a}, ${b}`];
        for (const text of texts) expect(hasPersonalNumber(text), text).toBe(false);
      }),
    );
  });

  it("are registration numbers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 99_999 }), (year, number) => {
        const long = String(number).padStart(5, "0");
        const texts = [
          `SN ${year}/${number}`,
          `SN ${year}-${long}`,
          `SN-${year}-${number}`,
          `KS${year}/${long}-12`,
          `${year}-${long}`,
        ];
        for (const text of texts) expect(hasPersonalNumber(text), text).toBe(false);
      }),
    );
  });

  it("are organisation numbers, whose third digit is two or more", () => {
    fc.assert(
      fc.property(digits(2), fc.integer({ min: 20, max: 99 }), digits(5), (group, month, rest) => {
        const nine = group + String(month) + rest;
        const number = nine + checkDigit(nine);
        for (const text of [number, `${number.slice(0, 6)}-${number.slice(6)}`, `16${number}`]) {
          expect(hasPersonalNumber(text), text).toBe(false);
        }
      }),
    );
  });

  it("are telephone numbers as people write them", () => {
    fc.assert(
      fc.property(fc.constantFrom("070", "072", "073", "076", "079", "031", "040"), digits(7), (area, seven) => {
        const grouped = `${seven.slice(0, 3)} ${seven.slice(3, 5)} ${seven.slice(5)}`;
        const texts = [
          `${area}-${seven}`,
          `${area}-${grouped}`,
          `${area} ${grouped}`,
          `${area}${seven.slice(0, 1)}-${seven.slice(1, 3)} ${seven.slice(3, 5)} ${seven.slice(5)}`,
          `+46${area.slice(1)}${seven}`,
          `0046${area.slice(1)}${seven}`,
          `+46 ${area.slice(1)} ${grouped}`,
          `tel ${area}${seven}`,
          `Telefon: ${area}${seven}`,
          `ring på ${area}${seven}`,
        ];
        for (const text of texts) expect(hasPersonalNumber(text), text).toBe(false);
      }),
    );
    expect(hasPersonalNumber("0151-191 00, 08-123 456 78")).toBe(false);
  });

  it("are ten digits that begin with 0, unless they are a day that exists and end in its check digit", () => {
    fc.assert(
      fc.property(digits(9), fc.boolean(), (nine, mend) => {
        const ten = mend ? `0${nine.slice(0, 8)}${checkDigit(`0${nine.slice(0, 8)}`)}` : `0${nine}`;
        const [year, month, date] = [ten.slice(0, 2), ten.slice(2, 4), ten.slice(4, 6)];
        const exists = [Number(date), Number(date) - 60].some((on) => isADay(Number(year), Number(month), on));
        expect(hasPersonalNumber(`Numret är ${ten}`), ten).toBe(exists && ten.endsWith(checkDigit(ten.slice(0, 9))));
        expect(hasPersonalNumber(`+46${ten.slice(1)}`), ten).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it("is ten digits in a row after a word for telephone only where they begin with 0", () => {
    expect(hasPersonalNumber("tel 1212121212")).toBe(true);
    expect(hasPersonalNumber("personnummer 1212121212")).toBe(true);
  });
});
