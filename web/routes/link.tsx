/** The page behind a mail link: this person, this matter. Opening it does nothing; mail scanners open links too. */
import { Hono } from "hono";
import type { Context } from "hono";
import type { LinkTarget, PersonView } from "../../client/views.ts";
import { dateAt } from "../../domain/calendar/instant.ts";
import type { OccurrenceId, PersonId, PlanId } from "../../domain/ids.ts";
import { never } from "../../domain/planvakt-error.ts";
import type { Refused } from "../components/act-forms.tsx";
import type { Frame, WebDeps } from "../frame.ts";
import { OccurrencePage } from "../pages/occurrence.tsx";
import { PlanPage } from "../pages/plan.tsx";
import { TodoPage } from "../pages/tasks.tsx";
import { actFromForm, withTyped } from "./acting.ts";
import { deadLink } from "./plain-answers.tsx";

interface Opened {
  readonly target: LinkTarget;
  readonly frame: Frame;
  readonly person: PersonView;
  readonly persons: readonly PersonView[];
}

export function linkRoutes(deps: WebDeps): Hono {
  const { planvakt } = deps;
  const app = new Hono();

  app.get("/l/:token", async (c) => {
    const opened = await open(c, deps);
    if (!opened) return deadLink(c);
    const { target, frame, person } = opened;
    const plan = target.plan as PlanId;
    switch (target.purpose) {
      case "act":
        return showOccurrence(c, deps, opened);
      case "todo":
        return c.html(
          <TodoPage frame={frame} tasks={await planvakt.tasks(plan, person.id as PersonId)} plan={plan} person={person} bare />,
        );
      case "plan": {
        const overview = await planvakt.overview(plan);
        return overview ? c.html(<PlanPage frame={frame} overview={overview} bare />) : deadLink(c);
      }
      default:
        return never(target.purpose);
    }
  });

  app.post("/l/:token", async (c) =>
    withTyped(c, async (typed) => {
      const opened = await open(c, deps);
      if (opened?.target.purpose !== "act" || opened.target.occurrence === undefined) return deadLink(c);
      const by = opened.person.id as PersonId;
      const view = await planvakt.occurrence(opened.target.occurrence as OccurrenceId, by);
      if (!view) return deadLink(c);
      const acted = await actFromForm(planvakt, view, by, typed);
      if (acted.kind === "refused") return showOccurrence(c, deps, opened, acted);
      return c.redirect(`${c.req.path}?klart=${acted.act}`, 303);
    }),
  );
  return app;
}

async function open(c: Context, deps: WebDeps): Promise<Opened | undefined> {
  const { planvakt } = deps;
  const target = await planvakt.openLink(c.req.param("token") ?? "");
  if (!target) return undefined;
  const [plans, persons] = await Promise.all([planvakt.plans(), planvakt.persons(target.plan as PlanId)]);
  const plan = plans.find((candidate) => candidate.plan === target.plan);
  const person = persons.find((candidate) => candidate.id === target.person);
  if (!plan || !person) return undefined;
  const frame: Frame = {
    path: c.req.path,
    today: dateAt(planvakt.clock.now()),
    plan: { id: plan.plan, title: plan.title },
    person,
  };
  return { target, frame, person, persons };
}

async function showOccurrence(
  c: Context,
  deps: WebDeps,
  opened: Opened,
  again?: { readonly status: 409 | 422; readonly refused: Refused },
): Promise<Response> {
  const { target, frame, person, persons } = opened;
  const view = await deps.planvakt.occurrence((target.occurrence ?? "") as OccurrenceId, person.id as PersonId);
  if (!view) return deadLink(c);
  const page = (
    <OccurrencePage
      frame={frame}
      view={view}
      person={person}
      persons={persons}
      action={c.req.path}
      refused={again?.refused}
      done={c.req.query("klart")}
      bare
    />
  );
  return c.html(page, again?.status ?? 200);
}
