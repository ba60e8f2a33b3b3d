import type { OccurrenceEvent, PartState, ReportContent } from "../../domain/occurrence/occurrence.ts";
import type { PersonId } from "../../domain/ids.ts";

/**
 * What this person reported for a part before it was taken back or sent back; undefined where they have not, or the part is reported.
 * Only their own: a colleague's words and figures are not put in their mouth.
 */
export function earlierReport(
  told: readonly OccurrenceEvent[],
  { id, report }: Pick<PartState, "id" | "report">,
  by: PersonId | undefined,
): ReportContent | undefined {
  if (by === undefined || report !== undefined) return undefined;
  const theirs = told.findLast((event) => event.kind === "reported" && event.part === id && event.by === by);
  return theirs?.kind === "reported" ? theirs.content : undefined;
}
