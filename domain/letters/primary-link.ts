/** The one thing a letter asks for, as the words on its button. */
import { isDecisionDuty } from "../decision-duty.ts";
import { tellsOfSeveral } from "../occurrence/held.ts";
import type { Duty, Item } from "../plan.ts";
import type { OccurrenceFacts } from "./facts.ts";
import type { LetterLink } from "./letter.ts";

/** "Stäm av", "Mötet hölls", "Svara om mötena", "Lämna uppgifterna" or "Rapportera klar". */
export function actLabel(item: Pick<Item, "kind">, duty: Pick<Duty, "id" | "item" | "cadence" | "evidence">): string {
  if (duty.cadence.kind === "attest") return "Stäm av";
  if (item.kind === "meeting" && !isDecisionDuty(duty)) return tellsOfSeveral(duty) ? "Svara om mötena" : "Mötet hölls";
  return (duty.evidence.figures ?? []).length > 0 ? "Lämna uppgifterna" : "Rapportera klar";
}

/** The link to report by. */
export function reportLink(about: OccurrenceFacts): LetterLink {
  return actLink(about, actLabel(about.item, about.duty));
}

/** A link to the occurrence's page with other words on it. */
export function actLink(about: OccurrenceFacts, label: string): LetterLink {
  return { purpose: "act", label, occurrence: about.id };
}
