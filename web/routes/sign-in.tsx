/** Ways in and out: one-time links by mail, the municipality's own sign-in, and the sessions they begin. */
import { Hono } from "hono";
import type { Context } from "hono";
import type { NewSession } from "../../client/sign-in.ts";
import { isAddress } from "../../domain/address.ts";
import type { FormState } from "../components/fields.tsx";
import { keepCookie, readCookie } from "../cookies.ts";
import { CHOSEN } from "../forms/chosen.ts";
import { one } from "../forms/typed.ts";
import type { Typed } from "../forms/typed.ts";
import { frameOf } from "../frame.ts";
import type { WebDeps } from "../frame.ts";
import type { Pending } from "../oidc.ts";
import { MessagePage } from "../pages/message.tsx";
import { ConfirmSignInPage, SessionsPage, SignInPage } from "../pages/sign-in.tsx";
import {
  ACCOUNT_PATH,
  ownPath,
  SESSIONS_PATH,
  SIGN_IN_PATH,
  SIGN_OUT_EVERYWHERE_PATH,
  SIGN_OUT_PATH,
  signInPath,
} from "../paths.ts";
import { languageHere, wordsHere } from "../speaking.ts";
import { forgetSession, keepSession, sessionToken } from "../viewer.ts";
import { withTyped } from "./acting.ts";

const ANSWER_PATH = `${ACCOUNT_PATH}/svar`;
const MAILED = `${SIGN_IN_PATH}/mejl/:token`;
/** Holds state, nonce and verifier while the browser is at the provider. */
const PENDING = { name: "planvakt_konto", path: ACCOUNT_PATH };
const PENDING_PURPOSE = "sign-in";
const PENDING_SECONDS = 600;

/** What the page says after an act, by the word in its address. */
function saidAfter(c: Context): string | undefined {
  const { sent, out } = wordsHere(c).plain.signIn;
  const done = c.req.query("klart");
  return done === "skickat" ? sent : done === "ute" ? out : undefined;
}

export function signInRoutes(deps: WebDeps): Hono {
  const { planvakt } = deps;
  const app = new Hono();

  app.get(SIGN_IN_PATH, (c) => waysIn(c, deps, ownPath(c.req.query("till")), { said: saidAfter(c) }));

  app.post(SIGN_IN_PATH, async (c) =>
    withTyped(c, async (typed) => {
      const [address, then] = [one(typed, "epost").trim(), ownPath(one(typed, "till"))];
      const faults = [{ field: "epost", text: wordsHere(c).plain.signIn.writeAddress }];
      if (!isAddress(address)) return waysIn(c, deps, then, { typed, faults, status: 422 });
      const token = await planvakt.signIn.requestLink({ address, source: deps.sourceOf?.(c) ?? "" });
      // Not waited for: the answer takes as long for an address that nobody has.
      if (token !== undefined) void deps.signInPost?.send(address, mailedUrl(c, deps, token, then));
      return c.redirect(`${signInPath(then)}&klart=skickat`, 303);
    }),
  );

  app.get(MAILED, async (c) => {
    if (!(await planvakt.signIn.isGoodLink(c.req.param("token")))) return usedUp(c, deps);
    return confirming(c, deps, ownPath(c.req.query("till")), {});
  });

  app.post(MAILED, async (c) =>
    withTyped(c, async (typed) => {
      const then = ownPath(one(typed, "till"));
      const faults = [{ field: CHOSEN, text: wordsHere(c).plain.signIn.tick }];
      if (one(typed, CHOSEN) !== "ja") return confirming(c, deps, then, { faults, status: 422 });
      const session = await planvakt.signIn.useLink(c.req.param("token"));
      return session ? signedIn(c, deps, session, then) : usedUp(c, deps);
    }),
  );

  app.get(ACCOUNT_PATH, async (c) => {
    if (!deps.oidc) return waysIn(c, deps, "/", { status: 404 });
    const then = ownPath(c.req.query("till"));
    const started = await deps.oidc.start(originOf(c, deps) + ANSWER_PATH).catch((error: unknown) => noteFault(deps, error));
    if (!started) return notThrough(c, deps, 503);
    const sealed = await planvakt.signIn.sealed(PENDING_PURPOSE, { ...started.pending, then }, PENDING_SECONDS);
    keepCookie(c, deps.origin, PENDING, sealed, PENDING_SECONDS);
    return c.redirect(started.url, 302);
  });

  // The one address that begins a session though it is only opened: it answers a question that this browser asked, once.
  app.get(ANSWER_PATH, async (c) => {
    const sealed = readCookie(c, deps.origin, PENDING);
    keepCookie(c, deps.origin, PENDING, "", 0);
    const pending = (await planvakt.signIn.unsealed(PENDING_PURPOSE, sealed ?? "")) as (Pending & { then: string }) | undefined;
    if (!deps.oidc || !pending) return notThrough(c, deps, 403);
    const { pathname, search } = new URL(c.req.url);
    const answer = new URL(pathname + search, originOf(c, deps));
    const account = await deps.oidc.finish(answer, pending).catch((error: unknown) => noteFault(deps, error));
    if (!account) return notThrough(c, deps, 403);
    const session = await planvakt.signIn.signIn(account);
    return session ? signedIn(c, deps, session, ownPath(pending.then)) : nobodyHere(c, deps);
  });

  app.get(SESSIONS_PATH, async (c) => {
    const sessions = await planvakt.signIn.sessions(sessionToken(c, deps) ?? "");
    return c.html(<SessionsPage frame={await frameOf(c, deps)} sessions={sessions} />);
  });

  app.post(SIGN_OUT_PATH, async (c) => signOut(c, deps, (token) => planvakt.signIn.signOut(token)));
  app.post(SIGN_OUT_EVERYWHERE_PATH, async (c) => signOut(c, deps, (token) => planvakt.signIn.signOutEverywhere(token)));
  return app;
}

