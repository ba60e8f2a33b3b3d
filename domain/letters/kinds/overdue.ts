/** A few working days after the last day: to the responsible, and in a group to all members. */
import type { LetterText } from "../letter.ts";
import { itemLabel, notMine, planQuote, sentence, theMatter } from "../phrases.ts";
import { reportLink } from "../primary-link.ts";
import { subjectByDay } from "../subject.ts";
import { longDate } from "../swedish-dates.ts";
import { whatNext } from "../what-next.ts";
import { whyMe } from "../why-me.ts";
import { quotaMet } from "./quota-met.ts";
import type { OccurrenceLetterFacts } from "./occurrence-letter.ts";

export function overdue({ plan, to, about }: OccurrenceLetterFacts): LetterText {
  return {
    subject: subjectByDay(about, "Försenat: "),
    summary: `Skulle ha varit klart ${longDate(about.due)}. ${sentence(itemLabel(about))} i handlingsplanen.`,
    paragraphs: [
      `${sentence(theMatter(about))} skulle ha varit klart ${longDate(about.due)}, men ingen rapport har kommit in.`,
      ...quotaMet(about),
      "Är det redan gjort räcker det att du rapporterar det.",
    ],
    quote: planQuote(about),
    link: reportLink(about),
    why: whyMe(to, groupReason(to.capacity)),
    next:
      whatNext(about.next, about.due) ??
      "Det kommer inga fler mejl om det här. Det står som försenat i uppföljningen tills det är rapporterat.",
    help: notMine(plan, to),
  };
}

function groupReason(capacity: OccurrenceLetterFacts["to"]["capacity"]): string {
  return capacity === "member" ? ", eftersom uppgiften är gruppens" : "";
}
