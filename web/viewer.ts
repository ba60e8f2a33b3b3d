/** Who is looking: somebody signed in, somebody at the machine of a local stack, or nobody. */
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { NewSession, SessionView } from "../client/sign-in.ts";
import type { PersonId, PlanId } from "../domain/ids.ts";
import { keepCookie, readCookie } from "./cookies.ts";
import { localTools, VIEW_AS_COOKIE, type WebDeps } from "./deps.ts";
import type { PageName } from "./permissions.ts";

export type Viewer =
  | { readonly kind: "nobody" }
  | { readonly kind: "signedIn"; readonly session: SessionView }
  /** On the machine of a local stack everything can be read; `as`: the person chosen to look as. */
  | { readonly kind: "local"; readonly as?: PersonId };

declare module "hono" {
  interface ContextVariableMap {
    viewer?: Viewer;
    /** What the viewer may open of the plan that is asked for. */
    pages?: ReadonlySet<PageName>;
  }
}

/** Holds what says that somebody is signed in. */
export const SESSION = { name: "planvakt", path: "/" };

/** Asked once a request. */
export async function viewerOf(c: Context, deps: WebDeps): Promise<Viewer> {
  const known = c.get("viewer");
  if (known) return known;
  const token = sessionToken(c, deps);
  const session = token === undefined ? undefined : await deps.planvakt.signIn.session(token);
  // One who has left every people list is nobody any more.
  const viewer: Viewer = session && session.persons.length > 0 ? { kind: "signedIn", session } : localOrNobody(c, deps);
  c.set("viewer", viewer);
  return viewer;
}

/** Whom the viewer is in this plan. Undefined for a plan they are nobody in; at the machine of a local stack also where nobody is chosen. */
export function personIn(viewer: Viewer, plan: PlanId): PersonId | undefined {
  switch (viewer.kind) {
    case "nobody":
      return undefined;
    case "signedIn":
      return viewer.session.persons.find((one) => one.plan === plan)?.person;
    case "local":
      return viewer.as;
  }
}

/** True where the viewer may know that the plan is there. */
export function seesPlan(viewer: Viewer, plan: PlanId): boolean {
  return viewer.kind === "local" || personIn(viewer, plan) !== undefined;
}

export function sessionToken(c: Context, { origin }: WebDeps): string | undefined {
  return readCookie(c, origin, SESSION);
}

export function keepSession(c: Context, { origin }: WebDeps, { token, seconds }: NewSession): void {
  keepCookie(c, origin, SESSION, token, seconds);
}

export function forgetSession(c: Context, { origin }: WebDeps): void {
  keepCookie(c, origin, SESSION, "", 0);
}

function localOrNobody(c: Context, deps: WebDeps): Viewer {
  if (!localTools(c, deps)) return { kind: "nobody" };
  const as = getCookie(c, VIEW_AS_COOKIE);
  return { kind: "local", ...(as !== undefined && as !== "" && { as: as as PersonId }) };
}
