/** To a manager, when the responsible has not answered: for information, and what the reader can do about it. */
import type { LetterText } from "../letter.ts";
import { counted, itemLabel, planQuote, questions, sentence, theMatter } from "../phrases.ts";
import { actLink } from "../primary-link.ts";
import { subjectLine } from "../subject.ts";
import { longDate, shortDayAndMonth } from "../swedish-dates.ts";
import { whatNext } from "../what-next.ts";
import { whyMe } from "../why-me.ts";
import type { OccurrenceLetterFacts } from "./occurrence-letter.ts";
import { unmetQuota } from "./unmet-quota.ts";

export function escalation(facts: OccurrenceLetterFacts): LetterText {
  const { plan, to, about } = facts;
  if (about.quota) return unmetQuota(facts, about.quota);
  const late = counted(about.workingDaysLate, "arbetsdag", "arbetsdagar");
  return {
    subject: subjectLine(about, "För din kännedom: ", [
      ` – ${late} sent`,
      ` – skulle varit klart ${shortDayAndMonth(about.due)}`,
      ` – ${shortDayAndMonth(about.due)}`,
    ]),
    summary: `${sentence(late)} sent. ${sentence(itemLabel(about))} i handlingsplanen, ansvarig är ${about.responsible.title}.`,
    paragraphs: [
      `För din kännedom: ${theMatter(about)} skulle ha varit klart ${longDate(about.due)} och är nu ${late} sent.`,
      `Ansvarig är ${about.responsible.title}.${lettersSoFar(about.lettersBefore)}`,
      "Det du kan göra: flytta fram · byt ansvarig · utgår.",
    ],
    quote: planQuote(about),
    link: actLink(about, "Välj vad som ska hända"),
    why: whyMe(to, ", eftersom den ansvariga inte har rapporterat"),
    next:
      whatNext(about.next, about.due) ??
      `Det går inte vidare till någon mer. Det står som försenat i uppföljningen till ${plan.committee} tills det är rapporterat, flyttat eller utgår.`,
    help: questions(plan, to),
  };
}

/** "Skickade", never "fått": we know what was handed over, not what arrived or was read. */
function lettersSoFar(count: number): string {
  if (count === 0) return "";
  const mails = counted(count, "mejl", "mejl", "neuter");
  return ` ${sentence(mails)} ${count === 1 ? "är skickat" : "är skickade"} dit, men inget är rapporterat.`;
}
