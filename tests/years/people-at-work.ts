/** People who do what is asked of them, twice a month: each reports what falls due soon, and somebody else of the work group confirms it. */
import { addDays, civilDate, civilDateOf, monthOf, yearOf, type CivilDate } from "../../domain/calendar/civil-date.ts";
import { dateAt } from "../../domain/calendar/instant.ts";
import type { OccurrenceId, PartId, PersonId, PlanId } from "../../domain/ids.ts";
import { monthsOf, type TickSpec } from "../../domain/occurrence/held.ts";
import type { OccurrenceCommand, ReportContent } from "../../domain/occurrence/occurrence.ts";
import type { OccurrenceView } from "../../client/views.ts";
import type { TestPlanvakt } from "../engine/with-planvakt.ts";

export const PLAN = "vingaker" as PlanId;
export const OWNER = "ifo-chef" as PersonId;
export const HEAD = "forvaltningschef" as PersonId;
export const SECRETARY = "namndsekreterare" as PersonId;
/** Whoever may confirm, in the order they are tried. */
const CONFIRMERS = [
  "sammankallande",
  "ledamot-vuxen",
  "ledamot-barn-familj",
  "forvaltningschef",
] as readonly string[] as readonly PersonId[];

/** They look at what falls due within so many days: more than half a month, so that nothing is late between two looks. */
const AHEAD_DAYS = 18;

/** Travels to the day, stopping in the middle and at the end of each month to do what is asked. Answers with every act that was refused. */
export async function workUntil(running: TestPlanvakt, day: CivilDate): Promise<readonly string[]> {
  const refused: string[] = [];
  for (const stop of stopsUntil(dateAt(running.planvakt.clock.now()), day)) {
    await running.travel(stop);
    refused.push(...(await doWhatIsAsked(running, stop)));
  }
  await running.travel(day);
  return refused;
}

function stopsUntil(from: CivilDate, to: CivilDate): readonly CivilDate[] {
  const stops: CivilDate[] = [];
  for (
    let month = civilDateOf(yearOf(from), monthOf(from), 1);
    month <= to;
    month = civilDateOf(yearOf(month), monthOf(month) + 1, 1)
  )
    stops.push(addDays(month, 15), addDays(civilDateOf(yearOf(month), monthOf(month) + 1, 1), -1));
  return stops.filter((stop) => stop > from && stop < to);
}

async function doWhatIsAsked({ planvakt }: TestPlanvakt, today: CivilDate): Promise<readonly string[]> {
  const soon = addDays(today, AHEAD_DAYS);
  const overview = await planvakt.overview(PLAN);
  const current = Object.values(overview?.duties ?? {}).flatMap((duty) => duty.current);
  const refused: string[] = [];
  const act = async (id: OccurrenceId, command: OccurrenceCommand): Promise<void> => {
    const done = await planvakt.act(id, command);
    if (!done.ok) refused.push(`${today} ${command.kind} ${id} by ${command.by}: ${done.reason}`);
  };
  // What a year adds up comes after what it adds up.
  const inOrder = current.filter(({ due, state }) => state === "open" && civilDate(due) <= soon).toSorted(byDue);
  for (const line of inOrder) {
    const id = line.occurrence as OccurrenceId;
    const view = await planvakt.occurrence(id);
    if (!view) throw new Error(`${id} is in the overview and nowhere else`);
    for (const { part, personId, report } of view.parts) {
      if (report) continue;
      const to = part === undefined ? {} : { part: part as PartId };
      await act(id, { kind: "report", by: (personId ?? OWNER) as PersonId, ...to, content: contentFor(view, today) });
    }
    for (const by of CONFIRMERS) {
      const seen = await planvakt.occurrence(id, by);
      if (seen?.state !== "reported") break;
      if (seen.possible.some((one) => one.act === "confirm" && one.ok && !one.onlyAtMeeting))
        await act(id, { kind: "confirm", by });
    }
  }
  return refused;
}

/** What a person would write who answers every question the occurrence asks. */
export function contentFor(view: OccurrenceView, today: CivilDate): ReportContent {
  const figures = Object.fromEntries(view.figures.map((figure) => [figure.id, valueOf(figure)]));
  return {
    note: "Gjort.",
    ...(view.reportAs === "attest" ? { verdict: "works" } : {}),
    ...(view.figures.length > 0 ? { figures } : {}),
    ...(view.ticks ? { held: heldIn(view.ticks, today) } : {}),
  };
}

/** The same each time: a number unlike those before it would be asked about. */
function valueOf({ kind, share }: OccurrenceView["figures"][number]): string {
  if (kind === "coverage") return "12/14";
  if (kind === "check") return "ja";
  return share ? "40 %" : "12";
}

/** Every month that has begun, or one day of the stretch that has been. */
function heldIn(ticks: TickSpec, today: CivilDate): readonly string[] {
  if (ticks.kind === "months") return monthsOf(ticks).filter((month) => month <= today.slice(0, 7));
  const { start = today } = ticks;
  return [start <= today ? start : today];
}

function byDue(a: { readonly due: string }, b: { readonly due: string }): number {
  return a.due < b.due ? -1 : 1;
}
