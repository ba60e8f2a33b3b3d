/** The one place where it is decided who may open which page: nothing is shown or done before this has said so. */
import type { Context, MiddlewareHandler } from "hono";
import type { OccurrenceId, PersonId, PlanId } from "../domain/ids.ts";
import { concerns } from "./concerns.ts";
import { one, readTyped } from "./forms/typed.ts";
import { frameOf, type WebDeps } from "./frame.ts";
import { MessagePage, SaveLaterPage } from "./pages/message.tsx";
import { signInPath } from "./paths.ts";
import { allowed, PAGES, reachOf, type Act, type PageName } from "./permissions.ts";
import { placeOf, type Place } from "./places.ts";
import { noSuchPage } from "./routes/plain-answers.tsx";
import { languageHere, wordsHere } from "./speaking.ts";
import { personIn, seesPlan, viewerOf } from "./viewer.ts";

export function gate(deps: WebDeps): MiddlewareHandler {
  return async (c, next) => {
    const refused = await refusal(c, deps, placeOf(c.req.path));
    if (refused) return refused;
    await next();
    return undefined;
  };
}

/** The answer to one who may not; undefined where the page may be shown. */
async function refusal(c: Context, deps: WebDeps, place: Place): Promise<Response | undefined> {
  if (place.kind === "keyed" || place.kind === "open") return undefined;
  const viewer = await viewerOf(c, deps);
  // Before anything is looked up: whether a page is there is nothing for one who is not known.
  if (viewer.kind === "nobody") return unknown(c);
  if (place.kind === "known") return undefined;
  if (place.kind === "nowhere") return noSuchPage(c, await frameOf(c, deps));
  const plan = place.plan as PlanId;
  if (!seesPlan(viewer, plan)) return noSuchPage(c, await frameOf(c, deps));
  const person = personIn(viewer, plan);
  const capacities = person === undefined ? [] : await deps.planvakt.capacities(plan, person);
  // At the machine of a local stack with nobody chosen everything can be read; what acts asks who it is.
  if (person === undefined || capacities.length === 0) return undefined;
  c.set("pages", new Set(PAGES.filter((page) => reachOf(page, "read", capacities) === "all")));
  const act = await actOf(c, place.page);
  const reach = reachOf(place.page, act, capacities);
  if (reach === "all") return undefined;
  if (reach === "own" && (await isOwn(deps, plan, place.path, person))) return undefined;
  return forbidden(c, deps, place, act);
}

async function actOf(c: Context, page: PageName): Promise<Act> {
  if (c.req.method === "GET" || c.req.method === "HEAD") return "read";
  return page === "aktivitet" && one(await readTyped(c), "act") === "comment" ? "comment" : "act";
}

async function isOwn({ planvakt }: WebDeps, plan: PlanId, path: readonly string[], person: PersonId): Promise<boolean> {
  const view = await planvakt.occurrence([plan, ...path].join("/") as OccurrenceId, person);
  return view !== undefined && concerns(view, person);
}

/** To the way in, and from there back to where one was going. What was typed waits in its form. */
async function unknown(c: Context): Promise<Response> {
  if (c.req.method === "GET" || c.req.method === "HEAD") {
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(signInPath(pathname + search), 302);
  }
  return c.html(
    <SaveLaterPage action={c.req.path} typed={await readTyped(c)} language={languageHere(c)} {...wordsHere(c).plain.signedOut} />,
    403,
  );
}

async function forbidden(c: Context, deps: WebDeps, { page }: { page: PageName }, act: Act): Promise<Response> {
  const words = wordsHere(c).plain.forbidden;
  const language = languageHere(c);
  const who = allowed(page, act).map((capacity) => words.capacity[capacity]);
  if (act !== "read") {
    const said = { title: words.act, text: words.actBy(who) };
    return c.html(<SaveLaterPage action={c.req.path} typed={await readTyped(c)} language={language} {...said} />, 403);
  }
  const said = { title: words.read, text: words.readBy(who), link: { href: "/", text: words.home } };
  return c.html(<MessagePage {...said} language={language} frame={await frameOf(c, deps)} />, 403);
}
