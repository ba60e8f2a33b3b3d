import { convertIcsCalendar } from "ts-ics";
import { describe, expect, it } from "vitest";
import { writeInvitation } from "../../../documents/calendar/invitation.ts";
import { civilDate, civilDateOf } from "../../../domain/calendar/civil-date.ts";
import { instantAt, timeAt, type Instant } from "../../../domain/calendar/instant.ts";
import type { OccurrenceId } from "../../../domain/ids.ts";
import type { Invitation } from "../../../domain/invitation.ts";

const MEETING: Invitation = {
  kind: "invite",
  occurrence: "vingaker/M1/samverkansmote/2027-H1" as OccurrenceId,
  title: "Håll samverkansmöte med Relationsvåldsteamet och Miranda, första halvåret 2027",
  when: { kind: "day", day: civilDate("2027-06-15") },
  sequence: 1,
  organizer: { name: "Socialförvaltningen", email: "socialforvaltningen@vingaker.example" },
  attendees: [{ role: "IFO-chef", email: "ifo-chef@vingaker.example" }],
  quote: "Representanter från IFO deltar vid samverkansmöten.",
  changedAt: instantAt(civilDate("2027-05-03"), 10),
};

function read(invitation: Invitation) {
  const calendar = convertIcsCalendar(undefined, writeInvitation(invitation, "https://planvakt.vingaker.example/m"));
  const [event] = calendar.events ?? [];
  if (!event) throw new Error("no event");
  return { method: calendar.method, event };
}

describe("an invitation, read by another program", () => {
  it("asks, moves and calls off one and the same meeting", () => {
    const steps = [
      read(MEETING),
      read({ ...MEETING, when: { kind: "day", day: civilDate("2027-06-22") }, sequence: 2 }),
      read({ ...MEETING, kind: "cancel", when: { kind: "day", day: civilDate("2027-06-22") }, sequence: 3 }),
    ];
    expect(steps.map(({ method, event }) => [method, event.sequence, event.status])).toEqual([
      ["REQUEST", 1, "CONFIRMED"],
      ["REQUEST", 2, "CONFIRMED"],
      ["CANCEL", 3, "CANCELLED"],
    ]);
    expect(new Set(steps.map(({ event }) => event.uid))).toEqual(new Set(["meeting/vingaker/M1/samverkansmote/2027-H1@planvakt"]));
  });

  it("comes from the office and names who is asked by role", () => {
    const { event } = read(MEETING);
    expect(event.organizer).toMatchObject({ name: "Socialförvaltningen", email: "socialforvaltningen@vingaker.example" });
    expect(event.attendees).toMatchObject([{ name: "IFO-chef", email: "ifo-chef@vingaker.example", partstat: "NEEDS-ACTION" }]);
  });

  it("fills no day when it has no hour", () => {
    const { event } = read(MEETING);
    expect(event.start.type).toBe("DATE");
    expect(event.timeTransparent).toBe("TRANSPARENT");
  });

  it("is at one in the afternoon in Stockholm for ten months, through the change to summer time", () => {
    const hours = Array.from({ length: 10 }, (_, month) => {
      const day = civilDateOf(2027, month + 1, 15);
      const { event } = read({
        ...MEETING,
        when: { kind: "hours", from: instantAt(day, 13), to: instantAt(day, 14, 30) },
      });
      expect(event.timeTransparent).toBe("OPAQUE");
      const [from, to] = [event.start.date, event.end?.date].map((date) => timeAt((date?.getTime() ?? 0) as Instant));
      expect(event.start.date.toISOString().slice(0, 10)).toBe(day);
      expect([from, to]).toEqual([
        { hour: 13, minute: 0 },
        { hour: 14, minute: 30 },
      ]);
      return event.start.date.getUTCHours();
    });
    expect(hours).toEqual([12, 12, 12, 11, 11, 11, 11, 11, 11, 11]);
  });
});
