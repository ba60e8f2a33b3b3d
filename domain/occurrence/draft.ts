/** A letter about an occurrence, as the ledger keeps it. */
import type { Instant } from "../calendar/instant.ts";
import type { LetterDraft } from "../letters/letter.ts";
import type { Addressee } from "./addressees.ts";
import type { OccurrenceContext } from "./context.ts";
import type { Occurrence } from "./occurrence.ts";

/** A letter about an occurrence, ready for the ledger. */
export function draftOf(
  letter: Addressee,
  occurrence: Occurrence,
  context: OccurrenceContext,
  postAt: Instant,
  text: LetterDraft["text"],
): LetterDraft {
  return {
    plan: context.plan.id,
    subject: occurrence.id,
    occurrence: occurrence.id,
    ...(letter.part ? { part: letter.part.id } : {}),
    step: letter.step,
    role: letter.to.role.id,
    person: letter.to.person.id,
    ...(letter.to.standInFor ? { standInFor: letter.to.standInFor.id } : {}),
    revision: occurrence.revision,
    due: occurrence.due,
    postAt,
    text,
  };
}
