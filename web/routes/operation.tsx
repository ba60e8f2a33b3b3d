/** The page for the one who runs Planvakt, and the search. Both read the ledger only. */
import { Hono } from "hono";
import type { Context } from "hono";
import type { PlanId } from "../../domain/ids.ts";
import { commandIdOf } from "../forms/command-id.ts";
import { one } from "../forms/typed.ts";
import type { Typed } from "../forms/typed.ts";
import { frameOf, personId, wordsOf } from "../frame.ts";
import type { Told } from "../messages/told.ts";
import type { WebDeps } from "../frame.ts";
import { OperationPage } from "../pages/operation.tsx";
import { SearchPage } from "../pages/search.tsx";
import { operationPath } from "../paths.ts";
import { withTyped } from "./acting.ts";
import { noSuchPage, notSignedIn } from "./plain-answers.tsx";

export function operationRoutes(deps: WebDeps): Hono {
  const { planvakt } = deps;
  const app = new Hono();

  app.get("/:plan/drift", (c) => show(c, deps));

  app.post("/:plan/drift", (c) =>
    withTyped(c, async (typed) => {
      const plan = c.req.param("plan") as PlanId;
      const frame = await frameOf(c, deps, plan);
      const by = personId(frame);
      if (by === undefined) return notSignedIn(c, frame, 403);
      const act = one(typed, "act");
      if (commandIdOf(typed) === undefined || (act !== "stoppa" && act !== "slapp")) {
        return show(c, deps, { status: 422, typed, reason: wordsOf(frame).forms.fault.unreadableShort });
      }
      const result = act === "stoppa" ? await planvakt.hold(plan, by, one(typed, "why")) : await planvakt.release(plan, by);
      if (!result.ok) return show(c, deps, { status: 409, typed, reason: { swedish: result.reason } });
      return c.redirect(`${operationPath(plan)}?klart=${act}`, 303);
    }),
  );

  app.get("/:plan/sok", async (c) => {
    const plan = c.req.param("plan") as PlanId;
    const frame = await frameOf(c, deps, plan);
    if (!frame.plan) return noSuchPage(c, frame);
    const view = await planvakt.search(plan, c.req.query("q") ?? "", personId(frame));
    return c.html(<SearchPage frame={frame} plan={plan} view={view} />);
  });
  return app;
}

interface Again {
  readonly status: 409 | 422;
  readonly typed: Typed;
  readonly reason: Told;
}

async function show(c: Context, deps: WebDeps, again?: Again): Promise<Response> {
  const plan = (c.req.param("plan") ?? "") as PlanId;
  const frame = await frameOf(c, deps, plan);
  if (!frame.plan) return noSuchPage(c, frame);
  const view = await deps.planvakt.operation(plan);
  const form = again && { prefix: "post", typed: again.typed, faults: [], reason: again.reason, commandId: "" };
  const page = <OperationPage frame={frame} plan={plan} view={view} {...(form && { form })} done={c.req.query("klart")} />;
  return c.html(page, again?.status ?? 200);
}
