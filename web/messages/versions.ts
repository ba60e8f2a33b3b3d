/** What pages say about the versions of a plan and what is changed between them. */
import type { Change, Facet, Thing } from "../../domain/revision/plan-diff.ts";

/** How many things are added, changed and dropped. */
export type ChangeCounts = Readonly<Record<Change["change"], number>>;

export interface VersionsWords {
  readonly title: string;
  readonly between: (from: string, to: string) => string;
  readonly answer: (counts: ChangeCounts) => string;
  readonly onlyOne: (version: string, since: string) => string;
  readonly inForce: (version: string, since: string) => string;
  readonly was: (version: string, from: string, until: string) => string;
  readonly all: string;
  readonly read: (version: string) => string;
  readonly older: string;
  readonly newer: string;
  readonly compare: string;
  readonly asDocument: { readonly docx: string; readonly html: string };
  readonly howToRead: string;
  readonly inserted: string;
  readonly struck: string;
  readonly end: string;
  readonly facet: Readonly<Record<Facet, string>>;
  /** With its number in the plan, where it has one. */
  readonly thing: (thing: Thing, number?: string) => string;
  readonly change: Readonly<Record<Change["change"], string>>;
  readonly asItWas: (version: string) => string;
  readonly notInForce: string;
}
