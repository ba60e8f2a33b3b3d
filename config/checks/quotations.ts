/** What the plan's file quotes stands in the plan's text, and what it gives as the plan's words stands in what it quotes. */
import type { PlanDraft } from "../draft.ts";
import type { Complaint, Path } from "../fault.ts";

interface Quotation {
  readonly path: Path;
  readonly words: string | undefined;
}

/** Quotations that are not in the text. Line breaks and runs of spaces don't count: they are the extraction's, not the plan's. */
export function missingQuotations(plan: PlanDraft, sourceText: string, sourceFile: string): Complaint[] {
  const text = normalised(sourceText);
  return quotations(plan).flatMap(({ path, words }) => {
    if (words === undefined || text.includes(normalised(words))) return [];
    const found = longestStart(words, text);
    const near = found === "" ? "" : ` They part from it after "${found}".`;
    return [{ path, value: words, message: `These words don't stand in ${sourceFile}.${near} Copy them from it, unchanged.` }];
  });
}

/** Words of an item that its own quotation does not hold: the quotation proves that they belong together. */
export function wordsOutsideQuotation(plan: PlanDraft): Complaint[] {
  return [...plan.items, ...plan.goals].flatMap(({ path, is }) => {
    const quote = is.source?.quote;
    if (quote === undefined) return [];
    const { title, activity, timeframe, responsibleText } = is as Partial<Record<string, string>>;
    return Object.entries({ title, activity, timeframe, responsibleText }).flatMap(([key, words]) => {
      if (words === undefined || normalised(quote).includes(normalised(words))) return [];
      const message = "These words don't stand in this item's quotation. Copy them from the plan, or lengthen source.quote.";
      return [{ path: [...path, key], value: words, message }];
    });
  });
}

/** Every quotation of the plan, with its place. */
function quotations(plan: PlanDraft): Quotation[] {
  return [...plan.goals, ...plan.items, ...plan.duties].map(({ path, is }) => ({
    path: [...path, "source", "quote"],
    words: is.source?.quote,
  }));
}

function normalised(words: string): string {
  return words.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** The end of the longest beginning of the quotation that does stand in the text, in whole words. */
function longestStart(words: string, text: string): string {
  const all = normalised(words).split(" ");
  let [stands, fails] = [0, all.length];
  // A beginning stands wherever a longer one does.
  while (fails - stands > 1) {
    const middle = Math.floor((stands + fails) / 2);
    if (text.includes(all.slice(0, middle).join(" "))) stands = middle;
    else fails = middle;
  }
  return all.slice(Math.max(0, stands - 6), stands).join(" ");
}
