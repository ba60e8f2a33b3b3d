/** A running Planvakt with Vingåker's plan just begun, and a browser beside it. */
import type { FrameLocator, Page } from "playwright-core";
import { applyPlan } from "../../client/applying.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { instantAt } from "../../domain/calendar/instant.ts";
import type { PersonId } from "../../domain/ids.ts";
import { takeGround, vingaker, type Ground, type TestPlanvakt } from "../engine/with-planvakt.ts";
import { VIEW_AS_COOKIE } from "../../web/frame.ts";
import { SESSION } from "../../web/viewer.ts";
import { serveLargeYears } from "./large-year.ts";
import { startBrowser, type Look, type TestBrowser } from "./browser.ts";

/** The Monday before the first quarter's letters: the plan begins, and a week later there is something to do. */
const BEGUN_ON = "2032-03-29";

export interface Onlooker {
  readonly as?: PersonId;
  /** The address they are signed in with. */
  readonly signedIn?: string;
}

export interface PagesGround {
  readonly planvakt: TestPlanvakt;
  readonly browser: TestBrowser;
  /** Where the mails are. */
  readonly inbox: string;
  /** Where the same pages have years too large for one page. */
  readonly largeYears: string;
  /** A window in which somebody of the plan is looked as, without the chooser; or in which somebody is signed in. */
  openAs(who: Onlooker, look: Look): Promise<Page>;
  /** Lets time go until nine in the morning of a day, unless it is later already. */
  until(day: string): Promise<void>;
  leave(): Promise<void>;
}

export async function takePagesGround(): Promise<PagesGround> {
  // First, since a machine without a browser is told so at once.
  const browser = await startBrowser();
  const ground = await takeGround();
  const leave = async (): Promise<void> => {
    await browser.stop();
    await ground.leave();
  };
  try {
    const begun = await beginOn(ground, browser);
    const large = await serveLargeYears(begun.planvakt);
    return {
      ...begun,
      largeYears: large.url,
      leave: async () => {
        await browser.stop();
        large.stop();
        await ground.leave();
      },
    };
  } catch (error) {
    await leave();
    throw error;
  }
}

async function beginOn(ground: Ground, browser: TestBrowser): Promise<Omit<PagesGround, "largeYears" | "leave">> {
  const planvakt = await ground.start();
  // A journey is at most three years.
  for (const day of ["2028-01-02", "2030-01-02", "2032-01-02", BEGUN_ON]) await planvakt.travel(day);
  const { ledger, client } = planvakt;
  await applyPlan({ ledger, client, clock: planvakt.planvakt.clock }, vingaker(), { begin: true });
  const { mail } = planvakt.stack;
  if (mail.kind !== "caught") throw new Error("A test's stack catches its mail.");
  return {
    planvakt,
    browser,
    inbox: mail.inboxUrl,
    async openAs({ as, signedIn }, look) {
      const page = await browser.open(look);
      const keep = (name: string, value: string): Promise<void> => page.context().addCookies([{ name, value, url: planvakt.url }]);
      if (as !== undefined) await keep(VIEW_AS_COOKIE, as);
      if (signedIn !== undefined) {
        const session = await planvakt.planvakt.signIn.signIn({ key: `test/${signedIn}`, address: signedIn });
        if (!session) throw new Error(`Nobody has the address ${signedIn}`);
        await keep(SESSION.name, session.token);
      }
      return page;
    },
    async until(day) {
      const nine = instantAt(civilDate(day), 9);
      if (planvakt.planvakt.clock.now() < nine) await planvakt.travelToInstant(nine);
    },
  };
}

/** The mail that is open in the inbox, as its reader sees it. */
export function mailOn(page: Page): FrameLocator {
  return page.frameLocator("iframe");
}
