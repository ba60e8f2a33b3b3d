/** Telling that something has happened. The first send only shows what it sets off; the second saves. */
import { Hono } from "hono";
import type { Context } from "hono";
import type { Foreseen, Happened } from "../../client/event-views.ts";
import type { ActResult } from "../../client/views.ts";
import { parseCivilDate } from "../../domain/calendar/civil-date.ts";
import type { DutyId, PersonId, PlanId } from "../../domain/ids.ts";
import type { FormState } from "../components/fields.tsx";
import { newCommandId } from "../forms/command-id.ts";
import { one, type FieldFault, type Typed } from "../forms/typed.ts";
import { frameOf, personId, wordsOf, type WebDeps } from "../frame.ts";
import type { EventsWords } from "../messages/events.ts";
import { EventsPage } from "../pages/events.tsx";
import { occurrencePath } from "../paths.ts";
import { withTyped } from "./acting.ts";
import { noSuchPage, notSignedIn } from "./plain-answers.tsx";

export function eventRoutes(deps: WebDeps): Hono {
  const { events } = deps.planvakt;
  const app = new Hono();

  app.get("/:plan/handelser", async (c) => show(c, deps, stateOf({})));
  app.post("/:plan/handelser", async (c) =>
    withTyped(c, async (typed) => {
      const frame = await frameOf(c, deps, c.req.param("plan"));
      const by = personId(frame);
      if (by === undefined) return notSignedIn(c, frame, 403);
      const read = happenedOf(c.req.param("plan") as PlanId, by, typed, wordsOf(frame).events);
      if ("faults" in read) return show(c, deps, { ...stateOf(typed), faults: read.faults }, 422);
      if (one(typed, "spara") !== "ja") return foreseen(c, deps, typed, await events.foresee(read.happened));
      const result = await events.open(read.happened);
      if (!result.ok) return refused(c, deps, typed, result);
      return c.redirect(`${occurrencePath(result.occurrence)}?klart=${result.already ? "already" : "open"}`, 303);
    }),
  );
  return app;
}

function foreseen(c: Context, deps: WebDeps, typed: Typed, found: Foreseen): Promise<Response> {
  return found.kind === "refused" ? refused(c, deps, typed, found.result) : show(c, deps, stateOf(typed), 200, found);
}

function refused(c: Context, deps: WebDeps, typed: Typed, { reason, field }: Extract<ActResult, { ok: false }>): Promise<Response> {
  const text = { swedish: reason };
  const about = field === undefined ? { reason: text } : { faults: [{ field, text }] };
  return show(c, deps, { ...stateOf(typed), ...about }, field === undefined ? 409 : 422);
}

/** Shape only: whether it may be opened is the rules' to say. */
function happenedOf(
  plan: PlanId,
  by: PersonId,
  typed: Typed,
  { fault }: EventsWords,
): { readonly happened: Happened } | { readonly faults: readonly FieldFault[] } {
  const [duty, reference] = ["duty", "reference"].map((name) => one(typed, name).trim());
  const on = parseCivilDate(one(typed, "on").trim());
  if (duty && reference && on) return { happened: { plan, duty: duty as DutyId, reference, by, on } };
  return {
    faults: [
      ...(duty ? [] : [{ field: "duty", text: fault.what }]),
      ...(on ? [] : [{ field: "on", text: fault.on }]),
      ...(reference ? [] : [{ field: "reference", text: fault.reference }]),
    ],
  };
}

async function show(
  c: Context,
  deps: WebDeps,
  form: FormState,
  status: 200 | 409 | 422 = 200,
  found?: Exclude<Foreseen, { kind: "refused" }>,
): Promise<Response> {
  const plan = (c.req.param("plan") ?? "") as PlanId;
  const frame = await frameOf(c, deps, plan);
  const by = personId(frame);
  if (!frame.plan) return noSuchPage(c, frame);
  if (by === undefined) return notSignedIn(c, frame, frame.local && c.req.method === "GET" ? 200 : 403);
  const duties = (await deps.planvakt.events.duties(plan, by)) ?? [];
  return c.html(<EventsPage frame={frame} plan={plan} duties={duties} form={form} foreseen={found} />, status);
}

function stateOf(typed: Typed): FormState {
  return { prefix: "handelse", typed, faults: [], commandId: newCommandId() };
}
