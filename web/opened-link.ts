/** Who opened which mail link. The token stands in the first address only; after that a signed cookie, kept to the link's own pages, carries it. */
import type { Context } from "hono";
import type { LinkPass, LinkTarget, PersonView } from "../client/views.ts";
import { dateAt } from "../domain/calendar/instant.ts";
import type { PlanId } from "../domain/ids.ts";
import { keepCookie, readCookie, type OurCookie } from "./cookies.ts";
import { shownTo } from "./frame.ts";
import type { Frame, WebDeps } from "./frame.ts";
import { passedPath } from "./paths.ts";

/** Kept to the pages of its link alone: two links in two tabs do not overwrite each other. */
const passCookie = (id: string): OurCookie => ({ name: "planvakt_lank", path: passedPath(id) });

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
  const pass = readCookie(c, origin, passCookie(id));
  const target = pass === undefined ? undefined : await planvakt.openLink(id, pass);
  if (!target) return undefined;
  const [plans, persons] = await Promise.all([planvakt.plans(), planvakt.persons(target.plan as PlanId)]);
  const plan = plans.find((candidate) => candidate.plan === target.plan);
  const person = persons.find((candidate) => candidate.id === target.person);
  if (!plan || !person) return undefined;
  const today = dateAt(planvakt.clock.now());
  const frame: Frame = {
    path: c.req.path,
    today,
    plan: { id: plan.plan, title: plan.title },
    person,
    persons,
    ...shownTo(c, deps),
  };
  return { target, frame, person, persons, base: passedPath(id) };
}

/** Lets the browser keep a pass. */
export function keepPass(c: Context, { origin }: WebDeps, { id, pass, seconds }: LinkPass): void {
  keepCookie(c, origin, passCookie(id), pass, seconds);
}
