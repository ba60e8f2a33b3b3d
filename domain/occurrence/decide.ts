/** What people may do with an occurrence. Every rule of acting is here: a command becomes events, or a refusal that says why. */
import { addWorkingDays, workingDayOnOrBefore } from "../calendar/working-days.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import { dateAt, type Instant } from "../calendar/instant.ts";
import type { PartId, PersonId } from "../ids.ts";
import { listed } from "../letters/phrases.ts";
import { longDate } from "../letters/swedish-dates.ts";
import { never } from "../planvakt-error.ts";
import { asRecipient, personOf, roleOf } from "../recipients.ts";
import { decideRows, faultsSaid } from "../reported-decisions.ts";
import { letterOf } from "./act-letters.ts";
import { responsibleOn } from "./addressees.ts";
import { book, callOff, meetingsOff, tellingOfMeetings } from "./book-meeting.ts";
import { partOf, type OccurrenceContext } from "./context.ts";
import { alreadyReported, choosePart, happens, nameOf, refuse, type Decision, type Of } from "./decision.ts";
import { isEnded, reportersOf } from "./evolve.ts";
import { checkFreeTexts, freeTextsOf } from "./free-text.ts";
import { accept, decline, reassign } from "./hand-over.ts";
import { tickFault, tickSpecOf } from "./held.ts";
import type { AtMeeting, Occurrence, OccurrenceCommand, OccurrenceEvent, PartState } from "./occurrence.ts";
import { withUnmetQuota } from "./quota.ts";
import { checkReport } from "./report-content.ts";
import {
  answersFor,
  mayComment,
  mayConfirm,
  mayConfirmTogether,
  mayExcuse,
  mayPostpone,
  mayReport,
  mayReportTogether,
  type Right,
} from "./rights.ts";
import { UNDO_MINUTES } from "./rungs.ts";
import { offerOn } from "./taken-over.ts";

export { isRefusal, type Decision } from "./decision.ts";

/** At most so many times can the same occurrence be given a later day. */
const MOST_POSTPONEMENTS = 2;
/** Working days that a returned report gets unless the work group says otherwise. */
const DAYS_TO_COMPLETE = 10;

/** Decides on a command at an instant. The occurrence, its context and `now` are all it looks at. */
export function decide(occurrence: Occurrence, context: OccurrenceContext, command: OccurrenceCommand, now: Instant): Decision {
  if (!personOf(context.people, command.by))
    return refuse(`Personen "${command.by}" finns inte i registret. Välj någon som har en roll i planen.`);
  const fault = checkFreeTexts(freeTextsOf(command));
  if (fault) return refuse(fault.text);
  // What is over takes a comment still: it changes nothing about it but what its history tells.
  if (isEnded(occurrence) && command.kind !== "comment") return refuse(alreadyEnded(occurrence, context));
  switch (command.kind) {
    case "report":
      return report(occurrence, context, command, now);
    case "undo":
      return undo(occurrence, context, command, now);
    case "confirm":
      return confirm(occurrence, context, command, now);
    case "return":
      return giveBack(occurrence, context, command, now);
    case "postpone":
      return postpone(occurrence, context, command, now);
    case "excuse":
      return excuse(occurrence, context, command, now);
    case "reassign":
      return reassign(occurrence, context, command, now);
    case "accept":
      return accept(occurrence, context, command, now);
    case "decline":
      return decline(occurrence, context, command, now);
    case "book":
      return book(occurrence, context, command, now);
    case "callOff":
      return callOff(occurrence, context, command, now);
    case "comment":
      return comment(occurrence, context, command, now);
    default:
      return never(command);
  }
}

function report(occurrence: Occurrence, context: OccurrenceContext, command: Of<"report">, now: Instant): Decision {
  if (occurrence.state === "reported") return refuse(alreadyReported(occurrence, context, occurrence.parts[0]?.id));
  const date = dateAt(now);
  const part = choosePart(occurrence, context, command, date);
  if (typeof part !== "string") return part;
  const state = occurrence.parts.find((candidate) => candidate.id === part);
  if (state?.report) return refuse(alreadyReported(occurrence, context, part));
  const right = mayReportHere(occurrence, context, { ...command, part }, date);
  if (right !== true) return refuse(right);
  const missing = context.missingFeeders ?? [];
  if (missing.length > 0) return refuse(stillMissing(missing));
  const fault =
    checkReport(context.duty, command.content, context.earlierFigures) ??
    tickFault(tickSpecOf(context.duty, context.period, date), command.content.held);
  if (fault) return refuse(fault);
  const reported: OccurrenceEvent = {
    kind: "reported",
    at: now,
    by: command.by,
    part,
    content: command.content,
    ...(state ? writtenFor(state, context, command, date) : {}),
  };
  // Who is asked to take it over and reports it has said yes.
  const yes: readonly OccurrenceEvent[] =
    state && offerOn(state, context.people, date)?.to === command.by ? [{ kind: "accepted", at: now, by: command.by, part }] : [];
  const decision = happens(occurrence, ...yes, reported);
  const rows = decideRows(decision.occurrence, context, command, now);
  return "faults" in rows ? refuse(faultsSaid(rows.faults)) : decision;
}

