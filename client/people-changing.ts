/** The one way in to the people of a plan for web and command line: what a change would bring with it, and the change. */
import { randomUUID } from "node:crypto";
import type { Client } from "@temporalio/client";
import { dateAt, isoInstant } from "../domain/calendar/instant.ts";
import { backTold, keptBy, returningFrom } from "../domain/handed-back.ts";
import type { PersonId, PlanId } from "../domain/ids.ts";
import { rowOf, rowsOfRole } from "../domain/open-rows.ts";
import type { PeopleChange, PeopleFault } from "../domain/people-change/change.ts";
import { mayChangePeople } from "../domain/people-change/rights.ts";
import type { RoleMove } from "../domain/people-change/role-moves.ts";
import { personOf, resolveRole, roleOf, type Directory } from "../domain/recipients.ts";
import { keepCommand } from "../ledger/commands.ts";
import { mailroomMustBeTold } from "../ledger/letters.ts";
import { unsettledOccurrences } from "../ledger/occurrences.ts";
import { inTransaction } from "../ledger/open.ts";
import { decideChange, foreseeChange, PEOPLE_SUBJECT, type PeopleCommand } from "../ledger/people-changes.ts";
import { PeopleBusyError } from "../ledger/people-lock.ts";
import { EngineAwayError } from "./engine-away-error.ts";
import { nudge } from "./engine-room.ts";
import { inEngine, inLedgerOf } from "./reach.ts";
import { presentOf, type ReadingDeps } from "./reading/present.ts";

/** Somebody who is told when a role changes hands. */
export interface ToldOfMove {
  readonly person: string;
  readonly name: string;
  readonly role: string;
  /** `back`: what one who leaves had taken over is theirs again. */
  readonly side: "took" | "left" | "back";
}

/** Something open that a change moves. */
export interface MovedItem {
  readonly item: string;
  readonly title: string;
  readonly periodLabel: string;
  readonly due?: string;
}

export type PeopleForesight =
  | {
      readonly ok: true;
      /** What is open and moves with the role: "1.6 Lämna uppgifter", the earliest due first. */
      readonly moving: readonly MovedItem[];
      /** What one who leaves their last role had taken over themselves, and to whom it goes back. */
      readonly returning: readonly (MovedItem & { readonly to: string })[];
      /** What they have taken over stays theirs while they have another role. */
      readonly staying: number;
      /** Written letters that go to another, or are written anew. */
      readonly lettersMoved: number;
      readonly told: readonly ToldOfMove[];
      /** When they are told. */
      readonly toldAt?: string;
    }
  | PeopleRefusal;

export interface PeopleRefusal {
  readonly ok: false;
  /** Why the whole is refused; absent where single fields are wrong. */
  readonly reason?: string;
  readonly faults: readonly PeopleFault[];
}

export type PeopleResult = { readonly ok: true } | PeopleRefusal;

interface ChangingDeps extends ReadingDeps {
  readonly client: Client;
}

export interface PeopleChanging {
  /** What the change would bring with it now. Writes nothing. */
  foreseePeople(plan: PlanId, change: PeopleChange, by: PersonId): Promise<PeopleForesight>;
  /** Changes the people. The same command id again gives the first answer, with other content an error. */
  changePeople(plan: PlanId, change: PeopleChange, by: PersonId, commandId?: string): Promise<PeopleResult>;
}

const BUSY =
  "Planvakt håller på att skriva mejl till personerna, så inget är ändrat. Allt du skrev står kvar. Försök igen om en minut.";

export function createPeopleChanging(deps: ChangingDeps): PeopleChanging {
  return {
    foreseePeople: (plan, change, by) => inLedgerOf(() => foresee(deps, plan, change, by)),
    changePeople: async (plan, change, by, commandId = randomUUID()) => {
      try {
        return await decide(deps, plan, change, by, commandId);
      } catch (error) {
        // Nothing of it is done: the same form sent again is the same command, and is decided then.
        if (error instanceof PeopleBusyError) return { ok: false, reason: BUSY, faults: [] };
        throw error;
      }
    },
  };
}

