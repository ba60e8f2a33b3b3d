/** How the paper's letters stand: sizes and leadings in points, ink and one grey, both with good contrast on white. */
import type { Style, Weight } from "./typeface.ts";

export const INK = "#1d2327";
export const GREY = "#565b61";
export const RULE = "#b9bdc1";
export const SHADE = "#f1efe8";

const style = (size: number, leading: number, weight: Weight = "regular", colour = INK): Style => ({
  size,
  leading,
  weight,
  colour,
});

export const STYLES = {
  municipality: style(13, 17, "strong"),
  head: style(10, 14),
  headStrong: style(10, 14, "strong"),
  mark: style(11, 15, "strong", "#9b1c1c"),
  title: style(18, 22, "strong"),
  heading: style(12.5, 16, "strong"),
  subheading: style(10.5, 14, "strong"),
  text: style(10.5, 13.8),
  quiet: style(9, 12, "regular", GREY),
  cell: style(9, 11.8),
  cellStrong: style(9, 11.8, "strong"),
  cellQuiet: style(8, 10.2, "regular", GREY),
  running: style(8.5, 11, "regular", GREY),
  foot: style(7.5, 10, "regular", GREY),
} as const;
