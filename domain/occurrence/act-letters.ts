/** Letters that a person's act causes: a report sent back, somebody asked to take over, a no to that. */
import { dateAt, type Instant } from "../calendar/instant.ts";
import { nextPosting } from "../calendar/posting.ts";
import type { OccurrenceId, PersonId } from "../ids.ts";
import type { LetterDraft } from "../letters/letter.ts";
import { writeLetter } from "../letters/write-letter.ts";
import type { Part } from "../plan.ts";
import type { asRecipient } from "../recipients.ts";
import type { OccurrenceContext } from "./context.ts";
import { draftOf } from "./draft.ts";
import { factsAbout, roleTitleOf } from "./facts.ts";
import type { Occurrence } from "./occurrence.ts";
import { rungsAhead, UNDO_MINUTES } from "./rungs.ts";

/** They go with the next hourly posting, after the time in which the act could be taken back. */
export function letterOf(
  step: "returned" | "reassigned" | "declined",
  after: Occurrence,
  context: OccurrenceContext,
  to: ReturnType<typeof asRecipient>,
  command: { readonly by: PersonId; readonly reason: string },
  now: Instant,
  /** Where it is about one of several. */
  part?: Part,
): LetterDraft {
  const postAt = nextPosting((now + UNDO_MINUTES * 60_000) as Instant, context.plan.calendar);
  const date = dateAt(postAt);
  const letter = { step, to, ...(part ? { part } : {}) } as const;
  const said = { byRole: roleTitleOf(context, command.by, dateAt(now)).title, reason: command.reason };
  const about = { ...factsAbout(after, context, letter, date, rungsAhead(after, context)), said };
  const draft = draftOf(letter, after, context, postAt, writeLetter({ kind: "occurrence", plan: context.plan, step, to, about }));
  // Handed to and fro, the same person is told each time.
  return { ...draft, subject: subjectOf(step, after.id, now) };
}

/** What a letter of an act is about: the act itself, by its instant. */
export function subjectOf(step: "returned" | "reassigned" | "declined", occurrence: OccurrenceId, now: Instant): string {
  return `${occurrence} ${step} ${now}`;
}
