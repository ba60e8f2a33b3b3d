/** To those who confirm: what was reported, by which role, and the two answers there are. */
import type { Verdict } from "../../occurrence/occurrence.ts";
import type { OccurrenceFacts } from "../facts.ts";
import type { LetterText } from "../letter.ts";
import { planQuote, questions, quoted, sentence, theMatter } from "../phrases.ts";
import { actLink } from "../primary-link.ts";
import { subjectLine } from "../subject.ts";
import { dateBeside, dayAndMonth, longDate, shortDayAndMonth } from "../swedish-dates.ts";
import { whyMe } from "../why-me.ts";
import type { OccurrenceLetterFacts } from "./occurrence-letter.ts";

const VERDICTS: Readonly<Record<Verdict, string>> = { works: "Fungerar", partly: "Fungerar delvis", fails: "Fungerar inte" };

/** `confirm`. */
export function confirm(facts: OccurrenceLetterFacts): LetterText {
  return ask(facts, "Bekräfta: ", "");
}

/** `confirm-reminder-n`. */
export function confirmReminder(facts: OccurrenceLetterFacts): LetterText {
  return ask(facts, "Påminnelse, bekräfta: ", "En påminnelse: ");
}

function ask({ plan, to, about }: OccurrenceLetterFacts, before: string, opening: string): LetterText {
  const reported = about.report?.on ?? about.due;
  const by = about.report?.byRole ?? about.responsible.title;
  return {
    subject: subjectLine(about, before, [` – rapporterat ${dayAndMonth(reported)}`, ` – ${shortDayAndMonth(reported)}`]),
    summary: `${sentence(by)} rapporterade ${longDate(reported)}.`,
    paragraphs: [
      `${opening}${theMatter(about)} rapporterades klart ${longDate(reported)} av ${by}. Stämmer det?`,
      ...whatWasReported(about.report),
      "Du kan bekräfta eller be om komplettering. Det räcker att en person bekräftar, men inte den som rapporterade.",
    ],
    quote: planQuote(about),
    link: actLink(about, "Bekräfta eller be om komplettering"),
    why: whyMe(to, to.capacity === "manager" ? ", eftersom ingen annan kan bekräfta" : ""),
    next: whatComes(about, reported),
    help: questions(plan, to),
  };
}

function whatWasReported(report: OccurrenceFacts["report"]): readonly string[] {
  const verdict = report?.verdict === undefined ? "" : `Bedömningen är: ${VERDICTS[report.verdict]}.`;
  const note = report?.note?.trim() ? `I rapporten står: ${quoted(report.note)}` : "";
  const told = (report?.told ?? []).map((one) => `${sentence(one)}.`);
  const text = [verdict, ...told, note].filter((part) => part !== "").join(" ");
  return text === "" ? [] : [text];
}

function whatComes({ next }: OccurrenceFacts, named: OccurrenceFacts["due"]): string {
  const until = "Tills någon bekräftar står det som ”Rapporterad, ej bekräftad”, aldrig som sent.";
  if (next === undefined) return `Det kommer inga fler mejl om det här. ${until}`;
  const to = next.toReader ? "" : ` till ${next.toRole.title}`;
  return `Bekräftas det inte kommer en påminnelse${to} ${dateBeside(next.on, named)}. ${until}`;
}
