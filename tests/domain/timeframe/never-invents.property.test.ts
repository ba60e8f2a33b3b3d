import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cadence as cadenceFile, type CadenceFile } from "../../../config/cadence-file.ts";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { explainCadence } from "../../../domain/calendar/explain-cadence.ts";
import { LEXICON } from "../../../domain/timeframe/lexicon.ts";
import { readTimeframe } from "../../../domain/timeframe/read-timeframe.ts";
import type { TimeframeReading } from "../../../domain/timeframe/reading.ts";
import { HELD_OUT } from "./phrases-held-out.ts";
import { PHRASES } from "./phrases.ts";
import { REAL } from "./phrases-real.ts";

const calendar = { closingDays: [], quietWeeks: { from: 28, to: 31 } };
const phrase = fc.constantFrom(...PHRASES, ...HELD_OUT, ...REAL).map((one) => one.phrase);
const known = fc.constantFrom(...LEXICON.keys());
const number = fc.oneof(fc.nat({ max: 60 }), fc.integer({ min: 1995, max: 2040 })).map(String);
const sign = fc.constantFrom("-", "–", "/", ",", ";", "(", ")", ".", "Q2", "v. 7", "T1", "31/12", "2026-05-01", "25/26");
const salad = fc.array(
  fc.oneof({ weight: 6, arbitrary: known }, { weight: 3, arbitrary: number }, { weight: 2, arbitrary: sign }),
  { maxLength: 9 },
);
/** No word of any plan, and no slip of one. */
const unknown = fc.constantFrom("xqzzt", "brkwlm", "zzyzx", "ppgnhj");

function assertSound(reading: TimeframeReading): void {
  expect(reading.cadences.length).toBeGreaterThan(0);
  expect(reading.words).toHaveLength(reading.cadences.length);
  expect(reading.certainty === "asked").toBe(reading.questions.length > 0);
  for (const written of reading.cadences) {
    const parsed = cadenceFile.safeParse(written);
    expect(parsed.success, JSON.stringify(written)).toBe(true);
    const cadence = parsed.data as CadenceFile;
    if (cadence.kind !== "relative") expect(explainCadence(cadence, calendar), JSON.stringify(written)).toBeUndefined();
  }
}

describe("the reader never invents", () => {
  it("makes sound cadences of any salad of words", () => {
    fc.assert(
      fc.property(salad, (words) => assertSound(readTimeframe(words.join(" ")))),
      { numRuns: 3000 },
    );
  });

  it("makes sound cadences of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => assertSound(readTimeframe(text))),
      { numRuns: 1000 },
    );
  });

  it("is never sure of a phrase with a word in it that it does not know", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          phrase,
          salad.map((words) => words.join(" ")),
        ),
        unknown,
        fc.nat(),
        (text, word, at) => {
          const words = text.split(" ");
          words.splice(at % (words.length + 1), 0, word);
          const reading = readTimeframe(words.join(" "));
          expect(reading.certainty).toBe("asked");
          expect(reading.questions.join(" ")).toContain(word);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("is never sure of a phrase with a slip in it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LEXICON.keys()), fc.nat(), (word, at) => {
        const index = at % word.length;
        const slip = word.slice(0, index) + word.slice(index + 1);
        fc.pre(slip.length > 4 && !LEXICON.has(slip) && !/[ .-]/.test(word));
        expect(readTimeframe(`${slip} 2026-12-31`).certainty).not.toBe("sure");
      }),
    );
  });

  it.each([...PHRASES.filter(({ adopted }) => adopted === undefined), ...REAL])(
    'takes each year in its reading of "$phrase" from the phrase',
    (one) => {
      const { cadences } = readTimeframe(one.phrase);
      expect(yearsIn(JSON.stringify(cadences, withoutQuestions)).filter((year) => !yearsTold(one.phrase).has(year))).toEqual([]);
    },
  );

  it("counts as many times as the phrase says, and no other number", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 200 }),
        fc.integer({ min: 1, max: 100 }),
        fc.constantFrom("per år", "/termin", "om året", "i månaden"),
        (min, more, per) => {
          for (const [text, told] of [
            [`${min} gånger ${per}`, [min]],
            [`${min}–${min + more} ggr ${per}`, [min, min + more]],
            [`minst ${min} gånger ${per}`, [min]],
          ] as const) {
            const [cadence] = readTimeframe(text).cadences;
            const { min: least, max: most } = cadence as { min: number; max?: number };
            expect(new Set([least, ...(most === undefined ? [] : [most])])).toEqual(new Set(told));
          }
        },
      ),
    );
  });

  it("counts from a meeting by the number of days that stands there", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (days) => {
        expect(readTimeframe(`senast ${days} dagar före nämnd`).cadences).toEqual([{ relative: "namnden", offset: `-P${days}D` }]);
        expect(readTimeframe(`inom ${days} dagar efter nyanställning`).cadences).toEqual([
          { onEvent: "nyanstallning", within: `P${days}D` },
        ]);
      }),
    );
  });

  it("finds a day without a year only where the plan's adoption says from when", () => {
    const adopted = civilDate("2026-02-16");
    for (const text of ["Q2", "30/9", "november", "v. 45", "HT"]) {
      expect(readTimeframe(text).cadences[0]).toHaveProperty("undecided");
      expect(readTimeframe(text, { adopted }).cadences[0]).toHaveProperty("once");
    }
  });
});

function withoutQuestions(key: string, value: unknown): unknown {
  return key === "undecided" ? undefined : value;
}

function yearsIn(text: string): number[] {
  return [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => Number(year));
}

/** The years that stand there, and those that named words make of them: the year before, the one after. */
function yearsTold(text: string): Set<number> {
  const years = [...text.matchAll(/\d{4}/g)].map(([year]) => Number(year));
  const short = [...text.matchAll(/(?<!\d)\d{2}(?!\d)/g)].map(([year]) => 2000 + Number(year));
  const told = new Set([...years, ...short]);
  if (/läsår|därefter/i.test(text)) for (const year of years) told.add(year + 1);
  if (/före|innan/i.test(text)) for (const year of years) told.add(year - 1);
  return told;
}
