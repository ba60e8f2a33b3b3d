/** What pages and the command line are shown of events, and what they tell of them. */
import type { CivilDate } from "../domain/calendar/civil-date.ts";
import type { DutyId, OccurrenceId, PersonId, PlanId } from "../domain/ids.ts";
import type { IsoDuration } from "../domain/plan.ts";
import type { ActResult } from "./views.ts";

export type OpenResult =
  | (Extract<ActResult, { ok: true }> & {
      readonly occurrence: OccurrenceId;
      /** It was opened before, under the same reference. */
      readonly already?: true;
    })
  | Extract<ActResult, { ok: false }>;

/** What somebody tells of. */
export interface Happened {
  readonly plan: PlanId;
  readonly duty: DutyId;
  readonly reference: string;
  readonly by: PersonId;
  /** Absent: today. */
  readonly on?: CivilDate;
}

/** A duty that an event opens. */
export interface EventDuty {
  readonly duty: string;
  readonly item: string;
  readonly title: string;
  readonly within: IsoDuration;
  /** Titles of the roles that then have something to do. */
  readonly responsible: readonly string[];
}

/** What telling of an event would mean. */
export type Foreseen =
  | { readonly kind: "opens"; readonly due: CivilDate; readonly letters: readonly ForeseenLine[] }
  /** The reference stands for one that is open, or was. */
  | { readonly kind: "already"; readonly occurrence: OccurrenceId }
  | { readonly kind: "refused"; readonly result: Extract<ActResult, { ok: false }> };

export interface ForeseenLine {
  readonly on: CivilDate;
  readonly step: string;
  readonly toName: string;
}

export interface Events {
  /** Those that the person may tell of, in the plan's order. Undefined for a plan the ledger does not have. */
  duties(plan: PlanId, person: PersonId): Promise<readonly EventDuty[] | undefined>;
  /** When it would be due, and who would be written to if nobody did anything. Changes nothing. */
  foresee(happened: Happened): Promise<Foreseen>;
  /** The same reference again answers with what is there. */
  open(happened: Happened): Promise<OpenResult>;
}
