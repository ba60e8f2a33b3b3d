/** To one who takes part: what is to be done, by when and who answers for it. Once; it asks for nothing. */
import type { LetterText } from "../letter.ts";
import { dueSummary, planQuote, questions, sentence, theTask } from "../phrases.ts";
import { actLink } from "../primary-link.ts";
import { subjectByDay } from "../subject.ts";
import { whyMe } from "../why-me.ts";
import type { OccurrenceLetterFacts } from "./occurrence-letter.ts";

/** `notice` to a role that the duty names as taking part. */
export function participant({ plan, to, about }: OccurrenceLetterFacts): LetterText {
  return {
    subject: subjectByDay(about, "Du deltar: "),
    summary: dueSummary(about),
    paragraphs: [
      `Du deltar i det här: ${theTask(about)}`,
      `${sentence(about.responsible.title)} ansvarar och rapporterar. Du behöver inte rapportera något.`,
    ],
    quote: planQuote(about),
    link: actLink(about, "Se vad det gäller"),
    why: whyMe(to, ", som enligt planen ska delta"),
    next: "Du får inga påminnelser om det här.",
    help: questions(plan, to),
  };
}
