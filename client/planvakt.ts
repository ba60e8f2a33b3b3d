/** What web and command line ask of Planvakt: the ledger read, the engine acted upon. */
import type { CivilDate } from "../domain/calendar/civil-date.ts";
import type { Capacity } from "../domain/capacities.ts";
import type { Clock } from "../domain/clock.ts";
import type { OccurrenceId, PersonId, PlanId } from "../domain/ids.ts";
import type { ExceptionCommand } from "../domain/decide-exception.ts";
import type { DecisionAsked } from "../domain/meeting-decision.ts";
import type { OccurrenceCommand } from "../domain/occurrence/occurrence.ts";
import type { CalendarView, ComingPeriodView } from "./calendar-views.ts";
import type { Events, OpenResult } from "./event-views.ts";
import type { Feeds } from "./feeds.ts";
import type { Figures } from "./figures.ts";
import type { Many } from "./many.ts";
import type { Meetings } from "./meetings.ts";
import type { HoldResult, OperationView } from "./operation-view.ts";
import type { PostQuery, PostView } from "./post-views.ts";
import type { SearchView } from "./search-view.ts";
import type { PeopleChanging } from "./people-changing.ts";
import type { PeopleLook, PeopleView } from "./reading/people.ts";
import type { Versions } from "./reading/versions.ts";
import type { Pulls } from "./pulling.ts";
import type { SigningIn } from "./sign-in.ts";
import type {
  ActResult,
  LetterRow,
  LetterView,
  LinkPass,
  LinkTarget,
  OccurrenceView,
  PersonView,
  PlanOverview,
  PlanQuestions,
  PreviewLetter,
  Tasks,
  YearStatus,
} from "./views.ts";

import type { Years } from "./year-views.ts";

export interface PlanSummary {
  readonly plan: PlanId;
  readonly title: string;
  /** Its registration number with the nämnd. */
  readonly dnr?: string;
  readonly version: string;
  readonly begunOn?: string;
}

export interface Planvakt extends PeopleChanging {
  readonly clock: Clock;
  /** What people tell of, and what that sets off. */
  readonly events: Events;
  /** Calendars to subscribe to. */
  readonly feeds: Feeds;
  /** What is handed in as numbers. */
  readonly figures: Figures;
  /** Figures that are pulled from a source. */
  readonly pulls: Pulls;
  /** What is confirmed and attested many at a time. */
  readonly many: Many;
  /** The work group's meetings. */
  readonly meetings: Meetings;
  /** The closing of years, and the nämnd's paper. */
  readonly years: Years;
  /** Sessions and ways to begin one. */
  readonly signIn: SigningIn;
  /** What the plan said before. */
  readonly versions: Versions;
  /** Runs what only reads, as one look: what it asks for again of a plan and its people is what it was told first. */
  look<T>(work: () => Promise<T>): Promise<T>;
  plans(): Promise<readonly PlanSummary[]>;
  overview(plan: PlanId): Promise<PlanOverview | undefined>;
  questions(plan: PlanId): Promise<PlanQuestions | undefined>;
  persons(plan: PlanId): Promise<readonly PersonView[]>;
  /** Everyone, every role and who holds it `on` a day (today), and what `as` may change. Undefined for a plan the ledger does not have. */
  people(plan: PlanId, look?: PeopleLook): Promise<PeopleView | undefined>;
  /** In what capacities a person looks at the plan today. None for one who is not in its people list, or for no such plan. */
  capacities(plan: PlanId, person: PersonId): Promise<readonly Capacity[]>;
  /** `as`: whose possibilities are shown. */
  occurrence(id: OccurrenceId, as?: PersonId): Promise<OccurrenceView | undefined>;
  tasks(plan: PlanId, person: PersonId): Promise<Tasks>;
  yearStatus(plan: PlanId, year: number): Promise<YearStatus>;
  letters(plan: PlanId): Promise<readonly LetterRow[]>;
  letter(plan: PlanId, letter: string): Promise<LetterView | undefined>;
  /** The letters that preview foresees from now on, if nobody does anything. */
  coming(plan: PlanId, until: string): Promise<readonly PreviewLetter[]>;
  /** Swaps a mail link's token for a pass. Undefined for a token that is unknown, expired or revoked. Reading only. */
  swapLink(token: string): Promise<LinkPass | undefined>;
  /** Undefined for a pass that is forged, over, another link's than `id` names, or whose link has been revoked. Reading only. */
  openLink(id: string, pass: string): Promise<LinkTarget | undefined>;
  /**
   * Acts on an occurrence. `commandId` makes it idempotent: the same id again gives the first answer, with other content an error.
   * Throws {@link EngineAwayError} when Temporal or the ledger cannot be reached; nothing was done then.
   */
  act(id: OccurrenceId, command: OccurrenceCommand, commandId?: string): Promise<ActResult>;
  /** Opens what a held meeting decided shall be followed up. `commandId` makes it idempotent. */
  followUp(meeting: OccurrenceId, asked: DecisionAsked, commandId?: string): Promise<OpenResult>;
  /** Answers a question (`at`) or decides on a backlog item: a day postpones it, `utgår` excuses it. */
  decide(plan: PlanId, at: string, answer: string, by: PersonId, commandId?: string): Promise<ActResult>;
  /** What falls due in this month and the eleven after it. */
  calendar(plan: PlanId): Promise<CalendarView>;
  /** A period still to come; undefined where it has opened or is not asked for. `due`: the day that is thought of. */
  comingPeriod(id: OccurrenceId, as?: PersonId, due?: CivilDate): Promise<ComingPeriodView | undefined>;
  /** Moves or skips a period still to come, or takes that back. Once per `commandId`. */
  except(id: OccurrenceId, command: ExceptionCommand, commandId?: string): Promise<ActResult>;
  /** A screenful of letters, in the post, sent or failed. */
  post(plan: PlanId, query: PostQuery): Promise<PostView>;
  /** What the one who runs Planvakt has to know. */
  operation(plan: PlanId): Promise<OperationView>;
  /** Stops all of the plan's post, or lets it go on. */
  hold(plan: PlanId, by: PersonId, why: string): Promise<HoldResult>;
  release(plan: PlanId, by: PersonId, why?: string): Promise<HoldResult>;
  /** Finds what a person looks for in the plan and in its follow-up. Any text is safe. */
  search(plan: PlanId, text: string, as?: PersonId): Promise<SearchView>;
}
