/** To an outside party: polite, complete in itself, without our words for our own work. */
import type { Plan } from "../../plan.ts";
import type { Recipient } from "../facts.ts";
import type { LetterText } from "../letter.ts";
import { inSentence, planQuote, theTask } from "../phrases.ts";
import { actLabel, actLink } from "../primary-link.ts";
import { subjectByDay } from "../subject.ts";
import { dateBeside, longDate } from "../swedish-dates.ts";
import { type OccurrenceLetterFacts, withNext } from "./occurrence-letter.ts";

/** `notice` and `reminder-n` to a party that is not ours. */
export function outside({ plan, step, to, about }: OccurrenceLetterFacts): LetterText {
  const again = step !== "notice";
  const figures = (about.duty.evidence.figures ?? []).length > 0;
  const letter: LetterText = {
    subject: subjectByDay(about, again ? "Påminnelse: " : ""),
    summary: `${plan.municipality} ber om hjälp senast ${longDate(about.due)}.`,
    paragraphs: [
      `${plan.municipality} följer upp ”${plan.title}” och behöver er hjälp med en sak${again ? ", som vi ännu inte har fått svar på" : ""}: ${inSentence(theTask(about))}`,
      ...(figures ? ["Lämna bara antal. Skriv ingenting om enskilda personer."] : []),
    ],
    quote: planQuote(about),
    link: actLink(about, actLabel(about.item, about.duty)),
    why: whyOutside(plan, to),
    help: helpOutside(plan),
  };
  return withNext(letter, nextOutside(about.next, about.due));
}

/** Why an outsider was written to. */
export function whyOutside(plan: Plan, to: Recipient): string {
  return `Du får det här som ${to.role.title}, som ${plan.municipality} samarbetar med.`;
}

/** What an outsider can do who should not have got this, and where a reply goes. */
export function helpOutside({ office, municipality }: Plan): string {
  const phone = office.phone === undefined ? "" : ` Telefon: ${office.phone}.`;
  const whose = office.name.includes(municipality) ? "" : ` i ${municipality}`;
  const reply = `Har ni frågor? Svara på mejlet, så når ni ${office.name}${whose}.${phone}`;
  return `Är det någon annan hos er som ska svara? Öppna länken och välj ”Inte mitt ansvar”. ${reply}`;
}

/** Outsiders are never late and never escalated: they are reminded once, then somebody rings. */
function nextOutside(next: OccurrenceLetterFacts["about"]["next"], due: OccurrenceLetterFacts["about"]["due"]): string | undefined {
  if (next === undefined) return undefined;
  const on = dateBeside(next.on, due);
  return next.toReader ? `Har vi inget svar ${on} skickar vi en påminnelse.` : `Har vi inget svar ${on} hör vi av oss på telefon.`;
}
