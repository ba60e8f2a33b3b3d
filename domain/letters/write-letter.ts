/** Facts into words: the one way a letter comes to be. Each kind of letter is a file of its own in `kinds/`. */
import { never } from "../planvakt-error.ts";
import type { LetterFacts } from "./facts.ts";
import { confirm, confirmReminder } from "./kinds/confirm.ts";
import { declined } from "./kinds/declined.ts";
import { escalation } from "./kinds/escalation.ts";
import { handover } from "./kinds/handover.ts";
import { list } from "./kinds/list.ts";
import { meeting } from "./kinds/meeting.ts";
import { notice } from "./kinds/notice.ts";
import type { OccurrenceLetterFacts } from "./kinds/occurrence-letter.ts";
import { outside } from "./kinds/outside.ts";
import { overdue } from "./kinds/overdue.ts";
import { paper } from "./kinds/paper.ts";
import { participant } from "./kinds/participant.ts";
import { reassigned } from "./kinds/reassigned.ts";
import { reminder } from "./kinds/reminder.ts";
import { returned } from "./kinds/returned.ts";
import { ring } from "./kinds/ring.ts";
import { summary } from "./kinds/summary.ts";
import { welcome } from "./kinds/welcome.ts";
import type { LetterText } from "./letter.ts";

/** The whole letter in Swedish. Names roles, never persons (but for a handover, to each other), and says nothing about whether anything arrived or was read. */
export function writeLetter(facts: LetterFacts): LetterText {
  switch (facts.kind) {
    case "occurrence":
      return aboutOccurrence(facts);
    case "welcome":
      return welcome(facts);
    case "list":
      return list(facts);
    case "summary":
      return summary(facts);
    case "meeting":
      return meeting(facts);
    case "paper":
      return paper(facts);
    case "handover":
      return handover(facts);
    default:
      return never(facts);
  }
}

function aboutOccurrence(facts: OccurrenceLetterFacts): LetterText {
  const { step, to } = facts;
  switch (step) {
    case "notice":
      if (to.capacity === "participant") return participant(facts);
      return to.capacity === "outside" ? outside(facts) : notice(facts);
    case "overdue-1":
      return overdue(facts);
    case "escalation-1":
    case "escalation-2":
      return escalation(facts);
    case "ring":
      return ring(facts);
    case "confirm":
      return confirm(facts);
    case "returned":
      return returned(facts);
    case "reassigned":
      return reassigned(facts);
    case "declined":
      return declined(facts);
    default:
      if (step.startsWith("confirm-reminder-")) return confirmReminder(facts);
      return to.capacity === "outside" ? outside(facts) : reminder(facts);
  }
}
