import { Hono } from "hono";
import { frameOf } from "../frame.ts";
import type { WebDeps } from "../frame.ts";
import { AccessibilityPage } from "../pages/accessibility.tsx";
import { ACCESSIBILITY_PATH } from "../paths.ts";
import { noSuchPage } from "./plain-answers.tsx";

/** What the installation says of itself. Needs no sign-in: who cannot get further may be stuck at that. */
export function siteRoutes(deps: WebDeps): Hono {
  const app = new Hono();
  app.get(ACCESSIBILITY_PATH, async (c) => {
    const frame = await frameOf(c, deps);
    if (!deps.site) return noSuchPage(c, frame);
    return c.html(<AccessibilityPage frame={frame} site={deps.site} />);
  });
  return app;
}
