/** To a manager, once, when the year's last report is in and fewer meetings were held than the plan asks for. */
import type { OccurrenceFacts } from "../facts.ts";
import type { LetterText } from "../letter.ts";
import { counted, itemLabel, numberWord, planQuote, questions, quoted, sentence } from "../phrases.ts";
import { actLink } from "../primary-link.ts";
import { subjectLine } from "../subject.ts";
import { whyMe } from "../why-me.ts";
import type { OccurrenceLetterFacts } from "./occurrence-letter.ts";

export function unmetQuota({ plan, to, about }: OccurrenceLetterFacts, quota: NonNullable<OccurrenceFacts["quota"]>): LetterText {
  const { held, min, year } = quota;
  const meetings = held === 0 ? "Inget möte" : sentence(counted(held, "möte", "möten", "neuter"));
  return {
    subject: subjectLine(about, "För din kännedom: ", [` – ${held} av ${min} möten`, ""]),
    summary: `${meetings} hölls ${year}, planen säger minst ${numberWord(min)}. ${sentence(itemLabel(about))} i handlingsplanen.`,
    paragraphs: [
      `För din kännedom: ${quoted(about.item.title)} skulle ha haft minst ${counted(min, "möte", "möten", "neuter")} ${year}. ${meetings} är ${held === 1 ? "rapporterat" : held === 0 ? "rapporterat" : "rapporterade"}.`,
      `Ansvarig är ${about.responsible.title}. Du behöver inte göra något i Planvakt.`,
    ],
    quote: planQuote(about),
    link: actLink(about, "Se vad som är rapporterat"),
    why: whyMe(to, ", eftersom året är slut"),
    next: `Det går inte vidare till någon mer. Antalet möten står i uppföljningen till ${plan.committee}.`,
    help: questions(plan, to),
  };
}
