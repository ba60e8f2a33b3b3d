/** What pages and the command line are shown of a year that is closed. Instants and days as text. */
import type { CivilDate } from "../domain/calendar/civil-date.ts";
import type { PaperCommand, PaperStage } from "../domain/closing/paper.ts";
import type { PaperMatter } from "../domain/closing/paper-matter.ts";
import type { ClosingKind, FrozenDecision, StateCounts } from "../domain/closing/snapshot.ts";
import type { PersonId, PlanId } from "../domain/ids.ts";
import type { LegalReference, Question } from "../domain/plan.ts";
import type { ActResult } from "./views.ts";

export interface YearMatters {
  readonly plan: string;
  readonly year: number;
  /** Per stoppdatum, then the final. */
  readonly closings: readonly ClosingView[];
  /** For the plan's owner, before the year is frozen. */
  readonly toGoThrough: {
    readonly readings: readonly { readonly at: string; readonly title: string; readonly reading: string }[];
    /** Those that nobody has answered. */
    readonly questions: readonly Question[];
    readonly legal: readonly LegalReference[];
  };
}

export interface ClosingView {
  readonly kind: ClosingKind;
  /** When the calendar freezes it. */
  readonly at: string;
  readonly closingDay: string;
  readonly meetingDay?: string;
  readonly frozen?: {
    readonly at: string;
    readonly checksum: string;
    readonly version: string;
    readonly counts: StateCounts;
    /** What the Bedömning may begin with: the year's facts in words. */
    readonly firstDraft: string;
    /** Absent where its time had come. */
    readonly byName?: string;
  };
  /** Absent until it is frozen. */
  readonly paper?: PaperView;
  /** What the one who looks may do, whatever the paper's stage. */
  readonly may: { readonly freeze: boolean; readonly write: boolean; readonly approve: boolean; readonly decide: boolean };
}

interface Signed {
  readonly byName: string;
  readonly at: string;
}

export interface PaperView {
  readonly stage: PaperStage;
  /** Every text that was kept, the latest last. */
  readonly versions: readonly (Signed & { readonly version: number; readonly text: string })[];
  readonly submitted?: Signed & { readonly version: number };
  readonly approved?: Signed & { readonly version: number };
  readonly sentBack?: Signed & { readonly reason: string };
  readonly decision?: FrozenDecision;
}

export interface Years {
  /** `as`: whose possibilities are shown. Undefined for a plan the ledger does not have. */
  matters(plan: PlanId, year: number, as?: PersonId): Promise<YearMatters | undefined>;
  /** What the paper is made of. Undefined where that closing is not frozen. */
  frozen(plan: PlanId, year: number, kind: ClosingKind): Promise<PaperMatter | undefined>;
  /** What it would be made of if the year were frozen now; `closingDay`, else today, is the last day that anything is asked of. */
  draft(plan: PlanId, year: number, kind: ClosingKind, closingDay?: CivilDate): Promise<PaperMatter | undefined>;
  /** Freezes the year before its time. What is frozen is never changed. */
  freeze(plan: PlanId, year: number, kind: ClosingKind, by: PersonId): Promise<ActResult>;
  /** Writes, approves, sends back or records the nämnd's decision, once per command id. */
  act(plan: PlanId, year: number, kind: ClosingKind, command: PaperCommand, commandId?: string): Promise<ActResult>;
}
