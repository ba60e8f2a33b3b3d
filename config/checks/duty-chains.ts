/** Duties that wait for other duties can wait for something that comes. */
import type { DutyEntry, PlanDraft } from "../draft.ts";
import { parseDuration } from "../../domain/calendar/duration.ts";
import type { IsoDuration } from "../../domain/plan.ts";
import { namesDuty, type CadenceFile } from "../cadence-file.ts";
import type { Complaint, Path } from "../fault.ts";

/** Roll-ups and relative duties that wait for themselves, and roll-ups of what doesn't go round within their period. */
export function unsoundChains(plan: PlanDraft): Complaint[] {
  const duties = new Map(plan.duties.flatMap((duty) => (duty.id === undefined ? [] : [[duty.id, duty] as const])));
  return plan.duties.flatMap((duty) =>
    awaited(duty).flatMap(({ id, path }) => {
      const other = duties.get(id);
      if (other === undefined || duty.id === undefined) return [];
      if (waitsFor(other, duty.id, duties)) {
        const what = id === duty.id ? "It waits for itself" : `It waits for ${id}, which waits for it`;
        return [{ path, value: id, message: `${what}, and never falls due. Name another duty.` }];
      }
      return uncollectable(duty.is.cadence, other, path);
    }),
  );
}

interface Awaited {
  readonly id: string;
  readonly path: Path;
}

function awaited({ path, is: { cadence } }: DutyEntry): Awaited[] {
  if (cadence?.kind === "relative")
    return !namesDuty(cadence.to) ? [] : [{ id: cadence.to, path: [...path, "cadence", "relative"] }];
  if (cadence?.kind === "rollUp") return cadence.of.map((id, index) => ({ id, path: [...path, "cadence", "rollUp", index] }));
  return [];
}

function waitsFor(duty: DutyEntry, id: string, duties: ReadonlyMap<string, DutyEntry>, seen = new Set<string>()): boolean {
  if (duty.id === undefined || seen.has(duty.id)) return false;
  if (duty.id === id) return true;
  seen.add(duty.id);
  return awaited(duty).some((next) => {
    const other = duties.get(next.id);
    return other !== undefined && waitsFor(other, id, duties, seen);
  });
}

function uncollectable(cadence: CadenceFile | undefined, { id = "", is }: DutyEntry, path: Path): Complaint[] {
  if (cadence?.kind === "relative") return uncountable(id, is.cadence, path);
  if (cadence?.kind !== "rollUp" || is.cadence === undefined) return [];
  const length = lengthOf(is.cadence);
  if (length !== undefined && days(length) <= days(cadence.per)) return [];
  return [{ path, value: id, message: `A roll-up collects duties that go round within its ${cadence.per}. Name such a duty.` }];
}

/** Their days come by an answer or an event, when the plan is in force: a relative duty would never hear of them. */
function uncountable(id: string, base: CadenceFile | undefined, path: Path): Complaint[] {
  if (base?.kind !== "undecided" && base?.kind !== "onEvent") return [];
  const message =
    "It has no days in the plan to count from. Name a duty that has, or list what it counts from under events: without dates it waits and asks.";
  return [{ path, value: id, message }];
}

function lengthOf(cadence: CadenceFile): IsoDuration | undefined {
  switch (cadence.kind) {
    case "every":
    case "attest":
      return cadence.period;
    case "quota":
      return cadence.ticked;
    case "rollUp":
      return cadence.per;
    case "once":
    case "onEvent":
    case "relative":
    case "dates":
    case "undecided":
      return undefined;
  }
}

/** About how many days: enough to tell which of two periods is longer. */
function days(length: IsoDuration): number {
  const parts = parseDuration(length);
  return parts === undefined ? Infinity : 365 * parts.years + 30 * parts.months + 7 * parts.weeks + parts.days;
}
