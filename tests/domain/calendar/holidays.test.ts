import Holidays from "date-holidays";
import { describe, expect, it } from "vitest";
import { addDays, civilDate, type CivilDate } from "../../../domain/calendar/civil-date.ts";
import { holidayName } from "../../../domain/calendar/holidays.ts";

/** Checked against the almanac, so that a mistake shared with date-holidays would show. */
const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  "2024": [
    "2024-01-01 nyårsdagen",
    "2024-01-06 trettondedag jul",
    "2024-03-29 långfredagen",
    "2024-03-31 påskdagen",
    "2024-04-01 annandag påsk",
    "2024-05-01 första maj",
    "2024-05-09 Kristi himmelsfärdsdag",
    "2024-05-19 pingstdagen",
    "2024-06-06 Sveriges nationaldag",
    "2024-06-21 midsommarafton",
    "2024-06-22 midsommardagen",
    "2024-11-02 alla helgons dag",
    "2024-12-24 julafton",
    "2024-12-25 juldagen",
    "2024-12-26 annandag jul",
    "2024-12-31 nyårsafton",
  ],
  "2026": [
    "2026-01-01 nyårsdagen",
    "2026-01-06 trettondedag jul",
    "2026-04-03 långfredagen",
    "2026-04-05 påskdagen",
    "2026-04-06 annandag påsk",
    "2026-05-01 första maj",
    "2026-05-14 Kristi himmelsfärdsdag",
    "2026-05-24 pingstdagen",
    "2026-06-06 Sveriges nationaldag",
    "2026-06-19 midsommarafton",
    "2026-06-20 midsommardagen",
    "2026-10-31 alla helgons dag",
    "2026-12-24 julafton",
    "2026-12-25 juldagen",
    "2026-12-26 annandag jul",
    "2026-12-31 nyårsafton",
  ],
  "2027": [
    "2027-01-01 nyårsdagen",
    "2027-01-06 trettondedag jul",
    "2027-03-26 långfredagen",
    "2027-03-28 påskdagen",
    "2027-03-29 annandag påsk",
    "2027-05-01 första maj",
    "2027-05-06 Kristi himmelsfärdsdag",
    "2027-05-16 pingstdagen",
    "2027-06-06 Sveriges nationaldag",
    "2027-06-25 midsommarafton",
    "2027-06-26 midsommardagen",
    "2027-11-06 alla helgons dag",
    "2027-12-24 julafton",
    "2027-12-25 juldagen",
    "2027-12-26 annandag jul",
    "2027-12-31 nyårsafton",
  ],
};

function holidaysOf(year: number): readonly string[] {
  const days: string[] = [];
  for (let day = civilDate(`${year}-01-01`); day <= `${year}-12-31`; day = addDays(day, 1)) {
    const name = holidayName(day);
    if (name !== undefined) days.push(`${day} ${name}`);
  }
  return days;
}

describe("holidayName", () => {
  it.each(Object.entries(OUTCOMES))("names the holidays of %s", (year, expected) => {
    expect(holidaysOf(Number(year))).toEqual(expected);
  });

  it("agrees with date-holidays on the public holidays of 2020–2060", () => {
    const library = new Holidays("SE");
    for (let year = 2020; year <= 2060; year += 1) {
      const expected = new Set(
        library
          .getHolidays(year)
          .filter(({ type }) => type === "public")
          .map(({ date }) => date.slice(0, 10) as CivilDate),
      );
      const eves = ["midsommarafton", "julafton", "nyårsafton"];
      const ours = new Set(
        holidaysOf(year)
          .filter((line) => !eves.includes(line.slice(11)))
          .map((line) => line.slice(0, 10)),
      );
      expect([...ours], String(year)).toEqual([...expected].sort());
    }
  });

  it("names a day that is two holidays once", () => {
    expect(holidayName(civilDate("2049-06-06"))).toBe("pingstdagen");
  });

  it("does not name ordinary Sundays, klämdagar or skärtorsdagen", () => {
    for (const day of ["2026-11-22", "2026-05-15", "2026-04-02"]) expect(holidayName(civilDate(day))).toBeUndefined();
  });
});
