/** What putting a version in force would do to what is open, told before anybody says yes. */
import type { CivilDate } from "../calendar/civil-date.ts";
import { isoInstant, type Instant } from "../calendar/instant.ts";
import { placeOf, hasDuty } from "../duty.ts";
import type { OccurrenceId } from "../ids.ts";
import type { Plan } from "../plan.ts";
import type { Revised, ToRevise } from "./revise-occurrence.ts";

export type Fate =
  | { readonly fate: "kept" }
  /** The plan has another day for it. */
  | { readonly fate: "retimed"; readonly newDue: CivilDate }
  | { readonly fate: "superseded"; readonly reason: string }
  /** It opens because of the version. */
  | { readonly fate: "new"; readonly opensAt: string };

export type OccurrenceFate = Fate & {
  readonly occurrence: OccurrenceId;
  readonly title: string;
  readonly due: CivilDate;
  /** Roles that get a letter because of the version, beside what the ladder would send anyway. */
  readonly tells: readonly string[];
};

/** What becomes of an open one, from what revising it would leave behind. */
export function fateOf({ occurrence, before, after }: ToRevise, { effects }: Revised): OccurrenceFate {
  const plan = hasDuty(after, occurrence.duty) ? after : before;
  const title = hasDuty(plan, occurrence.duty) ? placeOf(plan, occurrence).duty.title : occurrence.duty;
  const tells = [...new Set(effects.letters.map(({ role }) => titleOf(after, role)))];
  const about = { occurrence: occurrence.id, title, due: occurrence.due, tells };
  for (const event of effects.events) {
    if (event.kind === "superseded") return { ...about, fate: "superseded", reason: event.reason };
    if (event.kind === "retimed") return { ...about, fate: "retimed", newDue: event.due };
  }
  return { ...about, fate: "kept" };
}

/** One that the version opens: by itself, or because the calendar now asks for it. */
export function newOne(
  occurrence: OccurrenceId,
  title: string,
  { due, opensAt }: { readonly due: CivilDate; readonly opensAt: Instant },
): OccurrenceFate {
  return { occurrence, title, due, tells: [], fate: "new", opensAt: isoInstant(opensAt) };
}

function titleOf({ roles }: Plan, id: string): string {
  return roles.find((role) => role.id === id)?.title ?? id;
}
