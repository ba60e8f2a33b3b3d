/** A name for content, whatever way it was written down. */
import { createHash } from "node:crypto";
import { canonicalJson } from "../domain/canonical-json.ts";

/** SHA-256 in hex of the value's JSON with all keys in order: comments, folding and the order of keys don't change it. */
export function canonicalHash(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}
