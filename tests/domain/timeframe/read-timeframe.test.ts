import { describe, expect, it } from "vitest";
import { cadence as cadenceFile } from "../../../config/cadence-file.ts";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { readTimeframe } from "../../../domain/timeframe/read-timeframe.ts";
import { HELD_OUT } from "./phrases-held-out.ts";
import { ASK, PHRASES } from "./phrases.ts";
import { REAL } from "./phrases-real.ts";

/** A question's wording is the reader's own. */
function withoutWording(cadence: object): object {
  return "undecided" in cadence ? { ...cadence, undecided: ASK } : cadence;
}

describe("a phrase about time", () => {
  it.each([...PHRASES, ...HELD_OUT])('reads "$phrase"', ({ phrase, adopted, cadences, certainty }) => {
    const reading = readTimeframe(phrase, adopted === undefined ? {} : { adopted: civilDate(adopted) });
    expect({ cadences: reading.cadences.map(withoutWording), certainty: reading.certainty }).toStrictEqual({ cadences, certainty });
    expect(reading.questions.length > 0).toBe(certainty === "asked");
    expect(reading.words).toHaveLength(cadences.length);
    for (const one of reading.cadences) expect(cadenceFile.safeParse(one).success).toBe(true);
  });

  it.each(REAL)('reads "$phrase", as it stands in $from', ({ phrase, cadences, certainty }) => {
    const reading = readTimeframe(phrase);
    expect({ cadences: reading.cadences.map(withoutWording), certainty: reading.certainty }).toStrictEqual({ cadences, certainty });
    for (const one of reading.cadences) expect(cadenceFile.safeParse(one).success).toBe(true);
  });

  it("has at least 150 phrases of at least five kinds of plans, none twice", () => {
    expect(new Set(REAL.map(({ phrase }) => phrase)).size).toBe(REAL.length);
    expect(REAL.length).toBeGreaterThanOrEqual(150);
    expect(new Set(REAL.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(5);
  });

  it("takes no day from a year that may be the whole of it or only that day's", () => {
    expect(readTimeframe("mars 2026 och 2027").certainty).toBe("asked");
    expect(readTimeframe("den 1 mars 2026 och 2027").cadences).toEqual([{ dates: ["2026-03-01", "2027-03-01"] }]);
  });

  it("counts from the adoption only what is understood", () => {
    const adopted = civilDate("2026-02-16");
    expect(readTimeframe("inom tre månader från Hallon", { adopted }).cadences[0]).toHaveProperty("undecided");
    expect(readTimeframe("i samband med bokslut 2026", { adopted }).cadences[0]).toHaveProperty("undecided");
  });

  it("tells the words that each cadence came from", () => {
    expect(readTimeframe("2023 samt fortlöpande under handlingsplanens gällandetid").words).toEqual([
      "2023",
      "fortlöpande under handlingsplanens gällandetid",
    ]);
  });

  it("keeps what it could read, and asks for the words it could not", () => {
    expect(readTimeframe("Årligen i november enligt Hallon")).toMatchObject({
      cadences: [{ every: "P1Y", due: { day: -1, month: 11 } }],
      certainty: "asked",
      unread: ["enligt", "Hallon"],
    });
  });

  it("asks about a text that is too long to be a deadline", () => {
    expect(readTimeframe("årligen ".repeat(100)).certainty).toBe("asked");
  });
});
