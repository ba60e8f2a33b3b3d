/** Letters of the cases, ready for an envelope, with addresses as they look in a mail. */
import { ABSENCE_LINK } from "../../../domain/letters/absence-link.ts";
import { mergeLetters, type Enclosed, type EnvelopeText } from "../../../domain/letters/envelope.ts";
import type { LetterFacts } from "../../../domain/letters/facts.ts";
import type { LetterLink } from "../../../domain/letters/letter.ts";
import { writeLetter } from "../../../domain/letters/write-letter.ts";
import { CASES } from "./cases.ts";

function factsOf(name: string): LetterFacts {
  const facts = CASES[name];
  if (facts === undefined) throw new RangeError(`No case ${name}`);
  return facts;
}

export function enclosed(name: string): Enclosed {
  const facts = factsOf(name);
  const text = writeLetter(facts);
  switch (facts.kind) {
    case "occurrence":
      return { text, step: facts.step, due: facts.about.due };
    case "meeting":
      return { text, step: facts.notice.kind === "cancel" ? "cancellation" : "invitation", due: facts.meeting.day };
    default:
      return { text, step: facts.kind };
  }
}

export function envelopeOf(...names: readonly string[]): EnvelopeText {
  return mergeLetters(names.map(enclosed));
}

/** What every mail to one of ours ends with. */
export function footOf(...names: readonly string[]): readonly LetterLink[] {
  return names.every((name) => factsOf(name).to.role.contact !== undefined) ? [] : [ABSENCE_LINK];
}

const TOKENS = {
  act: "mZ3k0qfXw7uE5cRr1bTn9A",
  todo: "Qk8sV2hYd6JpL0aXe4GmWg",
  plan: "Ty1oN7bCz9RfU3iKq5DvHs",
  absence: "Zr6pM4dFw1QxA8jNu2KtLo",
} as const;

export function urlOf(link: LetterLink): string {
  return `https://planvakt.vingaker.example/l/${TOKENS[link.purpose]}`;
}
