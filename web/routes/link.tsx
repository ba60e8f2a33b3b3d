/**
 * The page behind a mail link: this person, this matter; for a link to all that is theirs, each of those matters under it.
 * Opening it does nothing; mail scanners open links too.
 */
import { Hono } from "hono";
import type { Context } from "hono";
import type { OccurrenceView } from "../../client/views.ts";
import type { OccurrenceId, PersonId, PlanId } from "../../domain/ids.ts";
import { never } from "../../domain/planvakt-error.ts";
import { concerns } from "../concerns.ts";
import type { Refused } from "../components/act-forms.tsx";
import { wordsOf, type WebDeps } from "../frame.ts";
import { keepPass, openedLink } from "../opened-link.ts";
import type { OpenedLink } from "../opened-link.ts";
import { OccurrencePage } from "../pages/occurrence.tsx";
import { passedPath } from "../paths.ts";
import { PlanPage } from "../pages/plan.tsx";
import { TodoPage } from "../pages/tasks.tsx";
import { actFromForm, withTyped } from "./acting.ts";
import { showOwnAbsence } from "./own-absence.tsx";
import { deadLink } from "./plain-answers.tsx";

interface Opened extends OpenedLink {
  /** The list that the matter was opened from. */
  readonly back?: string;
}

export function linkRoutes(deps: WebDeps): Hono {
  const { planvakt } = deps;
  const app = new Hono();

  app.get("/l/:token", async (c) => {
    const pass = await planvakt.swapLink(c.req.param("token"));
    if (!pass) return deadLink(c);
    keepPass(c, deps, pass);
    return c.redirect(passedPath(pass.id), 302);
  });

  app.get(UNDER, async (c) => {
    const opened = await openUnder(c, deps);
    return opened ? showOccurrence(c, deps, opened) : deadLink(c);
  });

  app.post(UNDER, async (c) =>
    withTyped(c, async (typed) => {
      const opened = await openUnder(c, deps);
      if (!opened) return deadLink(c, typed);
      const acted = await actFromForm(planvakt, opened.view, opened.person.id as PersonId, typed, wordsOf(opened.frame), {
        choosing: true,
      });
      if (acted.kind === "refused") return showOccurrence(c, deps, opened, acted);
      // A report may be undone where it was made; after anything else the matter may no longer be this person's.
      const next = acted.act === "report" ? c.req.path : opened.base;
      return c.redirect(`${next}?klart=${acted.act}`, 303);
    }),
  );

  app.get("/m/:link", async (c) => {
    const opened = await openedLink(c, deps);
    if (!opened) return deadLink(c);
    const { target, frame, person, base } = opened;
    const plan = target.plan as PlanId;
    switch (target.purpose) {
      case "act":
        return showOccurrence(c, deps, opened);
      case "todo": {
        const tasks = await planvakt.tasks(plan, person.id as PersonId);
        return c.html(<TodoPage frame={frame} tasks={tasks} plan={plan} person={person} base={base} done={c.req.query("klart")} />);
      }
      case "plan": {
        const overview = await planvakt.overview(plan);
        return overview ? c.html(<PlanPage frame={frame} overview={overview} bare />) : deadLink(c);
      }
      case "absence":
        return showOwnAbsence(c, deps, opened);
      default:
        return never(target.purpose);
    }
  });

  app.post("/m/:link", async (c) =>
    withTyped(c, async (typed) => {
      const opened = await openedLink(c, deps);
      if (opened?.target.purpose !== "act" || opened.target.occurrence === undefined) return deadLink(c, typed);
      const by = opened.person.id as PersonId;
      const view = await planvakt.occurrence(opened.target.occurrence as OccurrenceId, by);
      if (!view) return deadLink(c, typed);
      const acted = await actFromForm(planvakt, view, by, typed, wordsOf(opened.frame), { choosing: true });
      if (acted.kind === "refused") return showOccurrence(c, deps, opened, acted);
      return c.redirect(`${c.req.path}?klart=${acted.act}`, 303);
    }),
  );
  return app;
}

const UNDER = "/m/:link/:item/:duty/:period";

/** A matter under a link to all that is one's own; undefined where the link is another or the matter somebody else's. */
async function openUnder(c: Context, deps: WebDeps): Promise<(Opened & { readonly view: OccurrenceView }) | undefined> {
  const opened = await openedLink(c, deps);
  if (opened?.target.purpose !== "todo") return undefined;
  const { item = "", duty = "", period = "" } = c.req.param() as Record<string, string | undefined>;
  const occurrence = `${opened.target.plan}/${item}/${duty}/${period}`;
  const view = await deps.planvakt.occurrence(occurrence as OccurrenceId, opened.person.id as PersonId);
  if (!view || !concerns(view, opened.person.id)) return undefined;
  return { ...opened, view, target: { ...opened.target, occurrence }, back: opened.base };
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
