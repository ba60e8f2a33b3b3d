/**
 * What the workflows ask of the world: the activities' interface. Instants are milliseconds of business time, the workflow's own.
 * The ones marked local run inside a workflow task: short, and safe to run twice.
 */
import type { DutyId, OccurrenceId, PeriodKey, PlanId } from "../domain/ids.ts";
import type { ActOutcome, ApplyInput, Wake } from "./messages.ts";

/** Duties to start or to tell that something changed, after a plan was applied. */
export interface Applied {
  /** Duties whose workflow has to run: started where it does not. */
  readonly duties: readonly DutyId[];
  /** Duties that have to look again, because their definition changed or the plan began. */
  readonly revised: readonly DutyId[];
  /** Open occurrences of changed or dropped duties. */
  readonly occurrences: readonly OccurrenceId[];
  /** Years whose closing has to run; one that runs has to look again. Absent where the plan has not begun. */
  readonly closings?: readonly number[];
  /** Duties whose figures are pulled: their pull has to run; one that runs has to look again. Absent where there are none, and in answers given before there were any. */
  readonly pulls?: readonly DutyId[];
  /** What the version sets off by itself. Absent in answers given before there was such a thing. */
  readonly opens?: readonly OccurrenceId[];
}

/** The plan cannot be put in force as it is; nothing was written. */
export interface ApplyRefused {
  readonly refused: string;
}

/** What a duty does next. */
export type NextOpening =
  | { readonly kind: "open"; readonly period: PeriodKey; readonly occurrence: OccurrenceId; readonly opensAt: number }
  /** Nothing until something changes. */
  | { readonly kind: "wait" }
  /** The plan no longer has the duty. */
  | { readonly kind: "ended" };

/** What the closing of a year does next. */
export interface ClosingWake {
  /** Absent when both closings are behind. */
  readonly wakeAt?: number;
  readonly ended?: true;
  /** The year that is to be closed by somebody from now on: started where it does not run. */
  readonly next?: number;
}

/** What the pull of a duty's figures does next. */
export interface PullWake {
  /** Absent where nothing is to be pulled until something changes. */
  readonly wakeAt?: number;
  /** The plan asks for no pull any more. */
  readonly ended?: true;
}

/** How a pull went. What came, or why nothing did, lies in the ledger. */
export type PullOutcome = "proposed" | "same" | "failed" | "notWanted";

export interface LocalActivities {
  /** Writes the plan version of a kept command, and begins the plan where the command says so. */
  applyPlan(input: ApplyInput, now: number): Promise<Applied | ApplyRefused>;
  /** Moves the duty's cursor to the period just opened, and asks for the next. */
  nextOpening(plan: PlanId, duty: DutyId, opened: PeriodKey | undefined, now: number): Promise<NextOpening>;
  /** Writes the occurrence and the letters that are due, or finds it there already. */
  openOccurrence(occurrence: OccurrenceId, now: number): Promise<Wake>;
  /** Takes the step that is due. */
  climbOccurrence(occurrence: OccurrenceId, now: number): Promise<Wake>;
  /** Decides on a command a person gave. */
  actOnOccurrence(
    occurrence: OccurrenceId,
    command: string,
    now: number,
  ): Promise<{ readonly outcome: ActOutcome; readonly wake: Wake }>;
  /** The plan changed: the occurrence gets its new day, or ends because nothing asks for it any more. */
  reviseOccurrence(occurrence: OccurrenceId, now: number): Promise<Wake>;
  /** Freezes what of the year is to be frozen by now, and notes when there is something to do again. */
  closeYear(plan: PlanId, year: number, now: number): Promise<ClosingWake>;
  /** When a duty's figures are to be pulled, by what is open and what has been tried. */
  nextPull(plan: PlanId, duty: DutyId, now: number): Promise<PullWake>;
  /** When the mailroom has something to do. */
  nextPosting(plan: PlanId, now: number): Promise<{ readonly wakeAt?: number }>;
  /** Stops all sending, or lets it go on. Only a person does either. */
  holdMailroom(plan: PlanId, command: string, now: number): Promise<void>;
}

/** What the daily inspection found. */
export interface Inspection {
  readonly plans: number;
  /** Duties, occurrences and mailrooms looked at. */
  readonly checked: number;
  readonly drift: number;
  readonly repaired: number;
}

export interface InspectionActivities {
  /** Compares calendar, ledger and engine for every plan, repairs what is an hour overdue, and reports to the outside address. */
  inspectAll(now: number): Promise<Inspection>;
}

export interface RemoteActivities {
  /** Writes lists, composes what is posted within fifteen minutes and posts what is due. */
  deliver(plan: PlanId, now: number): Promise<void>;
}

export interface PullActivities {
  /** Asks the source for the period that is due, and lays what it gives in the ledger as a proposal. A source that is away is an answer too. */
  pullDue(plan: PlanId, duty: DutyId, now: number): Promise<PullOutcome>;
  /** The same for a period that somebody asks about. */
  pullPeriod(occurrence: OccurrenceId, now: number): Promise<PullOutcome>;
}
