import { describe, expect, it } from "vitest";
import { cadence as cadenceFile } from "../../../config/cadence-file.ts";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { readTimeframe } from "../../../domain/timeframe/read-timeframe.ts";
import { ASK, PHRASES } from "./phrases.ts";

/** A question's wording is the reader's own. */
function withoutWording(cadence: object): object {
  return "undecided" in cadence ? { ...cadence, undecided: ASK } : cadence;
}

describe("a phrase about time", () => {
  it.each(PHRASES)('reads "$phrase" of a plan ($plan)', ({ phrase, adopted, cadences, certainty }) => {
    const reading = readTimeframe(phrase, adopted === undefined ? {} : { adopted: civilDate(adopted) });
    expect({ cadences: reading.cadences.map(withoutWording), certainty: reading.certainty }).toStrictEqual({ cadences, certainty });
    expect(reading.questions.length > 0).toBe(certainty === "asked");
    expect(reading.words).toHaveLength(cadences.length);
    for (const one of reading.cadences) expect(cadenceFile.safeParse(one).success).toBe(true);
  });
});
