/** What a frozen year is called for ever after. */
import { createHash } from "node:crypto";
import { canonicalJson } from "../domain/canonical-json.ts";
import type { YearSnapshot } from "../domain/closing/snapshot.ts";

/** SHA-256 in hex of the snapshot's canonical JSON: anyone who has the text can work it out. */
export function frozenChecksum(snapshot: YearSnapshot): string {
  return createHash("sha256").update(canonicalJson(snapshot)).digest("hex");
}
