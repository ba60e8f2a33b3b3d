/** To our own contact of an outside party that has not answered: outsiders are rung, never escalated. */
import type { Role } from "../../plan.ts";
import type { LetterText } from "../letter.ts";
import { planQuote, questions, sentence, theMatter } from "../phrases.ts";
import { reportLink } from "../primary-link.ts";
import { SUBJECT_LIMIT, subjectLine, subjectStem } from "../subject.ts";
import { longDate, shortDayAndMonth } from "../swedish-dates.ts";
import { whatNext } from "../what-next.ts";
import { whyMe } from "../why-me.ts";
import type { OccurrenceLetterFacts } from "./occurrence-letter.ts";

export function ring(facts: OccurrenceLetterFacts): LetterText {
  const { plan, to, about } = facts;
  const outside = outsideParty(facts)?.title ?? "den utomstående parten";
  const before = `Ring ${outside}: `;
  const short = before.length + subjectStem(about).length > SUBJECT_LIMIT;
  return {
    subject: subjectLine(about, short ? "Ring: " : before, [
      ` – skulle varit klart ${shortDayAndMonth(about.due)}`,
      ` – ${shortDayAndMonth(about.due)}`,
    ]),
    summary: `${sentence(outside)} har inte svarat. Skulle ha varit klart ${longDate(about.due)}.`,
    paragraphs: [
      `Ring ${outside}: ${theMatter(about)} skulle ha varit klart ${longDate(about.due)}, men vi har inget svar.`,
      `${sentence(outside)} får inga fler mejl om det här. Får du svaret i telefon kan du själv fylla i det.`,
    ],
    quote: planQuote(about),
    link: reportLink(about),
    why: whyMe(to, `, kontakt för ${outside}`),
    next:
      whatNext(about.next, about.due, about.further) ??
      "Det kommer inga fler mejl om det här. Det står öppet i uppföljningen tills svaret är inne.",
    help: `Är det någon annan som ska ringa? Säg till. ${questions(plan, to)}`,
  };
}

/** The responsible where that is an outsider, else the one that was asked beside the responsible. */
function outsideParty({ plan, to, about }: OccurrenceLetterFacts): Role | undefined {
  if (about.responsible.contact !== undefined) return about.responsible;
  const asked = plan.roles.filter((role) => about.duty.asks.includes(role.id));
  return asked.find((role) => role.contact === to.role.id) ?? asked[0];
}
