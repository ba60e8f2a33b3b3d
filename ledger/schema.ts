/** The ledger's tables as TypeScript sees them; `migrations/` is where they are made. */
import type { ColumnType, Generated } from "kysely";
import type { CivilDate } from "../domain/calendar/civil-date.ts";
import type { Instant } from "../domain/calendar/instant.ts";
import type { Period } from "../domain/calendar/period.ts";
import type { ClosingKind } from "../domain/closing/snapshot.ts";
import type { DutyId, OccurrenceId, PartId, PeriodKey, PersonId, PlanId, RoleId } from "../domain/ids.ts";
import type { LetterText } from "../domain/letters/letter.ts";
import type { LetterStep, Occurrence, OccurrenceEvent, OccurrenceStateName } from "../domain/occurrence/occurrence.ts";
import type { Plan } from "../domain/plan.ts";
import type { PullFailure, WrittenFigures } from "../domain/pulls/proposal.ts";

/** Read as milliseconds, written as a Date. */
type At = ColumnType<Instant, Date, Date>;
type MaybeAt = ColumnType<Instant | null, Date | null | undefined, Date | null>;
/** Written as JSON text: node-postgres would send an array as a PostgreSQL array. */
type Json<T> = ColumnType<T, string, string>;
type MaybeJson<T> = ColumnType<T | null, string | null | undefined, string | null>;

export interface PlanTable {
  plan: PlanId;
  version: string;
  begun_at: MaybeAt;
  begun_on: CivilDate | null;
}

export interface PlanVersionTable {
  plan: PlanId;
  version: string;
  hash: string;
  content: Json<Plan>;
  applied_at: At;
}

export interface DutyTable {
  plan: PlanId;
  duty: DutyId;
  joined_at: At;
  cursor: PeriodKey | null;
  wake_at: MaybeAt;
  ended_at: MaybeAt;
  out_of_turn: Generated<readonly PeriodKey[]>;
}

export interface ExceptionTable {
  plan: PlanId;
  duty: DutyId;
  period: PeriodKey;
  kind: "moved" | "skipped";
  due: CivilDate | null;
  reason: string;
  by_person: PersonId;
  decided_at: At;
}

/** `events` of them, from `first_seq` to `last_seq`; `head` is the SHA-256 of the seal before it and of these. */
export interface SealTable {
  seal: number;
  first_seq: string;
  last_seq: string;
  events: number;
  head: string;
  sealed_at: At;
}

export interface InspectionTable {
  inspected_at: At;
  checked: number;
  drift: number;
  took_place: Generated<Instant>;
}

export interface AnswerTable {
  plan: PlanId;
  at: string;
  answer: string;
  by_person: PersonId;
  answered_at: At;
}

export interface OccurrenceTable {
  occurrence: OccurrenceId;
  plan: PlanId;
  duty: DutyId;
  period: PeriodKey;
  version: string;
  state: Exclude<OccurrenceStateName, "planned">;
  due: CivilDate;
  year: number;
  wake_at: MaybeAt;
  opened_at: At;
  snapshot: Json<Occurrence>;
  span: Json<Period>;
}

export interface CommandTable {
  command: string;
  plan: PlanId;
  subject: string;
  body: Json<unknown>;
  asked_at: At;
  result: MaybeJson<unknown>;
}

export interface EventTable {
  seq: Generated<string>;
  plan: PlanId;
  subject: string;
  kind: string;
  at: At;
  by_person: PersonId | null;
  body: Json<OccurrenceEvent | Readonly<Record<string, unknown>>>;
  command: string | null;
}

export type LetterStateName = "written" | "dropped" | "superseded" | "posting" | "accepted" | "refused" | "ambiguous" | "withdrawn";

export interface LetterTable {
  letter: Generated<string>;
  plan: PlanId;
  subject: string;
  occurrence: OccurrenceId | null;
  part: PartId | "";
  step: LetterStep;
  role: RoleId;
  person: PersonId;
  stand_in_for: PersonId | null;
  revision: number;
  due: CivilDate | null;
  post_at: At;
  state: Generated<LetterStateName>;
  text: Json<LetterText>;
  envelope: string | null;
  dropped_by: string | null;
}

export type EnvelopeStateName = "queued" | "posting" | "accepted" | "refused" | "ambiguous" | "withdrawn";

export interface EnvelopeTable {
  envelope: Generated<string>;
  plan: PlanId;
  person: PersonId;
  address: string;
  post_at: At;
  generation: Generated<number>;
  state: Generated<EnvelopeStateName>;
  message_id: string;
  subject: string;
  raw: Buffer;
  retry_at: At;
  sent_at: MaybeAt;
  tries: Generated<number>;
  lease_until: MaybeAt;
  fence: Generated<string>;
}

export interface AttemptTable {
  attempt: Generated<string>;
  envelope: string;
  fence: string;
  at: At;
  outcome: "accepted" | "refused" | "ambiguous";
  response: string;
}

export interface LinkTable {
  token_hash: Buffer;
  plan: PlanId;
  person: PersonId;
  purpose: "act" | "todo" | "plan" | "absence";
  occurrence: OccurrenceId | null;
  expires_at: At;
  revoked_at: MaybeAt;
}

export interface MailroomTable {
  plan: PlanId;
  wake_at: MaybeAt;
  told_at: MaybeAt;
  lists_through: CivilDate | null;
  held: MaybeJson<{ readonly by: string; readonly why: string }>;
}

export interface PersonTable {
  plan: PlanId;
  person: PersonId;
  name: string;
  email: string;
}

