/** Calendar feeds as pages ask for them: whose days, under which secret address; and meetings to invite to. */
import type { Deadline } from "../domain/deadlines.ts";
import { deadlinesFor, type Whose } from "../domain/deadlines.ts";
import { dutyOf, hasDuty } from "../domain/duty.ts";
import type { OccurrenceId, PersonId, PlanId, RoleId } from "../domain/ids.ts";
import { parseOccurrenceId } from "../domain/ids.ts";
import { bookedFor } from "../domain/booked-for.ts";
import { invitationTo, invitationToBooked, type Invitation } from "../domain/invitation.ts";
import { actsFor, personOf, rolesHeldOn, roleOf } from "../domain/recipients.ts";
import { createFeed, feedsOf, findFeed, revokeFeed } from "../ledger/feeds.ts";
import { findOccurrence } from "../ledger/occurrences.ts";
import { progressOfAll } from "../ledger/plans.ts";
import { isoInstant } from "../domain/calendar/instant.ts";
import { inLedgerOf } from "./reach.ts";
import { findPresent, type Present, type ReadingDeps } from "./reading/present.ts";
import { occurrencesAhead } from "./reading/there.ts";

/** More addresses than devices: somebody makes a new one each time instead of keeping the first. */
const MOST_FEEDS = 10;

export interface FeedView {
  readonly feed: string;
  readonly createdAt: string;
  /** Absent where it is all that is the person's own. */
  readonly roleTitle?: string;
  /** False where the person no longer has the role: the calendar is empty then. */
  readonly gives: boolean;
}

export interface FeedContent {
  readonly planTitle: string;
  readonly roleTitle?: string;
  readonly deadlines: readonly Deadline[];
  readonly meetings: readonly Invitation[];
}

export type AddedFeed = { readonly ok: true; readonly token: string } | { readonly ok: false; readonly reason: string };

/** Each method throws an EngineAwayError for the part `ledger` where the database cannot be reached. */
export interface Feeds {
  /** A person's own, the newest first. */
  of(plan: PlanId, person: PersonId): Promise<readonly FeedView[]>;
  /** With a role only its days. The token is shown now and never again. */
  add(plan: PlanId, person: PersonId, role?: RoleId): Promise<AddedFeed>;
  /** False where it is not the person's, or ended already. */
  end(plan: PlanId, person: PersonId, feed: string): Promise<boolean>;
  /** Undefined for a token that is unknown or ended. Reading only. */
  read(token: string): Promise<FeedContent | undefined>;
  /** The meeting, or the booked one with this number, as an invitation to this person. Undefined where it is no meeting or has no day of its own. */
  invitation(id: OccurrenceId, person: PersonId, meeting?: string): Promise<Invitation | undefined>;
}

export function createFeeds(deps: ReadingDeps): Feeds {
  return {
    of: (plan, person) => inLedgerOf(() => readFeeds(deps, plan, person)),
    add: (plan, person, role) => inLedgerOf(() => addFeed(deps, plan, person, role)),
    end: (plan, person, feed) => inLedgerOf(() => endFeed(deps, plan, person, feed)),
    read: (token) => inLedgerOf(() => readFeed(deps, token)),
    invitation: (id, person, meeting) => inLedgerOf(() => readInvitation(deps, id, person, meeting)),
  };
}

async function readFeeds(deps: ReadingDeps, plan: PlanId, person: PersonId): Promise<readonly FeedView[]> {
  const present = await findPresent(deps, plan);
  if (!present) return [];
  const feeds = await feedsOf(deps.ledger, plan, person);
  return feeds.map(({ feed, role, createdAt }) => ({
    feed,
    createdAt: isoInstant(createdAt),
    gives: mayRead(present, person, role),
    ...(role === undefined ? {} : { roleTitle: titleOf(present, role) }),
  }));
}

async function addFeed(deps: ReadingDeps, plan: PlanId, person: PersonId, role: RoleId | undefined): Promise<AddedFeed> {
  const present = await findPresent(deps, plan);
  if (!present || !personOf(present.people, person)) return { ok: false, reason: "Personen finns inte i registret." };
  if (role !== undefined && !rolesHeldOn(present, person, present.today).some(({ id }) => id === role)) {
    return { ok: false, reason: "Du har inte den rollen i dag. Välj en av dina roller, eller allt som är ditt." };
  }
  const there = await feedsOf(deps.ledger, plan, person);
  if (there.length >= MOST_FEEDS) {
    return { ok: false, reason: `Du har redan ${MOST_FEEDS} prenumerationer. Avsluta en som du inte använder först.` };
  }
  return { ok: true, token: await createFeed(deps.ledger, { plan, person, ...(role === undefined ? {} : { role }) }) };
}

/** A feed's id that is no id is nobody's. */
async function endFeed({ ledger }: ReadingDeps, plan: PlanId, person: PersonId, feed: string): Promise<boolean> {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(feed)) return false;
  return revokeFeed(ledger, { plan, person }, feed);
}

async function readFeed(deps: ReadingDeps, token: string): Promise<FeedContent | undefined> {
  const feed = await findFeed(deps.ledger, token);
  const present = feed && (await findPresent(deps, feed.plan));
  if (!feed || !present) return undefined;
  const { plan, current, today } = present;
  const whose: Whose = feed.role === undefined ? { kind: "person", person: feed.person } : { kind: "role", role: feed.role };
  const gives = current.begunAt !== undefined && mayRead(present, feed.person, feed.role);
  const about = { planTitle: plan.title, ...(feed.role === undefined ? {} : { roleTitle: titleOf(present, feed.role) }) };
  if (!gives) return { ...about, deadlines: [], meetings: [] };
  const known = await occurrencesAhead(deps.ledger, feed.plan, today);
  const standing = { begunAt: current.begunAt, known, progress: await progressOfAll(deps.ledger, current) };
  return {
    ...about,
    deadlines: deadlinesFor(present, whose, standing, today),
    meetings: bookedFor(present, whose, known, today),
  };
}

/** Rights are looked at when it is read: who has left a role sees nothing more of it. */
function mayRead(present: Present, person: PersonId, role: RoleId | undefined): boolean {
  if (!personOf(present.people, person)) return false;
  if (role === undefined) return true;
  return present.plan.roles.some(({ id }) => id === role) && actsFor(present, person, role, present.today);
}

/** A role that the plan has dropped keeps its id as its name. */
function titleOf({ plan }: Present, role: RoleId): string {
  return plan.roles.some(({ id }) => id === role) ? roleOf(plan, role).title : role;
}

async function readInvitation(
  deps: ReadingDeps,
  id: OccurrenceId,
  person: PersonId,
  meeting?: string,
): Promise<Invitation | undefined> {
  const key = parseOccurrenceId(id);
  const present = key && (await findPresent(deps, key.plan));
  const known = present && (await findOccurrence(deps.ledger, id));
  const reader = present && personOf(present.people, person);
  if (!known || !reader || !hasDuty(present.plan, key.duty)) return undefined;
  const { item, duty } = dutyOf(present.plan, key.duty);
  // Meetings are ours: an outside party that takes part is asked by whoever holds the meeting.
  const role = rolesHeldOn(present, person, present.today).find(({ contact }) => contact === undefined);
  if (!role) return undefined;
  const attendees = [{ role: role.title, email: reader.email }];
  if (meeting !== undefined) return invitationToBooked(present.plan, item, duty, known.occurrence, meeting, attendees);
  return invitationTo(present.plan, item, duty, known, attendees);
}
