/** What the one who looks may do, and why not: the engine's own decision, taken dry, so that page and engine never differ. */
import { addDays, laterOf, type CivilDate } from "../../domain/calendar/civil-date.ts";
import { dateAt, type Instant } from "../../domain/calendar/instant.ts";
import type { PartId, PersonId } from "../../domain/ids.ts";
import { liveMeetings } from "../../domain/occurrence/booked-meetings.ts";
import { responsibleOn } from "../../domain/occurrence/addressees.ts";
import { isDivided, type OccurrenceContext } from "../../domain/occurrence/context.ts";
import { decide, isRefusal } from "../../domain/occurrence/decide.ts";
import type { Occurrence, OccurrenceCommand } from "../../domain/occurrence/occurrence.ts";
import { offerOn } from "../../domain/occurrence/taken-over.ts";
import type { Possible } from "../views.ts";
import type { Placed } from "./line.ts";

/** Stands where a person will write: whether they do is asked when they act. */
const SOMETHING = "…";
/** Later than any due date moves by being on a free day. */
const SOME_DAYS = 30;

/** A period that nobody has opened takes a report ahead of time, and nothing else. */
export const NOT_OPENED = "Perioden har inte börjat än: den kan bara rapporteras i förtid.";

/** Every act, a divided occurrence's report, undo and hand-over part by part. */
export function possibleActs(placed: Placed, as: PersonId, now: Instant): readonly Possible[] {
  return dryCommands(placed, as, dateAt(now)).map((command): Possible => {
    const about = { act: command.kind, ...("part" in command ? { part: command.part } : {}) };
    const context = command.kind === "book" ? anyDay(placed.context) : placed.context;
    const decision = decide(placed.occurrence, context, command, now);
    if (!isRefusal(decision)) return { ...about, ok: true };
    if (command.kind === "confirm" && mayAtMeeting(placed, as, now)) return { ...about, ok: true, onlyAtMeeting: true };
    const written = command.kind === "report" && mayBeWrittenDown(placed, command, now) ? { forAbsent: true as const } : {};
    return { ...about, ok: false, reason: decision.refused, ...written };
  });
}

/** A new meeting is written where its day lies: the form may be used on the page of a quarter that is over. */
function anyDay(context: OccurrenceContext): OccurrenceContext {
  const { key, nominalDue, due, year, label, class: length, dueAfterEnd, lastTick } = context.period;
  return { ...context, period: { key, nominalDue, due, year, label, class: length, dueAfterEnd, lastTick } };
}

/** The reporter confirms nothing alone, but may write down what the group confirmed on its meeting. */
function mayAtMeeting({ occurrence, context }: Placed, by: PersonId, now: Instant): boolean {
  return context.people.persons.some(({ id }) => {
    if (id === by) return false;
    return !isRefusal(decide(occurrence, context, { kind: "confirm", by, present: [by, id] }, now));
  });
}

/** Whoever records a meeting of the confirming group may write down what one who is absent has told it. */
function mayBeWrittenDown(
  { occurrence, context }: Placed,
  command: Extract<OccurrenceCommand, { kind: "report" }>,
  now: Instant,
): boolean {
  if (occurrence.state !== "open" && occurrence.state !== "backlog") return false;
  return context.people.persons.some(({ id }) => {
    if (id === command.by) return false;
    return !isRefusal(decide(occurrence, context, { ...command, present: [command.by, id] }, now));
  });
}

/** {@link possibleActs} for a period that is not in the ledger: `closed` is why it takes no report either. */
export function possibleAhead(placed: Placed, as: PersonId, now: Instant, closed?: string): readonly Possible[] {
  return possibleActs(placed, as, now).map(({ ok, ...possible }): Possible => {
    if (closed !== undefined) return { ...possible, ok: false, reason: closed };
    return possible.act === "report" || possible.act === "book"
      ? { ...possible, ok }
      : { ...possible, ok: false, reason: NOT_OPENED };
  });
}

function dryCommands({ occurrence, context }: Placed, by: PersonId, today: CivilDate): readonly OccurrenceCommand[] {
  const due = addDays(laterOf(occurrence.due, today), SOME_DAYS);
  const report = { kind: "report", by, content: { note: SOMETHING, verdict: "works" } } as const;
  const undo = { kind: "undo", by } as const;
  return [
    // Before the report: to answer is what they came for.
    ...answers(occurrence, context, by, today),
    ...each(report, missingIn(occurrence, context)),
    ...each(undo, reportedBy(occurrence, context, by)),
    { kind: "confirm", by },
    { kind: "return", by, reason: SOMETHING },
    { kind: "postpone", by, due, reason: SOMETHING },
    { kind: "excuse", by, reason: SOMETHING },
    ...handOvers(occurrence, context, by, today),
    ...meetings(occurrence, context, by, today),
    { kind: "comment", by, text: SOMETHING },
  ];
}

/** Only of what is a meeting: of everything else nobody asks why it cannot be booked. */
function meetings(
  occurrence: Occurrence,
  { item, duty }: OccurrenceContext,
  by: PersonId,
  today: CivilDate,
): readonly OccurrenceCommand[] {
  if (item.kind !== "meeting" || duty.evidence.ticks === undefined || occurrence.state !== "open") return [];
  const [live] = liveMeetings(occurrence);
  const off: readonly OccurrenceCommand[] = live ? [{ kind: "callOff", by, meeting: live.id, reason: SOMETHING }] : [];
  return [{ kind: "book", by, day: today, place: SOMETHING }, ...off];
}

/** The command once for each part; without a part where there is none to choose. */
function each<C extends OccurrenceCommand>(command: C, parts: readonly PartId[]): readonly (C & { readonly part?: PartId })[] {
  return parts.length === 0 ? [command] : parts.map((part) => ({ ...command, part }));
}

function missingIn(occurrence: Occurrence, context: OccurrenceContext): readonly PartId[] {
  return isDivided(context) ? occurrence.parts.filter((part) => !part.report).map((part) => part.id) : [];
}

function reportedBy(occurrence: Occurrence, context: OccurrenceContext, by: PersonId): readonly PartId[] {
  return isDivided(context) ? occurrence.parts.filter((part) => part.report?.by === by).map((part) => part.id) : [];
}

/** Asked of by whoever is asked to take something over; nobody else hears that they may not answer. */
function answers(occurrence: Occurrence, context: OccurrenceContext, by: PersonId, today: CivilDate): readonly OccurrenceCommand[] {
  return occurrence.parts
    .filter((part) => offerOn(part, context.people, today)?.to === by && !part.report)
    .flatMap((part): readonly OccurrenceCommand[] => {
      const about = { by, ...(isDivided(context) ? { part: part.id } : {}) };
      return [
        { kind: "accept", ...about },
        { kind: "decline", ...about, reason: SOMETHING },
      ];
    });
}

/** Handed to somebody who does not answer for it already. */
function handOvers(
  occurrence: Occurrence,
  context: OccurrenceContext,
  by: PersonId,
  today: CivilDate,
): readonly OccurrenceCommand[] {
  const parts = missingIn(occurrence, context);
  const [whole] = occurrence.parts;
  const asked = parts.length > 0 ? occurrence.parts.filter((part) => parts.includes(part.id)) : whole ? [whole] : [];
  return asked.map((part) => {
    const responsible = responsibleOn(part, context, today).person.id;
    const to =
      context.people.persons.find(({ id }) => id !== responsible && id !== offerOn(part, context.people, today)?.to)?.id ?? by;
    return { kind: "reassign", by, to, reason: SOMETHING, ...(parts.length > 0 ? { part: part.id } : {}) };
  });
}
