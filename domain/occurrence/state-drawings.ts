/**
 * The legend's symbols as drawings. Few fonts have all of them, and what another font puts in their place is not to be trusted: one
 * common on Linux fills the empty circle, so that what is coming looks reported.
 */
import type { ShownState } from "./state-words.ts";

/** A path in a square of ten, stroked or filled. */
export interface Drawing {
  readonly stroke?: string;
  readonly fill?: string;
}

const CIRCLE = "M 9 5 A 4 4 0 1 1 1 5 A 4 4 0 1 1 9 5 Z";

/** One a state of the legend, and one for what is not due when a year is frozen. */
export const STATE_DRAWINGS: Readonly<Record<ShownState | "notDue", Drawing>> = {
  planned: { stroke: CIRCLE },
  open: { stroke: CIRCLE, fill: "M 5 1 A 4 4 0 0 0 5 9 Z" },
  late: { fill: "M 4.2 1 L 5.8 1 L 5.5 6.4 L 4.5 6.4 Z M 5.9 8.3 A 0.9 0.9 0 1 1 4.1 8.3 A 0.9 0.9 0 1 1 5.9 8.3 Z" },
  reported: { fill: CIRCLE },
  confirmed: { stroke: "M 1.2 5.4 L 4 8.4 L 8.8 1.8" },
  excused: { stroke: "M 1.5 5 L 8.5 5" },
  superseded: { stroke: "M 1 8 C 1.5 3.5 5 2.5 8.4 4.6 M 8.7 1.6 L 8.6 4.8 L 5.6 5.2" },
  backlog: { stroke: "M 5 0.8 L 9.2 5 L 5 9.2 L 0.8 5 Z" },
  undecided: {
    stroke: "M 3 3.2 C 3 0.6 7.2 0.6 7.2 3.2 C 7.2 4.8 5 4.9 5 6.6",
    fill: "M 5.8 8.6 A 0.8 0.8 0 1 1 4.2 8.6 A 0.8 0.8 0 1 1 5.8 8.6 Z",
  },
  notDue: { stroke: "M 9 5 A 4 4 0 0 1 7 8.5 M 5 9 A 4 4 0 0 1 1.9 7.5 M 1 5 A 4 4 0 0 1 3 1.5 M 5 1 A 4 4 0 0 1 8.1 2.5" },
};
