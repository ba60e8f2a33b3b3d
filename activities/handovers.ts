/** Tells those who left a role and those who came to it, when that is in force. */
import { dateAt, type Instant } from "../domain/calendar/instant.ts";
import { handoverLetters } from "../domain/handover-letters.ts";
import type { PlanId } from "../domain/ids.ts";
import { vacantRoles } from "../domain/recipients.ts";
import { raiseAlarms } from "../ledger/alarms.ts";
import { COMPOSE_AHEAD_MS, writeLetters } from "../ledger/letters.ts";
import { unsettledOccurrences } from "../ledger/occurrences.ts";
import type { Tx } from "../ledger/open.ts";
import { keepPeopleStill } from "../ledger/people-lock.ts";
import { loadPeople } from "../ledger/people.ts";
import { currentPlan } from "../ledger/plans.ts";
import { takeMovesToTell } from "../ledger/role-moves.ts";

/** Writes the letters whose posting is near, by what is open then: not by what was when the change was made. */
export async function writeHandovers(tx: Tx, planId: PlanId, now: Instant): Promise<void> {
  await keepPeopleStill(tx, planId);
  const due = await takeMovesToTell(tx, planId, (now + COMPOSE_AHEAD_MS) as Instant);
  if (due.length === 0) return;
  const { plan, begunOn } = await currentPlan(tx, planId);
  // The welcome letters will say what is whose.
  if (begunOn === undefined) return;
  const directory = { plan, people: await loadPeople(tx, planId) };
  const open = await unsettledOccurrences(tx, planId);
  for (const { postAt, moves } of due) {
    await writeLetters(tx, handoverLetters(directory, moves, open, postAt));
    const known = moves.map(({ role }) => role).filter((role) => plan.roles.some(({ id }) => id === role));
    const alarms = vacantRoles(directory, known, dateAt(postAt)).map((role) => ({
      kind: "vacantRole" as const,
      role: role.id,
      at: `handover/${role.id}`,
    }));
    await raiseAlarms(tx, planId, alarms, now);
  }
}