/** One's own report, or one that the group's meeting writes down for whoever answers for it. */
function mayReportHere(
  occurrence: Occurrence,
  context: OccurrenceContext,
  { by, part, present = [], heldOn }: { readonly by: PersonId; readonly part: PartId } & AtMeeting,
  today: CivilDate,
): Right {
  const own = mayReport(occurrence, context, by, part, today);
  if (own === true || present.length === 0) return own;
  if (heldOn !== undefined && heldOn > today) return notHeldYet(heldOn);
  return mayReportTogether(context, by, present, today);
}

/** Whose report it is, where the one who writes it down does not answer for it. An outside party is never said to have reported. */
function writtenFor(
  state: PartState,
  context: OccurrenceContext,
  command: Of<"report">,
  date: CivilDate,
): Pick<Extract<OccurrenceEvent, { kind: "reported" }>, "for" | "present" | "heldOn"> {
  const meeting = atMeeting(command);
  if (meeting.present === undefined || answersFor(state, context, command.by, date)) return meeting;
  const { person, vacant, role } = responsibleOn(state, context, date);
  return vacant || role.contact !== undefined ? meeting : { ...meeting, for: person.id };
}

/** Names every period that is not in: whoever reads it can go and ask for them all at once. */
function stillMissing(missing: NonNullable<OccurrenceContext["missingFeeders"]>): string {
  const titles = [...new Set(missing.map(({ title }) => title))];
  const named = titles.map((title) => {
    const periods = missing.filter((one) => one.title === title).map(({ period }) => period);
    return `"${title}" för ${listed(periods)}`;
  });
  const verb = missing.length === 1 ? "är varken rapporterad eller struken" : "är varken rapporterade eller strukna";
  return `Det går inte att lämna sammanställningen än: ${listed(named)} ${verb}.`;
}

function undo(occurrence: Occurrence, context: OccurrenceContext, command: Of<"undo">, now: Instant): Decision {
  const own = occurrence.parts.filter((part) => part.report?.by === command.by && (!command.part || part.id === command.part));
  const latest = own.sort((a, b) => (b.report?.at ?? 0) - (a.report?.at ?? 0))[0];
  if (!latest?.report) return refuse("Det finns ingen rapport av dig att ångra.");
  if (now > latest.report.at + UNDO_MINUTES * 60_000) {
    return refuse(
      `En rapport kan ångras i ${UNDO_MINUTES} minuter. Be ${confirmerTitle(context)} att skicka tillbaka den om något behöver ändras.`,
    );
  }
  return happens(occurrence, { kind: "undone", at: now, by: command.by, part: latest.id });
}

function confirm(occurrence: Occurrence, context: OccurrenceContext, command: Of<"confirm">, now: Instant): Decision {
  if (occurrence.state !== "reported") return refuse("Det finns ingen rapport att bekräfta än.");
  if (context.duty.confirm === "none") return refuse("Den här aktiviteten behöver inte bekräftas.");
  const right = mayConfirmHere(occurrence, context, command, dateAt(now));
  if (right !== true) return refuse(right);
  return withUnmetQuota(happens(occurrence, { kind: "confirmed", at: now, by: command.by, ...atMeeting(command) }), context, now);
}

/** Alone, or on a meeting of the group whose day is not still to come. */
function mayConfirmHere(
  occurrence: Occurrence,
  context: OccurrenceContext,
  { by, present = [], heldOn }: { readonly by: PersonId } & AtMeeting,
  today: CivilDate,
): Right {
  if (present.length === 0) return mayConfirm(occurrence, context, by, today);
  if (heldOn !== undefined && heldOn > today) return notHeldYet(heldOn);
  return mayConfirmTogether(context, by, present, today);
}

function notHeldYet(day: CivilDate): string {
  return `Mötet kan inte ha hållits ${longDate(day)}, som inte har varit än.`;
}

function atMeeting({ by, present = [], heldOn }: { readonly by: PersonId } & AtMeeting): AtMeeting {
  if (present.length === 0) return {};
  return { present: [...new Set([by, ...present])], ...(heldOn === undefined ? {} : { heldOn }) };
}

