/** Where business time comes from. Only the local stack's time travel ever offsets it. */
import type { Instant } from "./calendar/instant.ts";

export interface Clock {
  now(): Instant;
}
