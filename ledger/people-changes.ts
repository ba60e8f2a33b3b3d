/** A change of the people, and all that follows from it, in one transaction: decided once, however often it is asked. */
import type { Instant } from "../domain/calendar/instant.ts";
import { dateAt } from "../domain/calendar/instant.ts";
import type { OccurrenceId, PersonId, PlanId } from "../domain/ids.ts";
import { changePeople } from "../domain/people-change/change-people.ts";
import type { PeopleChange, PeopleFault } from "../domain/people-change/change.ts";
import { consequencesOf, type Consequences, type PostState } from "../domain/people-change/consequences.ts";
import type { PendingAbout, PendingLetter } from "../domain/people-change/pending.ts";
import type { EscalationMoved } from "../domain/people-change/readdress.ts";
import { hasDuty } from "../domain/duty.ts";
import { happens } from "../domain/occurrence/decision.ts";
import type { People } from "../domain/people.ts";
import { keepResult, loadCommand } from "./commands.ts";
import { appendEvents } from "./event-log.ts";
import { takeBackFromPost, wakeMailroomFor, writeLetters } from "./letters.ts";
import { contextOf } from "./occurrence-context.ts";
import { findOccurrence, lockOccurrence } from "./occurrences.ts";
import { record } from "./recording.ts";
import type { Selectable } from "kysely";
import type { Ledger, Tx } from "./open.ts";
import type { LetterTable } from "./schema.ts";
import { lockPeople } from "./people-lock.ts";
import { loadPeople, replacePeople } from "./people.ts";
import { currentPlan, progressOfAll, type CurrentPlan } from "./plans.ts";
import { keepMoves } from "./role-moves.ts";

/** What is kept before a change is decided. */
export interface PeopleCommand {
  readonly by: PersonId;
  readonly change: PeopleChange;
}

/** The subject of commands and events about a plan's people. */
export const PEOPLE_SUBJECT = "people";

export type PeopleOutcome = { readonly kind: "changed" } | { readonly kind: "refused"; readonly faults: readonly PeopleFault[] };

/** A change as it would turn out now. */
export type Foreseen =
  | { readonly kind: "refused"; readonly faults: readonly PeopleFault[] }
  | {
      readonly kind: "changed";
      readonly before: People;
      readonly after: People;
      readonly current: CurrentPlan;
      readonly consequences: Consequences;
    };

/** What the change would bring with it, at this instant. Writes nothing. */
export async function foreseeChange(ledger: Ledger | Tx, plan: PlanId, change: PeopleChange, now: Instant): Promise<Foreseen> {
  const current = await currentPlan(ledger, plan);
  const before = await loadPeople(ledger, plan);
  const directory = { plan: current.plan, people: before };
  const changed = changePeople(directory, change, dateAt(now));
  if (changed.kind === "refused") return changed;
  const post = await postState(ledger, current);
  const consequences = consequencesOf(directory, changed.people, change, post, now);
  return { kind: "changed", before, after: changed.people, current, consequences };
}

/** Decides on a kept command. The same command again changes nothing and has the answer it got. */
export async function decideChange(tx: Tx, plan: PlanId, command: string, now: Instant): Promise<PeopleOutcome> {
  await lockPeople(tx, plan);
  const { body, result } = await loadCommand(tx, command);
  if (result !== undefined) return result as PeopleOutcome;
  const { by, change } = body as PeopleCommand;
  const foreseen = await foreseeChange(tx, plan, change, now);
  if (foreseen.kind === "refused") return foreseen;
  await write(tx, plan, command, change, foreseen, now);
  const event = { kind: change.kind, at: now, by, change: withoutAddress(change) };
  await appendEvents(tx, { plan, subject: PEOPLE_SUBJECT, command }, [event]);
  const outcome: PeopleOutcome = { kind: "changed" };
  await keepResult(tx, command, outcome);
  return outcome;
}

