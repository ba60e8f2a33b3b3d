/** One period's figures from a source: asked, read, and fit to be proposed. */
import { checkFreeTexts, LONGEST_FIGURE } from "../../domain/occurrence/free-text.ts";
import type { PullAsked, WrittenFigures } from "../../domain/pulls/proposal.ts";
import { readAnswer } from "../../domain/pulls/read-answer.ts";
import type { Sources } from "../../domain/pulls/source.ts";
import { SourceFault } from "../../domain/pulls/source-fault.ts";
import type { Asking } from "./asking.ts";
import { askSource } from "./ask-source.ts";

/** Whoever asks: with which sources, and which environment their credentials stand in. */
export interface Asker extends Pick<Asking, "environment" | "limitMs" | "resolve"> {
  readonly sources: Sources;
}

export interface PulledFigures {
  readonly figures: WrittenFigures;
  readonly sha256: string;
}

/** The figures, or why there are none. Writes nothing. */
export async function pullFigures(
  { sources, environment, limitMs, resolve }: Asker,
  { source: id, evidence, period }: PullAsked,
): Promise<PulledFigures | SourceFault> {
  const { key, label, start, end } = period;
  const source = sources.sources.find((one) => one.id === id);
  if (!source || start === undefined || end === undefined) return new SourceFault(id, { kind: "unknown" });
  const optional = { ...(limitMs === undefined ? {} : { limitMs }), ...(resolve === undefined ? {} : { resolve }) };
  try {
    const { table, sha256 } = await askSource(sources, source, { environment, period: { key, start, end }, ...optional });
    const { figures, faults } = readAnswer(source, evidence, table, { key, label });
    if (faults.length > 0) return new SourceFault(id, { kind: "figures", faults });
    // "Saknas" comes with words of the source's own.
    const unfit = checkFreeTexts(
      figures.map((one) => ({ field: one.key, label: one.label, text: one.value, longest: LONGEST_FIGURE })),
    );
    if (unfit) return new SourceFault(id, { kind: "figures", faults: [{ text: unfit.text }] });
    return { figures: Object.fromEntries(figures.map((figure) => [figure.key, figure.value])), sha256 };
  } catch (error) {
    if (error instanceof SourceFault) return error;
    // Kept like the others, so that it is seen and not asked again for ever without a word. Its own text may hold what was answered.
    return new SourceFault(id, { kind: "unreadable", reason: error instanceof Error ? error.name : "unknown" });
  }
}
