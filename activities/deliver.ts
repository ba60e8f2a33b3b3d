/** The mailroom's work: writes lists, composes what is posted soon, posts what is due. Posts what it can and never waits. */
import { randomUUID } from "node:crypto";
import { writeInvitation } from "../documents/calendar/invitation.ts";
import { dateAt, timeAt, type Instant } from "../domain/calendar/instant.ts";
import { nextPosting } from "../domain/calendar/posting.ts";
import { isWorkingDay } from "../domain/calendar/working-days.ts";
import type { PlanId, RoleId } from "../domain/ids.ts";
import { ABSENCE_LINK } from "../domain/letters/absence-link.ts";
import { mergeLetters } from "../domain/letters/envelope.ts";
import type { LetterLink } from "../domain/letters/letter.ts";
import { renderText } from "../domain/letters/render-text.ts";
import { followedUpYear, listLetters, standingOn, vacantAtLists } from "../domain/lists.ts";
import type { Plan, WorkCalendarSpec } from "../domain/plan.ts";
import type { MeetingNotice } from "../domain/meeting-notice.ts";
import { personOf, roleOf, rolesHeldOn } from "../domain/recipients.ts";
import { raiseAlarms } from "../ledger/alarms.ts";
import { claimEnvelope, firstTried, mayHandOver, putBack, settle, type Settled, withdraw, type Claim } from "../ledger/claims.ts";
import { keepEnvelope, pilesToCompose, type Pile } from "../ledger/envelopes.ts";
import { at } from "../ledger/instants.ts";
import { COMPOSE_AHEAD_MS, writeLetters } from "../ledger/letters.ts";
import { createLink } from "../ledger/links.ts";
import { knownOccurrences } from "../ledger/occurrences.ts";
import { inTransaction, type Ledger, type Tx } from "../ledger/open.ts";
import { keepPeopleStill } from "../ledger/people-lock.ts";
import { loadPeople } from "../ledger/people.ts";
import { currentPlan } from "../ledger/plans.ts";
import { secretOf } from "../ledger/secrets.ts";
import { giveUp } from "./give-up.ts";
import { writeHandovers } from "./handovers.ts";
import { listDaysUntil } from "./mailroom.ts";
import { composeMail, type MailParts } from "./post/compose.ts";
import { renderHtml } from "./post/html.ts";
import type { PostOffice } from "./post-office.ts";

const MINUTE = 60_000;
/** A posting this late (the mailroom was away) waits for the next one people expect, instead of coming in the night. */
const PATIENCE_MS = 30 * MINUTE;
/** A refused message is offered again after five minutes, then ever more seldom; after five days a person has to look. */
const FIRST_RETRY_MS = 5 * MINUTE;
const LONGEST_RETRY_MS = 240 * MINUTE;
const GIVE_UP_MS = 5 * 24 * 60 * MINUTE;

export interface Delivering {
  readonly ledger: Ledger;
  readonly office: PostOffice;
}

/** Delivers what is due at `now` for a plan; `alive` is called per mail composed or posted, so that a dead worker is noticed. */
export async function deliver({ ledger, office }: Delivering, plan: PlanId, now: Instant, alive: () => void): Promise<void> {
  await inTransaction(ledger, (tx) => writeLists(tx, plan, now));
  await inTransaction(ledger, (tx) => writeHandovers(tx, plan, now));
  await inTransaction(ledger, (tx) => compose(tx, office, plan, now, alive));
  const { plan: current } = await currentPlan(ledger, plan);
  const lane = async (): Promise<void> => {
    for (let claim = await claimEnvelope(ledger, plan, now); claim; claim = await claimEnvelope(ledger, plan, now)) {
      alive();
      if (!(await handOver(ledger, office, current, claim, now))) return;
    }
  };
  await Promise.all(Array.from({ length: office.lanesAtOnce }, lane));
}

