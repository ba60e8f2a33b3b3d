/**
 * How the nämnd's paper comes about: the plan's owner writes what the year amounts to (*Bedömning*), the head of administration approves
 * it or sends it back, the secretary has it, and what the nämnd decided is recorded.
 */
import { yearOf, type CivilDate } from "../calendar/civil-date.ts";
import type { Instant } from "../calendar/instant.ts";
import type { PersonId } from "../ids.ts";
import { never } from "../planvakt-error.ts";
import type { FrozenDecision } from "./snapshot.ts";

/** What people ask for. `version` is the one they had before their eyes. */
export type PaperCommand =
  /** Keeps a draft; `submit` also hands it to the head of administration. */
  | { readonly kind: "write"; readonly by: PersonId; readonly text: string; readonly submit: boolean }
  | { readonly kind: "approve"; readonly by: PersonId; readonly version: number }
  | { readonly kind: "sendBack"; readonly by: PersonId; readonly reason: string }
  | {
      readonly kind: "decide";
      readonly by: PersonId;
      readonly date: CivilDate;
      /** The minutes' paragraph: "§ 87". */
      readonly section: string;
      readonly dnr?: string;
      readonly outcome: FrozenDecision["outcome"];
    };

export type PaperEvent =
  | {
      readonly kind: "assessmentWritten";
      readonly at: Instant;
      readonly by: PersonId;
      readonly version: number;
      readonly assessment: string;
    }
  | { readonly kind: "assessmentSubmitted"; readonly at: Instant; readonly by: PersonId; readonly version: number }
  | { readonly kind: "assessmentApproved"; readonly at: Instant; readonly by: PersonId; readonly version: number }
  | { readonly kind: "assessmentSentBack"; readonly at: Instant; readonly by: PersonId; readonly why: string }
  | { readonly kind: "decisionRecorded"; readonly at: Instant; readonly by: PersonId; readonly decision: FrozenDecision };

/** `writing`: also with a draft; `waiting`: for the head of administration. */
export type PaperStage = "writing" | "waiting" | "sentBack" | "approved" | "decided";

export interface Paper {
  readonly stage: PaperStage;
  /** Every text that was kept, the latest last. */
  readonly versions: readonly { readonly version: number; readonly text: string; readonly by: PersonId; readonly at: Instant }[];
  readonly submitted?: { readonly by: PersonId; readonly at: Instant; readonly version: number };
  readonly approved?: { readonly by: PersonId; readonly at: Instant; readonly version: number };
  readonly sentBack?: { readonly by: PersonId; readonly at: Instant; readonly reason: string };
  readonly decision?: FrozenDecision;
}

export const UNWRITTEN: Paper = { stage: "writing", versions: [] };

export function evolvePaper(paper: Paper, event: PaperEvent): Paper {
  const { at, by } = event;
  switch (event.kind) {
    case "assessmentWritten": {
      const versions = [...paper.versions, { version: event.version, text: event.assessment, by, at }];
      return { ...paper, versions, stage: paper.stage === "waiting" ? "writing" : paper.stage };
    }
    case "assessmentSubmitted":
      return { ...paper, stage: "waiting", submitted: { by, at, version: event.version } };
    case "assessmentApproved":
      return { ...paper, stage: "approved", approved: { by, at, version: event.version } };
    case "assessmentSentBack": {
      const { versions, submitted } = paper;
      // What was approved is so no longer.
      return { versions, ...(submitted ? { submitted } : {}), stage: "sentBack", sentBack: { by, at, reason: event.why } };
    }
    case "decisionRecorded":
      return { ...paper, stage: "decided", decision: event.decision };
    default:
      return never(event);
  }
}

/** The text as it stands: the approved one, else the latest. */
export function assessmentOf({ versions, approved }: Paper): string | undefined {
  return (versions.find(({ version }) => version === approved?.version) ?? versions.at(-1))?.text;
}

/** Each line of the form is a paragraph of its own, on the page and in the paper. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean);
}

/** What a plan's duty is told by when the nämnd has decided that the plan is to be revised: it opens for that decision. */
export const REVISION_EVENT = "revidering-beslutad";

/** `beslut-2026-87`: what the revision is known by. Two decisions of a year are two revisions. */
export function revisionReference({ date, section }: FrozenDecision): string {
  return `beslut-${yearOf(date)}-${section.replace(/\D+/g, "")}`;
}
