/** What the page of the one who runs Planvakt says. */
import type { StuckThing } from "../../client/operation-view.ts";
import type { Inset, Said } from "./say.ts";

export interface OperationWords {
  readonly title: string;
  readonly stopped: string;
  readonly goAgain: string;
  readonly post: string;
  readonly ownerMay: (owner: Inset) => Said;
  readonly held: (name: string, why: Inset) => Said;
  readonly going: string;
  readonly nothingWaits: string;
  readonly next: (instant: string) => string;
  readonly retrying: (count: number) => string;
  readonly release: string;
  readonly hold: string;
  readonly releaseHelp: string;
  readonly holdHelp: string;
  readonly whyHold: string;
  readonly stuck: {
    readonly title: string;
    readonly help: string;
    readonly kinds: Readonly<Record<StuckThing["kind"], string>>;
    readonly since: (instant: string) => string;
  };
  readonly failed: {
    readonly title: string;
    readonly none: string;
    readonly some: (count: number) => string;
    readonly all: string;
    readonly latest: string;
    readonly answer: string;
    readonly refused: string;
    readonly perhaps: string;
  };
  readonly alarms: {
    readonly title: string;
    readonly none: string;
    readonly older: (count: number) => string;
    /** A kind nobody named is shown as it is. */
    readonly kind: (kind: string) => string;
  };
  readonly inspection: {
    readonly title: string;
    readonly never: string;
    readonly latest: (instant: string) => string;
    /** After the latest, where one should have been made since. */
    readonly missed: string;
    readonly sound: string;
    readonly caption: string;
    readonly when: string;
    readonly what: string;
    readonly about: string;
    readonly repair: string;
    readonly kind: (kind: string) => string;
    readonly lookInto: string;
    readonly restarted: string;
  };
  readonly people: {
    readonly title: string;
    readonly noQuestion: string;
    readonly questions: (count: number) => string;
    readonly noBacklog: string;
    readonly backlog: (count: number) => string;
    readonly vacant: (role: Inset, instead: Inset) => Said;
  };
  readonly answer: (of: OperationCounts) => string;
}

/** How Planvakt itself is doing. */
export interface OperationCounts {
  /** Who has stopped all letters. */
  readonly heldBy: string | undefined;
  readonly stuck: number;
  /** Where a daily inspection should have been made; `since`: the latest one, in words. */
  readonly missed?: { readonly since?: string };
  readonly failed: number;
  readonly vacant: number;
}