/** Writes the lists and summaries whose posting is near. */
async function writeLists(tx: Tx, planId: PlanId, now: Instant): Promise<void> {
  await keepPeopleStill(tx, planId);
  const room = await tx.selectFrom("mailroom").select("lists_through").where("plan", "=", planId).forUpdate().executeTakeFirst();
  if (!room?.lists_through) return;
  const current = await currentPlan(tx, planId);
  const until = dateAt((now + COMPOSE_AHEAD_MS) as Instant);
  const days = [...listDaysUntil(current, room.lists_through, until)];
  if (days.length === 0) return;
  const directory = { plan: current.plan, people: await loadPeople(tx, planId) };
  const known = await knownOccurrences(tx, planId, followedUpYear(until));
  for (const day of days) {
    const letters = listLetters(directory, day, standingOn(current.plan, known, day.on));
    await writeLetters(tx, letters);
    const at = letters[0]?.subject ?? day.on;
    const vacant = vacantAtLists(directory, day);
    await raiseAlarms(
      tx,
      planId,
      vacant.map(({ id }) => ({ kind: "vacantRole", role: id, at })),
      now,
    );
  }
  await tx.updateTable("mailroom").set({ lists_through: until }).where("plan", "=", planId).execute();
}

/** Makes an envelope of each pile of letters that is posted within a quarter of an hour, and freezes its bytes. */
async function compose(tx: Tx, office: PostOffice, planId: PlanId, now: Instant, alive: () => void): Promise<void> {
  await keepPeopleStill(tx, planId);
  const { plan } = await currentPlan(tx, planId);
  await tx
    .updateTable("letter")
    .set({ post_at: new Date(nextPosting(now, plan.calendar)) })
    .where("plan", "=", planId)
    .where("state", "=", "written")
    .where("envelope", "is", null)
    .where("post_at", "<", at((now - PATIENCE_MS) as Instant))
    .execute();
  const people = await loadPeople(tx, planId);
  const secret = await secretOf(tx, "message-id");
  for (const pile of await pilesToCompose(tx, planId, (now + COMPOSE_AHEAD_MS) as Instant)) {
    alive();
    const person = personOf(people, pile.person);
    if (!person) continue;
    const ours = rolesHeldOn({ plan, people }, person.id, dateAt(pile.postAt)).some(({ contact }) => contact === undefined);
    await composePile(tx, office, plan, pile, { address: person.email, foot: ours ? [ABSENCE_LINK] : [] }, secret);
  }
}

interface Recipient {
  readonly address: string;
  readonly foot: readonly LetterLink[];
}

async function composePile(
  tx: Tx,
  office: PostOffice,
  plan: Plan,
  pile: Pile,
  { address, foot }: Recipient,
  secret: string,
): Promise<void> {
  const envelope = pile.envelope ?? randomUUID();
  const merged = mergeLetters(pile.letters.map(({ text, due, step }) => ({ text, step, ...(due === null ? {} : { due }) })));
  const urls = await urlsFor(tx, office, plan.id, pile, [
    ...pile.letters.map((letter) => letter.text.link),
    ...(merged.kind === "several" && merged.more ? [merged.more.link] : []),
    ...foot,
  ]);
  const urlOf = (link: LetterLink): string => urls.get(keyOf(link)) ?? office.baseUrl;
  const [only, ...others] = pile.letters;
  const to = office.redirectAllTo ?? address;
  const { raw, messageId } = await composeMail({
    envelopeId: envelope,
    secret,
    from: office.from,
    replyTo: { name: plan.office.name, address: plan.office.email },
    to,
    date: pile.postAt,
    subject: merged.subject,
    text: renderText(merged, urlOf, foot),
    html: renderHtml(merged, urlOf, foot),
    ...(only?.text.invitation && others.length === 0
      ? { invitation: invitationFor(only.text.invitation, only.role, to, office, plan) }
      : {}),
    ...(only?.occurrence && others.length === 0 ? { threadStem: only.occurrence } : {}),
  });
  const { person, postAt, generation } = pile;
  await keepEnvelope(
    tx,
    { envelope, plan: plan.id, person, address: to, generation, message_id: messageId, subject: merged.subject, raw, postAt },
    pile.letters,
  );
}