interface Again {
  readonly typed?: Typed;
  readonly faults?: FormState["faults"];
  readonly said?: string | undefined;
  readonly status?: 404 | 422;
}

function formOf(prefix: string, { typed = {}, faults = [] }: Again): FormState {
  return { prefix, typed, faults, commandId: "" };
}

async function waysIn(c: Context, deps: WebDeps, then: string, again: Again): Promise<Response> {
  const page = (
    <SignInPage
      frame={await frameOf(c, deps)}
      then={then}
      form={formOf("in", again)}
      byMail={deps.signInPost !== undefined}
      byAccount={deps.oidc !== undefined}
      said={again.said}
    />
  );
  return c.html(page, again.status ?? 200);
}

async function confirming(c: Context, deps: WebDeps, then: string, again: Again): Promise<Response> {
  const page = <ConfirmSignInPage frame={await frameOf(c, deps)} action={c.req.path} then={then} form={formOf("in", again)} />;
  return c.html(page, again.status ?? 200);
}

/** Over, used, or never there: which one it is helps only a guesser. */
async function usedUp(c: Context, deps: WebDeps): Promise<Response> {
  const { title, text, again } = wordsHere(c).plain.signIn.usedUp;
  return plainly(c, deps, { title, text, link: { href: SIGN_IN_PATH, text: again } }, 404);
}

async function notThrough(c: Context, deps: WebDeps, status: 403 | 503): Promise<Response> {
  const { title, silent, unusable, again } = wordsHere(c).plain.signIn.notThrough;
  return plainly(c, deps, { title, text: status === 503 ? silent : unusable, link: { href: SIGN_IN_PATH, text: again } }, status);
}

async function nobodyHere(c: Context, deps: WebDeps): Promise<Response> {
  return plainly(c, deps, wordsHere(c).plain.signIn.nobody, 403);
}

type Plainly = Pick<Parameters<typeof MessagePage>[0], "title" | "text" | "link">;

async function plainly(c: Context, deps: WebDeps, said: Plainly, status: 403 | 404 | 503): Promise<Response> {
  return c.html(<MessagePage {...said} language={languageHere(c)} frame={await frameOf(c, deps)} />, status);
}

function signedIn(c: Context, deps: WebDeps, session: NewSession, then: string): Response {
  keepSession(c, deps, session);
  return c.redirect(then, 303);
}

async function signOut(c: Context, deps: WebDeps, end: (token: string) => Promise<void>): Promise<Response> {
  const token = sessionToken(c, deps);
  if (token !== undefined) await end(token);
  forgetSession(c, deps);
  return c.redirect(`${SIGN_IN_PATH}?klart=ute`, 303);
}

function originOf(c: Context, { origin }: WebDeps): string {
  return origin ?? new URL(c.req.url).origin;
}

function mailedUrl(c: Context, deps: WebDeps, token: string, then: string): string {
  const to = then === "/" || then.length > 500 ? "" : `?till=${encodeURIComponent(then)}`;
  return `${originOf(c, deps)}${SIGN_IN_PATH}/mejl/${token}${to}`;
}

function noteFault({ log }: WebDeps, error: unknown): undefined {
  log?.(`sign-in: ${error instanceof Error ? error.message : String(error)}`);
}
