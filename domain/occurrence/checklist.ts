/** Checklists: each point is there or missing, done or not done; what is missing is said in a line. */
import type { PartId } from "../ids.ts";
import { inline, listed } from "../letters/phrases.ts";
import type { Duty, Evidence } from "../plan.ts";
import type { ReportContent } from "./occurrence.ts";

/** In characters: what is missing at one point, with room for its answer in a figure's text. */
export const LONGEST_LINE = 180;

/** What a point is answered with. */
export interface PointWords {
  readonly yes: string;
  readonly no: string;
}

export type PointAnswer =
  | { readonly kind: "yes" }
  | { readonly kind: "no"; readonly why: string }
  /** Not one of the words; reports from before points were answered hold `ja` only. */
  | { readonly kind: "unread" };

/** The points of an occurrence, counted over all its reports. */
export interface ChecklistSum {
  readonly yes: number;
  readonly of: number;
  /** The points that are missing or not done, with their part where there are several. */
  readonly missing: readonly string[];
  /** Points that a report from before all had to be answered said nothing about. */
  readonly unanswered: readonly string[];
}

/** A part and what its report says. */
export interface PartTold {
  readonly id: PartId;
  readonly report?: Pick<ReportContent, "figures">;
}

/** `finns` and `saknas`, or `gjort` and `inte gjort`. */
export function pointWords({ points }: Pick<Evidence, "points">): PointWords {
  return points === "done" ? { yes: "gjort", no: "inte gjort" } : { yes: "finns", no: "saknas" };
}

const YES = /^(?:ja|finns|gjort)$/i;
const NO = /^(?:nej|saknas|inte gjort)(?:\s*[:,–-]\s*|\s+|$)/i;

/** Reads `finns`, `gjort`, `ja`; `saknas: broschyren är slut`, `inte gjort: …`, `nej: …`. */
export function readPoint(written: string): PointAnswer {
  const text = written.trim();
  if (YES.test(text)) return { kind: "yes" };
  return NO.test(text) ? { kind: "no", why: text.replace(NO, "").trim() } : { kind: "unread" };
}

/** Why the answers cannot be taken, in Swedish; undefined where every point has one that can. */
export function checklistFault(evidence: Evidence, figures: Readonly<Record<string, string>>): string | undefined {
  const { yes, no } = pointWords(evidence);
  const points = evidence.checklist ?? [];
  const open = points.filter(({ id }) => figures[id] === undefined);
  if (open.length > 0) return `Svara ${yes} eller ${no} för ${listed(open.map(({ label }) => inline(label)))}.`;
  for (const { id, label } of points) {
    const answer = readPoint(figures[id] ?? "");
    if (answer.kind === "unread")
      return `"${figures[id] ?? ""}" är inget svar för ${inline(label)}. Svara ${yes} eller ${no}: och varför.`;
    if (answer.kind === "no" && answer.why === "") return lineWanted(evidence, label);
  }
  return undefined;
}

/** "Skriv en rad om vad som saknas: Skolan." */
export function lineWanted({ points }: Pick<Evidence, "points">, label: string): string {
  return `Skriv en rad om ${points === "done" ? "varför det inte är gjort" : "vad som saknas"}: ${inline(label)}.`;
}

/** Undefined for a duty without a checklist, and where no report has answered any of it. */
export function checklistOf(
  { evidence, parts }: Pick<Duty, "evidence" | "parts">,
  told: readonly PartTold[],
): ChecklistSum | undefined {
  const points = evidence.checklist ?? [];
  const reported = told.filter(({ report }) => points.some(({ id }) => report?.figures?.[id] !== undefined));
  if (reported.length === 0) return undefined;
  const answers = reported.flatMap(({ id: of, report }) => {
    const part = parts.length > 1 ? parts.find(({ id }) => id === of)?.label : undefined;
    return points.map(({ id, label }) => ({
      label: part === undefined ? inline(label) : `${inline(label)} (${inline(part)})`,
      answer: readPoint(report?.figures?.[id] ?? "").kind,
    }));
  });
  const labelled = (kind: PointAnswer["kind"]) => answers.filter(({ answer }) => answer === kind).map(({ label }) => label);
  return { yes: labelled("yes").length, of: answers.length, missing: labelled("no"), unanswered: labelled("unread") };
}

/** "4 av 5 finns, saknas: Skolan". */
export function checklistSaid(evidence: Pick<Evidence, "points">, { yes, of, missing, unanswered }: ChecklistSum): string {
  const words = pointWords(evidence);
  return [
    `${yes} av ${of} ${words.yes}`,
    missing.length > 0 ? `${words.no}: ${listed(missing)}` : "",
    unanswered.length > 0 ? `inget svar om: ${listed(unanswered)}` : "",
  ]
    .filter(Boolean)
    .join(", ");
}