async function foresee(deps: ReadingDeps, plan: PlanId, change: PeopleChange, by: PersonId): Promise<PeopleForesight> {
  const refused = await refusalOf(deps, plan, change, by);
  if (refused) return refused;
  const foreseen = await foreseeChange(deps.ledger, plan, change, deps.clock.now());
  if (foreseen.kind === "refused") return { ok: false, faults: foreseen.faults };
  const { after, current, consequences } = foreseen;
  const open = await unsettledOccurrences(deps.ledger, plan);
  const { moves } = consequences;
  const [first] = moves;
  const day = first?.on ?? dateAt(deps.clock.now());
  const directory = { plan: current.plan, people: after };
  const roles = [...new Set(moves.map(({ role }) => role))];
  const leaving = moves.flatMap(({ side, person }) => (side === "left" && person ? [person] : []));
  const came = moves.flatMap(({ role, side, person }) =>
    side === "took" ? [{ role, person: person ?? resolveRole(directory, role, day).person.id }] : [],
  );
  const gone = leaving.flatMap((person) => returningFrom(directory, person, open, day));
  return {
    ok: true,
    moving: roles.flatMap((role) => rowsOfRole(directory, role, open, day)),
    returning: gone
      .filter(({ role }) => !roles.includes(role))
      .map(({ known, role }) => ({ ...rowOf(current.plan, known, day), to: resolveRole(directory, role, day).person.name })),
    staying: leaving.flatMap((person) => keptBy(directory, person, open, day)).length,
    lettersMoved: consequences.drop.length,
    told: [
      ...moves.flatMap((move) => toldOf(directory, move)),
      ...backTold(directory, gone, came, day).map(({ to }) => ({
        person: to.person.id,
        name: to.person.name,
        role: to.role.title,
        side: "back" as const,
      })),
    ],
    ...(consequences.toldAt === undefined ? {} : { toldAt: isoInstant(consequences.toldAt) }),
  };
}

function toldOf(after: Directory, { role, side, person, on }: RoleMove): readonly ToldOfMove[] {
  const told = person === undefined ? resolveRole(after, role, on).person : personOf(after.people, person);
  return told ? [{ person: told.id, name: told.name, role: roleOf(after.plan, role).title, side }] : [];
}

async function decide(
  deps: ChangingDeps,
  plan: PlanId,
  change: PeopleChange,
  by: PersonId,
  command: string,
): Promise<PeopleResult> {
  const { ledger, client, clock } = deps;
  const body: PeopleCommand = { by, change };
  return inLedgerOf(async () => {
    const refused = await refusalOf(deps, plan, change, by);
    if (refused) return refused;
    await keepCommand(ledger, { command, plan, subject: PEOPLE_SUBJECT, body }, clock.now());
    const { outcome, tell } = await inTransaction(ledger, async (tx) => ({
      outcome: await decideChange(tx, plan, command, clock.now()),
      tell: await mailroomMustBeTold(tx, plan),
    }));
    if (tell) await wakeMailroom(client, plan);
    return outcome.kind === "changed" ? { ok: true } : { ok: false, faults: outcome.faults };
  });
}

/** What was decided stands, whether or not the engine hears of it now: the daily inspection finds a mailroom that sleeps too long. */
async function wakeMailroom(client: Client, plan: PlanId): Promise<void> {
  try {
    await inEngine(() => nudge(client, { kind: "mailroom", plan }));
  } catch (error) {
    if (!(error instanceof EngineAwayError)) throw error;
  }
}

async function refusalOf(deps: ReadingDeps, plan: PlanId, change: PeopleChange, by: PersonId): Promise<PeopleRefusal | undefined> {
  const present = await presentOf(deps, plan);
  const right = mayChangePeople(present, by, change, present.today);
  return right === true ? undefined : { ok: false, reason: right, faults: [] };
}
