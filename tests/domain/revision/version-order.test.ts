import { describe, expect, test } from "vitest";
import { isLowerVersion, refusalOfVersion } from "../../../domain/revision/version-order.ts";

describe("which version may follow which", () => {
  test.each([
    ["1", "2", true],
    ["2", "10", true],
    ["1.9", "1.10", true],
    ["2027-1", "2027-2", true],
    ["1", "1.0", false],
    ["2", "1", false],
    ["vår", "höst", false],
  ])("%s before %s: %s", (one, other, expected) => {
    expect(isLowerVersion(one, other)).toBe(expected);
  });

  const applied = {
    current: "2",
    hashes: new Map([
      ["1", "a"],
      ["2", "b"],
    ]),
  };

  test.each([
    ["the same again", { version: "2", hash: "b" }, undefined],
    ["a new one", { version: "3", hash: "c", over: "2" }, undefined],
    ["other content under an applied label", { version: "2", hash: "c" }, /with other content/],
    ["one that was in force before", { version: "1", hash: "a" }, /older than version 2/],
    ["a lower number that was never applied", { version: "1.5", hash: "c" }, /older than version 2/],
    ["one looked at before another took over", { version: "3", hash: "c", over: "1" }, /while this was looked at/],
  ])("%s", (_, asked, expected) => {
    const refused = refusalOfVersion(applied, asked);
    if (expected === undefined) expect(refused).toBeUndefined();
    else expect(refused).toMatch(expected);
  });
});
