import { expect, it } from "vitest";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { dateBeside, dayAndMonth, longDate, shortDayAndMonth } from "../../../domain/letters/swedish-dates.ts";

it("names the weekday, the day and the year the first time", () => {
  expect(longDate(civilDate("2027-03-01"))).toBe("måndag 1 mars 2027");
  expect(longDate(civilDate("2028-02-29"))).toBe("tisdag 29 februari 2028");
});

it("leaves the year out beside a day of the same year", () => {
  expect(dateBeside(civilDate("2027-02-12"), civilDate("2027-01-29"))).toBe("fredag 12 februari");
  expect(dateBeside(civilDate("2027-01-04"), civilDate("2026-12-30"))).toBe("måndag 4 januari 2027");
});

it("shortens only months that gain from it", () => {
  expect(dayAndMonth(civilDate("2027-03-01"))).toBe("1 mars");
  expect(
    ["2027-01-05", "2027-03-05", "2027-05-05", "2027-06-05", "2027-09-05"].map((day) => shortDayAndMonth(civilDate(day))),
  ).toEqual(["5 jan", "5 mars", "5 maj", "5 juni", "5 sep"]);
});
