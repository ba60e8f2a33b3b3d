/** What the page for the one who runs Planvakt is shown. All of it is read in the ledger. */

/** Something that an operator or the plan's owner should see to. */
export interface Concern {
  readonly at: string;
  readonly kind: string;
  readonly subject: string;
  readonly detail: string;
}

export interface StuckThing {
  readonly kind: "duty" | "occurrence" | "mailroom" | "closing" | "pull";
  /** Its id; of a closing the year. */
  readonly subject: string;
  /** When it should have woken. */
  readonly since: string;
}

export interface OperationView {
  readonly begunOn?: string;
  /** Who stopped the post, and why. Absent where it goes. */
  readonly held?: { readonly by: string; readonly byName: string; readonly why: string };
  readonly mayHold: readonly string[];
  readonly ownerTitle: string;
  /** When the mailroom next has something to do. */
  readonly nextPosting?: string;
  /** Should have woken an hour ago or more. */
  readonly stuck: readonly StuckThing[];
  /** Mails that were refused, or of which nobody knows whether they came. The latest first. */
  readonly failed: readonly {
    readonly letter?: string;
    readonly subject: string;
    readonly person: string;
    readonly at: string;
    readonly state: "refused" | "ambiguous";
    readonly answer: string;
  }[];
  readonly failedCount: number;
  /** Waiting for a new try. */
  readonly retrying: number;
  readonly alarms: readonly Concern[];
  readonly alarmCount: number;
  readonly drift: readonly (Concern & { readonly repair?: string })[];
  /** When calendar, ledger and engine were last compared. */
  readonly inspectedAt?: string;
  readonly inspectionIsOld: boolean;
  /** Roles of the plan that nobody holds today. */
  readonly vacant: readonly { readonly role: string; readonly title: string; readonly instead: string }[];
  readonly openQuestions: number;
  readonly backlog: number;
}

export type HoldResult =
  | { readonly ok: true; readonly state: "held" | "open"; readonly event: "postHeld" | "postReleased" }
  /** `reason` is Swedish, says why and what to do instead. */
  | { readonly ok: false; readonly reason: string };
