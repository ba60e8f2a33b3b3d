/** What a report must hold to be taken, by what the duty asks for. */
import { checkFigures, type EarlierFigures } from "../figures/check-figures.ts";
import { figureFields } from "../figures/figure-value.ts";
import type { Duty } from "../plan.ts";
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
  return Object.entries(content.figures ?? {})
    .map(([id, value]) => checkCoverage(duty, id, value))
    .find((fault) => fault !== undefined);
}

function checkCoverage({ evidence }: Duty, id: string, value: string): string | undefined {
  const text = value.trim();
  if (evidence.coverage?.some((one) => one.id === id)) {
    const match = /^(\d+)\s*(?:\/|av)\s*(\d+)$/.exec(text);
    if (!match) return `"${value}" kan inte läsas för ${id}. Skriv hur många av hur många, till exempel 12/14.`;
    if (Number(match[1]) > Number(match[2])) return `${value} för ${id}: det första talet kan inte vara större än det andra.`;
    return undefined;
  }
  return undefined;
}