function giveBack(occurrence: Occurrence, context: OccurrenceContext, command: Of<"return">, now: Instant): Decision {
  if (occurrence.state !== "reported") return refuse("Det finns ingen rapport att be om komplettering av.");
  if (context.duty.confirm === "none")
    return refuse("Den här aktiviteten bekräftas inte av någon, så den kan inte skickas tillbaka.");
  const today = dateAt(now);
  const right = mayConfirmHere(occurrence, context, command, today);
  if (right !== true) return refuse(right);
  if (!command.reason.trim()) return refuse("Skriv vad som behöver kompletteras.");
  const { calendar } = context.plan;
  const due = command.due
    ? workingDayOnOrBefore(command.due, calendar)
    : addWorkingDays(today, DAYS_TO_COMPLETE, calendar, { skipQuiet: true });
  if (due <= today) return refuse(tooEarly(today));
  const reporters = occurrence.parts.flatMap((part) => (part.report ? [{ part, by: part.report.for ?? part.report.by }] : []));
  const decision = happens(occurrence, {
    kind: "returned",
    at: now,
    by: command.by,
    reason: command.reason,
    due,
    parts: occurrence.parts.map((part) => part.id),
    ...atMeeting(command),
  });
  const told = new Set<PersonId>();
  const letters = reporters.flatMap(({ part, by }) => {
    const person = personOf(context.people, by);
    if (!person || told.has(by)) return [];
    told.add(by);
    const role = roleOf(context.plan, partOf(context, part).responsible);
    return [letterOf("returned", decision.occurrence, context, asRecipient({ person, role }, "responsible"), command, now)];
  });
  return { ...decision, letters };
}

function postpone(occurrence: Occurrence, context: OccurrenceContext, command: Of<"postpone">, now: Instant): Decision {
  if (occurrence.state === "reported") return refuse("Den är redan rapporterad, så dagen behöver inte flyttas.");
  const today = dateAt(now);
  const right = mayPostpone(occurrence, context, command.by, today);
  if (right !== true) return refuse(right);
  if (!command.reason.trim()) return refuse("Skriv varför dagen flyttas.");
  if (occurrence.state === "open" && occurrence.postponements >= MOST_POSTPONEMENTS) {
    return refuse(`Den är redan flyttad ${MOST_POSTPONEMENTS} gånger. Rapportera den, eller be närmaste chef att stryka den.`);
  }
  // A promised day that is free moves like every other due date.
  const due = workingDayOnOrBefore(command.due, context.plan.calendar);
  if (due <= today) return refuse(tooEarly(today));
  if (occurrence.state === "open" && due <= occurrence.due) {
    return refuse(`Det nya datumet ska ligga efter ${longDate(occurrence.due)}, som gäller nu.`);
  }
  return happens(occurrence, { kind: "postponed", at: now, by: command.by, reason: command.reason, due });
}

function excuse(occurrence: Occurrence, context: OccurrenceContext, command: Of<"excuse">, now: Instant): Decision {
  if (occurrence.state === "reported") return refuse("Den är redan rapporterad. Bekräfta den eller be om komplettering.");
  const right = mayExcuse(occurrence, context, command.by, dateAt(now));
  if (right !== true) return refuse(right);
  if (!command.reason.trim()) return refuse("Skriv varför den utgår.");
  const excused: OccurrenceEvent = { kind: "excused", at: now, by: command.by, reason: command.reason };
  return tellingOfMeetings(happens(occurrence, ...meetingsOff(occurrence, command, now), excused), context, now);
}

/** Changes nothing about the occurrence but what its history tells. */
function comment(occurrence: Occurrence, context: OccurrenceContext, command: Of<"comment">, now: Instant): Decision {
  const right = mayComment(occurrence, context, command.by, dateAt(now));
  if (right !== true) return refuse(right);
  const text = command.text.trim();
  if (!text) return refuse("Skriv en kommentar.");
  return happens(occurrence, { kind: "commented", at: now, by: command.by, text });
}

function tooEarly(today: CivilDate): string {
  return `Det nya datumet ska vara en arbetsdag efter i dag, ${longDate(today)}.`;
}

function alreadyEnded(occurrence: Occurrence, context: OccurrenceContext): string {
  switch (occurrence.state) {
    case "confirmed": {
      const at = occurrence.confirmedAt === undefined ? "" : ` ${longDate(dateAt(occurrence.confirmedAt))}`;
      if (occurrence.confirmedBy) return `Den är redan bekräftad av ${nameOf(context, occurrence.confirmedBy)}${at}.`;
      return `Den är klar sedan${at}: rapporten lämnades av ${nameOf(context, reportersOf(occurrence)[0])}.`;
    }
    case "excused":
      return `Den utgår: ${occurrence.ended?.reason ?? "beslutat av chef"}`;
    default:
      return `Den är ersatt: ${occurrence.ended?.reason ?? "planen har ändrats"}`;
  }
}

function confirmerTitle({ plan, duty }: OccurrenceContext): string {
  return duty.confirm === "none" ? roleOf(plan, plan.owner).title : roleOf(plan, duty.confirm).title;
}
