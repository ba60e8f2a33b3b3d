/** What people see, as one Request → Response function; a port is given to it elsewhere. */
import { readFileSync } from "node:fs";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { HTTPException } from "hono/http-exception";
import { isUsedBefore } from "./forms/many.ts";
import { EngineAwayError } from "../client/engine-away-error.ts";
import { FONT_PATH, readFont } from "./font.ts";
import type { WebDeps } from "./frame.ts";
import { MessagePage } from "./pages/message.tsx";
import { eventRoutes } from "./routes/events.tsx";
import { figureRoutes } from "./routes/figures.tsx";
import { feedRoutes } from "./routes/feeds.tsx";
import { calendarRoutes } from "./routes/calendar.tsx";
import { operationRoutes } from "./routes/operation.tsx";
import { letterRoutes } from "./routes/letters.tsx";
import { manyRoutes } from "./routes/many.tsx";
import { meetingRoutes } from "./routes/meetings.tsx";
import { languageRoutes } from "./routes/language.ts";
import { linkRoutes } from "./routes/link.tsx";
import { localRoutes } from "./routes/local.tsx";
import { occurrenceRoutes } from "./routes/occurrence.tsx";
import { noSuchPage } from "./routes/plain-answers.tsx";
import { signInRoutes } from "./routes/sign-in.tsx";
import { ownAbsenceRoutes } from "./routes/own-absence.tsx";
import { paperRoutes } from "./routes/paper.tsx";
import { peopleRoutes } from "./routes/people.tsx";
import { versionRoutes } from "./routes/versions.tsx";
import { planRoutes } from "./routes/plan.tsx";
import { questionRoutes } from "./routes/questions.tsx";
import { siteRoutes } from "./routes/site.tsx";
import { timelineRoutes } from "./routes/timeline.tsx";
import { gate } from "./gate.tsx";
import { headers, sameSiteOnly } from "./security.ts";
import { languageHere, speaking, wordsHere } from "./speaking.ts";
import { themeOf } from "./theme.ts";

export type { LocalTools } from "./local-tools.ts";
export type { WebDeps } from "./frame.ts";

/** Room for a text far too long to be kept, so that the page can say so with all of it still in its field. */
const LARGEST_FORM_BYTES = 4 * 1024 * 1024;

/**
 * Every page of Planvakt. GET and HEAD never act. `local` adds the tour, the "visa som" chooser and time travel,
 * for requests to loopback only; `log` gets one line for each request that failed on our side.
 */
export function createApp(deps: WebDeps): Hono {
  const app = new Hono();
  const style = readFileSync(new URL("./style.css", import.meta.url), "utf8") + themeOf(deps.site);
  const font = readFont();

  app.use(headers(deps.origin));
  app.use(speaking);
  app.use(...sameSiteOnly(deps.origin));
  app.use(compress({ encoding: "gzip" }));
  app.use(
    bodyLimit({
      maxSize: LARGEST_FORM_BYTES,
      onError: (c) => {
        const { plain, figures } = wordsHere(c);
        const said = c.req.path.endsWith("/fil") ? figures.file.tooLarge : plain.tooMuch;
        return c.html(<MessagePage {...said} language={languageHere(c)} />, 413);
      },
    }),
  );

  app.get("/style.css", etag(), (c) =>
    c.body(style, 200, { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "no-cache" }),
  );
  app.get(FONT_PATH, (c) =>
    c.body(font, 200, { "Content-Type": "font/woff2", "Cache-Control": "public, max-age=31536000, immutable" }),
  );
  // GET and HEAD change nothing: the gate, the frame and the page itself look once at what all of them need.
  app.use((c, next) => (c.req.method === "GET" || c.req.method === "HEAD" ? deps.planvakt.look(next) : next()));
  app.use(gate(deps));
  app.route("/", languageRoutes());
  app.route("/", siteRoutes(deps));
  app.route("/", signInRoutes(deps));
  app.route("/", localRoutes(deps));
  app.route("/", manyRoutes(deps));
  app.route("/", meetingRoutes(deps));
  app.route("/", linkRoutes(deps));
  app.route("/", ownAbsenceRoutes(deps));
  app.route("/", feedRoutes(deps));
  app.route("/", timelineRoutes(deps));
  app.route("/", questionRoutes(deps));
  app.route("/", eventRoutes(deps));
  app.route("/", calendarRoutes(deps));
  app.route("/", operationRoutes(deps));
  app.route("/", letterRoutes(deps));
  app.route("/", peopleRoutes(deps));
  app.route("/", paperRoutes(deps));
  app.route("/", versionRoutes(deps));
  app.route("/", planRoutes(deps));
  app.route("/", figureRoutes(deps));
  app.route("/", occurrenceRoutes(deps));

  app.notFound((c) => noSuchPage(c));
  app.onError((error, c) => {
    const words = wordsHere(c).plain;
    const language = languageHere(c);
    if (error instanceof EngineAwayError) return c.html(<MessagePage {...words.awayToRead} language={language} />, 503);
    if (error instanceof HTTPException && error.status < 500) {
      const text = error.status === 403 ? words.foreignForm : words.unreadable;
      return c.html(<MessagePage title={words.refused} text={text} language={language} />, error.status);
    }
    if (isUsedBefore(error))
      return c.html(<MessagePage title={words.refused} text={wordsHere(c).forms.fault.usedBefore} language={language} />, 409);
    const reference = crypto.randomUUID().slice(0, 8);
    deps.log?.(`${c.req.method} ${routeOf(c.req.path)} failed (${reference}): ${error.stack ?? error.message}`);
    const { title, text } = words.ourFault;
    return c.html(<MessagePage title={title} text={text(reference)} language={language} />, 500);
  });
  return app;
}

/** The tokens of mail links, of calendars and of one-time links are secrets and stay out of logs. */
function routeOf(path: string): string {
  return path.replace(/^\/(l|kal|logga-in\/mejl)\/.*/, "/$1/…");
}
