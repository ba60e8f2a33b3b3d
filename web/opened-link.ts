/** Who opened which mail link. The token stands in the first address only; after that a signed cookie, kept to the link's own pages, carries it. */
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { LinkPass, LinkTarget, PersonView } from "../client/views.ts";
import { dateAt } from "../domain/calendar/instant.ts";
import type { PlanId } from "../domain/ids.ts";
import { shownTo } from "./frame.ts";
import type { Frame, WebDeps } from "./frame.ts";
import { passedPath } from "./paths.ts";

const PASS_COOKIE = "planvakt_lank";

export interface OpenedLink {
  readonly target: LinkTarget;
  readonly frame: Frame;
  readonly person: PersonView;
  /** Everyone of the plan. */
  readonly persons: readonly PersonView[];
  /** `/m/…`: the address that the link's own pages lie under. */
  readonly base: string;
}

/**
 * What the link at this address (`/m/:link…`) opens for the browser that asks; undefined where it has no pass for it, or the link is
 * over or revoked: answer with {@link file://./routes/plain-answers.tsx deadLink} then. Asked of the ledger each time.
 */
export async function openedLink(c: Context, deps: WebDeps): Promise<OpenedLink | undefined> {
  const { planvakt, origin } = deps;
  const id = c.req.param("link") ?? "";
  const pass = getCookie(c, PASS_COOKIE, prefixAt(origin));
  const target = pass === undefined ? undefined : await planvakt.openLink(id, pass);
  if (!target) return undefined;
  const [plans, persons] = await Promise.all([planvakt.plans(), planvakt.persons(target.plan as PlanId)]);
  const plan = plans.find((candidate) => candidate.plan === target.plan);
  const person = persons.find((candidate) => candidate.id === target.person);
  if (!plan || !person) return undefined;
  const today = dateAt(planvakt.clock.now());
  const frame: Frame = { path: c.req.path, today, plan: { id: plan.plan, title: plan.title }, person, ...shownTo(c, deps) };
  return { target, frame, person, persons, base: passedPath(id) };
}

/**
 * Lets the browser keep a pass, for the pages of its link alone: two links in two tabs do not overwrite each other. `Lax`, for a mail is
 * opened from another site or program, and a stricter cookie would not come along when the page is asked for.
 */
export function keepPass(c: Context, { origin }: WebDeps, { id, pass, seconds }: LinkPass): void {
  const prefix = prefixAt(origin);
  setCookie(c, PASS_COOKIE, pass, {
    path: passedPath(id),
    httpOnly: true,
    sameSite: "Lax",
    maxAge: seconds,
    ...(prefix && { prefix, secure: true }),
  });
}

/** `__Host-` would need the path `/`. Plain http, of a stack on one machine, can have neither. */
function prefixAt(origin: string | undefined): "secure" | undefined {
  return origin?.startsWith("https:") === true ? "secure" : undefined;
}
