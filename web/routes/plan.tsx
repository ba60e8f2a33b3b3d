/** The pages of one plan. All are for reading, except that the plan's owner answers questions. */
import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";
import type { PersonView } from "../../client/views.ts";
import type { PersonId, PlanId } from "../../domain/ids.ts";
import { frameOf, personId } from "../frame.ts";
import type { Frame, WebDeps } from "../frame.ts";
import { PlanPage } from "../pages/plan.tsx";
import { TodoPage } from "../pages/tasks.tsx";
import { YearPage } from "../pages/year.tsx";
import { findPart } from "../year/parts.ts";
import { noSuchPage, notSignedIn } from "./plain-answers.tsx";

const year = z
  .string()
  .regex(/^20\d\d$/)
  .transform(Number);

export function planRoutes(deps: WebDeps): Hono {
  const { planvakt } = deps;
  const app = new Hono();

  app.get("/:plan/att-gora", async (c) => tasksPage(c, deps, TodoPage));

  app.get("/:plan/ar/:year", async (c) => {
    const { plan: id, frame } = await asked(c, deps);
    const read = year.safeParse(c.req.param("year"));
    const plan = frame.plan && read.success ? await planvakt.versions.read(id) : undefined;
    if (!plan || !read.success) return noSuchPage(c, frame);
    const [status, matters] = await Promise.all([
      planvakt.yearStatus(id, read.data),
      planvakt.years.matters(id, read.data, personId(frame)),
    ]);
    const part = findPart(status, c.req.query("del") ?? "");
    return c.html(
      <YearPage
        frame={frame}
        status={status}
        plan={plan}
        nameOf={namesIn(frame)}
        closings={matters?.closings ?? []}
        {...(part && { part })}
      />,
    );
  });

  app.get("/:plan", async (c) => {
    const { plan, frame } = await asked(c, deps);
    const overview = frame.plan ? await planvakt.overview(plan) : undefined;
    if (!overview) return noSuchPage(c, frame);
    return c.html(<PlanPage frame={frame} overview={overview} versions={await planvakt.versions.list(plan)} />);
  });
  return app;
}

async function tasksPage(c: Context, deps: WebDeps, TasksPage: typeof TodoPage): Promise<Response> {
  const { plan, frame } = await asked(c, deps);
  if (!frame.plan) return noSuchPage(c, frame);
  const by: PersonId | undefined = personId(frame);
  if (by === undefined || !frame.person) return notSignedIn(c, frame, frame.local ? 200 : 403);
  const tasks = await deps.planvakt.tasks(plan, by);
  return c.html(<TasksPage frame={frame} tasks={tasks} plan={plan} person={frame.person} />);
}

async function asked(c: Context, deps: WebDeps): Promise<{ plan: PlanId; frame: Frame }> {
  const plan = (c.req.param("plan") ?? "") as PlanId;
  return { plan, frame: await frameOf(c, deps, plan) };
}

/** Names only where the reader is known; else the id, which says nothing to a stranger. */
function namesIn(frame: Frame): (person: string) => string {
  const persons: readonly PersonView[] = frame.persons;
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  return (person) => names.get(person) ?? person;
}
