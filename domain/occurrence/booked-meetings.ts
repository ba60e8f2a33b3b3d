/** Meetings that have a day before they are held: booked by us, or called to by somebody else. Told of here, held in the report. */
import type { CivilDate } from "../calendar/civil-date.ts";
import { longDate } from "../letters/swedish-dates.ts";
import type { BookedMeeting, Occurrence, OccurrenceEvent } from "./occurrence.ts";

/** The meetings after one was booked, changed or called off. */
export function meetingsAfter(
  meetings: readonly BookedMeeting[],
  event: Extract<OccurrenceEvent, { kind: "booked" | "calledOff" }>,
): readonly BookedMeeting[] {
  const before = meetings.find(({ id }) => id === event.meeting);
  const sequence = before ? before.sequence + 1 : 0;
  if (event.kind === "calledOff") {
    const off = { calledOff: event.reason, sequence, changedAt: event.at };
    return meetings.map((one) => (one === before ? { ...one, ...off } : one));
  }
  const { meeting, day, from, to, place, at } = event;
  const after: BookedMeeting = {
    id: meeting,
    day,
    ...(from === undefined || to === undefined ? {} : { from, to }),
    ...(place === undefined ? {} : { place }),
    sequence,
    changedAt: at,
  };
  return before ? meetings.map((one) => (one === before ? after : one)) : [...meetings, after];
}

/** Those that were not called off, the first first. */
export function liveMeetings({ meetings = [] }: Pick<Occurrence, "meetings">): readonly BookedMeeting[] {
  return meetings
    .filter(({ calledOff }) => calledOff === undefined)
    .toSorted((a, b) => (placeInTime(a) < placeInTime(b) ? -1 : placeInTime(a) > placeInTime(b) ? 1 : 0));
}

/** What a report would tick of the booked meetings that have been: the form's first suggestion. */
export function ticksOfBooked(
  occurrence: Pick<Occurrence, "meetings">,
  ticks: "months" | "dates",
  today: CivilDate,
): readonly string[] {
  const been = liveMeetings(occurrence).filter(({ day }) => day <= today);
  return [...new Set(been.map(({ day }) => (ticks === "months" ? day.slice(0, 7) : day)))];
}

/** "torsdag 14 januari 2027 13.00–14.30, Kommunhuset". */
export function whenOf({ day, from, to, place }: Pick<BookedMeeting, "day" | "from" | "to" | "place">): string {
  const hours = from === undefined || to === undefined ? "" : ` ${from.replace(":", ".")}–${to.replace(":", ".")}`;
  return `${longDate(day)}${hours}${place === undefined ? "" : `, ${place}`}`;
}

function placeInTime({ day, from = "" }: BookedMeeting): string {
  return `${day} ${from}`;
}
