/** What a period's source has given, and when it gave nothing, as lines of its history. */
import { dateAt, isoInstant } from "../../domain/calendar/instant.ts";
import { figureFields } from "../../domain/figures/figure-value.ts";
import type { Evidence } from "../../domain/plan.ts";
import type { PullEntry } from "../../domain/pulls/proposal.ts";
import { sayPullLine, type PullLine } from "../../domain/pulls/pull-line.ts";
import type { OccurrenceView } from "../views.ts";

type Line = OccurrenceView["history"][number];

/**
 * One line for each answer, and one for each run of tries that failed in the same way. `tellsWhy`: to those who may report it or see its
 * figures; the reason may quote what the source answered.
 */
export function pullsSaid(entries: readonly PullEntry[], evidence: Evidence, tellsWhy: boolean): readonly Line[] {
  return runsOf(entries).map((run): Line => {
    const [first] = run;
    const pull = first.kind === "proposed" ? came(first, evidence) : gaveNothing(first, run, tellsWhy);
    return { at: isoInstant(first.at), text: sayPullLine(pull), pull };
  });
}

/** Tries that failed in the same way, one after the other. */
function runsOf(entries: readonly PullEntry[]): readonly (readonly [PullEntry, ...PullEntry[]])[] {
  const runs: [PullEntry, ...PullEntry[]][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run && isSameFailure(run[0], entry)) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

function isSameFailure(a: PullEntry, b: PullEntry): boolean {
  return a.kind === "failed" && b.kind === "failed" && a.title === b.title && a.failure.swedish === b.failure.swedish;
}

function came({ title, figures }: Extract<PullEntry, { kind: "proposed" }>, evidence: Evidence): PullLine {
  const missing = figureFields(evidence).filter(({ key }) => figures[key] === undefined).length;
  return { kind: "came", title, found: Object.keys(figures).length, missing };
}

function gaveNothing(
  { title, failure }: Extract<PullEntry, { kind: "failed" }>,
  run: readonly [PullEntry, ...PullEntry[]],
  tellsWhy: boolean,
): PullLine {
  const last = dateAt((run.at(-1) ?? run[0]).at);
  return { kind: "nothing", title, times: run.length, last, ...(tellsWhy ? { why: failure.swedish } : {}) };
}
