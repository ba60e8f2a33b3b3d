/** The first letter: what is yours to do, by when. */
import type { Evidence } from "../../plan.ts";
import type { LetterText } from "../letter.ts";
import { counted, dueSummary, inline, listed, notMine, planQuote, sentence, theTask } from "../phrases.ts";
import { reportLink } from "../primary-link.ts";
import { subjectByDay } from "../subject.ts";
import { whatNext } from "../what-next.ts";
import { whyMe } from "../why-me.ts";
import { quotaMet } from "./quota-met.ts";
import { type OccurrenceLetterFacts, withNext } from "./occurrence-letter.ts";

const AT_HAND = 4;

/** To the responsible. */
export function notice({ plan, to, about }: OccurrenceLetterFacts): LetterText {
  const letter: LetterText = {
    subject: subjectByDay(about, ""),
    summary: dueSummary(about),
    paragraphs: [theTask(about), ...quotaMet(about), ...alsoAsked({ plan, about }), ...pulledOr(about)],
    quote: planQuote(about),
    link: reportLink(about),
    why: whyMe(to),
    help: notMine(plan, to),
  };
  return withNext(letter, whatNext(about.next, about.due, about.further));
}

/** The responsible knows that an outside party has the same question, so that nobody waits for the other. */
function alsoAsked({ plan, about }: Pick<OccurrenceLetterFacts, "plan" | "about">): readonly string[] {
  const asked = about.duty.asks.flatMap((id) => plan.roles.filter((role) => role.id === id).map((role) => role.title));
  return asked.length === 0 ? [] : [`${sentence(listed(asked))} får samma fråga. Det räcker att en av er svarar.`];
}

/** What is fetched already need not be looked up, only looked at. */
function pulledOr({ pulled, duty }: Pick<OccurrenceLetterFacts["about"], "pulled" | "duty">): readonly string[] {
  if (pulled === undefined) return atHand(duty.evidence);
  return [
    `Uppgifterna är redan hämtade ur ${inline(pulled.title)} och står ifyllda bakom länken. Inget är lämnat förrän du har sett dem och rapporterat.`,
  ];
}

/** What to look up before opening the link, so that one visit is enough. */
function atHand(evidence: Evidence): readonly string[] {
  const wanted = [...(evidence.figures ?? []), ...(evidence.coverage ?? []), ...(evidence.checklist ?? [])].map((entry) =>
    inline(entry.label),
  );
  if (wanted.length === 0) return [];
  const more = wanted.length - AT_HAND;
  const shown = more > 1 ? [...wanted.slice(0, AT_HAND), counted(more, "uppgift till", "uppgifter till")] : wanted;
  return [`Ha det här till hands: ${listed(shown)}.`];
}
