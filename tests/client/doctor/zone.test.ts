import { expect, test } from "vitest";
import { examineTime, offsetReaders } from "../../../client/doctor/zone.ts";

const NOW = Date.parse("2026-11-23T09:00:00Z");

test("knows both changes of 2026 and 2027 by Node's zone data and by luxon's", () => {
  expect(examineTime(NOW).map(({ name, state }) => [name, state])).toEqual([
    ["zone", "ok"],
    ["clock", "ok"],
  ]);
});

test("says which reader knows which change wrong", () => {
  const [zone] = examineTime(NOW, { ...offsetReaders, old: () => 60 });
  expect(zone).toMatchObject({ state: "fault", cure: expect.stringContaining("full ICU") as string });
  expect(zone?.message).toContain("old does not know the change at 2026-03-29T01:00:00Z");
  expect(zone?.message).not.toContain("luxon");
});

test("a zone that is not there at all is a fault and no crash", () => {
  const [zone] = examineTime(NOW, {
    none: () => {
      throw new RangeError("Invalid time zone specified: Europe/Stockholm");
    },
  });
  expect(zone?.state).toBe("fault");
});

test("a clock that was never set is a fault", () => {
  expect(examineTime(0)[1]).toMatchObject({ name: "clock", state: "fault" });
});
