/** What the pages are given. */
import type { Context } from "hono";
import type { Planvakt } from "../client/planvakt.ts";
import type { Site } from "../domain/site.ts";
import type { LocalTools } from "./local-tools.ts";
import type { Oidc } from "./oidc.ts";
import type { SignInPost } from "./sign-in-post.ts";

/** Holds the person looked as; only in the local stack, only on loopback. */
export const VIEW_AS_COOKIE = "planvakt_som";

export interface WebDeps {
  readonly planvakt: Planvakt;
  readonly local?: LocalTools;
  /** `https://planvakt.kommun.example`: where people reach the pages. Absent: wherever the request says. */
  readonly origin?: string;
  readonly log?: (line: string) => void;
  /** The municipality's name, colours and statement on accessibility. */
  readonly site?: Site;
  /** Sends one-time links. Absent: nobody signs in by mail. */
  readonly signInPost?: SignInPost;
  /** The municipality's own sign-in. Absent: there is none. */
  readonly oidc?: Oidc;
  /** Where a request comes from: an IP address. */
  readonly sourceOf?: (c: Context) => string;
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** True where the request names this machine: the chooser and time travel answer nobody else (also not a rebound DNS name). */
function isLoopback(c: Context): boolean {
  const host = c.req.header("host");
  const name = host === undefined ? new URL(c.req.url).hostname : host.replace(/:\d+$/, "");
  return LOOPBACK.has(name.toLowerCase());
}

/** The local tools, where this request may use them. */
export function localTools(c: Context, deps: WebDeps): LocalTools | undefined {
  return isLoopback(c) ? deps.local : undefined;
}
