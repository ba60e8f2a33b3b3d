/** What every page shows around its own matter: whose eyes, which plan, which day. */
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Planvakt } from "../client/planvakt.ts";
import type { JourneyResult, PersonView } from "../client/views.ts";
import type { CivilDate } from "../domain/calendar/civil-date.ts";
import { dateAt } from "../domain/calendar/instant.ts";
import type { PersonId, PlanId } from "../domain/ids.ts";
import type { Site } from "../domain/site.ts";
import type { LocalTools } from "./local-tools.ts";
import { languageOf, type Language } from "./messages/language.ts";

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
}

export interface LocalFrame {
  readonly tools: LocalTools;
  readonly persons: readonly PersonView[];
  readonly running: boolean;
}

export interface Frame {
  /** The address of this page, to come back to. */
  readonly path: string;
  readonly today: CivilDate;
  readonly plan?: { readonly id: PlanId; readonly title: string };
  readonly person?: PersonView;
  /** Swedish where it is absent. */
  readonly language?: Language;
  readonly site?: Site;
  /** Absent outside the local stack, behind a mail link, and for a request that is not to loopback. */
  readonly local?: LocalFrame;
}

/** The last journey's outcome, kept so that the page after it can say where it went. */
export interface Journeys {
  last?: { readonly to: string; readonly result?: JourneyResult; readonly error?: string };
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

/** Gathers the frame of a page. A plan that does not exist gives a frame without one. */
export async function frameOf(c: Context, deps: WebDeps, planId?: string): Promise<Frame> {
  const { planvakt } = deps;
  const today = dateAt(planvakt.clock.now());
  const url = new URL(c.req.url);
  const path = c.req.method === "GET" ? url.pathname + url.search.replace(/([?&])klart=[^&]*/, "") : url.pathname;
  const plans = await planvakt.plans();
  const summary = planId === undefined ? (plans.length === 1 ? plans[0] : undefined) : plans.find((plan) => plan.plan === planId);
  const tools = localTools(c, deps);
  const shown = shownTo(c, deps);
  if (!summary) return { path, today, ...shown, ...(tools && { local: { tools, persons: [], running: isRunning(tools) } }) };
  const plan = { id: summary.plan, title: summary.title };
  if (!tools) return { path, today, plan, ...shown };
  const persons = await planvakt.persons(summary.plan);
  const chosen = getCookie(c, VIEW_AS_COOKIE);
  const person = persons.find((candidate) => candidate.id === chosen);
  const local = { tools, persons, running: isRunning(tools) };
  return { path, today, plan, local, ...shown, ...(person && { person }) };
}

/** The language of the reader's browser, and whose installation it is. */
export function shownTo(c: Context, { site }: WebDeps): Pick<Frame, "language" | "site"> {
  return { language: languageOf(c.req.header("accept-language")), ...(site && { site }) };
}

/** The one who looks, as commands want it. */
export function personId(frame: Frame): PersonId | undefined {
  return frame.person?.id as PersonId | undefined;
}

function isRunning(tools: LocalTools): boolean {
  return tools.journey()?.running === true;
}
