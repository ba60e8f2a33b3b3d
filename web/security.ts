/** What keeps strangers from acting through somebody's browser. */
import { createHash } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";

/** True for the first address of a mail link, which is a secret of its own: it only answers with where to go. */
function isSecret(path: string): boolean {
  return path.startsWith("/l/");
}

declare module "hono" {
  interface ContextVariableMap {
    /** The hash of the style that stands in the answer itself. */
    ownStyle?: string;
  }
}

/** Lets this one answer use the style that stands in it, by its hash: no other style, and for the rest less than any page of ours. */
export function allowOwnStyle(c: Context, style: string): void {
  c.set("ownStyle", createHash("sha256").update(style).digest("base64"));
}

function policyFor(style: string): string {
  return `default-src 'none'; style-src 'sha256-${style}'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`;
}

/** No script at all, our own stylesheet, never in a frame, never kept by a cache in between. */
export function headers(origin?: string): MiddlewareHandler {
  const secure = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: "same-origin",
    xFrameOptions: "DENY",
    // Plain http, of a stack on one machine, must not promise it.
    strictTransportSecurity: origin?.startsWith("https:") === true ? "max-age=31536000" : false,
  });
  return async (c, next) => {
    await secure(c, next);
    const style = c.get("ownStyle");
    if (style !== undefined) c.header("Content-Security-Policy", policyFor(style));
    if (isSecret(c.req.path)) c.header("Referrer-Policy", "no-referrer");
    if (c.res.headers.get("Cache-Control") === null) c.header("Cache-Control", "no-store");
  };
}

/**
 * A form counts only when it was sent from a page of ours: at `origin`, which a proxy in front of us may have changed in the request, or
 * where that is not set at the address the request came to.
 */
export function sameSiteOnly(origin?: string): MiddlewareHandler[] {
  const refuseOtherSites: MiddlewareHandler = async (c, next) => {
    const site = c.req.header("sec-fetch-site");
    const reads = c.req.method === "GET" || c.req.method === "HEAD";
    if (!reads && (site === "cross-site" || site === "same-site")) throw new HTTPException(403);
    await next();
  };
  const sameOrigin = csrf({ origin: (from, c) => from === (origin ?? new URL(c.req.url).origin) });
  return [refuseOtherSites, sameOrigin];
}
