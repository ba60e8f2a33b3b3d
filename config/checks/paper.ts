/** The nämnd's paper as the plan sets it up: each part once, and none missing that the nämnd cannot decide without. */
import { NEEDED_PARTS } from "../../domain/closing/paper-template.ts";
import type { PlanDraft } from "../draft.ts";
import type { Complaint } from "../fault.ts";

/** What is wrong with the paper's parts beyond the shape of each. */
export function unsoundPaper({ paperSections }: PlanDraft): Complaint[] {
  const parts = paperSections.flatMap(({ path, is }) =>
    is.part === undefined ? [] : [{ path: [...path, "part"], part: is.part }],
  );
  const twice = parts.filter(({ part }, index) => parts.findIndex((other) => other.part === part) < index);
  const missing = paperSections.length === 0 ? [] : NEEDED_PARTS.filter((needed) => parts.every(({ part }) => part !== needed));
  return [
    ...twice.map(({ path, part }) => ({ path, value: part, message: "The paper has this part twice. Keep one of them." })),
    ...missing.map((part) => ({
      path: ["paper", "sections"],
      value: undefined,
      message: `The part ${part} is missing: the nämnd cannot decide on a paper without it. Add { part: ${part}, heading: … }.`,
    })),
  ];
}
