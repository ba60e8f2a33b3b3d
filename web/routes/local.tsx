/** What only the stack of one's own machine has: the tour, "visa som", time travel. Answers nobody but loopback. */
import { Hono } from "hono";
import type { Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import { parseCivilDate } from "../../domain/calendar/civil-date.ts";
import { frameOf, localTools, plansFor, VIEW_AS_COOKIE } from "../frame.ts";
import type { Journeys, WebDeps } from "../frame.ts";
import { one, readTyped } from "../forms/typed.ts";
import type { LocalTools } from "../local-tools.ts";
import { HomePage } from "../pages/home.tsx";
import { JourneyPage } from "../pages/journey.tsx";
import { MessagePage } from "../pages/message.tsx";
import { TourPage } from "../pages/tour.tsx";
import { ownPath, planPath } from "../paths.ts";
import { tourOf } from "../tour.ts";
import { Swedish } from "../components/swedish.tsx";
import { languageHere, wordsHere } from "../speaking.ts";
import { noSuchPage } from "./plain-answers.tsx";

const LEAPS = new Set(["P1D", "P1W", "P1M"]);

export function localRoutes(deps: WebDeps): Hono {
  const { planvakt } = deps;
  const app = new Hono();
  const journeys: Journeys = {};

  app.get("/", async (c) => {
    const plans = await plansFor(c, deps);
    const [only] = plans;
    if (only === undefined || plans.length > 1) return c.html(<HomePage frame={await frameOf(c, deps)} plans={plans} />);
    if (localTools(c, deps) && !(await planvakt.letters(only.plan)).some((letter) => letter.state === "accepted")) {
      return c.redirect("/rundtur", 302);
    }
    return c.redirect(planPath(only.plan), 302);
  });

  app.get("/rundtur", async (c) => {
    const tools = localTools(c, deps);
    const frame = await frameOf(c, deps);
    const plan = frame.plan ?? (await planvakt.plans())[0];
    if (!tools) return noSuchPage(c, frame);
    if (!plan) return c.redirect("/", 302);
    const id = "id" in plan ? plan.id : plan.plan;
    return c.html(<TourPage frame={frame} tools={tools} tour={await tourOf(planvakt, id)} plan={id} />);
  });

  app.post("/visa-som", async (c) => {
    if (!localTools(c, deps))
      return c.html(<MessagePage title={refused(c).title} text={refused(c).viewAs} language={languageHere(c)} />, 403);
    const typed = await readTyped(c);
    const person = one(typed, "person");
    if (person === "") deleteCookie(c, VIEW_AS_COOKIE, { path: "/" });
    else if (/^[a-z0-9-]{1,100}$/.test(person))
      setCookie(c, VIEW_AS_COOKIE, person, { path: "/", httpOnly: true, sameSite: "Strict" });
    return c.redirect(ownPath(one(typed, "tillbaka")), 303);
  });

  app.get("/tidsresa", async (c) => {
    const tools = localTools(c, deps);
    const frame = await frameOf(c, deps);
    if (!tools) return noSuchPage(c, frame);
    return c.html(<JourneyPage frame={frame} tools={tools} last={journeys.last} back={ownPath(c.req.query("tillbaka"))} />);
  });

  app.post("/tidsresa", async (c) => {
    const tools = localTools(c, deps);
    if (!tools?.canTravel) {
      const text = tools?.whyNot === undefined ? refused(c).travel : <Swedish>{tools.whyNot}</Swedish>;
      return c.html(<MessagePage title={refused(c).title} text={text} language={languageHere(c)} />, 403);
    }
    const typed = await readTyped(c);
    const to = one(typed, "till");
    if (!LEAPS.has(to) && parseCivilDate(to) === undefined) {
      const { noDay, chooseDay } = refused(c);
      const frame = await frameOf(c, deps);
      return c.html(<MessagePage title={noDay} text={chooseDay} language={languageHere(c)} frame={frame} />, 422);
    }
    if (tools.journey()?.running !== true) start(tools, to, journeys, deps);
    return c.redirect(`/tidsresa?tillbaka=${encodeURIComponent(ownPath(one(typed, "tillbaka")))}`, 303);
  });
  return app;
}

const refused = (c: Context) => wordsHere(c).local.refused;

/** Not awaited: the page tells how it goes. A journey that stops leaves its reason for that page. */
function start(tools: LocalTools, to: string, journeys: Journeys, deps: WebDeps): void {
  delete journeys.last;
  tools.travel(to).then(
    (result) => {
      journeys.last = { to, result };
    },
    (error: unknown) => {
      const text = error instanceof Error ? error.message : String(error);
      journeys.last = { to, error: text };
      deps.log?.(`travel ${to} stopped: ${text}`);
    },
  );
}
