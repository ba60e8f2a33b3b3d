/**
 * When a meeting is something to invite to. The plan says how often a meeting is held, never on which day; a day that somebody has
 * decided (moved it to) is a date to hold it on, the plan's own last day is not.
 */
import { isDecisionDuty } from "./decision-duty.ts";
import type { CivilDate } from "./calendar/civil-date.ts";
import { instantAt, type Instant } from "./calendar/instant.ts";
import type { OccurrenceId } from "./ids.ts";
import type { KnownOccurrence } from "./known-occurrence.ts";
import { inline, planQuote, sentence } from "./letters/phrases.ts";
import { subjectStem } from "./letters/subject.ts";
import type { MeetingNotice } from "./meeting-notice.ts";
import type { BookedMeeting, Occurrence } from "./occurrence/occurrence.ts";
import type { Duty, Item, Plan } from "./plan.ts";

export interface Invitation extends MeetingNotice {
  /** By role: an invitation shows everybody who is on it. */
  readonly attendees: readonly { readonly role: string; readonly email: string }[];
}

/** The invitation as it stands now; undefined for what is no meeting, has no day of its own, or has been held. */
export function invitationTo(
  plan: Plan,
  item: Item,
  duty: Duty,
  { occurrence, period }: KnownOccurrence,
  attendees: Invitation["attendees"],
): Invitation | undefined {
  const moved = period.movedFrom !== undefined;
  // A report that was sent back has a new day too, but the meeting itself is over.
  if (item.kind !== "meeting" || isDecisionDuty(duty) || occurrence.returned || (occurrence.revision === 0 && !moved))
    return undefined;
  const off = occurrence.state === "excused" || occurrence.state === "superseded";
  if (!off && occurrence.state !== "open") return undefined;
  return {
    kind: off ? "cancel" : "invite",
    occurrence: occurrence.id,
    title: subjectStem({ duty, periodLabel: period.label }),
    when: { kind: "day", day: occurrence.due },
    sequence: occurrence.revision + (moved ? 1 : 0) + (off ? 1 : 0),
    organizer: { name: plan.office.name, email: plan.office.email },
    attendees,
    quote: planQuote({ duty }).text,
    changedAt: occurrence.ended?.at ?? occurrence.openedAt,
  };
}

/** A booked meeting as it stands now; its hours are its own. Undefined where there is no such meeting. */
export function invitationToBooked(
  plan: Plan,
  item: Item,
  duty: Duty,
  { meetings = [], id }: Pick<Occurrence, "meetings" | "id">,
  meeting: string,
  attendees: Invitation["attendees"],
): Invitation | undefined {
  const found = meetings.find((one) => one.id === meeting);
  return found && { ...noticeOf(plan, item, duty, id, found), attendees };
}

/** A booked meeting as it stands, for whoever is told of it. */
export function noticeOf(plan: Plan, item: Item, duty: Duty, id: OccurrenceId, found: BookedMeeting): MeetingNotice {
  return {
    kind: found.calledOff === undefined ? "invite" : "cancel",
    occurrence: id,
    meeting: found.id,
    title: meetingTitle(item),
    when: timeOf(found),
    ...(found.place === undefined ? {} : { place: found.place }),
    sequence: found.sequence,
    organizer: { name: plan.office.name, email: plan.office.email },
    quote: planQuote({ duty }).text,
    changedAt: found.changedAt,
  };
}

/** "Länssamverkan", "Samverkansmöten med Relationsvåldsteamet": the plan's own words. */
export function meetingTitle(item: Pick<Item, "title">): string {
  return sentence(inline(item.title));
}

/** Wall-clock hours in Stockholm on its day, whatever the season; the whole day where nobody has said when. */
function timeOf({ day, from, to }: Pick<BookedMeeting, "day" | "from" | "to">): Invitation["when"] {
  if (from === undefined || to === undefined) return { kind: "day", day };
  return { kind: "hours", from: clockAt(day, from), to: clockAt(day, to) };
}

function clockAt(day: CivilDate, clock: string): Instant {
  return instantAt(day, Number(clock.slice(0, 2)), Number(clock.slice(3, 5)));
}
