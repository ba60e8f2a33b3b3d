/** Gathers what a letter about an occurrence says. */
import { daysBetween, type CivilDate } from "../calendar/civil-date.ts";
import { dateAt } from "../calendar/instant.ts";
import type { Rung } from "../calendar/ladder.ts";
import { addDays } from "../calendar/civil-date.ts";
import { isQuiet, isWorkingDay } from "../calendar/working-days.ts";
import type { PartId, PersonId } from "../ids.ts";
import type { OccurrenceFacts, WhatNext } from "../letters/facts.ts";
import type { Role } from "../plan.ts";
import { resolveManager, resolveRole, roleOf, rolesHeldOn } from "../recipients.ts";
import { responsibleOn, type Addressee } from "./addressees.ts";
import { missingParts, partOf, type OccurrenceContext } from "./context.ts";
import { evidenceSaid } from "./evidence-said.ts";
import type { Occurrence } from "./occurrence.ts";

/** What every letter about the occurrence says on the day; `ahead` are the rungs after this letter's. */
export function factsAbout(
  occurrence: Occurrence,
  context: OccurrenceContext,
  letter: Pick<Addressee, "part" | "to">,
  date: CivilDate,
  ahead: readonly Rung[],
): OccurrenceFacts {
  const { item, duty, period, plan } = context;
  const next = whatNext(occurrence, context, letter, ahead);
  const further = goesFurther(occurrence, context, letter, ahead, next);
  const report = reportFacts(occurrence, context);
  return {
    id: occurrence.id,
    item,
    duty,
    periodLabel: period.label,
    due: occurrence.due,
    originalDue: occurrence.originalDue,
    ...(letter.part ? { part: letter.part } : {}),
    responsible: responsibleRole(occurrence, context, letter),
    lettersBefore: occurrence.stepsTaken.length,
    // What is reported is not late, and counting a year of days for each who may confirm is most of their letters' time.
    workingDaysLate: occurrence.state === "open" ? workingDaysLate(occurrence.due, date, plan.calendar) : 0,
    ...(context.pulled ? { pulled: { title: context.pulled.title } } : {}),
    ...quotaMet(context),
    ...(next ? { next } : {}),
    ...(further ? { further } : {}),
    ...(report ? { report } : {}),
  };
}

function quotaMet({ duty, period, quotaHeld = 0 }: OccurrenceContext): Pick<OccurrenceFacts, "quotaMet"> {
  const { cadence } = duty;
  if (cadence.kind !== "quota" || quotaHeld < cadence.min) return {};
  const { min, max } = cadence;
  return { quotaMet: { held: quotaHeld, min, year: period.year, ...(max === undefined ? {} : { max }) } };
}

/** The next rung that somebody will hear of, and who; for the letter's own part where it is about one. */
function whatNext(
  occurrence: Occurrence,
  context: OccurrenceContext,
  { part, to }: Pick<Addressee, "part" | "to">,
  ahead: readonly Rung[],
): WhatNext | undefined {
  const next = nextHeard(occurrence, context, ahead, part?.id);
  return next && { step: next.rung.step, on: next.rung.on, toRole: next.role, toReader: next.person === to.person.id };
}

/** The first rung that tells somebody else, where the next one does not yet. */
function goesFurther(
  occurrence: Occurrence,
  context: OccurrenceContext,
  { part, to }: Pick<Addressee, "part" | "to">,
  ahead: readonly Rung[],
  next: WhatNext | undefined,
): WhatNext | undefined {
  const escalations = ahead.filter(({ step }) => step.startsWith("escalation-"));
  const found = nextHeard(occurrence, context, escalations, part?.id);
  if (!found || found.person === to.person.id || found.rung.step === next?.step) return undefined;
  return { step: found.rung.step, on: found.rung.on, toRole: found.role, toReader: false };
}

/** The next rung with a recipient: who would get it, in which role. Of several missing parts the first speaks, unless one is named. */
export function nextHeard(
  occurrence: Occurrence,
  context: OccurrenceContext,
  ahead: readonly Rung[],
  of?: PartId,
): { readonly rung: Rung; readonly role: Role; readonly person: PersonId } | undefined {
  for (const rung of ahead) {
    const to = rungGoesTo(rung, occurrence, context, of);
    if (to) return { rung, ...to };
  }
  return undefined;
}

/** The title of a person's role in the plan, for "bekräftad av …": their first role on the day, else that of the work group. */
export function roleTitleOf(context: OccurrenceContext, person: PersonId, date: CivilDate): Role {
  return rolesHeldOn(context, person, date)[0] ?? roleOf(context.plan, context.plan.workGroup);
}

function rungGoesTo(
  rung: Rung,
  occurrence: Occurrence,
  context: OccurrenceContext,
  of: PartId | undefined,
): { role: Role; person: PersonId } | undefined {
  const missing = missingParts(occurrence);
  const part = missing.find(({ id }) => id === of) ?? missing[0];
  if (!part) return undefined;
  const responsible = responsibleOn(part, context, rung.on);
  const role = partOf(context, part).responsible;
  switch (rung.step) {
    case "escalation-1": {
      const manager = resolveManager(context, role, responsible.person.id, rung.on);
      return manager && { role: manager.role, person: manager.person.id };
    }
    case "escalation-2": {
      const head = resolveRole(context, context.plan.headOfAdministration, rung.on);
      const told = occurrence.escalatedTo.includes(head.person.id) || head.person.id === responsible.person.id;
      return told ? undefined : { role: head.role, person: head.person.id };
    }
    default:
      return { role: responsible.role, person: responsible.person.id };
  }
}

function responsibleRole(occurrence: Occurrence, context: OccurrenceContext, { part }: Pick<Addressee, "part">): Role {
  const of = part ?? missingParts(occurrence).map((state) => partOf(context, state))[0] ?? context.duty.parts[0];
  return roleOf(context.plan, of?.responsible ?? context.plan.owner);
}

function reportFacts(occurrence: Occurrence, context: OccurrenceContext): OccurrenceFacts["report"] {
  const latest = occurrence.parts
    .flatMap((part) => (part.report ? [part.report] : []))
    .sort((a, b) => a.at - b.at)
    .at(-1);
  if (!latest) return undefined;
  const on = dateAt(latest.at);
  const told = evidenceSaid(context, latest);
  return {
    byRole: roleTitleOf(context, latest.by, on).title,
    on,
    ...(latest.note ? { note: latest.note } : {}),
    ...(latest.verdict ? { verdict: latest.verdict } : {}),
    ...(told.length > 0 ? { told } : {}),
  };
}

function workingDaysLate(due: CivilDate, date: CivilDate, calendar: OccurrenceContext["plan"]["calendar"]): number {
  let days = 0;
  const since = daysBetween(due, date);
  for (let passed = 1; passed <= since; passed += 1) {
    const day = addDays(due, passed);
    if (isWorkingDay(day, calendar) && !isQuiet(day, calendar)) days += 1;
  }
  return days;
}
