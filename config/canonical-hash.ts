/** A name for content, whatever way it was written down. */
import { createHash } from "node:crypto";

/** SHA-256 in hex of the value's JSON with all keys in order: comments, folding and the order of keys don't change it. */
export function canonicalHash(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(ordered(value)))
    .digest("hex");
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
}
