/** A calendar that others subscribe to: a day each for what is to be done, which blocks nobody's time. */
import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from "ical-generator";
import type { Deadline } from "../../domain/deadlines.ts";
import { sectionLabel } from "../../domain/letters/render-text.ts";
import { inline, listed, quoted, sentence } from "../../domain/letters/phrases.ts";
import type { Invitation } from "../../domain/invitation.ts";
import { meetingUid, timeOf } from "./invitation.ts";
import { PRODUCT, startOfDay, uidOf } from "./identity.ts";

/** What calendars are asked to keep to: seldom enough not to be felt, often enough for a moved day to be seen the same day. */
const REFRESH_SECONDS = 6 * 60 * 60;

export interface DeadlineFeed {
  /** What the calendar is called where it is subscribed to. */
  readonly name: string;
  readonly deadlines: readonly Deadline[];
  /** Booked meetings, with hours: they do take one's time. */
  readonly meetings?: readonly Invitation[];
}

/** The same feed always gives the same bytes. `urlOf` is where an occurrence's page lies: it asks who you are. */
export function writeDeadlineFeed({ name, deadlines, meetings = [] }: DeadlineFeed, urlOf: (occurrence: string) => string): string {
  const calendar = ical({ name, prodId: PRODUCT, method: ICalCalendarMethod.PUBLISH, ttl: REFRESH_SECONDS });
  for (const deadline of deadlines) calendar.createEvent(eventOf(deadline, urlOf(deadline.occurrence)));
  for (const meeting of meetings) calendar.createEvent(meetingEventOf(meeting, urlOf(meeting.occurrence)));
  return calendar.toString();
}

/** The same UID as in the invitation: whoever has both has one meeting. */
function meetingEventOf(meeting: Invitation, url: string): ICalEventData {
  const off = meeting.kind === "cancel";
  return {
    id: meetingUid(meeting),
    sequence: meeting.sequence,
    stamp: new Date(meeting.changedAt),
    ...timeOf(meeting),
    summary: `${off ? "Inställt: " : ""}${meeting.title}`,
    ...(meeting.place === undefined ? {} : { location: meeting.place }),
    description: `Planen säger: ${quoted(meeting.quote)}\n${url}`,
    url,
    status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

function eventOf(deadline: Deadline, url: string): ICalEventData {
  const { occurrence, title, day, sequence, cancelled, changedAt } = deadline;
  return {
    id: uidOf("deadline", occurrence),
    sequence,
    stamp: new Date(changedAt),
    start: startOfDay(day),
    allDay: true,
    summary: `${prefixOf(deadline)}${title}`,
    description: descriptionOf(deadline, url),
    url,
    // It is a last day, not a meeting: it must not make anybody look busy.
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

function prefixOf({ cancelled, late }: Deadline): string {
  if (cancelled) return "Utgår: ";
  return late ? "Försenad: " : "Sista dag: ";
}

function descriptionOf({ roles, quote }: Deadline, url: string): string {
  return [
    `${sentence(listed(roles))} ansvarar.`,
    `Planen säger: ${quoted(quote.text)} (${sectionLabel(inline(quote.section))})`,
    `Rapportera: ${url}`,
  ].join("\n");
}
