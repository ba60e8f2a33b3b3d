/** Calendar feeds: the page where a person makes and ends them, the calendars themselves, and meetings to take into one's own. */
import { Hono } from "hono";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { etag } from "hono/etag";
import { writeDeadlineFeed } from "../../documents/calendar/deadline-feed.ts";
import { writeInvitation } from "../../documents/calendar/invitation.ts";
import type { OccurrenceId, PersonId, PlanId, RoleId } from "../../domain/ids.ts";
import { sentence } from "../../domain/letters/phrases.ts";
import { one } from "../forms/typed.ts";
import { frameOf, personId } from "../frame.ts";
import type { Frame, WebDeps } from "../frame.ts";
import { FeedsPage } from "../pages/feeds.tsx";
import { feedPath, feedsPath, occurrencePath } from "../paths.ts";
import { withTyped } from "./acting.ts";
import { noSuchPage, notSignedIn } from "./plain-answers.tsx";

/** Holds a new address for the page after the form: only its hash is in the ledger, so it can be shown nowhere else. */
const NEW_FEED_COOKIE = "planvakt_ny_kalender";
const SHOWN_SECONDS = 600;
/** What the form says for all that is one's own; no role is called that. */
const ALL = "";

export function feedRoutes(deps: WebDeps): Hono {
  const { feeds } = deps.planvakt;
  const app = new Hono();

  app.get("/kal/:file{[\\w-]+\\.ics}", etag(), async (c) => {
    const content = await feeds.read(c.req.param("file").slice(0, -".ics".length));
    if (!content) return c.text("Kalendern finns inte längre. Skapa en ny adress på sidan Prenumerera i Planvakt.\n", 404);
    const name = `Planvakt: ${content.roleTitle === undefined ? "mina datum" : sentence(content.roleTitle)}`;
    const origin = originOf(c, deps);
    const { deadlines, meetings } = content;
    const text = writeDeadlineFeed({ name, deadlines, meetings }, (occurrence) => origin + occurrencePath(occurrence));
    return c.body(text, 200, { ...CALENDAR, "Cache-Control": "private, no-cache" });
  });

  app.get("/:plan/prenumerera/:item/:duty/:period/mote.ics", async (c) => {
    const { plan = "", item = "", duty = "", period = "" } = c.req.param() as Record<string, string | undefined>;
    const frame = await frameOf(c, deps, plan);
    const person = personId(frame);
    if (person === undefined) return notSignedIn(c, frame, 403);
    const occurrence = `${plan}/${item}/${duty}/${period}` as OccurrenceId;
    const invitation = await feeds.invitation(occurrence, person, c.req.query("mote"));
    if (!invitation) return noSuchPage(c, frame);
    const text = writeInvitation(invitation, originOf(c, deps) + occurrencePath(occurrence));
    return c.body(text, 200, { ...CALENDAR, "Content-Disposition": 'attachment; filename="mote.ics"' });
  });

  app.get("/:plan/prenumerera", async (c) => {
    const { frame, plan, person } = await asked(c, deps);
    if (!frame.plan) return noSuchPage(c, frame);
    if (person === undefined) return notSignedIn(c, frame, frame.local ? 200 : 403);
    return c.html(await page(c, frame, plan, person));
  });

  app.post("/:plan/prenumerera", async (c) =>
    withTyped(c, async (typed) => {
      const { frame, plan, person } = await asked(c, deps);
      if (!frame.plan) return noSuchPage(c, frame);
      if (person === undefined) return notSignedIn(c, frame, 403);
      const role = one(typed, "vad");
      const added = await feeds.add(plan, person, role === ALL ? undefined : (role as RoleId));
      if (!added.ok) return c.html(await page(c, frame, plan, person, { reason: added.reason, chosen: role }), 422);
      setCookie(c, NEW_FEED_COOKIE, `${person}.${added.token}`, {
        path: feedsPath(plan),
        httpOnly: true,
        sameSite: "Strict",
        secure: originOf(c, deps).startsWith("https:"),
        maxAge: SHOWN_SECONDS,
      });
      return c.redirect(`${feedsPath(plan)}?klart=skapad`, 303);
    }),
  );

  app.post("/:plan/prenumerera/avsluta", async (c) =>
    withTyped(c, async (typed) => {
      const { frame, plan, person } = await asked(c, deps);
      if (!frame.plan) return noSuchPage(c, frame);
      if (person === undefined) return notSignedIn(c, frame, 403);
      // Ended twice is ended: another's, or one that is gone, is left as it is without telling which.
      await feeds.end(plan, person, one(typed, "feed"));
      return c.redirect(`${feedsPath(plan)}?klart=avslutad`, 303);
    }),
  );
  return app;

  async function page(
    c: Context,
    frame: Frame,
    plan: PlanId,
    person: PersonId,
    refused?: { readonly reason: string; readonly chosen: string },
  ) {
    const token = newToken(c, person);
    const fresh = token !== undefined && (await feeds.read(token)) !== undefined;
    return (
      <FeedsPage
        frame={frame}
        plan={plan}
        feeds={await feeds.of(plan, person)}
        address={fresh ? originOf(c, deps) + feedPath(token) : undefined}
        refused={refused}
        done={c.req.query("klart")}
      />
    );
  }
}

const CALENDAR = { "Content-Type": "text/calendar; charset=utf-8" } as const;

/** The address made a moment ago, if it was this person who made it. */
function newToken(c: Context, person: PersonId): string | undefined {
  const [maker, token] = (getCookie(c, NEW_FEED_COOKIE) ?? "").split(".");
  return maker === person ? token : undefined;
}

/** Where people reach the pages: a calendar program keeps the address for years. */
function originOf(c: Context, deps: WebDeps): string {
  return deps.origin ?? new URL(c.req.url).origin;
}

async function asked(c: Context, deps: WebDeps) {
  const plan = (c.req.param("plan") ?? "") as PlanId;
  const frame = await frameOf(c, deps, plan);
  return { plan, frame, person: personId(frame) };
}
