/** To one who goes to a meeting: it is booked, changed or called off. The mail carries it in a form that calendars read. */
import { listed, planQuote, questions, quoted, sentence } from "../phrases.ts";
import { SUBJECT_LIMIT } from "../subject.ts";
import { dayAndMonth, shortDayAndMonth } from "../swedish-dates.ts";
import { whyMe } from "../why-me.ts";
import { whenOf } from "../../occurrence/booked-meetings.ts";
import type { MeetingFacts } from "../facts.ts";
import type { LetterText } from "../letter.ts";

export function meeting(facts: MeetingFacts): LetterText {
  const { plan, to, duty, notice } = facts;
  const on = facts.change === "new" || facts.change === "changed";
  return {
    subject: subjectOf(facts),
    summary: `${sentence(whenOf(facts.meeting))}.`,
    paragraphs: paragraphsOf(facts),
    quote: planQuote({ duty }),
    link: { purpose: "act", label: "Se mötet", occurrence: notice.occurrence },
    why: whyMe(to, on ? ", som går på mötet" : ", som mötet har gällt"),
    next: on ? "Ändras mötet, eller ställs det in, får du ett nytt mejl." : "Du får inga fler mejl om det här mötet.",
    help: questions(plan, to),
    invitation: notice,
  };
}

function paragraphsOf({ plan, duty, meeting: booked, notice, change }: MeetingFacts): readonly string[] {
  const title = quoted(notice.title);
  const when = whenOf(booked);
  const hour = booked.from === undefined ? ["Klockslaget är inte bestämt än."] : [];
  const called = duty.convenedBy === undefined ? [] : [`${sentence(duty.convenedBy)} kallar. Inbjudan här är för din kalender.`];
  const answer = `Svara ja eller nej i ditt mejlprogram. Svaret går till ${plan.office.name}.`;
  switch (change) {
    case "new":
      return [
        `Du är inbjuden till mötet ${title} ${when}.`,
        ...hour,
        ...(duty.convenedBy === undefined ? withWhom(duty.with) : called),
        answer,
      ];
    case "changed":
      return [`Mötet ${title} är ändrat. Det är nu ${when}.`, ...hour, ...called, answer];
    case "calledOff": {
      const why = booked.calledOff?.trim();
      return [`Mötet ${title} ${when} är inställt.`, ...(why ? [`Skäl: ${quoted(why)}`] : []), FROM_CALENDAR];
    }
    case "notYou":
      return [`Du behöver inte längre gå på mötet ${title} ${when}.`, FROM_CALENDAR];
  }
}

const FROM_CALENDAR = "Ta emot avbokningen i ditt mejlprogram, så försvinner mötet ur din kalender.";

function withWhom(others: readonly string[]): readonly string[] {
  return others.length === 0 ? [] : [`Mötet är med ${listed(others)}.`];
}

/** "Kom på möte 10 mars kl. 13.00: Länssamverkan": the day stands first, for the plan's titles may be long. */
function subjectOf({ meeting: { day, from }, notice: { title }, change }: MeetingFacts): string {
  const hour = from === undefined ? "" : ` kl. ${from.replace(":", ".")}`;
  const days = change === "new" || change === "changed" ? [dayAndMonth(day) + hour, dayAndMonth(day)] : [dayAndMonth(day)];
  const lines = [...days, shortDayAndMonth(day)].map((said) => `${BEFORE[change]} ${said}: ${title}`);
  return lines.find(({ length }) => length <= SUBJECT_LIMIT) ?? lines[0] ?? title;
}

const BEFORE: Readonly<Record<MeetingFacts["change"], string>> = {
  new: "Kom på möte",
  changed: "Ändrat möte",
  calledOff: "Inställt möte",
  notYou: "Inte längre ditt möte",
};
