import { Hono } from "hono";
import { one, readTyped } from "../forms/typed.ts";
import { LANGUAGE_PATH, ownPath } from "../paths.ts";
import { keepLanguage } from "../speaking.ts";

/** The choice of language: kept by the browser, sent as a form, for what is only opened changes nothing. */
export function languageRoutes(): Hono {
  const app = new Hono();
  app.post(LANGUAGE_PATH, async (c) => {
    const typed = await readTyped(c);
    keepLanguage(c, one(typed, "sprak") === "en" ? "en" : "sv");
    return c.redirect(ownPath(one(typed, "tillbaka")), 303);
  });
  return app;
}
