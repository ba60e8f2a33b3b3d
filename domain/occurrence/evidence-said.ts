/** What a report tells of coverages and checklist, in a few words: for the history, and for those who confirm. */
import { WHOLE } from "../ids.ts";
import { inline, inSentence } from "../letters/phrases.ts";
import type { Duty } from "../plan.ts";
import { checklistOf, checklistSaid } from "./checklist.ts";
import { coverageSaid, parseCovered } from "./coverage.ts";
import type { ReportContent } from "./occurrence.ts";

/** "medarbetare som har fått utbildning: 12 av 14", "4 av 5 finns, saknas: Skolan". None for a report that told of none. */
export function evidenceSaid(
  { duty: { evidence } }: { readonly duty: Pick<Duty, "evidence"> },
  { figures = {} }: Pick<ReportContent, "figures">,
): readonly string[] {
  const coverages = (evidence.coverage ?? []).flatMap((spec) => {
    const covered = parseCovered(figures[spec.id] ?? "");
    if (!covered) return [];
    const said = coverageSaid(spec, covered);
    return [said === spec.none ? inSentence(said) : `${inSentence(inline(spec.label))}, ${said}`];
  });
  const checklist = checklistOf({ evidence, parts: [] }, [{ id: WHOLE, report: { figures } }]);
  return [...coverages, ...(checklist ? [checklistSaid(evidence, checklist)] : [])];
}
