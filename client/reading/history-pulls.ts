/** What a period's source has given, and when it gave nothing, as lines of its history. Numbers of one period are in no line. */
import { dateAt, isoInstant } from "../../domain/calendar/instant.ts";
import { figureFields } from "../../domain/figures/figure-value.ts";
import { counted, inline, numberWord, sentence } from "../../domain/letters/phrases.ts";
import { longDate } from "../../domain/letters/swedish-dates.ts";
import type { Evidence } from "../../domain/plan.ts";
import type { PullEntry } from "../../domain/pulls/proposal.ts";
import type { OccurrenceView } from "../views.ts";

type Line = OccurrenceView["history"][number];

/**
 * One line for each answer, and one for each run of tries that failed in the same way. `tellsWhy`: to those who may report it or see its
 * figures; the reason may quote what the source answered.
 */
export function pullsSaid(entries: readonly PullEntry[], evidence: Evidence, tellsWhy: boolean): readonly Line[] {
  return runsOf(entries).map((run): Line => {
    const [first] = run;
    return { at: isoInstant(first.at), ...(first.kind === "proposed" ? came(first, evidence) : gaveNothing(first, run, tellsWhy)) };
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

function came({ title, figures }: Extract<PullEntry, { kind: "proposed" }>, evidence: Evidence): Pick<Line, "text"> {
  const fields = figureFields(evidence);
  const missing = fields.filter(({ key }) => figures[key] === undefined).length;
  const found = Object.keys(figures).length;
  const rest = missing === 0 ? "" : `, ${numberWord(missing)} saknades`;
  return { text: `${sentence(counted(found, "uppgift", "uppgifter"))} hämtades ur ${inline(title)} som förslag${rest}.` };
}

function gaveNothing(
  { title, failure }: Extract<PullEntry, { kind: "failed" }>,
  run: readonly PullEntry[],
  tellsWhy: boolean,
): Pick<Line, "text" | "note"> {
  const last = run.at(-1);
  const times = run.length > 1 && last ? ` på ${numberWord(run.length)} försök, det sista ${longDate(dateAt(last.at))}` : "";
  return { text: `Inget kom ur ${inline(title)}${times}.${tellsWhy ? ` ${failure.swedish}` : ""}` };
}
