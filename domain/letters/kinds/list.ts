/** To the nämnd's secretary: the state after a quarter or before papers are due. It asks nothing. */
import type { LetterText } from "../letter.ts";
import { questions } from "../phrases.ts";
import { whyMe } from "../why-me.ts";
import { overview, type OverviewFacts } from "./overview.ts";

export function list(facts: OverviewFacts): LetterText {
  return {
    ...overview(facts),
    link: { purpose: "plan", label: "Se hela läget" },
    why: whyMe(facts.to),
    next: "Du behöver inte göra något. De ansvariga får egna mejl.",
    help: questions(facts.plan, facts.to),
  };
}
