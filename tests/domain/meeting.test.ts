import { describe, expect, it } from "vitest";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { checkMeeting, presentAt, type MeetingHeld } from "../../domain/meeting.ts";
import { DIRECTORY, person } from "./occurrence/given.ts";

const TODAY = civilDate("2027-01-18");
const held = (changes: Partial<MeetingHeld> = {}): MeetingHeld => ({
  heldOn: TODAY,
  recorder: person("anna"),
  present: [person("cilla")],
  ...changes,
});

describe("a meeting of the work group", () => {
  it("is held by two of its members or more, today or on a day that was", () => {
    expect(checkMeeting(DIRECTORY, held(), TODAY)).toBeUndefined();
    expect(checkMeeting(DIRECTORY, held({ heldOn: civilDate("2027-01-14") }), TODAY)).toBeUndefined();
    expect(checkMeeting(DIRECTORY, held({ present: [person("anna"), person("david")] }), TODAY)).toBeUndefined();
    expect(presentAt(held({ present: [person("cilla"), person("anna"), person("cilla")] }))).toEqual(["anna", "cilla"]);
  });

  it("is refused with one alone, with an outsider, by an outsider, and on a day to come", () => {
    const faults = [
      held({ present: [] }),
      held({ present: [person("anna")] }),
      held({ present: [person("filip")] }),
      held({ recorder: person("filip") }),
      held({ heldOn: civilDate("2027-01-19") }),
    ].map((meeting) => checkMeeting(DIRECTORY, meeting, TODAY));
    expect(faults.map((fault) => fault?.field)).toEqual(["present", "present", "present", "present", "heldOn"]);
    expect(faults[0]?.text).toBe("Kryssa för dem som är med: ni ska vara minst två, du inräknad.");
    expect(faults[2]?.text).toContain("Filip Exempel ingår inte i arbetsgruppen");
    expect(faults[4]?.text).toContain("har inte varit än");
  });
});
