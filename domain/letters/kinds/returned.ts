/** To who reported: something is missing, and there is a new last day. */
import type { LetterText } from "../letter.ts";
import { dueSummary, notMine, planQuote, quoted, sentence, theMatter } from "../phrases.ts";
import { actLink } from "../primary-link.ts";
import { subjectByDay } from "../subject.ts";
import { longDate } from "../swedish-dates.ts";
import { whatNext } from "../what-next.ts";
import { whyMe } from "../why-me.ts";
import { helpOutside, whyOutside } from "./outside.ts";
import { type OccurrenceLetterFacts, withNext } from "./occurrence-letter.ts";

export function returned({ plan, to, about }: OccurrenceLetterFacts): LetterText {
  const by = about.said?.byRole ?? "den som bekräftar";
  const letter: LetterText = {
    subject: subjectByDay(about, "Komplettera: "),
    summary: dueSummary(about),
    paragraphs: [
      `${sentence(by)} ber om en komplettering av ${theMatter(about)} senast ${longDate(about.due)}.`,
      ...(about.said?.reason.trim() ? [`Det som behövs: ${quoted(about.said.reason)}`] : []),
      "Det du redan har rapporterat finns kvar, du behöver bara lägga till det som saknas.",
    ],
    quote: planQuote(about),
    link: actLink(about, "Komplettera"),
    why: to.capacity === "outside" ? whyOutside(plan, to) : whyMe(to),
    help: to.capacity === "outside" ? helpOutside(plan) : notMine(plan, to),
  };
  return withNext(letter, whatNext(about.next, about.due, about.further));
}
