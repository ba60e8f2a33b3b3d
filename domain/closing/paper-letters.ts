/** Whom an act on the nämnd's paper tells: the one whose turn it is. They go with the next hourly posting. */
import { dateAt } from "../calendar/instant.ts";
import { nextPosting } from "../calendar/posting.ts";
import type { LetterFacts } from "../letters/facts.ts";
import type { LetterDraft } from "../letters/letter.ts";
import { writeLetter } from "../letters/write-letter.ts";
import type { Plan } from "../plan.ts";
import { asRecipient, resolveRole, type Directory } from "../recipients.ts";
import type { Closing } from "./calendar.ts";
import type { PaperEvent } from "./paper.ts";

type About = Extract<LetterFacts, { readonly kind: "paper" }>["about"];

/** The letters that these events cause. A draft and a decision tell nobody. */
export function paperLetters(directory: Directory, closing: Closing, events: readonly PaperEvent[]): readonly LetterDraft[] {
  return events.flatMap((event) => {
    switch (event.kind) {
      case "assessmentSubmitted":
        return [letter(directory, closing, event, "approve", directory.plan.headOfAdministration)];
      case "assessmentSentBack":
        return [letter(directory, closing, event, "sentBack", directory.plan.owner, event.why)];
      case "assessmentApproved":
        return [letter(directory, closing, event, "ready", directory.plan.secretary)];
      case "assessmentWritten":
      case "decisionRecorded":
        return [];
    }
  });
}

function letter(
  directory: Directory,
  { year, kind, meeting }: Closing,
  { at }: PaperEvent,
  about: About,
  role: Plan["owner"],
  why = "",
): LetterDraft {
  const { plan } = directory;
  const postAt = nextPosting(at, plan.calendar);
  const to = asRecipient(resolveRole(directory, role, dateAt(postAt)), "holder");
  const stop = meeting ? { stop: meeting.stop } : {};
  return {
    plan: plan.id,
    // Handed to and fro, the same person is told each time.
    subject: `paper/${year}/${kind}/${about}/${at}`,
    step: "paper",
    role: to.role.id,
    person: to.person.id,
    ...(to.standInFor ? { standInFor: to.standInFor.id } : {}),
    revision: 0,
    ...(meeting ? { due: meeting.stop } : {}),
    postAt,
    text: writeLetter({ kind: "paper", plan, to, about, why, year, closing: kind, ...stop }),
  };
}
