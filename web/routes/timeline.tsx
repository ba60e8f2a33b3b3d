/** One action over the years, read from the same follow-up as each year's page. */
import { Hono } from "hono";
import { yearOf } from "../../domain/calendar/civil-date.ts";
import type { PlanId } from "../../domain/ids.ts";
import { frameOf } from "../frame.ts";
import type { WebDeps } from "../frame.ts";
import { TimelinePage } from "../pages/timeline.tsx";
import { marksOf, type YearMark } from "../wheel/marks.ts";
import { itemsOfYear } from "../year/parts.ts";
import { noSuchPage } from "./plain-answers.tsx";

/** A plan is revised within that time; older years have their own pages. */
const YEARS_BACK = 4;

export function timelineRoutes(deps: WebDeps): Hono {
  const { planvakt } = deps;
  const app = new Hono();

  app.get("/:plan/ar/atgard/:item", async (c) => {
    const id = c.req.param("plan") as PlanId;
    const frame = await frameOf(c, deps, id);
    const plan = frame.plan ? await planvakt.versions.read(id) : undefined;
    const item = plan?.items.find((one) => one.id === c.req.param("item"));
    if (!plan || !item) return noSuchPage(c, frame);
    const now = yearOf(frame.today);
    const begunOn = (await planvakt.plans()).find((one) => one.plan === id)?.begunOn;
    const begun = begunOn === undefined ? now : Number(begunOn.slice(0, 4));
    const first = Math.max(begun, now - YEARS_BACK);
    const years = Array.from({ length: now + 1 - first + 1 }, (_, index) => first + index);
    const statuses = await Promise.all(years.map((year) => planvakt.yearStatus(id, year)));
    const marks = onlyOnce(
      statuses.flatMap((status) =>
        marksOf(
          itemsOfYear(status).filter(({ action }) => action === item.id),
          plan,
        ),
      ),
    );
    return c.html(<TimelinePage frame={frame} plan={id} item={item} marks={marks} today={frame.today} />);
  });
  return app;
}

/** A backlog stands in each year until it is settled. */
function onlyOnce(marks: readonly YearMark[]): readonly YearMark[] {
  const byId = new Map(marks.map((mark) => [mark.occurrence, mark]));
  return [...byId.values()].toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
