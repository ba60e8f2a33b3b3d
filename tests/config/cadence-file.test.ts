import { describe, expect, it } from "vitest";
import { cadence } from "../../config/cadence-file.ts";

describe("a cadence as it is written", () => {
  it.each([
    [{ once: "2023-12-31" }, { kind: "once", by: "2023-12-31" }],
    [
      { every: "P3M", due: { day: -1, after: 1 }, dueIn: { Q2: { day: -1, after: 2 } } },
      { kind: "every", period: "P3M", due: { kind: "day", day: -1, after: 1 }, dueIn: { Q2: { kind: "day", day: -1, after: 2 } } },
    ],
    [
      { every: "P2Y", anchor: 2027 },
      { kind: "every", period: "P2Y", anchor: 2027 },
    ],
    [
      { every: "P1M", due: { workday: 2 } },
      { kind: "every", period: "P1M", due: { kind: "workday", workday: 2 } },
    ],
    [
      { every: "P1Y", due: { weekday: "fri", nth: -1, month: 5 } },
      { kind: "every", period: "P1Y", due: { kind: "weekday", weekday: "fri", nth: -1, month: 5 } },
    ],
    [
      { every: "P1W", season: { from: "09-01", until: "05-31" } },
      { kind: "every", period: "P1W", season: { from: "09-01", until: "05-31" } },
    ],
    [
      { attest: "P1Y", calendar: "school", from: "2026-07-01" },
      { kind: "attest", period: "P1Y", calendar: "school", from: "2026-07-01" },
    ],
    [
      { quota: "P1Y", min: 3, max: 4, ticked: "P3M" },
      { kind: "quota", per: "P1Y", min: 3, max: 4, ticked: "P3M" },
    ],
    [
      { onEvent: "nyanstallning", within: "P30D" },
      { kind: "onEvent", event: "nyanstallning", within: "P30D" },
    ],
    [
      { relative: "1.1/mote", offset: "-P14D" },
      { kind: "relative", to: "1.1/mote", offset: "-P14D" },
    ],
    [
      { relative: "namnden", offset: "P14D" },
      { kind: "relative", to: "namnden", offset: "P14D" },
    ],
    [
      { every: "P1M", only: ["03", "10"] },
      { kind: "every", period: "P1M", only: ["03", "10"] },
    ],
    [{ dates: ["2027-03-01", "2027-09-01"] }, { kind: "dates", dates: ["2027-03-01", "2027-09-01"] }],
    [
      { rollUp: ["1.6/a", "1.6/b"], per: "P1Y" },
      { kind: "rollUp", of: ["1.6/a", "1.6/b"], per: "P1Y" },
    ],
    [{ undecided: "När?" }, { kind: "undecided", question: "När?" }],
    [
      { undecided: "När?", answer: "date" },
      { kind: "undecided", question: "När?", answer: { kind: "date" } },
    ],
    [
      { undecided: "Vilket år?", answer: { year: "P2Y", due: { day: -1 } } },
      { kind: "undecided", question: "Vilket år?", answer: { kind: "year", period: "P2Y", due: { kind: "day", day: -1 } } },
    ],
  ])("reads %j", (written, read) => {
    expect(cadence.parse(written)).toStrictEqual(read);
  });
});
