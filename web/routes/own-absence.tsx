/** `/m/:link/franvaro`: whoever has opened a link in their own letter may say that they are away, and nothing about anybody else. */
import { Hono } from "hono";
import type { Context } from "hono";
import type { PeopleView } from "../../client/reading/people.ts";
import type { PersonId, PlanId } from "../../domain/ids.ts";
import type { FormState } from "../components/fields.tsx";
import { commandIdOf } from "../forms/command-id.ts";
import { readChange } from "../forms/people-form.ts";
import { one } from "../forms/typed.ts";
import { wordsOf, type WebDeps } from "../frame.ts";
import { openedLink, type OpenedLink } from "../opened-link.ts";
import { OwnAbsencePage } from "../pages/own-absence.tsx";
import { ownAbsencePath } from "../paths.ts";
import { withTyped } from "./acting.ts";
import { freshForm, refused } from "./people.tsx";
import { deadLink } from "./plain-answers.tsx";

export function ownAbsenceRoutes(deps: WebDeps): Hono {
  const app = new Hono();

  app.get("/m/:link/franvaro", async (c) => {
    const opened = await openedLink(c, deps);
    return opened ? showOwnAbsence(c, deps, opened) : deadLink(c);
  });

  app.post("/m/:link/franvaro", async (c) =>
    withTyped(c, async (typed) => {
      const opened = await openedLink(c, deps);
      if (!opened) return deadLink(c, typed);
      const { target, person, base } = opened;
      const view = await deps.planvakt.people(target.plan as PlanId);
      if (!view || isOutside(view, person.id)) return deadLink(c);
      const kind = one(typed, "gor") === "endAbsence" ? ("endAbsence" as const) : ("enterAbsence" as const);
      const own = { ...typed, person: [person.id] };
      const form = freshForm(kind, own);
      const again = (state: FormState) => showOwnAbsence(c, deps, opened, state);
      const commandId = commandIdOf(typed);
      if (commandId === undefined) return again({ ...form, reason: wordsOf(opened.frame).forms.fault.unreadable });
      const read = readChange(kind, own, wordsOf(opened.frame));
      if (read.kind === "faults") return again({ ...form, faults: read.faults });
      const result = await deps.planvakt.changePeople(target.plan as PlanId, read.change, person.id as PersonId, commandId);
      if (!result.ok) return again(refused(form, result));
      return c.redirect(`${ownAbsencePath(base)}?klart=${kind}`, 303);
    }),
  );
  return app;
}

/** An outside party is asked for single things: it has nobody of ours to stand in for it, and is shown none of their names. */
function isOutside({ persons, roles }: PeopleView, person: string): boolean {
  const held = persons.find(({ id }) => id === person)?.roles ?? [];
  return held.length > 0 && held.every(({ id }) => roles.find((role) => role.id === id)?.contact !== undefined);
}

/** The form as it is first, or with what was refused. */
export async function showOwnAbsence(
  c: Context,
  { planvakt }: WebDeps,
  { target, frame, person, base }: OpenedLink,
  again?: FormState,
): Promise<Response> {
  const view = await planvakt.people(target.plan as PlanId);
  if (!view || isOutside(view, person.id)) return deadLink(c);
  const page = (
    <OwnAbsencePage
      frame={frame}
      view={view}
      person={person}
      action={ownAbsencePath(base)}
      form={again ?? freshForm("enterAbsence", {})}
      done={c.req.query("klart")}
    />
  );
  return c.html(page, again ? 422 : 200);
}
