/** Cookies of ours: out of reach of scripts, and over https bound to this host by their very names. */
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";

/** `path`: the addresses it is sent to, with all that lies below. */
export interface OurCookie {
  readonly name: string;
  readonly path: string;
}

export function readCookie(c: Context, origin: string | undefined, cookie: OurCookie): string | undefined {
  return getCookie(c, cookie.name, prefixOf(origin, cookie));
}

/**
 * Lets the browser keep it for so long; for no time at all, forget it. `Lax`: people come from their mail and from the municipality's
 * own sign-in, and a stricter cookie would not come along when the page is asked for.
 */
export function keepCookie(c: Context, origin: string | undefined, cookie: OurCookie, value: string, seconds: number): void {
  const prefix = prefixOf(origin, cookie);
  const kept = { path: cookie.path, httpOnly: true, sameSite: "Lax", maxAge: seconds } as const;
  setCookie(c, cookie.name, value, { ...kept, ...(prefix && { prefix, secure: true }) });
}

/** Browsers take `__Host-` with the path `/` alone, and neither over http, which only a stack on one machine speaks. */
function prefixOf(origin: string | undefined, { path }: OurCookie): "host" | "secure" | undefined {
  if (origin?.startsWith("https:") !== true) return undefined;
  return path === "/" ? "host" : "secure";
}
