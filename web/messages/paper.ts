/** What the pages say of a year that is closed, of its paper to the nämnd and of what the nämnd decided. */
import type { PaperForm } from "../../documents/paper/forms.ts";
import type { ClosingKind } from "../../domain/closing/snapshot.ts";
import type { DecisionFaults, PaperAct } from "../forms/paper-form.ts";
import type { Inset, Said } from "./say.ts";

/** The nämnd's decision, its day already in words. */
export interface DecisionSaid {
  readonly outcome: "approved" | "revise";
  readonly day: string;
  readonly section: string;
  readonly dnr?: string | undefined;
}

export interface PaperWords {
  readonly title: Readonly<Record<ClosingKind, (year: number) => string>>;
  /** Above the year's closings on its page, and each by its name. */
  readonly toCommittee: string;
  readonly closing: Readonly<Record<ClosingKind, string>>;
  readonly done: Readonly<Record<PaperAct | "frys", string>>;
  readonly notFrozen: string;
  readonly frozen: (at: string, digits: string) => string;
  /** `meetingDay` where the closing is for a meeting. */
  readonly willFreeze: (kind: ClosingKind, at: string, meetingDay: string | undefined) => string;
  readonly notDue: string;
  readonly stage: {
    readonly unwritten: string;
    readonly draft: string;
    readonly waiting: (approver: Inset) => Said;
    readonly sentBack: (by: Inset) => Said;
    readonly approved: string;
    readonly decided: (decision: DecisionSaid | undefined) => string;
  };
  readonly files: {
    readonly heading: string;
    readonly notApproved: string;
    readonly forms: Readonly<Record<PaperForm, readonly [name: string, what: string]>>;
  };
  readonly assessment: {
    readonly heading: string;
    readonly label: string;
    readonly facts: string;
    readonly never: string;
    readonly submit: (approver: Inset) => Said;
    readonly save: string;
    readonly none: string;
    readonly approve: string;
    readonly sendBack: string;
    readonly reason: string;
    readonly all: (count: number) => string;
    readonly version: (version: number, by: Inset, at: string, kind: "approved" | "submitted" | undefined) => Said;
  };
  readonly decision: {
    readonly heading: string;
    readonly correct: string;
    readonly day: string;
    readonly section: string;
    readonly sectionHelp: string;
    readonly dnr: string;
    readonly dnrHelp: string;
    readonly outcome: string;
    readonly approved: string;
    readonly revise: string;
    readonly save: string;
    readonly change: string;
    readonly fault: DecisionFaults;
  };
  readonly goThrough: {
    readonly heading: string;
    readonly allAnswered: string;
    readonly questions: (count: number) => string;
    readonly answer: string;
    readonly readings: (count: number) => string;
    readonly legal: (count: number) => string;
    readonly checked: (on: string | undefined) => string;
  };
  readonly freeze: { readonly heading: string; readonly means: string; readonly now: (year: number) => string };
}
