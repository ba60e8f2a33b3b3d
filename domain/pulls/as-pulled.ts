/** Which of a report's figures are the source's own: one that somebody changed is theirs. */
import { figureFields, parseFigure, type FigureValue } from "../figures/figure-value.ts";
import type { Evidence } from "../plan.ts";
import type { WrittenFigures } from "./proposal.ts";

/** The keys of the figures that are reported as they were pulled. */
export function keysAsPulled(evidence: Evidence, reported: WrittenFigures, pulled: WrittenFigures): ReadonlySet<string> {
  const same = figureFields(evidence).filter(({ key, spec }) => {
    const [said, found] = [reported[key], pulled[key]];
    return said !== undefined && found !== undefined && isSame(parseFigure(spec, said), parseFigure(spec, found));
  });
  return new Set(same.map(({ key }) => key));
}

function isSame(a: FigureValue, b: FigureValue): boolean {
  if (a.kind === "number") return b.kind === "number" && a.value === b.value;
  return a.kind === "missing" && b.kind === "missing" && a.because === b.because;
}
