/**
 * The year as it was frozen: all that the nämnd's paper is made of. Roles only. Every text in it is the plan's, a figure's or the
 * law's ({@link PlanText}) or a number with which something is registered ({@link RecordNumber}): there is no field that a person,
 * a person's id or a text that somebody typed about an occurrence could be put in.
 */
import type { CivilDate } from "../calendar/civil-date.ts";
import type { DutyId, ItemId, OccurrenceId, PartId, PeriodKey, PlanId } from "../ids.ts";
import { STATE_WORDS, type ShownState, type StateWords } from "../occurrence/state-words.ts";
import type { ItemKind } from "../plan.ts";
import type { PaperPart, PaperTemplate } from "./paper-template.ts";

/** Words out of the plan's own file, or a name of ours for a period. Made by {@link file://./take-snapshot.ts} only. */
export type PlanText = string & { readonly __PlanText: never };

/** `SN 2026/112`, `§ 87`: short, and with a digit. */
export type RecordNumber = string & { readonly __RecordNumber: never };

/** `stop`: per stoppdatum, for the year's last meeting. `final`: after the year's end, a short supplement. */
export type ClosingKind = "stop" | "final";

/** `notDue`: to be done after the closing day, and so never late in this snapshot. */
export type FrozenState = ShownState | "notDue";

/** The legend of the paper: that of pages and letters, and *Ej förfallen*. */
export const FROZEN_WORDS: Readonly<Record<FrozenState, StateWords>> = {
  ...STATE_WORDS,
  notDue: { symbol: "◌", word: "Ej förfallen" },
};

export interface FrozenPart {
  readonly part: PartId;
  readonly label: PlanText;
  readonly state: FrozenState;
  readonly reportedOn?: CivilDate;
}

export interface FrozenCoverage {
  readonly id: string;
  readonly label: PlanText;
  readonly done: number;
  readonly of: number;
}

/** A duty in a period, as in the year status. An undecided duty has `question` and no period. */
export interface FrozenRow {
  readonly duty: DutyId;
  readonly title: PlanText;
  /** Roles, as they stand in a sentence. */
  readonly responsible: readonly PlanText[];
  readonly state: FrozenState;
  readonly occurrence?: OccurrenceId;
  readonly period?: PeriodKey;
  /** "kvartal 4 2026"; absent for what is done once. */
  readonly periodLabel?: PlanText;
  readonly due?: CivilDate;
  /** The day it stood at first and how many times it was moved. */
  readonly moved?: { readonly from: CivilDate; readonly times: number };
  readonly reportedOn?: CivilDate;
  readonly confirmedOn?: CivilDate;
  readonly question?: PlanText;
  /** Only where it is divided. */
  readonly parts?: readonly FrozenPart[];
  /** How many of how many, over its parts. Absent where nobody told, and in snapshots from before it was kept. */
  readonly coverage?: readonly FrozenCoverage[];
  /** Its checklist: how many points there are, and which of them are missing or not done. */
  readonly checklist?: { readonly yes: number; readonly of: number; readonly missing: readonly PlanText[] };
  /** How the same duty and period stood in last year's snapshot. */
  readonly lastYear?: FrozenState;
  /** `final` only: how the row stood per stoppdatum. */
  readonly atStop?: FrozenState;
}

export interface FrozenItem {
  readonly item: ItemId;
  readonly kind: ItemKind;
  /** Only actions have one. */
  readonly goal?: string;
  /** The plan's own words. */
  readonly title: PlanText;
  readonly rows: readonly FrozenRow[];
}

/** A figure's whole year. What is withheld stays so: the number is not in here. */
export type FrozenTotal =
  | { readonly kind: "exactly"; readonly value: number }
  /** "färre än fem" */
  | { readonly kind: "fewerThan"; readonly limit: number }
  /** Left out so that another cannot be worked out from it. */
  | { readonly kind: "withheld" }
  | { readonly kind: "missing" };

