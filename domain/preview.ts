/** The letters to come, as those who ask for them read them. */
import type { CivilDate } from "./calendar/civil-date.ts";
import { instantAt, isoInstant, type Instant } from "./calendar/instant.ts";
import { lettersAhead, type PresentState } from "./foresight.ts";
import { itemOf, parseOccurrenceId } from "./ids.ts";
import type { LetterDraft } from "./letters/letter.ts";
import type { Directory } from "./recipients.ts";

export type { PresentState } from "./foresight.ts";

/** A letter that is foreseen. Welcome, list and summary have no duty, occurrence, action, period or part. */
export interface ForeseenLetter {
  readonly postAt: string;
  readonly plan: string;
  readonly duty?: string;
  readonly occurrence?: string;
  readonly action?: string;
  readonly period?: string;
  readonly part?: string;
  readonly step: string;
  readonly role: string;
  readonly person: string;
  readonly subject: string;
}

/** First and last day of posting, both included, and the day the plan is begun. */
export interface PreviewSpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly begunOn: CivilDate;
}

/** Any hour will do: what a beginning causes goes the day after. */
const NOON = 12;

/** The letters posted in the span if the plan is begun on `begunOn` and nobody does anything. In the order of {@link foresee}. */
export function preview(directory: Directory, { from, to, begunOn }: PreviewSpan): readonly ForeseenLetter[] {
  const begunAt = instantAt(begunOn, NOON);
  const state: PresentState = { begunOn, begunAt, duties: new Map(), occurrences: [] };
  const first = instantAt(from, 0);
  const drafts = lettersAhead(directory, state, begunAt, instantAt(to, 23, 59));
  return inOrder(drafts.filter(({ postAt }) => postAt >= first));
}

/**
 * The letters posted from `from` to `until` if nobody acts from now on: by posting instant, duty and person, those without a duty
 * first. Letters that are already written and wait to be posted are the ledger's, and not among them.
 */
export function foresee(directory: Directory, state: PresentState, from: Instant, until: Instant): readonly ForeseenLetter[] {
  return inOrder(lettersAhead(directory, state, from, until));
}

function inOrder(drafts: readonly LetterDraft[]): readonly ForeseenLetter[] {
  return drafts
    .map((draft) => ({ at: draft.postAt, letter: foreseen(draft) }))
    .toSorted((a, b) => a.at - b.at || inBytes(keysOf(a.letter), keysOf(b.letter)))
    .map(({ letter }) => letter);
}

function foreseen(draft: LetterDraft): ForeseenLetter {
  const key = draft.occurrence === undefined ? undefined : parseOccurrenceId(draft.occurrence);
  return {
    postAt: isoInstant(draft.postAt),
    plan: draft.plan,
    ...(key ? { duty: key.duty, occurrence: draft.subject, action: itemOf(key.duty), period: key.period } : {}),
    ...(draft.part ? { part: draft.part } : {}),
    step: draft.step,
    role: draft.role,
    person: draft.person,
    subject: draft.text.subject,
  };
}

/** What the order is by; the last two only so that it is always the same. An absent duty sorts first. */
function keysOf({ duty = "", person, occurrence = "", part = "", step }: ForeseenLetter): readonly string[] {
  return [duty, person, occurrence, part, step];
}

function inBytes(a: readonly string[], b: readonly string[]): number {
  for (const [index, key] of a.entries()) {
    const other = b[index] ?? "";
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}
