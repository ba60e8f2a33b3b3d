import { describe, expect, it } from "vitest";
import { historyOf } from "../../../client/reading/history.ts";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { WHOLE } from "../../../domain/ids.ts";
import type { OccurrenceEvent } from "../../../domain/occurrence/occurrence.ts";
import { PEOPLE, QUARTERLY } from "../../domain/fixtures/plan.ts";
import { at, contextOf, person } from "../../domain/occurrence/given.ts";

const DAY = civilDate("2027-01-18");
const away = { ...PEOPLE, absences: [{ person: person("anna"), from: DAY, to: DAY }] };
const context = contextOf(QUARTERLY, "2026-Q4", { people: away });

function told(event: OccurrenceEvent): string | undefined {
  return historyOf([event], [], context)[0]?.text;
}

const reported = (by: string, when: string): OccurrenceEvent => ({
  kind: "reported",
  at: at(when),
  by: person(by),
  part: WHOLE,
  content: {},
});

describe("who did it", () => {
  it("is told with the role that has to do with it", () => {
    expect(told(reported("anna", "2027-01-15 10:00"))).toBe(
      "Rapporterad av Anna Exempel (sammankallande i arbetsgruppen mot våld i nära relation).",
    );
  });

  it("is a stand-in for the absent holder, on the days of the absence", () => {
    expect(told(reported("cilla", "2027-01-18 10:00"))).toBe(
      "Rapporterad av Cilla Exempel, ställföreträdare för Anna Exempel (sammankallande i arbetsgruppen mot våld i nära relation).",
    );
    expect(told(reported("cilla", "2027-01-19 10:00"))).toBe(
      "Rapporterad av Cilla Exempel (arbetsgruppen mot våld i nära relation).",
    );
  });

  it("is a member of the group where they confirm, though they stand in for somebody too", () => {
    expect(told({ kind: "confirmed", at: at("2027-01-18 11:00"), by: person("cilla") })).toBe(
      "Bekräftad av Cilla Exempel (arbetsgruppen mot våld i nära relation).",
    );
  });
});
