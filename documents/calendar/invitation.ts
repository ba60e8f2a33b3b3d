/** A meeting as an invitation that mail programs understand: to accept, to move, to call off. */
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from "ical-generator";
import type { Invitation } from "../../domain/invitation.ts";
import { PRODUCT, startOfDay, uidOf } from "./identity.ts";

/** METHOD is REQUEST, or CANCEL when it is called off. The same invitation always gives the same bytes. `sentBy`: whose mail brings it. */
export function writeInvitation(invitation: Invitation, url: string, sentBy?: string): string {
  const { kind, title, place, sequence, organizer, attendees, quote, changedAt } = invitation;
  const off = kind === "cancel";
  const calendar = ical({ prodId: PRODUCT, method: off ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST });
  calendar.createEvent({
    id: meetingUid(invitation),
    sequence,
    stamp: new Date(changedAt),
    ...timeOf(invitation),
    summary: title,
    ...(place === undefined ? {} : { location: place }),
    description: `Planen säger: ”${quote}”\n${url}`,
    url,
    status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: organizer.name, email: organizer.email, ...(sentBy === undefined ? {} : { sentBy }) },
    attendees: attendees.map(({ role, email }) => ({
      name: role,
      email,
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
      rsvp: !off,
    })),
  });
  return calendar.toString();
}

/** An occurrence that was moved to a day is a meeting, and so is each that is booked in it. */
export function meetingUid({ occurrence, meeting }: Pick<Invitation, "occurrence" | "meeting">): string {
  return uidOf("meeting", meeting === undefined ? occurrence : `${occurrence}/${meeting}`);
}

/** A meeting with hours takes them; one that only has a day must not fill it. */
export function timeOf({ when }: Pick<Invitation, "when">): Pick<ICalEventData, "start" | "end" | "allDay" | "transparency"> {
  switch (when.kind) {
    case "day":
      return { start: startOfDay(when.day), allDay: true, transparency: ICalEventTransparency.TRANSPARENT };
    case "hours":
      return { start: new Date(when.from), end: new Date(when.to), transparency: ICalEventTransparency.OPAQUE };
  }
}