export interface FrozenFigure {
  readonly figure: string;
  readonly label: PlanText;
  readonly unit: PlanText;
  /** Where it was taken from, as the plan calls it. */
  readonly source?: PlanText;
  readonly total: FrozenTotal;
  readonly lastYear?: FrozenTotal;
}

/** What the nämnd decided on a year's paper. */
export interface FrozenDecision {
  readonly date: CivilDate;
  readonly section: RecordNumber;
  readonly dnr?: RecordNumber;
  readonly outcome: "approved" | "revise";
}

/** A {@link PaperTemplate} whose words are the plan's or ours. */
export interface FrozenTemplate extends PaperTemplate {
  readonly kind: PlanText;
  readonly sections: readonly { readonly part: PaperPart; readonly heading: PlanText }[];
  readonly recipients?: readonly PlanText[];
}

export type StateCounts = Readonly<Partial<Record<FrozenState, number>>>;

export interface YearSnapshot {
  readonly format: 1;
  readonly plan: PlanId;
  readonly version: PlanText;
  readonly title: PlanText;
  readonly municipality: PlanText;
  /** "socialnämnden" */
  readonly committee: PlanText;
  /** "Socialförvaltningen i Vingåkers kommun" */
  readonly office: PlanText;
  /** Roles that the paper names: who wrote it, who approved it, who followed the plan up. */
  readonly roles: { readonly owner: PlanText; readonly headOfAdministration: PlanText; readonly workGroup: PlanText };
  /** The number under which the year's matter is registered; else the plan's own. */
  readonly dnr?: RecordNumber;
  readonly year: number;
  readonly kind: ClosingKind;
  /** When it was frozen, ISO. */
  readonly asOf: string;
  /** Stoppdatum, or the supplement's last day. */
  readonly closingDay: CivilDate;
  /** The nämnd's meeting, where it is known. */
  readonly meetingDay?: CivilDate;
  readonly goals: readonly { readonly goal: string; readonly title: PlanText }[];
  /** In the plan's order: actions, meetings, rules. */
  readonly items: readonly FrozenItem[];
  readonly counts: StateCounts;
  /** Our readings, which the nämnd approves with the paper. `at` is the duty. */
  readonly readings: readonly { readonly at: DutyId; readonly reading: PlanText }[];
  /** What nobody has answered yet. */
  readonly questions: readonly { readonly at: string; readonly question: PlanText }[];
  readonly legal: readonly { readonly reference: PlanText; readonly checkedOn?: CivilDate }[];
  readonly figures: readonly FrozenFigure[];
  /** Last year's final snapshot, else its stop one; absent the first year. */
  readonly lastYear?: {
    readonly year: number;
    readonly kind: ClosingKind;
    readonly checksum: string;
    readonly counts: StateCounts;
    readonly decision?: FrozenDecision;
  };
  /** How the paper was to be set up. Absent in what was frozen before it could be: the usual way. */
  readonly template?: FrozenTemplate;
  /** `final` only: the snapshot that it supplements, and what the nämnd decided on it. */
  readonly supplements?: { readonly checksum: string; readonly closingDay: CivilDate; readonly decision?: FrozenDecision };
}

/** A snapshot under its name: the SHA-256, in hex, of its canonical JSON. */
export interface FrozenYear {
  readonly snapshot: YearSnapshot;
  readonly checksum: string;
}

const RECORD_NUMBER = /^(?=.*\d)[\p{L}\d§][\p{L}\d §.:/–-]{0,39}$/u;

/** Reads a dnr or a paragraph; undefined for anything longer, of several lines, or without a digit. */
export function parseRecordNumber(text: string): RecordNumber | undefined {
  const trimmed = text.trim().replace(/\s+/g, " ");
  return RECORD_NUMBER.test(trimmed) ? (trimmed as RecordNumber) : undefined;
}

/** Every row, in the paper's order. */
export function rowsOf({ items }: Pick<YearSnapshot, "items">): readonly FrozenRow[] {
  return items.flatMap(({ rows }) => rows);
}
