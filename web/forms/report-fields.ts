/** A report's content as the fields of its form: the way back from `readAct`. */
import type { OccurrenceView } from "../../client/views.ts";
import { parseCovered } from "../../domain/occurrence/coverage.ts";
import { pointWords, readPoint } from "../../domain/occurrence/checklist.ts";
import type { ReportContent } from "../../domain/occurrence/occurrence.ts";
import type { Typed } from "./typed.ts";

type Figure = OccurrenceView["figures"][number];

/** The form filled in as it was sent; a word that a figure is certain is not said again. */
export function reportFields({ note, verdict, reference, held, figures = {} }: ReportContent, asked: readonly Figure[]): Typed {
  const given = asked.flatMap((figure) => {
    const value = figures[figure.id];
    return value === undefined ? [] : figureFields(figure, value);
  });
  return {
    ...Object.fromEntries(given),
    ...(note !== undefined && { note: [note] }),
    ...(verdict !== undefined && { verdict: [verdict] }),
    ...(reference !== undefined && { reference: [reference] }),
    ...(held !== undefined && { held }),
  };
}

/** A number as it is written in Swedish. */
export function written(value: string): string {
  return /^\d+\.\d+%?$/.test(value) ? value.replace(".", ",") : value;
}

function figureFields({ id, kind, whole, points }: Figure, value: string): readonly (readonly [string, readonly string[]])[] {
  const name = `figure.${id}`;
  if (kind === "check") {
    const answer = readPoint(value);
    const { yes, no } = pointWords(points === undefined ? {} : { points });
    if (answer.kind === "no")
      return [
        [name, [no]],
        [`${name}.why`, [answer.why]],
      ];
    return answer.kind === "yes" ? [[name, [yes]]] : [];
  }
  const covered = whole === undefined ? undefined : parseCovered(value);
  if (covered)
    return [
      [name, [String(covered.done)]],
      [`${name}.whole`, [String(covered.of)]],
    ];
  return [[name, [written(value)]]];
}
