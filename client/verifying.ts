/** Proving that the event log is what it was when it was sealed. */
import type { Ledger } from "../ledger/open.ts";
import { checkSeals, findSeal, type SealedLog } from "../ledger/seals.ts";
import { inLedgerOf } from "./reach.ts";

export type VerifiedLog = SealedLog & {
  /** The log holds, and so does the head that was asked about. */
  readonly ok: boolean;
  /** The seal that has the head that was asked about; absent where none has. */
  readonly foundIn?: number;
};

/** Works every seal out again, and looks for a head that somebody kept outside the database. Changes nothing. */
export async function verifyLog(ledger: Ledger, head?: string): Promise<VerifiedLog> {
  return inLedgerOf(async () => {
    const log = await checkSeals(ledger);
    const foundIn = head === undefined ? undefined : await findSeal(ledger, head);
    const ok = log.kind === "whole" && (head === undefined || foundIn !== undefined);
    return { ok, ...log, ...(foundIn === undefined ? {} : { foundIn }) };
  });
}
