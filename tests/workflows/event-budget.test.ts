/** Small histories stay small: what ten years of a plan cost is counted here. */
import { describe, expect, test } from "vitest";
import { countOwnEvents } from "./own-events.ts";
import { recorded } from "./recorded.ts";

const histories = new Map(recorded().map(({ shape, history }) => [shape, countOwnEvents(history)]));

describe("an occurrence", () => {
  test("of notice, reminder, overdue, escalation, report and confirmation costs at most 40 events", () => {
    expect(histories.get("occurrence/ladder-to-escalation")).toBeLessThanOrEqual(40);
  });

  test("reported and confirmed at once costs at most 22", () => {
    expect(histories.get("occurrence/reported-and-confirmed-at-once")).toBeLessThanOrEqual(22);
  });
});

describe("a duty", () => {
  test("costs at most 16 events for each period it opens", () => {
    expect(histories.get("duty/opening")).toBeLessThanOrEqual(16);
  });
});
