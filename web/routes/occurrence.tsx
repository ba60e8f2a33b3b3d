import { Hono } from "hono";
import type { Context } from "hono";
import type { OccurrenceId, PlanId } from "../../domain/ids.ts";
import type { Refused } from "../components/act-forms.tsx";
import type { FormState } from "../components/fields.tsx";
import { commandIdOf, newCommandId } from "../forms/command-id.ts";
import { readDecisionForm } from "../forms/decision-form.ts";
import { isUsedBefore } from "../forms/many.ts";
import { messagesIn } from "../messages/index.ts";
import { frameOf, personId, wordsOf } from "../frame.ts";
import type { WebDeps } from "../frame.ts";
import { OccurrencePage } from "../pages/occurrence.tsx";
import { occurrencePath } from "../paths.ts";
import { actFromForm, withTyped } from "./acting.ts";
import { noSuchPage, notSignedIn } from "./plain-answers.tsx";

const ADDRESS = "/:plan/:item/:duty/:period";

/** The page of an occurrence, and what is done on it. */
export function occurrenceRoutes(deps: WebDeps): Hono {
  const { planvakt } = deps;
  const app = new Hono();

  app.get(ADDRESS, async (c) => show(c, deps));
  app.post(ADDRESS, async (c) =>
    withTyped(c, async (typed) => {
      const { frame, id } = await asked(c, deps);
      const by = personId(frame);
      if (by === undefined) return notSignedIn(c, frame, 403);
      const view = await planvakt.occurrence(id, by);
      if (!view) return noSuchPage(c, frame);
      const acted = await actFromForm(planvakt, view, by, typed, wordsOf(frame));
      if (acted.kind === "refused") return show(c, deps, acted);
      return c.redirect(`${occurrencePath(id)}?klart=${acted.act}`, 303);
    }),
  );
  app.post(`${ADDRESS}/beslut`, async (c) =>
    withTyped(c, async (typed) => {
      const { frame, id } = await asked(c, deps);
      const by = personId(frame);
      if (by === undefined) return notSignedIn(c, frame, 403);
      const again = (about: Partial<FormState>) =>
        show(c, deps, undefined, { prefix: "beslut", typed, faults: [], commandId: newCommandId(), ...about });
      const words = wordsOf(frame);
      const commandId = commandIdOf(typed);
      if (commandId === undefined) return again({ reason: words.forms.fault.unreadable });
      const read = readDecisionForm(typed, words.meetings.decisions.fault);
      if ("faults" in read) return again({ faults: read.faults });
      const result = await planvakt.followUp(id, { ...read, by }, commandId).catch((error: unknown) => {
        if (isUsedBefore(error)) return { ok: false as const, reason: messagesIn("sv").forms.fault.usedBefore, field: undefined };
        throw error;
      });
      if (result.ok) return c.redirect(`${occurrencePath(id)}?klart=followUp`, 303);
      const text = { swedish: result.reason };
      return again(result.field === undefined ? { reason: text } : { faults: [{ field: result.field, text }] });
    }),
  );
  return app;
}

async function show(
  c: Context,
  deps: WebDeps,
  again?: { readonly status: 409 | 422; readonly refused: Refused },
  decision?: FormState,
): Promise<Response> {
  const { planvakt } = deps;
  const { frame, id } = await asked(c, deps);
  const view = await planvakt.occurrence(id, personId(frame));
  if (!view) return noSuchPage(c, frame);
  const page = (
    <OccurrencePage
      frame={frame}
      view={view}
      person={frame.person}
      persons={frame.persons}
      action={occurrencePath(id)}
      refused={again?.refused}
      decision={decision}
      done={c.req.query("klart")}
    />
  );
  return c.html(page, again?.status ?? (decision ? 422 : 200));
}

async function asked(c: Context, deps: WebDeps) {
  const { plan = "", item = "", duty = "", period = "" } = c.req.param() as Record<string, string | undefined>;
  const frame = await frameOf(c, deps, plan);
  return { frame, id: `${plan as PlanId}/${item}/${duty}/${period}` as OccurrenceId };
}