export interface HoldingTable {
  plan: PlanId;
  ordinal: number;
  role: RoleId;
  person: PersonId;
  from_date: CivilDate;
  to_date: CivilDate | null;
  stand_in: PersonId | null;
}

export interface AbsenceTable {
  plan: PlanId;
  ordinal: number;
  person: PersonId;
  from_date: CivilDate;
  to_date: CivilDate;
  stand_in: PersonId | null;
}

/** One side of a role that changes hands. */
export interface RoleMoveTable {
  move: Generated<string>;
  plan: PlanId;
  command: string;
  role: RoleId;
  side: "took" | "left";
  person: PersonId | null;
  other: PersonId | null;
  on_date: CivilDate;
  post_at: At;
  state: Generated<"waiting" | "told" | "cancelled">;
}

export interface AlarmTable {
  alarm: Generated<string>;
  plan: PlanId;
  kind: string;
  subject: string;
  detail: Json<unknown>;
  raised_at: At;
}

export interface DriftTable {
  drift: Generated<string>;
  plan: PlanId;
  kind: string;
  subject: string;
  detail: string;
  found_at: At;
  repair: string | null;
}

export interface FeedTable {
  feed: Generated<string>;
  token_hash: Buffer;
  plan: PlanId;
  person: PersonId;
  role: RoleId | null;
  created_at: Generated<Instant>;
  revoked_at: MaybeAt;
}

export interface IdentityTable {
  key: string;
  plan: PlanId;
  person: PersonId;
  bound_at: Generated<Instant>;
}

export interface SessionTable {
  session: Generated<string>;
  token_hash: Buffer;
  identity: string;
  created_at: Generated<Instant>;
  seen_at: ColumnType<Instant, never, Date | Instant>;
  expires_at: At;
  ended_at: ColumnType<Instant | null, never, Date | Instant>;
}

export interface SignInLinkTable {
  token_hash: Buffer;
  address: string;
  expires_at: At;
  used_at: ColumnType<Instant | null, never, Date | Instant>;
}

export interface SignInRequestTable {
  request: Generated<string>;
  address: Buffer;
  source: Buffer;
  at: Generated<Instant>;
}

export interface SecretTable {
  name: string;
  value: Buffer;
}

/** A meeting of the work group that goes through the plan. */
export interface MeetingTable {
  meeting: string;
  plan: PlanId;
  held_on: CivilDate;
  recorder: PersonId;
  present: Json<readonly PersonId[]>;
  started_at: At;
  ended_at: MaybeAt;
}

/** A duty that a meeting has gone through. */
export interface MeetingDutyTable {
  meeting: string;
  duty: DutyId;
  gone_through_at: At;
}

/** What was done on a meeting: the command says what, and what came of it. */
export interface MeetingCommandTable {
  meeting: string;
  command: string;
}

/** A year of a plan that is being closed. */
export interface ClosingTable {
  plan: PlanId;
  year: number;
  opened_at: At;
  wake_at: MaybeAt;
  ended_at: MaybeAt;
}

/** A year as it was frozen; `content` is the canonical JSON that `checksum` is of. */
export interface FrozenYearTable {
  plan: PlanId;
  year: number;
  kind: ClosingKind;
  version: string;
  frozen_at: At;
  by_person: PersonId | null;
  checksum: string;
  content: string;
}

export interface FigureTable {
  entry: Generated<string>;
  plan: PlanId;
  occurrence: OccurrenceId;
  duty: DutyId;
  period: PeriodKey;
  part: PartId;
  year: number;
  figure: string;
  category: string;
  value: number | null;
  missing: string | null;
  file_name: string | null;
  file_sha256: string | null;
  by_person: PersonId;
  at: At;
  replaces: string | null;
  reason: string | null;
  withdrawn: Generated<boolean>;
  command: string | null;
  pulled: string | null;
}

/** A duty whose figures are pulled. */
export interface PullTable {
  plan: PlanId;
  duty: DutyId;
  wake_at: MaybeAt;
  ended_at: MaybeAt;
}

/** What a source gave for a period, or why it gave nothing. */
export interface PulledTable {
  pulled: Generated<string>;
  plan: PlanId;
  duty: DutyId;
  period: PeriodKey;
  source: string;
  title: string;
  at: At;
  figures: MaybeJson<WrittenFigures>;
  sha256: string | null;
  fault: MaybeJson<PullFailure>;
}

export interface Tables {
  pull: PullTable;
  pulled: PulledTable;
  closing: ClosingTable;
  frozen_year: FrozenYearTable;
  figure: FigureTable;
  plan: PlanTable;
  plan_version: PlanVersionTable;
  duty: DutyTable;
  answer: AnswerTable;
  occurrence: OccurrenceTable;
  command: CommandTable;
  meeting: MeetingTable;
  meeting_duty: MeetingDutyTable;
  meeting_command: MeetingCommandTable;
  event: EventTable;
  letter: LetterTable;
  envelope: EnvelopeTable;
  attempt: AttemptTable;
  link: LinkTable;
  mailroom: MailroomTable;
  person: PersonTable;
  holding: HoldingTable;
  absence: AbsenceTable;
  role_move: RoleMoveTable;
  alarm: AlarmTable;
  drift: DriftTable;
  exception: ExceptionTable;
  inspection: InspectionTable;
  seal: SealTable;
  feed: FeedTable;
  identity: IdentityTable;
  session: SessionTable;
  sign_in_link: SignInLinkTable;
  sign_in_request: SignInRequestTable;
  secret: SecretTable;
}
