/** When a mailbox or a phone has come into wrong hands: everything by which somebody is let in without being asked is closed at once. */
import type { PersonId, PlanId } from "../domain/ids.ts";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import { personOf } from "../domain/recipients.ts";
import { revokeFeedsOf } from "../ledger/feeds.ts";
import { keysOf } from "../ledger/identities.ts";
import { revokeLinksOf } from "../ledger/links.ts";
import { inTransaction, type Ledger } from "../ledger/open.ts";
import { loadPeople } from "../ledger/people.ts";
import { endSessionsOfAny } from "../ledger/sessions.ts";
import { revokeSignInLinksOf } from "../ledger/sign-in-links.ts";
import { BY_MAIL } from "./sign-in.ts";

/** How many of each were closed. */
export interface Revoked {
  readonly links: number;
  readonly feeds: number;
  readonly sessions: number;
}

/**
 * Closes a person's mail links, calendar addresses, unused one-time links and sessions. Mails sent from now on have new links. Throws a
 * PlanvaktError for one who is not in the plan's people list.
 */
export async function revokeAccess(ledger: Ledger, plan: PlanId, id: PersonId): Promise<Revoked> {
  return inTransaction(ledger, async (tx) => {
    const found = personOf(await loadPeople(tx, plan), id);
    if (!found) {
      throw new PlanvaktError(`${plan} has nobody called "${id}": take a person's id as \`export people\` lists it`, {
        person: id,
      });
    }
    await revokeSignInLinksOf(tx, found.email);
    return {
      links: await revokeLinksOf(tx, plan, id),
      feeds: await revokeFeedsOf(tx, plan, id),
      sessions: await endSessionsOfAny(tx, [BY_MAIL + found.email.toLowerCase(), ...(await keysOf(tx, plan, id))]),
    };
  });
}