async function write(
  tx: Tx,
  plan: PlanId,
  command: string,
  change: PeopleChange,
  { after, consequences }: Extract<Foreseen, { kind: "changed" }>,
  now: Instant,
): Promise<void> {
  await replacePeople(tx, plan, after);
  const { drop, write: letters, escalations, moves, toldAt } = consequences;
  const loosened = await takeBackFromPost(
    tx,
    plan,
    { letters: drop.map(({ letter }) => letter), ...(change.kind === "changeDetails" ? { person: change.person } : {}) },
    command,
  );
  await writeLetters(tx, letters);
  for (const moved of escalations) await tellOccurrence(tx, plan, moved, command, now);
  if (loosened) await wakeMailroomFor(tx, plan, now);
  if (toldAt !== undefined) await keepMoves(tx, plan, command, moves, toldAt);
}

/** An occurrence knows who has been told of it beside the responsible: nobody is told twice, and no new manager is passed over. */
async function tellOccurrence(
  tx: Tx,
  plan: PlanId,
  { occurrence: id, gone, come }: EscalationMoved,
  command: string,
  now: Instant,
): Promise<void> {
  const known = await lockOccurrence(tx, id);
  if (!known) return;
  const context = await contextOf(tx, await currentPlan(tx, plan), known.occurrence, known.period);
  await record(tx, happens(known.occurrence, { kind: "readdressed", at: now, gone, come }), context, command);
}

/** The letters that wait, and what they are about. */
async function postState(ledger: Ledger | Tx, current: CurrentPlan): Promise<PostState> {
  const pending = (await pendingLetters(ledger, current.plan.id).execute()).map(asPending);
  const spared = (await sparedQuestions(ledger, current.plan.id).execute()).map(asPending);
  const about = new Map<OccurrenceId, PendingAbout>();
  for (const id of new Set([...pending, ...spared].flatMap(({ occurrence }) => occurrence ?? []))) {
    const known = await findOccurrence(ledger, id);
    if (!known || !hasDuty(current.plan, known.occurrence.duty)) continue;
    const { occurrence, period } = known;
    about.set(id, { occurrence, context: await contextOf(ledger, current, occurrence, period) });
  }
  const { begunAt } = current;
  if (begunAt === undefined) return { pending, spared, about };
  return { pending, spared, about, begun: { at: begunAt, answers: await progressOfAll(ledger, current) } };
}

/** Written, and not under way. */
function pendingLetters(ledger: Ledger | Tx, plan: PlanId) {
  return ledger
    .selectFrom("letter")
    .leftJoin("envelope", "envelope.envelope", "letter.envelope")
    .selectAll("letter")
    .where("letter.plan", "=", plan)
    .where("letter.state", "=", "written")
    .where((eb) => eb.or([eb("letter.envelope", "is", null), eb("envelope.state", "=", "queued")]))
    .orderBy("letter.letter");
}

/** Questions about taking over that a change of the people took out of the post. */
function sparedQuestions(ledger: Ledger | Tx, plan: PlanId) {
  return ledger
    .selectFrom("letter")
    .innerJoin("command", "command.command", "letter.dropped_by")
    .selectAll("letter")
    .where("letter.plan", "=", plan)
    .where("letter.state", "=", "dropped")
    .where("letter.step", "=", "reassigned")
    .where("command.subject", "=", PEOPLE_SUBJECT)
    .orderBy("letter.letter");
}

function asPending(row: Selectable<LetterTable>): PendingLetter {
  return {
    letter: row.letter,
    subject: row.subject,
    ...(row.occurrence === null ? {} : { occurrence: row.occurrence }),
    ...(row.part === "" ? {} : { part: row.part }),
    step: row.step,
    role: row.role,
    person: row.person,
    ...(row.stand_in_for === null ? {} : { standInFor: row.stand_in_for }),
    revision: row.revision,
    ...(row.due === null ? {} : { due: row.due }),
    postAt: row.post_at,
    text: row.text,
  };
}

/** Events are for ever: an address that somebody has left behind need not be in them. */
function withoutAddress(change: PeopleChange): unknown {
  switch (change.kind) {
    case "addPerson":
      return { kind: change.kind, name: change.name };
    case "changeDetails":
      return { kind: change.kind, person: change.person, name: change.name };
    default:
      return change;
  }
}
