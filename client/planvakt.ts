/** What web and command line ask of Planvakt: the ledger read, the engine acted upon. */
import type { Clock } from "../domain/clock.ts";
import type { OccurrenceId, PersonId, PlanId } from "../domain/ids.ts";
import type { OccurrenceCommand } from "../domain/occurrence/occurrence.ts";
import type {
  ActResult,
  LetterRow,
  LetterView,
  LinkTarget,
  OccurrenceView,
  PersonView,
  PlanOverview,
  PreviewLetter,
  Tasks,
  YearStatus,
} from "./views.ts";

export interface PlanSummary {
  readonly plan: PlanId;
  readonly title: string;
  readonly version: string;
  readonly begunOn?: string;
}

export interface Planvakt {
  readonly clock: Clock;
  plans(): Promise<readonly PlanSummary[]>;
  overview(plan: PlanId): Promise<PlanOverview | undefined>;
  persons(plan: PlanId): Promise<readonly PersonView[]>;
  /** `as`: whose possibilities are shown. */
  occurrence(id: OccurrenceId, as?: PersonId): Promise<OccurrenceView | undefined>;
  tasks(plan: PlanId, person: PersonId): Promise<Tasks>;
  yearStatus(plan: PlanId, year: number): Promise<YearStatus>;
  letters(plan: PlanId): Promise<readonly LetterRow[]>;
  letter(plan: PlanId, letter: string): Promise<LetterView | undefined>;
  /** The letters that preview foresees from now on, if nobody does anything. */
  coming(plan: PlanId, until: string): Promise<readonly PreviewLetter[]>;
  /** Undefined for a token that is unknown, expired or revoked. Reading only. */
  openLink(token: string): Promise<LinkTarget | undefined>;
  /**
   * Acts on an occurrence. `commandId` makes it idempotent: the same id again gives the first answer, with other content an error.
   * Throws {@link EngineAwayError} when Temporal or the ledger cannot be reached; nothing was done then.
   */
  act(id: OccurrenceId, command: OccurrenceCommand, commandId?: string): Promise<ActResult>;
  /** Answers a question (`at`) or decides on a backlog item: a day postpones it, `utgår` excuses it. */
  decide(plan: PlanId, at: string, answer: string, by: PersonId, commandId?: string): Promise<ActResult>;
}
