/** Where in the plan a question stands, and how it is answered. */
import type { PlanOverview } from "../client/views.ts";
import { dutiesOf } from "../domain/plan.ts";
import type { Cadence } from "../domain/plan.ts";

type Question = PlanOverview["questions"][number];

/** Every question once: the plan's own list, and those that only stand as a duty's undecided rhythm. */
export function allQuestions(overview: PlanOverview): readonly Question[] {
  const listed = new Set(overview.questions.map((question) => question.at));
  const undecided = dutiesOf(overview.plan).flatMap((duty) => {
    const state = overview.duties[duty.id];
    if (state?.question === undefined || listed.has(duty.id)) return [];
    return [{ at: duty.id, question: state.question, ...(state.answer && { answer: state.answer }) }];
  });
  return [...overview.questions, ...undecided];
}

/** The questions at this place or at a field of it (`1.6/uppgifter-rvt`, `1.6/uppgifter-rvt.due`). */
export function questionsAbout(overview: PlanOverview, at: string): readonly Question[] {
  return allQuestions(overview).filter(
    (question) => question.at === at || (question.at.startsWith(at) && /^[./]/.test(question.at.slice(at.length))),
  );
}

/** The question's anchor on its page. */
export function questionId(at: string): string {
  return `f-${at.replaceAll(/[^A-Za-z0-9-]/g, "-")}`;
}

/** What kind of answer the question waits for. */
export function answerKind(overview: PlanOverview, at: string): "year" | "date" | "text" {
  const cadence: Cadence | undefined = dutiesOf(overview.plan).find((duty) => duty.id === at)?.cadence;
  return cadence?.kind === "undecided" ? (cadence.answer?.kind ?? "text") : "text";
}
