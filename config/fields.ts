/** The kinds of words and numbers a plan file is written with. Each says what it expects when it gets something else. */
import { z } from "zod";
import { isAddress } from "../domain/address.ts";
import { parseCivilDate, type CivilDate } from "../domain/calendar/civil-date.ts";
import { explainPeriod } from "../domain/calendar/rhythm.ts";
import type { IsoDuration } from "../domain/plan.ts";
import { expected } from "./shape.ts";

const BASE = 'what it counts from: an event\'s id, or a duty written as action/duty: "1.6/uppgifter-rvt"';

/** Text with its line breaks and runs of spaces made one space, so that folding a line in the file changes nothing. */
export function text(what = "text"): z.ZodType<string> {
  const error = expected(what);
  return z
    .string({ error })
    .refine((written) => written.trim() !== "", { error: `Empty. Expected ${what}.` })
    .refine((written) => !hasControlCharacter(written), { error: `Expected ${what} without control characters. Remove them.` })
    .transform((written) => written.replace(/\s+/gu, " ").trim());
}

/** An id of ours: lower-case letters a–z, digits and single hyphens. It stands in links and database keys. */
export function slug<T extends string>(what: string): z.ZodType<T> {
  const words = `${what}: lower-case letters a–z, digits and single hyphens, at most 60`;
  return z
    .string({ error: expected(words) })
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: expected(words) })
    .max(60, { error: expected(words) })
    .transform((written) => written as T);
}

/** The number of an action, meeting or rule, as text: `"1.6"`, `M1`. Unquoted, YAML would read 1.10 as 1.1. */
export const itemNumber = z
  .string({ error: expected('a number in quotes such as "1.6", or M1, R1') })
  .regex(/^[A-Za-z]{0,3}\d{1,3}(?:\.\d{1,3}){0,3}$/, { error: expected('a number in quotes such as "1.6", or M1, R1') });

/** `1.6/uppgifter-rvt`: a duty as the rest of the plan speaks of it. */
export function dutyReference(what: string): z.ZodType<string> {
  const words = `${what}, written as action/duty: "1.6/uppgifter-rvt"`;
  return z.string({ error: expected(words) }).regex(/^[^/\s]+\/[^/\s]+$/, { error: expected(words) });
}

/** What a relative cadence counts from: a duty, or an event of the plan. */
export const baseReference: z.ZodType<string> = z
  .string({ error: expected(BASE) })
  .regex(/^(?:[^/\s]+\/[^/\s]+|[a-z0-9]+(?:-[a-z0-9]+)*)$/, { error: expected(BASE) });

/** A day that exists. */
export function day(what = "a day", why = ""): z.ZodType<CivilDate> {
  const error = expected(`${what}, written as 2027-03-01${why}`);
  return z
    .string({ error })
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error })
    .refine((written) => !/^\d{4}-\d{2}-\d{2}$/.test(written) || parseCivilDate(written) !== undefined, {
      error: "There is no such day in the calendar.",
    })
    .transform((written) => written as CivilDate);
}

/** A day of every year, `MM-DD`. 02-29 is not one. */
export const dayOfYear = z
  .string({ error: expected('a day of the year in quotes, "09-01"') })
  .refine((written) => parseCivilDate(`2027-${written}`) !== undefined, {
    error: expected('a day of the year in quotes, "09-01"'),
  });

/** How long a period is: one the calendar has a name for. */
export const period: z.ZodType<IsoDuration> = z
  .string({ error: expected("a period such as P1M, P3M, P1Y or P2Y") })
  .superRefine((written, context) => {
    const why = explainPeriod(written);
    if (why !== undefined) context.addIssue({ code: "custom", message: `Expected a period. ${why}.` });
  })
  .transform((written) => written as IsoDuration);

/** A stretch of days, weeks, months or years; `signed` allows one backwards. */
export function stretch(signed: boolean): z.ZodType<IsoDuration> {
  const error = expected(signed ? "a length of time such as -P14D or P1M" : "a length of time such as P30D or P1M");
  return z
    .string({ error })
    .regex(signed ? /^-?P\d{1,4}[DWMY]$/ : /^P\d{1,4}[DWMY]$/, { error })
    .transform((written) => written as IsoDuration);
}

/** A whole number from `least` to `most`. */
export function whole(what: string, least: number, most: number): z.ZodType<number> {
  const error = ({ input }: { readonly input?: unknown }): string =>
    `${input === undefined ? "Missing. " : ""}Expected ${what}: a whole number from ${least} to ${most}.`;
  return z.int({ error }).min(least, { error }).max(most, { error });
}

/** One of these words. */
export function word<const W extends readonly [string, ...string[]]>(what: string, words: W): z.ZodType<W[number]> {
  return z.enum(words, { error: expected(`${what}: ${words.join(" or ")}`) });
}

/** One mail address, by our own strict grammar. */
export const address = z
  .string({ error: expected("a mail address: a person without one could never be reached. Write it as namn@kommun.se") })
  .refine(isAddress, {
    error: expected("one mail address and nothing else, such as namn@kommun.se (letters a–z, digits and . _ + - before the @)"),
  });

/** A list; `least` 1 where an empty one would mean nothing. */
export function list<T extends z.ZodType>(what: string, item: T, least = 0): z.ZodArray<T> {
  return z.array(item, { error: expected(`a list of ${what}`) }).min(least, { error: `Empty. Expected at least one of: ${what}.` });
}

function hasControlCharacter(written: string): boolean {
  return /[\p{Cc}\p{Zl}\p{Zp}]/u.test(written.replace(/[\t\r\n]/g, ""));
}
