/** What a source gave for a period: a proposal, until somebody reports it. And why it gave nothing. */
import type { Instant } from "../calendar/instant.ts";
import type { Period } from "../calendar/period.ts";
import type { Evidence } from "../plan.ts";
import type { SourceFault } from "./source-fault.ts";

/** Figures by the key they have in a report, as they are written there. */
export type WrittenFigures = Readonly<Record<string, string>>;

/** Where figures came from: enough to see whether the source says the same now. */
export interface PulledFrom {
  readonly source: string;
  /** What the source was called then. */
  readonly title: string;
  readonly at: Instant;
  /** Of the bytes that the figures were read from. */
  readonly sha256: string;
}

/** What is asked of a source. */
export interface PullAsked {
  readonly source: string;
  readonly evidence: Evidence;
  readonly period: Period;
}

export interface Proposal extends PulledFrom {
  readonly id: string;
  readonly figures: WrittenFigures;
}

/** Why a pull brought nothing, as it is kept. */
export interface PullFailure {
  readonly kind: SourceFault["trouble"]["kind"];
  /** For operators; says the cure. */
  readonly english: string;
  /** A sentence for those who were to report. */
  readonly swedish: string;
}

/** A pull as the ledger keeps it. */
export type PullEntry =
  | ({ readonly kind: "proposed" } & Proposal)
  | { readonly kind: "failed"; readonly title: string; readonly at: Instant; readonly failure: PullFailure };

/** What the ledger knows of the pulls of one period. */
export interface Tries {
  /** There is something to report: nothing more is pulled by itself. */
  readonly proposed: boolean;
  /** Tries that brought nothing, since the last that did. */
  readonly failures: number;
  readonly failedAt?: Instant;
}

/** How the pulls of a period stand. */
export interface PulledPeriod {
  readonly tries: Tries;
  /** The newest. Absent where nothing has come. */
  readonly proposal?: Proposal;
  /** The newest try, where it brought nothing. */
  readonly failed?: { readonly title: string; readonly at: Instant; readonly failure: PullFailure };
}

/** Entries of one period come in the order they were made. */
export function standOf(entries: readonly PullEntry[]): PulledPeriod {
  const proposal = entries.findLast((entry) => entry.kind === "proposed");
  const since = entries.slice(entries.findLastIndex(({ kind }) => kind === "proposed") + 1);
  const failed = since.findLast((entry) => entry.kind === "failed");
  return {
    tries: { proposed: proposal !== undefined, failures: since.length, ...(failed ? { failedAt: failed.at } : {}) },
    ...(proposal ? { proposal } : {}),
    ...(failed ? { failed } : {}),
  };
}

/** The same bytes, read in the same way: nothing new. */
export function isSameAs(proposal: Proposal | undefined, sha256: string, figures: WrittenFigures): boolean {
  if (proposal?.sha256 !== sha256) return false;
  const [before, now] = [Object.entries(proposal.figures), Object.entries(figures)];
  return before.length === now.length && now.every(([key, value]) => proposal.figures[key] === value);
}
