import { z } from "zod";
import { one } from "./typed.ts";
import type { Typed } from "./typed.ts";

const uuid = z.uuid();

/** A new id for the form now shown: sent twice, it is still one act. */
export function newCommandId(): string {
  return crypto.randomUUID();
}

export function isCommandId(text: string): boolean {
  return uuid.safeParse(text).success;
}

/** The id that came with the form; undefined where it was left out or altered. */
export function commandIdOf(typed: Typed): string | undefined {
  const id = one(typed, "commandId");
  return isCommandId(id) ? id : undefined;
}
