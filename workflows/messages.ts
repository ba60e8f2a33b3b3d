/**
 * What passes between the workflows and the world: names, ids and inputs. Imported by the sandbox, so types and plain
 * functions only. Payloads carry ids, keys and instants: never names, addresses or free text.
 */
import type { DutyId, OccurrenceId, PeriodKey, PlanId } from "../domain/ids.ts";

export const TASK_QUEUE = "planvakt";

/** Milliseconds since 1970; in payloads a plain number. */
type Millis = number;

export interface ApplyInput {
  readonly plan: PlanId;
  readonly version: string;
  /** The command that asked for it: who, and whether it is to be begun. */
  readonly command: string;
}

export type ApplyOutcome = { readonly ok: true } | { readonly ok: false; readonly reason: string };

export interface DutyInput {
  readonly plan: PlanId;
  readonly duty: DutyId;
  /** The period whose occurrence the last run opened: its cursor is moved before anything else is asked. */
  readonly opened?: PeriodKey;
}

/** One year of a plan, to be closed. */
export interface CloseYearInput {
  readonly plan: PlanId;
  readonly year: number;
  /** True for a run that continues the one that started the closing of the year after. */
  readonly nextStarted?: true;
}

export interface OccurrenceInput {
  readonly occurrence: OccurrenceId;
  /** True for a run that continues another: it asks for its wake instead of opening. */
  readonly continued?: true;
}

/** A duty whose figures are pulled from a source. */
export interface PullInput {
  readonly plan: PlanId;
  readonly duty: DutyId;
}

/** Pulls a period's figures now. */
export interface FetchMessage {
  readonly occurrence: OccurrenceId;
}

export interface MailroomInput {
  readonly plan: PlanId;
}

/** What a person asked of an occurrence lies in the ledger under this id. */
export interface CommandMessage {
  readonly command: string;
}

/** Opens a period before its time: an event, or somebody who reports early. */
export interface OpenNowMessage {
  readonly period: PeriodKey;
}

export type ActOutcome =
  { readonly ok: true; readonly state: string; readonly event: string } | { readonly ok: false; readonly reason: string };

/** What an occurrence is told by the ledger: when to wake, or that it is over. */
export interface Wake {
  readonly wakeAt?: Millis;
  readonly ended?: true;
}

export const applyId = (plan: string, version: string): string => `apply/${plan}/${version}`;
export const dutyWorkflowId = (plan: string, duty: string): string => `duty/${plan}/${duty}`;
export const occurrenceWorkflowId = (occurrence: string): string => `occurrence/${occurrence}`;
/** The daily inspection's Schedule; its runs are named by it. */
export const INSPECTION_SCHEDULE = "inspect";
export const closeYearId = (plan: string, year: number): string => `year/${plan}/${year}`;
export const pullId = (plan: string, duty: string): string => `pull/${plan}/${duty}`;
export const mailroomId = (plan: string): string => `mailroom/${plan}`;

/** Search attributes, set at start and never changed. */
export const SEARCH_ATTRIBUTES = ["PlanId", "DutyId", "Period"] as const;
