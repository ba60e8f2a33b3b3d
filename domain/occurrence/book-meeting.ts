/** What people may do with meetings that are still to be held: book, change, call off. */
import { isDecisionDuty } from "../decision-duty.ts";
import { parseCivilDate, type CivilDate } from "../calendar/civil-date.ts";
import { dateAt, type Instant } from "../calendar/instant.ts";
import { longDate } from "../letters/swedish-dates.ts";
import type { OccurrenceContext } from "./context.ts";
import { happens, refuse, type Decision, type Of } from "./decision.ts";
import type { Effects } from "./effects.ts";
import { tellsOfSeveral } from "./held.ts";
import { liveMeetings, whenOf } from "./booked-meetings.ts";
import { meetingLetters } from "./invite.ts";
import type { BookedMeeting, Occurrence, OccurrenceEvent } from "./occurrence.ts";
import { mayReport } from "./rights.ts";

/** More than anybody holds in a quarter: a loop somewhere, not a calendar. */
const MOST_MEETINGS = 20;
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A new meeting, or another day, hour or place for one that is booked. */
export function book(occurrence: Occurrence, context: OccurrenceContext, command: Of<"book">, now: Instant): Decision {
  const today = dateAt(now);
  const barred = barredFrom(occurrence, context, command, today);
  if (barred !== undefined) return refuse(barred);
  const { by, meeting, day, from, to } = command;
  const place = command.place?.trim();
  const live = liveMeetings(occurrence);
  const before = meeting === undefined ? undefined : live.find(({ id }) => id === meeting);
  if (meeting !== undefined && !before) return refuse(noSuchMeeting(meeting, live));
  const fault = timeFault(command) ?? dayFault(day, context, today);
  if (fault !== undefined) return refuse(fault);
  if (before && before.day === day && before.from === from && before.to === to && (before.place ?? "") === (place ?? "")) {
    return refuse("Mötet står redan så. Ändra dag, tid eller plats.");
  }
  const clash = live.find((one) => one.id !== meeting && one.day === day && one.from === from);
  if (clash) return refuse(`Det finns redan ett möte ${whenOf(clash)}. Ändra det i stället.`);
  if (!before && live.length >= MOST_MEETINGS) return refuse(`Det finns redan ${MOST_MEETINGS} bokade möten. Avboka något först.`);
  const id = before?.id ?? String((occurrence.meetings ?? []).length + 1);
  const booked: OccurrenceEvent = {
    kind: "booked",
    at: now,
    by,
    meeting: id,
    day,
    ...(from === undefined || to === undefined ? {} : { from, to }),
    ...(place ? { place } : {}),
  };
  return tellingOfMeetings(happens(occurrence, booked), context, now);
}

/** The meeting is not held. What calendars have of it is cancelled. */
export function callOff(occurrence: Occurrence, context: OccurrenceContext, command: Of<"callOff">, now: Instant): Decision {
  const { by, meeting, reason } = command;
  const barred = barredFrom(occurrence, context, command, dateAt(now));
  if (barred !== undefined) return refuse(barred);
  const live = liveMeetings(occurrence);
  if (live.every(({ id }) => id !== meeting)) return refuse(noSuchMeeting(meeting, live));
  if (!reason.trim()) return refuse("Skriv varför mötet ställs in.");
  return tellingOfMeetings(happens(occurrence, { kind: "calledOff", at: now, by, meeting, reason }), context, now);
}

/** What is still to be held is called off with the whole; what has been held stays as it was. */
export function meetingsOff(occurrence: Occurrence, { by, reason }: Of<"excuse">, now: Instant): readonly OccurrenceEvent[] {
  const today = dateAt(now);
  return liveMeetings(occurrence)
    .filter(({ day }) => day >= today)
    .map(({ id: meeting }) => ({ kind: "calledOff", at: now, by, meeting, reason }));
}

/** The decision with the letters about the meetings that it books, changes or calls off. */
export function tellingOfMeetings(decision: Effects, context: OccurrenceContext, now: Instant): Effects {
  const letters = decision.events.flatMap((event) =>
    event.kind === "booked" || event.kind === "calledOff" ? meetingLetters(decision.occurrence, context, event.meeting, now) : [],
  );
  return { ...decision, letters };
}

function barredFrom(
  occurrence: Occurrence,
  context: OccurrenceContext,
  { by }: { readonly by: Of<"book">["by"] },
  today: CivilDate,
): string | undefined {
  if (context.item.kind !== "meeting" || context.duty.cadence.kind === "attest" || isDecisionDuty(context.duty))
    return "Det här är inget möte att boka.";
  if (occurrence.state !== "open") return "Mötena är redan rapporterade. Ångra rapporten först, om något ska ändras.";
  const rights = occurrence.parts.map((part) => mayReport(occurrence, context, by, part.id, today));
  return rights.includes(true) ? undefined : (rights.find((right) => right !== true) ?? "Du ansvarar inte för mötet.");
}

function timeFault({ from, to, day }: Of<"book">): string | undefined {
  if (!parseCivilDate(day)) return `"${day}" är ingen dag. Skriv till exempel 2027-01-14.`;
  if (from === undefined && to === undefined) return undefined;
  if (from === undefined || to === undefined) return "Skriv både när mötet börjar och när det slutar, eller ingen tid alls.";
  const odd = [from, to].find((time) => !CLOCK.test(time));
  if (odd !== undefined) return `"${odd.slice(0, 20)}" är inget klockslag. Skriv till exempel 13:00.`;
  return from < to ? undefined : `Mötet slutar ${to}, före det börjar ${from}. Ändra tiden.`;
}

function dayFault(day: CivilDate, { period, duty }: OccurrenceContext, today: CivilDate): string | undefined {
  const { start, end, label } = period;
  if (day < today)
    return `${longDate(day)} har redan varit. ${tellsOfSeveral(duty) ? "Ange mötet" : "Rapportera det"} som hållet i stället.`;
  if ((start && day < start) || (end && day > end)) {
    return `${longDate(day)} ligger inte i ${label} (${start ?? ""}–${end ?? ""}). Boka mötet i den period då det hålls.`;
  }
  return undefined;
}

function noSuchMeeting(meeting: string, live: readonly BookedMeeting[]): string {
  const there = live.map((one) => `${one.id} (${whenOf(one)})`).join(", ");
  return `Det finns inget bokat möte "${meeting.slice(0, 20)}". ${there === "" ? "Inget möte är bokat." : `Bokade: ${there}.`}`;
}
