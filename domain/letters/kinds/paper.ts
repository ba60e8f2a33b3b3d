/** About the nämnd's paper: it waits for approval, it came back, or it is ready to be handed in. Caused by a person, never by a calendar. */
import type { LetterFacts } from "../facts.ts";
import type { LetterText } from "../letter.ts";
import { questions, quoted } from "../phrases.ts";
import { dayAndMonth, longDate } from "../swedish-dates.ts";
import { whyMe } from "../why-me.ts";

type PaperFacts = Extract<LetterFacts, { readonly kind: "paper" }>;

/** Where it lies: the reader is signed in, so the mail holds nothing of it. */
function whereItLies({ year }: PaperFacts): string {
  return `Den ligger i Planvakt under Årsuppföljning ${year}, Nämndens papper.`;
}

export function paper(facts: PaperFacts): LetterText {
  const { plan, to, year, closing } = facts;
  const name = closing === "stop" ? `årsuppföljningen ${year}` : `kompletteringen till årsuppföljningen ${year}`;
  const papers = facts.stop === undefined ? "" : ` Stoppdatum är ${longDate(facts.stop)}.`;
  const shared = {
    link: { purpose: "plan", label: "Öppna planen" },
    why: whyMe(to),
    help: questions(plan, to),
  } as const;
  const of = `Det gäller ”${plan.title}”.${papers}`;
  switch (facts.about) {
    case "approve":
      return {
        ...shared,
        subject: `Godkänn bedömningen i ${name}${facts.stop === undefined ? "" : `, stoppdatum ${dayAndMonth(facts.stop)}`}`,
        summary: "Bedömningen väntar på att du godkänner den.",
        paragraphs: [
          `Bedömningen i ${name} är skriven och väntar på att du godkänner den eller skickar tillbaka den.`,
          of,
          whereItLies(facts),
        ],
        next: "När du har godkänt den får nämndens sekreterare veta var den ligger.",
      };
    case "sentBack":
      return {
        ...shared,
        subject: `Bedömningen i ${name} behöver ändras`,
        summary: "Bedömningen är skickad tillbaka till dig.",
        paragraphs: [
          `Bedömningen i ${name} är skickad tillbaka: ${quoted(facts.why)}`,
          of,
          `${whereItLies(facts)} Allt du har skrivit står kvar.`,
        ],
        next: "Ändra och lämna den för godkännande igen.",
      };
    case "ready":
      return {
        ...shared,
        subject: `Nämndens papper för ${name} är klart${facts.stop === undefined ? "" : `, stoppdatum ${dayAndMonth(facts.stop)}`}`,
        summary: "Tjänsteskrivelsen är godkänd och kan hämtas.",
        paragraphs: [`Tjänsteskrivelsen för ${name} är godkänd och kan lämnas till ${plan.committee}.`, of, whereItLies(facts)],
        next: "När nämnden har beslutat skrivs beslutet in på samma sida av den som äger planen.",
      };
  }
}
