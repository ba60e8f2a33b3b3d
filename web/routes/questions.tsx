/** Open questions, answered by the plan's owner. */
import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";
import type { PersonId, PlanId } from "../../domain/ids.ts";
import type { Plan } from "../../domain/plan.ts";
import type { FormState } from "../components/fields.tsx";
import { commandIdOf, newCommandId } from "../forms/command-id.ts";
import { one } from "../forms/typed.ts";
import type { Typed } from "../forms/typed.ts";
import { frameOf, wordsOf } from "../frame.ts";
import type { PlanWords } from "../messages/plan.ts";
import type { Frame, WebDeps } from "../frame.ts";
import { QuestionsPage } from "../pages/questions.tsx";
import { questionsPath } from "../paths.ts";
import { answerKind, questionId } from "../questions.ts";
import { withTyped } from "./acting.ts";
import { noSuchPage, notSignedIn } from "./plain-answers.tsx";

const answersIn = ({ fault }: PlanWords["questions"]) => ({
  year: z
    .string()
    .trim()
    .regex(/^20\d\d$/, fault.year),
  date: z.iso.date(fault.day),
  text: z.string().trim().min(1, fault.text).max(1000, fault.longest),
});

export function questionRoutes(deps: WebDeps): Hono {
  const { planvakt } = deps;
  const app = new Hono();

  app.get("/:plan/fragor", async (c) => {
    const { frame, asked } = await readAsked(c, deps);
    if (!asked) return noSuchPage(c, frame);
    return c.html(<QuestionsPage frame={frame} asked={asked} mayAnswer={isOwner(frame, asked.plan)} done={c.req.query("klart")} />);
  });

  app.post("/:plan/fragor", async (c) =>
    withTyped(c, async (typed) => {
      const { frame, asked } = await readAsked(c, deps);
      if (!asked) return noSuchPage(c, frame);
      if (!frame.person || !isOwner(frame, asked.plan)) return notSignedIn(c, frame, 403);
      const at = one(typed, "at");
      const commandId = commandIdOf(typed);
      const words = wordsOf(frame).plan.questions;
      const read = answersIn(words)[answerKind(asked, at)].safeParse(one(typed, "answer"));
      const again = (status: 409 | 422, about: Partial<FormState>) =>
        c.html(
          <QuestionsPage frame={frame} asked={asked} mayAnswer refused={{ at, form: { ...stateOf(at, typed), ...about } }} />,
          status,
        );
      if (commandId === undefined) return again(422, { reason: words.fault.unreadable });
      if (!read.success)
        return again(422, { faults: [{ field: "answer", text: read.error.issues[0]?.message ?? words.fault.other }] });
      const result = await planvakt.decide(asked.plan.id, at, read.data, frame.person.id as PersonId, commandId);
      if (!result.ok) return again(409, { reason: { swedish: result.reason } });
      return c.redirect(`${questionsPath(asked.plan.id)}?klart=decide`, 303);
    }),
  );
  return app;
}

function stateOf(at: string, typed: Typed): FormState {
  return { prefix: questionId(at), typed, faults: [], commandId: newCommandId() };
}

function isOwner(frame: Frame, plan: Plan): boolean {
  return frame.person?.roles.some((role) => role.id === plan.owner) === true;
}

async function readAsked(c: Context, deps: WebDeps) {
  const plan = (c.req.param("plan") ?? "") as PlanId;
  const frame = await frameOf(c, deps, plan);
  return { frame, asked: frame.plan ? await deps.planvakt.questions(plan) : undefined };
}
