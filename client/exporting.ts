/** What the ledger holds, taken out to be kept or moved. */
import type { PlanId } from "../domain/ids.ts";
import type { People } from "../domain/people.ts";
import type { Ledger } from "../ledger/open.ts";
import { loadPeople } from "../ledger/people.ts";
import { inLedgerOf } from "./reach.ts";

/** Everyone of a plan with roles and absences, as they stand now. */
export function exportPeople(ledger: Ledger, plan: PlanId): Promise<People> {
  return inLedgerOf(() => loadPeople(ledger, plan));
}
