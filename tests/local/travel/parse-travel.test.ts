import { expect, it } from "vitest";
import { parseInstant } from "../../../domain/calendar/instant.ts";
import { parseTravel } from "../../../local/travel/parse-travel.ts";

const NOW = parseInstant("2027-03-27T10:17:30+01:00");
const travel = (text: string): number => parseTravel(text, NOW);

it("keeps the clock's time over the night when summer time begins", () => {
  expect(travel("P1D")).toBe(parseInstant("2027-03-28T10:17:30+02:00"));
  expect(travel("P1W")).toBe(parseInstant("2027-04-03T10:17:30+02:00"));
  expect(travel("P1M")).toBe(parseInstant("2027-04-27T10:17:30+02:00"));
});

it("ends a journey to a day after its last posting", () => {
  expect(travel("2027-03-27")).toBe(parseInstant("2027-03-27T18:00:00+01:00"));
  expect(travel(" 2027-12-31 ")).toBe(parseInstant("2027-12-31T18:00:00+01:00"));
});

it.each(["2027-03-26", "P0D"])("refuses %s, which has been", (text) => {
  expect(() => travel(text)).toThrow(/^Det går bara att resa framåt: planens klocka står på 2027-03-27 kl. 10.17/);
});

it("refuses more than three years", () => {
  expect(() => travel("P4Y")).toThrow("Det går att resa högst tre år i taget");
});

it.each(["", "imorgon", "-P1D", "2027-02-30", "PT1H"])("refuses %j and says how to write", (text) => {
  expect(() => travel(text)).toThrow("Skriv P1D, P1W eller P1M, eller en dag som 2027-01-29.");
});
