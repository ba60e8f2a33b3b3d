/** Where in the plan a question stands, and how it is answered. */
import type { PlanQuestions } from "../client/views.ts";
import { dutiesOf } from "../domain/plan.ts";
import type { Cadence, Duty, Item } from "../domain/plan.ts";

type Question = PlanQuestions["questions"][number];

/** The questions at this place or at a field of it (`1.6/uppgifter-rvt`, `1.6/uppgifter-rvt.due`). */
export function questionsAbout({ questions }: PlanQuestions, at: string): readonly Question[] {
  return questions.filter(
    (question) => question.at === at || (question.at.startsWith(at) && /^[./]/.test(question.at.slice(at.length))),
  );
}

/** What questions are about: a duty, an action, or the whole plan where neither is named. */
interface Place {
  readonly item?: Item | undefined;
  readonly duty?: Duty | undefined;
}

/** The action and the duty that a question names. */
export function placeOf({ plan }: PlanQuestions, at: string): Place {
  const item = plan.items.find(({ id }) => at === id || at.startsWith(`${id}/`) || at.startsWith(`${id}.`));
  return { item, duty: item?.duties.find(({ id }) => at.startsWith(id)) };
}

/** Questions under what they are about, each place once: the whole plan first, then in the plan's own order, an action before its duties. */
export function byPlace(asked: PlanQuestions, questions: readonly Question[]): readonly (readonly [Question, ...Question[]])[] {
  const groups = new Map<string, [Question, ...Question[]]>();
  for (const question of questions) {
    const { item, duty } = placeOf(asked, question.at);
    const key = duty?.id ?? item?.id ?? "";
    const group = groups.get(key);
    if (group) group.push(question);
    else groups.set(key, [question]);
  }
  const order = ["", ...asked.plan.items.flatMap(({ id, duties }) => [id, ...duties.map((duty) => duty.id)])];
  return [...groups].toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other)).map(([, group]) => group);
}

/** The question's anchor on its page. */
export function questionId(at: string): string {
  return `f-${at.replaceAll(/[^A-Za-z0-9-]/g, "-")}`;
}

/** What kind of answer the question waits for. */
export function answerKind({ plan }: PlanQuestions, at: string): "year" | "date" | "text" {
  const cadence: Cadence | undefined = dutiesOf(plan).find((duty) => duty.id === at)?.cadence;
  return cadence?.kind === "undecided" ? (cadence.answer?.kind ?? "text") : "text";
}
