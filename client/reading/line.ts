/** An occurrence in one line of a list. */
import type { KnownOccurrence } from "../../domain/known-occurrence.ts";
import { responsibleOn } from "../../domain/occurrence/addressees.ts";
import { missingParts, type OccurrenceContext } from "../../domain/occurrence/context.ts";
import type { Occurrence } from "../../domain/occurrence/occurrence.ts";
import { offerOn } from "../../domain/occurrence/taken-over.ts";
import { personOf } from "../../domain/recipients.ts";
import { placeOf, hasDuty } from "../../domain/duty.ts";
import { isoInstant } from "../../domain/calendar/instant.ts";
import type { OccurrenceLine } from "../views.ts";
import type { Present } from "./present.ts";

/** An occurrence with the context its rights and lines are read in. */
export interface Placed {
  readonly occurrence: Occurrence;
  readonly context: OccurrenceContext;
}

/** Without the few that the plan, as it stands, no longer asks for: they are history. */
export function placed({ plan, people }: Present, known: readonly KnownOccurrence[]): readonly Placed[] {
  return known
    .filter(({ occurrence }) => hasDuty(plan, occurrence.duty))
    .map(({ occurrence, period }) => ({ occurrence, context: { plan, people, period, ...placeOf(plan, occurrence) } }));
}

/** How it stands today; the responsible are those whose parts are missing, all of them where none is. */
export function lineOf({ occurrence, context }: Placed, { today }: Pick<Present, "today">): OccurrenceLine {
  const { item, duty, period } = context;
  const missing = missingParts(occurrence);
  const parts = missing.length > 0 ? missing : occurrence.parts;
  const { state, due, reportedAt } = occurrence;
  const asked = missing.flatMap((part) => offerOn(part, context.people, today) ?? [])[0]?.to;
  const reporter = occurrence.parts.find((part) => part.report?.at === reportedAt)?.report?.by;
  return {
    occurrence: occurrence.id,
    item: item.id,
    duty: duty.id,
    title: duty.title,
    periodLabel: period.label,
    state,
    due,
    late: state === "open" && due < today,
    ...(duty.cadence.kind === "attest" ? { attests: true as const } : {}),
    responsible: [...new Set(parts.map((part) => responsibleOn(part, context, today).person.name))],
    ...(asked === undefined ? {} : { waitsFor: { person: asked, name: personOf(context.people, asked)?.name ?? asked } }),
    ...(reportedAt === undefined ? {} : { reportedAt: isoInstant(reportedAt) }),
    ...(reportedAt === undefined || reporter === undefined ? {} : { reportedBy: reporter }),
  };
}
