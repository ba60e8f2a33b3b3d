/** The question about taking over, in the post: spared one who leaves before it goes, and put to them after all where they stay. */
import { dateAt, type Instant } from "../calendar/instant.ts";
import { nextPosting } from "../calendar/posting.ts";
import type { OccurrenceId } from "../ids.ts";
import type { LetterDraft } from "../letters/letter.ts";
import { subjectOf } from "../occurrence/act-letters.ts";
import { offerOn } from "../occurrence/taken-over.ts";
import type { People } from "../people.ts";
import type { Directory } from "../recipients.ts";
import type { PendingAbout, PendingLetter } from "./pending.ts";
import { covers } from "./spans.ts";

/**
 * True for the question about taking over to one who has left by the day it is posted. The day of the question itself counts here: who
 * leaves on it was one to ask, and is none to write to.
 */
export function isAskedNoMore(
  { step, part, person, postAt }: Pick<PendingLetter, "step" | "part" | "person" | "postAt">,
  { occurrence }: PendingAbout,
  before: People,
  after: People,
): boolean {
  if (step !== "reassigned") return false;
  const date = dateAt(postAt);
  const parts = part === undefined ? occurrence.parts : occurrence.parts.filter(({ id }) => id === part);
  const isAsked = (people: People): boolean => parts.some((one) => offerOn(one, people, date)?.to === person);
  const hasRole = ({ holdings }: People): boolean => holdings.some((one) => one.person === person && covers(one, date));
  return isAsked(before) && (!isAsked(after) || (hasRole(before) && !hasRole(after)));
}

/**
 * The questions that a change of people took out of the post and this one puts back: whoever they are to has not left after all, and the
 * question stands. They go with the next posting, at the earliest when they would have gone.
 */
export function askedAgain(
  { plan, people: before }: Directory,
  after: People,
  spared: readonly PendingLetter[],
  about: ReadonlyMap<OccurrenceId, PendingAbout>,
  now: Instant,
): readonly LetterDraft[] {
  const next = nextPosting(now, plan.calendar);
  return spared.flatMap((letter) => {
    const of = letter.occurrence === undefined ? undefined : about.get(letter.occurrence);
    const again: LetterDraft = { ...letter, plan: plan.id, postAt: letter.postAt > next ? letter.postAt : next };
    return of && stands(again, of) && isAskedNoMore(again, of, after, before) ? [again] : [];
  });
}

/** The question is the one that waits for its answer, and not an earlier one to the same person. */
function stands({ subject }: LetterDraft, { occurrence: { id, state, parts } }: PendingAbout): boolean {
  if (state !== "open" && state !== "backlog") return false;
  return parts.some(
    ({ offer, report }) => offer !== undefined && report === undefined && subject === subjectOf("reassigned", id, offer.at),
  );
}
