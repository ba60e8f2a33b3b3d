/** What a report must hold to be taken, by what the duty asks for. */
import { checkFigures, type EarlierFigures } from "../figures/check-figures.ts";
import { figureFields } from "../figures/figure-value.ts";
import type { Duty } from "../plan.ts";
import { checklistFault } from "./checklist.ts";
import { coverageFault, unansweredCoverage } from "./coverage.ts";
import type { ReportContent } from "./occurrence.ts";

/** Longer than any note a person writes about a duty; a pasted document is not a note. */
export const LONGEST_NOTE = 10_000;

/** The names a report's figures may have: the duty's figures, coverages and checklist. */
function figureIds({ evidence }: Duty): readonly string[] {
  return [
    ...figureFields(evidence).map(({ key }) => key),
    ...[...(evidence.coverage ?? []), ...(evidence.checklist ?? [])].map(({ id }) => id),
  ];
}

/** The Swedish reason why the report cannot be taken as it is, or undefined. */
export function checkReport(duty: Duty, content: ReportContent, earlier: EarlierFigures = {}): string | undefined {
  const note = content.note?.trim() ?? "";
  if (note.length > LONGEST_NOTE)
    return `Anteckningen är för lång (${note.length} tecken, högst ${LONGEST_NOTE}). Hänvisa till dokumentet i stället.`;
  if (duty.evidence.note === "required" && !note) return "Skriv en rad om vad som har gjorts.";
  if ((content.verdict === "partly" || content.verdict === "fails") && !note) {
    return "Skriv en rad om vad som inte fungerar när du väljer Delvis eller Fungerar inte.";
  }
  const known = figureIds(duty);
  const unknown = Object.keys(content.figures ?? {}).filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    const accepted = known.length > 0 ? `Aktiviteten tar emot: ${known.join(", ")}.` : "Aktiviteten tar inte emot några siffror.";
    return `Okänd uppgift: ${unknown.join(", ")}. ${accepted}`;
  }
  const refused = checkFigures(duty.evidence, content.figures ?? {}, earlier).find(
    ({ asks }) => asks !== true || content.sure !== true,
  );
  if (refused) return refused.text;
  const figures = content.figures ?? {};
  const uncovered = (duty.evidence.coverage ?? []).map((spec) => {
    const written = figures[spec.id];
    return written === undefined ? undefined : coverageFault(spec, written);
  });
  return uncovered.find(Boolean) ?? unansweredCoverage(duty, figures) ?? checklistFault(duty.evidence, figures);
}