/** Asks the one it is sent to, and nobody else: whoever else goes has a mail of their own. */
function invitationFor(
  notice: MeetingNotice,
  role: RoleId,
  email: string,
  { baseUrl, from }: PostOffice,
  plan: Plan,
): NonNullable<MailParts["invitation"]> {
  const attendees = [{ role: roleOf(plan, role).title, email }];
  // The address without a secret: calendars are shared.
  const page = [baseUrl, ...notice.occurrence.split("/").map(encodeURIComponent)].join("/");
  const content = writeInvitation({ ...notice, attendees }, page, from.address);
  return { method: notice.kind === "cancel" ? "CANCEL" : "REQUEST", content };
}

/** One secret address per thing that can be opened from the envelope. */
async function urlsFor(
  tx: Tx,
  office: PostOffice,
  plan: PlanId,
  { person }: Pile,
  links: readonly LetterLink[],
): Promise<ReadonlyMap<string, string>> {
  const urls = new Map<string, string>();
  for (const link of links) {
    if (urls.has(keyOf(link))) continue;
    const { purpose, occurrence } = link;
    const token = await createLink(tx, { plan, person, purpose, ...(occurrence === undefined ? {} : { occurrence }) });
    urls.set(keyOf(link), `${office.baseUrl}/l/${token}`);
  }
  return urls;
}

function keyOf({ purpose, occurrence }: LetterLink): string {
  return `${purpose} ${occurrence ?? ""}`;
}

/** Offers one envelope to the relay. False where this lane should stop: the post is held, or somebody else has taken over. */
async function handOver(ledger: Ledger, office: PostOffice, plan: Plan, claim: Claim, now: Instant): Promise<boolean> {
  if (!(await mayHandOver(ledger, plan.id, claim))) return unsendable(ledger, plan, claim, now);
  const outcome = await office.lanes.send({ raw: claim.raw, from: office.from.address, to: claim.address });
  const { response } = outcome;
  const conclude = (settled: Settled): Promise<boolean> => inTransaction(ledger, (tx) => settle(tx, claim, settled, now));
  if (outcome.kind === "accepted") return conclude({ kind: "accepted", sentAt: now, response });
  const permanent = outcome.kind === "refused" && outcome.permanent;
  const tried = (await firstTried(ledger, claim.envelope)) ?? now;
  if (permanent || now - tried > GIVE_UP_MS) return giveUp(ledger, plan, claim, { outcome: outcome.kind, response }, now);
  const retryAt = inPostingHours(now + Math.min(FIRST_RETRY_MS * 2 ** (claim.tries - 1), LONGEST_RETRY_MS), plan.calendar);
  return conclude({ kind: "again", outcome: outcome.kind, retryAt, response });
}

/** The claim cannot be handed over: held, taken over, or letters in it have lost their reason. */
async function unsendable(ledger: Ledger, plan: Plan, claim: Claim, now: Instant): Promise<boolean> {
  const held = await ledger
    .selectFrom("mailroom")
    .select("plan")
    .where("plan", "=", plan.id)
    .where("held", "is not", null)
    .executeTakeFirst();
  if (held) {
    await putBack(ledger, claim);
    return false;
  }
  if (claim.wasUnderWay) {
    // The relay may have these bytes. Nothing in them is true any more, so they are not sent again: listed as possibly sent.
    const response = "Every letter in it lost its reason while the outcome was unknown";
    return giveUp(ledger, plan, claim, { outcome: "ambiguous", response }, now);
  }
  await withdraw(ledger, claim);
  return true;
}

/** Mail is offered between eight and five on working days; what comes due at night waits for the morning. */
function inPostingHours(instant: number, calendar: WorkCalendarSpec): Instant {
  const wanted = instant as Instant;
  const { hour } = timeAt(wanted);
  return isWorkingDay(dateAt(wanted), calendar) && hour >= 8 && hour < 17 ? wanted : nextPosting(wanted, calendar);
}
