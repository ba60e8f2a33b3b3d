/** What a person typed, kept word for word so that a refusal or an outage costs them nothing. */
import type { Context } from "hono";
import type { Told } from "../messages/told.ts";

export type Typed = Readonly<Record<string, readonly string[]>>;

/** A fault to correct, told where it happened and at the top of the page. `field` is the form field's name. */
export interface FieldFault {
  readonly field: string;
  readonly text: Told;
  /** What it is about, in the plan's own words, where a form has many fields that fail in the same words: a row, a figure. */
  readonly about?: string;
}

/** Reads a form. Files are not asked for anywhere and are left out; NUL, which PostgreSQL cannot keep, too. */
export async function readTyped(c: Context): Promise<Typed> {
  const body = await c.req.parseBody({ all: true });
  const typed: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries(body)) {
    const values = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string");
    typed[name] = values.map((one) => one.replaceAll("\0", "").replaceAll("\r\n", "\n"));
  }
  return typed;
}

/** The field's only value; empty when it was not sent. */
export function one(typed: Typed, name: string): string {
  return typed[name]?.[0] ?? "";
}
