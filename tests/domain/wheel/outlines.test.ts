import { describe, expect, it } from "vitest";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { layWheel } from "../../../domain/wheel/geometry.ts";
import { borderOutline, leaderOutline, monthOutline, rayOutline, shorten } from "../../../domain/wheel/outlines.ts";

const layout = layWheel(2027, [{ due: civilDate("2027-03-31"), label: "1.6" }]);

describe("the outlines of a wheel", () => {
  it("begin January at the top, run clockwise and close", () => {
    const [january] = layout.months;
    const { inner, outer } = layout.radius;
    const text = january ? monthOutline(layout, january) : "";
    expect(text.startsWith(`M0 ${-outer}A${outer} ${outer} 0 0 1 `)).toBe(true);
    expect(text.endsWith(`A${inner} ${inner} 0 0 0 0 ${-inner}Z`)).toBe(true);
  });

  it("have a border for each month and a leader for each column", () => {
    expect(borderOutline(layout).match(/M/g)).toHaveLength(12);
    expect(leaderOutline(layout).match(/M/g)).toHaveLength(1);
    expect(rayOutline(Math.PI, 10, 20)).toBe("M0 10L0 20");
  });

  it("are no finer than a tenth, and never minus nothing", () => {
    expect(shorten(12.345)).toBe("12.3");
    expect(shorten(-0.01)).toBe("0");
  });
});
