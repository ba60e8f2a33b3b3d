/** What keeps strangers from acting through somebody's browser. */
import type { MiddlewareHandler } from "hono";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";

/** True for the pages behind mail links, whose address is a secret of its own. */
function isMailLink(path: string): boolean {
  return path.startsWith("/l/");
}

/** No script at all, our own stylesheet, never in a frame, never kept by a cache in between. */
export function headers(): MiddlewareHandler {
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
    // The stack of one machine speaks plain http; a proxy in front of a real one sets this.
    strictTransportSecurity: false,
  });
  return async (c, next) => {
    await secure(c, next);
    if (isMailLink(c.req.path)) c.header("Referrer-Policy", "no-referrer");
    if (c.res.headers.get("Cache-Control") === null) c.header("Cache-Control", "no-store");
  };
}

/**
 * A form counts only when it was sent from a page of ours. Pages under `no-referrer` send `Origin: null` with their forms, so there
 * (and only there, where the address itself is the secret) `null` passes; a site that says it is another one never does.
 */
export function sameSiteOnly(): MiddlewareHandler[] {
  const refuseOtherSites: MiddlewareHandler = async (c, next) => {
    const site = c.req.header("sec-fetch-site");
    const reads = c.req.method === "GET" || c.req.method === "HEAD";
    if (!reads && (site === "cross-site" || site === "same-site")) throw new HTTPException(403);
    await next();
  };
  const sameOrigin = csrf({
    origin: (origin, c) => origin === new URL(c.req.url).origin || (origin === "null" && isMailLink(c.req.path)),
  });
  return [refuseOtherSites, sameOrigin];
}
