import { describe, expect, it } from "vitest";
import { cadence as cadenceFile } from "../../../config/cadence-file.ts";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { readTimeframe } from "../../../domain/timeframe/read-timeframe.ts";
import { HELD_OUT } from "./phrases-held-out.ts";
import { ASK, PHRASES } from "./phrases.ts";

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
