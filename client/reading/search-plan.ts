/** Searching the plan's own words: it is at hand, and no longer than a document. */
import type { Plan } from "../../domain/plan.ts";
import type { SearchHit } from "../search-view.ts";
import { snippet } from "./snippet.ts";

/** Items, duties and roles in which every word stands; those with it in their name first, else in the plan's order. */
export function planHits(plan: Plan, text: string): readonly SearchHit[] {
  const words = text.toLocaleLowerCase("sv").split(" ");
  const found = candidates(plan).flatMap(({ hit, title, texts }) => {
    const whole = [title, ...texts].join(" ").toLocaleLowerCase("sv");
    if (!words.every((word) => whole.includes(word))) return [];
    const named = words.every((word) => title.toLocaleLowerCase("sv").includes(word));
    const where = texts.find((one) => words.some((word) => one.toLocaleLowerCase("sv").includes(word))) ?? texts[0] ?? "";
    return [{ named, hit: { ...hit, title, context: snippet(where, text) } }];
  });
  return [...found.filter(({ named }) => named), ...found.filter(({ named }) => !named)].map(({ hit }) => hit);
}

interface Candidate {
  readonly hit: Pick<SearchHit, "kind" | "at">;
  readonly title: string;
  readonly texts: readonly string[];
}

function candidates(plan: Plan): readonly Candidate[] {
  const items = plan.items.flatMap((item): readonly Candidate[] => [
    {
      hit: { kind: "item", at: item.id },
      title: `${item.id} ${item.title}`,
      texts: [item.activity, item.timeframe, item.responsibleText, item.note ?? ""],
    },
    ...item.duties.map((duty): Candidate => ({
      hit: { kind: "duty", at: duty.id },
      title: duty.title,
      texts: [duty.source.quote, duty.reading ?? "", duty.id, ...duty.with, ...duty.parts.map(({ label }) => label)],
    })),
  ]);
  const roles = plan.roles.map((role): Candidate => {
    const answers = plan.items
      .flatMap(({ duties }) => duties)
      .filter(({ parts }) => parts.some(({ responsible }) => responsible === role.id));
    return { hit: { kind: "role", at: role.id }, title: role.title, texts: [answers.map(({ title }) => title).join(". ")] };
  });
  return [...items, ...roles];
}
