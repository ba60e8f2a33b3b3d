/** Personer och roller: looking (also ahead, at what a change would bring) by GET, changing by POST. */
import { Hono } from "hono";
import type { Context } from "hono";
import type { PeopleForesight, PeopleRefusal } from "../../client/people-changing.ts";
import type { PeopleView } from "../../client/reading/people.ts";
import type { PersonId, PlanId } from "../../domain/ids.ts";
import type { ChangeKind } from "../../domain/people-change/change.ts";
import type { FormState } from "../components/fields.tsx";
import { commandIdOf, newCommandId } from "../forms/command-id.ts";
import { changeKindOf, readChange } from "../forms/people-form.ts";
import { one, type Typed } from "../forms/typed.ts";
import { frameOf, personId, wordsOf, type Frame, type WebDeps } from "../frame.ts";
import { PeopleChangePage } from "../pages/people-change.tsx";
import { PeoplePage } from "../pages/people.tsx";
import { peoplePath } from "../paths.ts";
import { isPersonal } from "../people-words.ts";
import { withTyped } from "./acting.ts";
import { noSuchPage, notSignedIn } from "./plain-answers.tsx";

export function peopleRoutes(deps: WebDeps): Hono {
  const { planvakt } = deps;
  const app = new Hono();

  app.get("/:plan/personer", async (c) => {
    const { frame, plan, person } = await asked(c, deps);
    const on = c.req.query("datum");
    const view = await planvakt.people(plan, {
      ...(on === undefined ? {} : { on }),
      ...(person === undefined ? {} : { as: person }),
    });
    if (!view) return noSuchPage(c, frame);
    return c.html(<PeoplePage frame={frame} plan={plan} view={view} person={person} done={c.req.query("klart")} />);
  });

  app.get("/:plan/personer/andra", async (c) => {
    const { frame, plan, person } = await asked(c, deps);
    if (person === undefined) return notSignedIn(c, frame, 403);
    const view = await planvakt.people(plan, { as: person });
    const typed = typedOf(c);
    const kind = changeKindOf(typed);
    if (!view || kind === undefined) return noSuchPage(c, frame);
    const page = { frame, plan, kind, view };
    const form = freshForm(kind, startingWith(kind, typed, view, person));
    if (isPersonal(kind) || !isFilledIn(kind, typed)) return c.html(<PeopleChangePage {...page} form={form} />);
    const read = readChange(kind, form.typed, wordsOf(frame));
    if (read.kind === "faults") return c.html(<PeopleChangePage {...page} form={{ ...form, faults: read.faults }} />, 422);
    const ahead: PeopleForesight = await planvakt.foreseePeople(plan, read.change, person);
    if (!ahead.ok) return c.html(<PeopleChangePage {...page} form={refused(form, ahead)} />, 422);
    return c.html(<PeopleChangePage {...page} form={form} ahead={ahead} />);
  });

  app.post("/:plan/personer/andra", async (c) =>
    withTyped(c, async (typed) => {
      const { frame, plan, person } = await asked(c, deps);
      if (person === undefined) return notSignedIn(c, frame, 403);
      const view = await planvakt.people(plan, { as: person });
      const kind = changeKindOf(typed);
      if (!view || kind === undefined) return noSuchPage(c, frame);
      const form = freshForm(kind, typed);
      const again = (state: FormState) =>
        c.html(<PeopleChangePage frame={frame} plan={plan} kind={kind} view={view} form={state} />, 422);
      const commandId = commandIdOf(typed);
      if (commandId === undefined) return again({ ...form, reason: wordsOf(frame).forms.fault.unreadable });
      const read = readChange(kind, typed, wordsOf(frame));
      if (read.kind === "faults") return again({ ...form, faults: read.faults });
      const result = await planvakt.changePeople(plan, read.change, person, commandId);
      if (!result.ok) return again(refused(form, result));
      return c.redirect(`${peoplePath(plan)}?klart=${kind}`, 303);
    }),
  );
  return app;
}

/** What was refused, with all that was typed and a command id of its own: the old one has had its answer. */
export function refused(form: FormState, { faults, reason }: PeopleRefusal): FormState {
  return {
    ...form,
    faults: faults.map(({ field, text }) => ({ field, text: { swedish: text } })),
    ...(reason === undefined ? {} : { reason: { swedish: reason } }),
  };
}

export function freshForm(kind: ChangeKind, typed: Typed): FormState {
  return { prefix: kind, typed, faults: [], commandId: newCommandId() };
}

/** The first time the form is opened it is empty but for what the link knew; once a field of it has been sent it is looked at. */
function isFilledIn(kind: ChangeKind, typed: Typed): boolean {
  if (kind === "cancelHandover") return true;
  const field = kind === "endAbsence" ? "back" : kind === "setStandIn" ? "standIn" : "from";
  return typed[field] !== undefined;
}

/** What is there already, for a form that changes it; and oneself, for one's own absence. */
function startingWith(kind: ChangeKind, typed: Typed, view: PeopleView, person: PersonId): Typed {
  if (kind === "changeDetails") {
    const known = view.persons.find(({ id }) => id === one(typed, "person"));
    return { ...typed, name: [known?.name ?? ""], email: [known?.email ?? ""] };
  }
  if (kind === "enterAbsence" && one(typed, "person") === "") return { ...typed, person: [person] };
  if (kind === "setStandIn" && typed["standIn"] === undefined) {
    const role = view.roles.find(({ id }) => id === one(typed, "role"));
    const holder = role?.holders.find(({ id }) => id === one(typed, "person"));
    return { ...typed, standIn: [holder?.standIn?.id ?? ""] };
  }
  return typed;
}

function typedOf(c: Context): Typed {
  return c.req.queries();
}

async function asked(c: Context, deps: WebDeps): Promise<{ frame: Frame; plan: PlanId; person: PersonId | undefined }> {
  const plan = (c.req.param("plan") ?? "") as PlanId;
  const frame = await frameOf(c, deps, plan);
  return { frame, plan, person: personId(frame) };
}
