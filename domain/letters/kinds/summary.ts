/** To the work group's convener, after a quarter: what to take up at the next meeting. */
import type { LetterText } from "../letter.ts";
import { questions } from "../phrases.ts";
import { whyMe } from "../why-me.ts";
import { overview, type OverviewFacts } from "./overview.ts";

export function summary(facts: OverviewFacts): LetterText {
  return {
    ...overview(facts),
    link: { purpose: "plan", label: "Se läget och bekräfta" },
    why: whyMe(facts.to),
    next: "Ta med listan till nästa möte i gruppen. Är minst två närvarande kan ni bekräfta allt på en gång.",
    help: questions(facts.plan, facts.to),
  };
}
