/**
 * The page behind a mail link: this person, this matter; for a link to all that is theirs, each of those matters under it.
 * Opening it does nothing; mail scanners open links too.
 */
import { Hono } from "hono";
import type { Context } from "hono";
import type { LinkTarget, OccurrenceView, PersonView } from "../../client/views.ts";
import { dateAt } from "../../domain/calendar/instant.ts";
import type { OccurrenceId, PersonId, PlanId } from "../../domain/ids.ts";
import { never } from "../../domain/planvakt-error.ts";
import type { Refused } from "../components/act-forms.tsx";
import type { Frame, WebDeps } from "../frame.ts";
import { OccurrencePage } from "../pages/occurrence.tsx";
import { linkPath } from "../paths.ts";
import { PlanPage } from "../pages/plan.tsx";
import { TodoPage } from "../pages/tasks.tsx";
import { actFromForm, withTyped } from "./acting.ts";
import { deadLink } from "./plain-answers.tsx";

interface Opened {
  readonly target: LinkTarget;
  readonly frame: Frame;
  readonly person: PersonView;
  readonly persons: readonly PersonView[];
  /** The list that the matter was opened from. */
  readonly back?: string;
}

export function linkRoutes(deps: WebDeps): Hono {
  const { planvakt } = deps;
  const app = new Hono();

  app.get(UNDER, async (c) => {
    const opened = await openUnder(c, deps);
    return opened ? showOccurrence(c, deps, opened) : deadLink(c);
  });

  app.post(UNDER, async (c) =>
    withTyped(c, async (typed) => {
      const opened = await openUnder(c, deps);
      if (!opened) return deadLink(c);
      const acted = await actFromForm(planvakt, opened.view, opened.person.id as PersonId, typed);
      if (acted.kind === "refused") return showOccurrence(c, deps, opened, acted);
      // A report may be undone where it was made; after anything else the matter may no longer be this person's.
      const next = acted.act === "report" ? c.req.path : linkPath(c.req.param("token"));
      return c.redirect(`${next}?klart=${acted.act}`, 303);
    }),
  );

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
          <TodoPage
            frame={frame}
            tasks={await planvakt.tasks(plan, person.id as PersonId)}
            plan={plan}
            person={person}
            token={c.req.param("token")}
            done={c.req.query("klart")}
          />,
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

const UNDER = "/l/:token/:item/:duty/:period";

/** A matter under a link to all that is one's own; undefined where the link is another or the matter somebody else's. */
async function openUnder(c: Context, deps: WebDeps): Promise<(Opened & { readonly view: OccurrenceView }) | undefined> {
  const opened = await open(c, deps);
  if (opened?.target.purpose !== "todo") return undefined;
  const { item = "", duty = "", period = "", token = "" } = c.req.param() as Record<string, string | undefined>;
  const occurrence = `${opened.target.plan}/${item}/${duty}/${period}`;
  const view = await deps.planvakt.occurrence(occurrence as OccurrenceId, opened.person.id as PersonId);
  if (!view || !concerns(view, opened.person.id)) return undefined;
  return { ...opened, view, target: { ...opened.target, occurrence }, back: linkPath(token) };
}

/** What the person may do something about, answers for, or has reported. */
function concerns(view: OccurrenceView, person: string): boolean {
  return (
    view.possible.some((possible) => possible.ok) ||
    view.parts.some((part) => part.personId === person || part.report?.by === person)
  );
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
  const { target, frame, person, persons, back } = opened;
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
      back={back}
      bare
    />
  );
  return c.html(page, again?.status ?? 200);
}
