/** In which language this reader is answered: the one they have chosen, else the one their browser would rather have. */
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { messagesIn } from "./messages/index.ts";
import { languageOf, type Language } from "./messages/language.ts";
import type { Messages } from "./messages/messages.ts";

/** Says nothing of anybody, so it needs no protection but to be ours. */
const LANGUAGE_COOKIE = "planvakt_sprak";
const YEAR_SECONDS = 365 * 24 * 60 * 60;

export function languageHere(c: Context): Language {
  const chosen = getCookie(c, LANGUAGE_COOKIE);
  return chosen === "sv" || chosen === "en" ? chosen : languageOf(c.req.header("accept-language"));
}

export function wordsHere(c: Context): Messages {
  return messagesIn(languageHere(c));
}

export function keepLanguage(c: Context, language: Language): void {
  setCookie(c, LANGUAGE_COOKIE, language, { path: "/", httpOnly: true, sameSite: "Lax", maxAge: YEAR_SECONDS });
}

/** Tells browsers and what stands between that a page would have been another for another reader. */
export const speaking: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.headers.get("Content-Type")?.startsWith("text/html") !== true) return;
  c.header("Content-Language", languageHere(c));
  c.header("Vary", "Accept-Language", { append: true });
  c.header("Vary", "Cookie", { append: true });
};
