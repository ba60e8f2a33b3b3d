import { describe, expect, it } from "vitest";
import { contrast, parseColour, type Colour } from "../../domain/contrast.ts";

describe("contrast", () => {
  it("is 21 for black on white, 1 for a colour on itself, and the same both ways", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#14556b", "#14556b")).toBe(1);
    expect(contrast("#14556b", "#fbfaf7")).toBe(contrast("#fbfaf7", "#14556b"));
  });

  // Values of WebAIM's contrast checker.
  it.each([
    ["#767676", "#ffffff", 4.54],
    ["#777777", "#ffffff", 4.48],
    ["#0000ff", "#ffffff", 8.59],
    ["#ff0000", "#ffffff", 4.0],
  ] as const)("of %s on %s is %f", (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1);
  });
});

describe("a colour", () => {
  it("is six hex digits after a number sign", () => {
    expect(parseColour("#14556B")).toBe("#14556b" satisfies Colour);
    for (const text of ["14556b", "#fff", "red", "#14556b;", "#14556g", ""]) expect(parseColour(text)).toBeUndefined();
  });
});
