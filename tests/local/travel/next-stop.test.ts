import { expect, it } from "vitest";
import { parseInstant } from "../../../domain/calendar/instant.ts";
import { nextStop } from "../../../local/travel/next-stop.ts";

const NOW = parseInstant("2027-03-27T10:17:30+01:00");
const END = parseInstant("2027-06-01T18:00:00+02:00");
const stopAfter = (text: string): number => nextStop(parseInstant(text), NOW, END);

it("stops at eight for what wakes in the night, else at the next full hour", () => {
  expect(stopAfter("2027-03-29T06:11:00+02:00")).toBe(parseInstant("2027-03-29T08:00:00+02:00"));
  expect(stopAfter("2027-03-28T00:30:00+01:00")).toBe(parseInstant("2027-03-28T08:00:00+02:00"));
  expect(stopAfter("2027-03-29T08:00:00+02:00")).toBe(parseInstant("2027-03-29T08:00:00+02:00"));
  expect(stopAfter("2027-03-29T12:45:00+02:00")).toBe(parseInstant("2027-03-29T13:00:00+02:00"));
});

it("stops where we stand for what is late, and never after the end", () => {
  expect(stopAfter("2027-03-20T08:00:00+01:00")).toBe(NOW);
  expect(nextStop(parseInstant("2027-06-01T17:30:00+02:00"), NOW, parseInstant("2027-06-01T17:45:00+02:00"))).toBe(
    parseInstant("2027-06-01T17:45:00+02:00"),
  );
});
