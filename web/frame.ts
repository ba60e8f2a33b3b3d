/** What every page shows around its own matter: whose eyes, which plan, which day. */
import type { Context } from "hono";
import type { PlanSummary } from "../client/planvakt.ts";
import type { JourneyResult, PersonView } from "../client/views.ts";
import type { CivilDate } from "../domain/calendar/civil-date.ts";
import { dateAt } from "../domain/calendar/instant.ts";
import type { PersonId, PlanId } from "../domain/ids.ts";
import type { Site } from "../domain/site.ts";
import { localTools } from "./deps.ts";
import type { WebDeps } from "./deps.ts";
import type { LocalTools } from "./local-tools.ts";
import { messagesIn } from "./messages/index.ts";
import type { Language } from "./messages/language.ts";
import type { Messages } from "./messages/messages.ts";
import type { PageName } from "./permissions.ts";
import { languageHere } from "./speaking.ts";
import { personIn, seesPlan, viewerOf } from "./viewer.ts";

export type { WebDeps } from "./deps.ts";
export { localTools, VIEW_AS_COOKIE } from "./deps.ts";

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
  /** Whom the reader is in the plan. */
  readonly person?: PersonView;
  /** Everyone of the plan, for a reader who is known or reads a local stack on its own machine. */
  readonly persons: readonly PersonView[];
  /** The reader has a session to end. */
  readonly signedIn?: true;
  /** What the reader may open, where that is not everything. */
  readonly pages?: ReadonlySet<PageName>;
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

/** Gathers the frame of a page. A plan that does not exist, or that the reader is nobody in, gives a frame without one. */
export async function frameOf(c: Context, deps: WebDeps, planId?: string): Promise<Frame> {
  const { planvakt } = deps;
  const viewer = await viewerOf(c, deps);
  const url = new URL(c.req.url);
  const path = c.req.method === "GET" ? url.pathname + url.search.replace(/([?&])klart=[^&]*/, "") : url.pathname;
  const plans = await plansFor(c, deps);
  const summary = planId === undefined ? (plans.length === 1 ? plans[0] : undefined) : plans.find((plan) => plan.plan === planId);
  const persons = summary ? await planvakt.persons(summary.plan) : [];
  const as = summary && personIn(viewer, summary.plan);
  const person = persons.find((candidate) => candidate.id === as);
  const tools = localTools(c, deps);
  const pages = c.get("pages");
  return {
    path,
    today: dateAt(planvakt.clock.now()),
    persons,
    ...shownTo(c, deps),
    ...(summary && { plan: { id: summary.plan, title: summary.title } }),
    ...(person && { person }),
    ...(viewer.kind === "signedIn" && { signedIn: true }),
    ...(pages && { pages }),
    ...(tools && { local: { tools, persons, running: isRunning(tools) } }),
  };
}

/** The plans that the reader may know of: everyone else's are not there. */
export async function plansFor(c: Context, deps: WebDeps): Promise<readonly PlanSummary[]> {
  const viewer = await viewerOf(c, deps);
  return (await deps.planvakt.plans()).filter(({ plan }) => seesPlan(viewer, plan));
}

/** The reader's language, and whose installation it is. */
export function shownTo(c: Context, { site }: WebDeps): Pick<Frame, "language" | "site"> {
  return { language: languageHere(c), ...(site && { site }) };
}

/** What pages say in the frame's language. */
export function wordsOf(frame: Pick<Frame, "language">): Messages {
  return messagesIn(frame.language ?? "sv");
}

/** The one who looks, as commands want it. */
export function personId(frame: Frame): PersonId | undefined {
  return frame.person?.id as PersonId | undefined;
}

function isRunning(tools: LocalTools): boolean {
  return tools.journey()?.running === true;
}
