/** Meetings on which the work group goes through the plan. Every save stands on its own: closing the browser loses nothing. */
import { isoInstant } from "../domain/calendar/instant.ts";
import type { Clock } from "../domain/clock.ts";
import type { DutyId, OccurrenceId, PersonId, PlanId } from "../domain/ids.ts";
import { checkMeeting, mayHold, presentAt, type MeetingFault, type MeetingHeld } from "../domain/meeting.ts";
import type { OccurrenceCommand } from "../domain/occurrence/occurrence.ts";
import { dutiesOf } from "../domain/plan.ts";
import { personOf } from "../domain/recipients.ts";
import {
  beginMeeting,
  commandsOf,
  doneAt,
  dutiesGoneThrough,
  endMeeting,
  findMeeting,
  goneThrough,
  meetingsOf,
  type KnownMeeting,
} from "../ledger/meetings.ts";
import type { Ledger } from "../ledger/open.ts";
import { readActed, type Acted } from "./many.ts";
import { inLedgerOf } from "./reach.ts";
import { presentOf, type Present } from "./reading/present.ts";
import type { ActResult } from "./views.ts";

const MOST_LISTED = 20;

export interface MeetingSummary {
  readonly meeting: string;
  readonly plan: string;
  readonly heldOn: string;
  readonly recorder: string;
  /** The one who records among them. */
  readonly present: readonly { readonly id: string; readonly name: string }[];
  readonly startedAt: string;
  readonly endedAt?: string;
}

export interface MeetingView extends MeetingSummary {
  /** In the plan's order. */
  readonly duties: readonly {
    readonly duty: string;
    readonly item: string;
    readonly title: string;
    readonly goneThrough: boolean;
  }[];
  /** Everything that was asked for on it, with what came of it, in order of time. */
  readonly acts: readonly (Acted & { readonly byName: string })[];
}

export interface Meetings {
  /** Begins one. The same `meeting` (a UUID) again is the same meeting. */
  begin(plan: PlanId, meeting: string, held: MeetingHeld): Promise<{ readonly ok: true } | ({ readonly ok: false } & MeetingFault)>;
  /** The latest first. */
  list(plan: PlanId): Promise<readonly MeetingSummary[]>;
  find(plan: PlanId, meeting: string): Promise<MeetingView | undefined>;
  /** True where the person may record on the plan's meetings. */
  mayRecord(plan: PlanId, person: PersonId): Promise<boolean>;
  goThrough(plan: PlanId, meeting: string, duty: DutyId): Promise<void>;
  /** Acts on an occurrence, on a meeting: noted there, and with those present where the act takes them. */
  act(meeting: MeetingSummary, id: OccurrenceId, command: OccurrenceCommand, commandId: string): Promise<ActResult>;
  end(plan: PlanId, meeting: string): Promise<void>;
}

interface Deps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** How an act is asked for when it is not on a meeting. */
  readonly act: (id: OccurrenceId, command: OccurrenceCommand, commandId: string) => Promise<ActResult>;
}

export function createMeetings(deps: Deps): Meetings {
  const { ledger, clock } = deps;
  return {
    begin: (plan, meeting, held) =>
      inLedgerOf(async () => {
        const present = await presentOf(deps, plan);
        const fault = checkMeeting(present, held, present.today);
        if (fault) return { ok: false, ...fault };
        await beginMeeting(ledger, plan, meeting, { ...held, present: presentAt(held) }, clock.now());
        return { ok: true };
      }),
    list: (plan) =>
      inLedgerOf(async () => {
        const present = await presentOf(deps, plan);
        return (await meetingsOf(ledger, plan, MOST_LISTED)).map((one) => summaryOf(one, present));
      }),
    find: (plan, meeting) => inLedgerOf(() => find(deps, plan, meeting)),
    mayRecord: (plan, person) =>
      inLedgerOf(async () => {
        const present = await presentOf(deps, plan);
        return mayHold(present, person, present.today);
      }),
    goThrough: (plan, meeting, duty) =>
      inLedgerOf(async () => {
        if (await findMeeting(ledger, plan, meeting)) await goneThrough(ledger, meeting, duty, clock.now());
      }),
    act: async (meeting, id, command, commandId) => {
      await inLedgerOf(() => doneAt(ledger, meeting.meeting, commandId));
      return deps.act(id, onMeeting(command, meeting), commandId);
    },
    end: (plan, meeting) =>
      inLedgerOf(async () => {
        if (await findMeeting(ledger, plan, meeting)) await endMeeting(ledger, meeting, clock.now());
      }),
  };
}

async function find(deps: Deps, plan: PlanId, meeting: string): Promise<MeetingView | undefined> {
  const known = await findMeeting(deps.ledger, plan, meeting);
  if (!known) return undefined;
  const present = await presentOf(deps, plan);
  const through = await dutiesGoneThrough(deps.ledger, meeting);
  const commands = await commandsOf(deps.ledger, meeting);
  const acts = commands.length === 0 ? [] : await readActed(deps, present, commands);
  return {
    ...summaryOf(known, present),
    duties: dutiesOf(present.plan).map(({ id, item, title }) => ({ duty: id, item, title, goneThrough: through.has(id) })),
    acts: acts.map(({ by, ...one }) => ({ ...one, byName: nameOf(present, by) })),
  };
}

function summaryOf({ meeting, plan, heldOn, recorder, present, startedAt, endedAt }: KnownMeeting, at: Present): MeetingSummary {
  return {
    meeting,
    plan,
    heldOn,
    recorder: nameOf(at, recorder),
    present: present.map((id) => ({ id, name: nameOf(at, id) })),
    startedAt: isoInstant(startedAt),
    ...(endedAt === undefined ? {} : { endedAt: isoInstant(endedAt) }),
  };
}

/** A confirmation and a report sent back are the group's; a report is written down for whoever answers for it. */
function onMeeting(command: OccurrenceCommand, { present, heldOn }: MeetingSummary): OccurrenceCommand {
  if (command.kind !== "confirm" && command.kind !== "return" && command.kind !== "report") return command;
  return { ...command, present: present.map(({ id }) => id as PersonId), heldOn: heldOn as MeetingHeld["heldOn"] };
}

function nameOf({ people }: Present, id: PersonId): string {
  return personOf(people, id)?.name ?? id;
}
