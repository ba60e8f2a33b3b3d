import { describe, expect, it } from "vitest";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { isoInstant } from "../../../domain/calendar/instant.ts";
import { climb } from "../../../domain/occurrence/climb.ts";
import type { OccurrenceContext } from "../../../domain/occurrence/context.ts";
import type { Effects } from "../../../domain/occurrence/effects.ts";
import type { Occurrence } from "../../../domain/occurrence/occurrence.ts";
import { nextWake } from "../../../domain/occurrence/rungs.ts";
import type { Duty } from "../../../domain/plan.ts";
import { ATTESTATION, MEETING, ONCE, PEOPLE, PLAN, QUARTERLY, ROLES, SCHOOL_YEAR } from "../fixtures/plan.ts";
import {
  at,
  confirm,
  contextOf,
  done,
  giveBack,
  opened,
  part,
  person,
  postpone,
  accept,
  reassign,
  report,
  shortly,
  undo,
} from "./given.ts";

/** A group's duty: the convener gets its letters, all members when it is overdue. */
const OF_GROUP: Duty = {
  ...ATTESTATION,
  parts: [{ id: part("whole"), label: ROLES.workGroup.title, responsible: ROLES.workGroup.id }],
  responsible: [ROLES.workGroup.id],
};

/** Every letter until nothing is left to do, if nobody acts. */
function wholeCourse(occurrence: Occurrence, context: OccurrenceContext): readonly string[] {
  const letters: string[] = [];
  let current = occurrence;
  for (let wake = nextWake(current, context); wake !== undefined; wake = nextWake(current, context)) {
    const effects = climb(current, context, wake);
    letters.push(...shortly(effects.letters));
    current = effects.occurrence;
  }
  return letters;
}

function climbAt(occurrence: Occurrence, context: OccurrenceContext, when: string): Effects {
  return climb(occurrence, context, at(when));
}

const quarter = contextOf(QUARTERLY, "2026-Q4");
const open = opened(quarter, "2027-01-04 06:00");

describe("the ladder of an occurrence nobody acts on", () => {
  it("of a quarter asks the outside party too, has the contact ring, and ends with the manager", () => {
    expect(wholeCourse(open, quarter)).toEqual([
      "2027-01-04 08:00 notice anna",
      "2027-01-04 08:00 notice rvt",
      "2027-01-18 08:00 reminder-1 anna",
      "2027-01-18 08:00 reminder-1 rvt",
      "2027-02-03 08:00 ring anna",
      "2027-02-12 08:00 escalation-1 bo",
    ]);
  });

  it("tells those who take part with the notice, each once, and not those who answer for it", () => {
    const ours = [ROLES.workGroup.id, ROLES.convener.id];
    const taking = contextOf({ ...ATTESTATION, takesPart: ours }, "2027");
    expect(wholeCourse(opened(taking, "2027-10-04 06:00"), taking).slice(0, 4)).toEqual([
      "2027-10-04 08:00 notice anna",
      "2027-10-04 08:00 notice cilla",
      "2027-10-04 08:00 notice david",
      "2027-11-22 08:00 reminder-1 anna",
    ]);
  });

  it("of a year goes on to the head of administration", () => {
    const year = contextOf(ATTESTATION, "2027");
    expect(wholeCourse(opened(year, "2027-10-04 06:00"), year)).toEqual([
      "2027-10-04 08:00 notice anna",
      "2027-11-22 08:00 reminder-1 anna",
      "2027-12-03 08:00 overdue-1 anna",
      "2027-12-14 08:00 escalation-1 bo",
      "2027-12-29 08:00 escalation-2 eva",
    ]);
  });

  it("of a divided one is about each part; outside parties are rung, never escalated, and nobody is escalated to twice", () => {
    const school = contextOf(SCHOOL_YEAR, "2026L");
    expect(wholeCourse(opened(school, "2027-04-05 06:00"), school)).toEqual([
      "2027-04-05 08:00 notice rektor slottsskolan",
      "2027-04-05 08:00 notice bo savstaskolan",
      "2027-05-24 08:00 reminder-1 rektor slottsskolan",
      "2027-05-24 08:00 reminder-1 bo savstaskolan",
      "2027-06-03 08:00 ring bo slottsskolan",
      "2027-06-03 08:00 overdue-1 bo savstaskolan",
      "2027-06-14 08:00 escalation-1 eva savstaskolan",
    ]);
  });

  it("of a meeting never reaches a manager", () => {
    const meeting = contextOf(MEETING, "2026-H2");
    expect(wholeCourse(opened(meeting, "2026-11-30 06:00"), meeting)).toEqual([
      "2026-11-30 08:00 notice bo",
      "2026-12-21 08:00 reminder-1 bo",
      "2027-01-07 08:00 overdue-1 bo",
    ]);
  });

  it("of a group tells the convener, and every member from overdue-1", () => {
    const group = contextOf(OF_GROUP, "2027");
    expect(wholeCourse(opened(group, "2027-10-04 06:00"), group)).toEqual([
      "2027-10-04 08:00 notice anna",
      "2027-11-22 08:00 reminder-1 anna",
      "2027-12-03 08:00 overdue-1 anna",
      "2027-12-03 08:00 overdue-1 cilla",
      "2027-12-03 08:00 overdue-1 david",
      "2027-12-14 08:00 escalation-1 bo",
      "2027-12-29 08:00 escalation-2 eva",
    ]);
  });

  it("has no rungs in the backlog", () => {
    const once = contextOf(ONCE, "once");
    expect(wholeCourse(opened(once, "2026-11-23", { backlog: true }), once)).toEqual([]);
  });

  it("leaves out what the welcome letter replaced", () => {
    const begun = opened(quarter, "2027-01-20", { handledThrough: civilDate("2027-01-20") });
    expect(wholeCourse(begun, quarter)).toEqual(["2027-02-03 08:00 ring anna", "2027-02-12 08:00 escalation-1 bo"]);
  });
});

describe("waking", () => {
  it("comes up to two hours before the posting, and always at the same minute", () => {
    const wake = nextWake(open, quarter);
    expect(wake).toBeGreaterThanOrEqual(at("2027-01-04 06:00"));
    expect(wake).toBeLessThanOrEqual(at("2027-01-04 07:40"));
    expect(nextWake(open, contextOf(QUARTERLY, "2026-Q4"))).toBe(wake);
  });

  it("too early does nothing", () => {
    const early = climbAt(open, quarter, "2027-01-03 20:00");
    expect(early).toEqual({ events: [], letters: [], alarms: [], occurrence: open });
  });

  it("late sends only the latest step, at the next posting, and marks the others superseded", () => {
    const late = climbAt(open, quarter, "2027-02-15 10:20");
    expect(shortly(late.letters)).toEqual(["2027-02-15 11:00 escalation-1 bo"]);
    expect(late.events).toEqual([
      expect.objectContaining({ kind: "stepTaken", step: "escalation-1", superseded: ["notice", "reminder-1", "overdue-1"] }),
    ]);
    expect(nextWake(late.occurrence, quarter)).toBeUndefined();
  });

  it("late in the evening or on a Saturday posts at the next working day's 08:00", () => {
    expect(shortly(climbAt(open, quarter, "2027-01-08 17:30").letters)[0]).toBe("2027-01-11 08:00 notice anna");
    expect(shortly(climbAt(open, quarter, "2027-01-09 11:00").letters)[0]).toBe("2027-01-11 08:00 notice anna");
  });

  it("late in the quiet weeks posts after them", () => {
    const meeting = contextOf(MEETING, "2027-H1");
    const late = climbAt(opened(meeting, "2027-05-31"), meeting, "2027-07-14 10:00");
    expect(shortly(late.letters)).toEqual(["2027-08-09 08:00 overdue-1 bo"]);
  });
});

describe("recipients on the posting day", () => {
  const absent = (who: string, from: string, to: string, standIn?: string): OccurrenceContext["people"] => ({
    ...PEOPLE,
    absences: [{ person: person(who), from: civilDate(from), to: civilDate(to), ...(standIn ? { standIn: person(standIn) } : {}) }],
  });

  it("are the stand-in when the holder is away, and the letter says for whom", () => {
    const away = contextOf(QUARTERLY, "2026-Q4", { people: absent("anna", "2027-01-04", "2027-01-08") });
    const [letter] = climbAt(open, away, "2027-01-04 07:50").letters;
    expect(letter).toMatchObject({ person: "cilla", role: "sammankallande", standInFor: "anna" });
  });

  it("are whom the absence names rather than the usual stand-in", () => {
    const away = contextOf(QUARTERLY, "2026-Q4", { people: absent("anna", "2027-01-04", "2027-01-08", "david") });
    expect(climbAt(open, away, "2027-01-04 07:50").letters[0]?.person).toBe("david");
  });

  it("are decided by the day it is posted, not the evening it is written", () => {
    const away = contextOf(QUARTERLY, "2026-Q4", { people: absent("anna", "2027-01-11", "2027-01-15") });
    expect(shortly(climbAt(open, away, "2027-01-08 17:30").letters)[0]).toBe("2027-01-11 08:00 notice cilla");
  });

  it("are the role above where nobody holds it, with an alarm", () => {
    const holdings = PEOPLE.holdings.filter(({ role }) => role !== ROLES.convener.id);
    const vacant = contextOf(QUARTERLY, "2026-Q4", { people: { ...PEOPLE, holdings } });
    const { letters, alarms } = climbAt(open, vacant, "2027-01-04 07:50");
    expect(shortly(letters)).toEqual(["2027-01-04 08:00 notice bo", "2027-01-04 08:00 notice rvt"]);
    expect(alarms).toEqual([{ kind: "vacantRole", role: "sammankallande", at: open.id }]);
  });

  it("skip a manager who is the responsible, one further up", () => {
    const holdings = PEOPLE.holdings.map((one) => (one.role === ROLES.ifoHead.id ? { ...one, person: person("anna") } : one));
    const same = contextOf(QUARTERLY, "2026-Q4", { people: { ...PEOPLE, holdings } });
    expect(shortly(climbAt(open, same, "2027-02-12 07:50").letters)).toEqual(["2027-02-12 08:00 escalation-1 eva"]);
  });

  it("are whoever it was handed to", () => {
    const asked = done(open, quarter, reassign("anna", "cilla"), "2027-01-11 09:00").occurrence;
    const handed = done(asked, quarter, accept("cilla"), "2027-01-11 10:30").occurrence;
    expect(shortly(climbAt(handed, quarter, "2027-01-18 07:50").letters)).toEqual([
      "2027-01-18 08:00 reminder-1 cilla",
      "2027-01-18 08:00 reminder-1 rvt",
    ]);
  });

  it("of a reminder are only those whose part is missing", () => {
    const school = contextOf(SCHOOL_YEAR, "2026L");
    const half = done(opened(school, "2027-04-05"), school, report("rektor"), "2027-05-10 10:00").occurrence;
    expect(shortly(climbAt(half, school, "2027-06-03 07:50").letters)).toEqual(["2027-06-03 08:00 overdue-1 bo savstaskolan"]);
  });

  it("get one letter where several parts are theirs", () => {
    const both = SCHOOL_YEAR.parts.map((one) => ({ ...one, responsible: ROLES.ifoHead.id }));
    const school = contextOf({ ...SCHOOL_YEAR, parts: both }, "2026L");
    expect(shortly(climbAt(opened(school, "2027-04-05"), school, "2027-04-05 07:50").letters)).toEqual([
      "2027-04-05 08:00 notice bo",
    ]);
  });
});

describe("a report", () => {
  const reported = done(open, quarter, report("anna"), "2027-01-12 10:00").occurrence;

  it("by the convener is confirmed by the other members: Monday after, then ten working days later", () => {
    expect(wholeCourse(reported, quarter)).toEqual([
      "2027-01-18 08:00 confirm cilla",
      "2027-01-18 08:00 confirm david",
      "2027-02-01 08:00 confirm-reminder-1 cilla",
      "2027-02-01 08:00 confirm-reminder-1 david",
    ]);
  });

  it("by somebody else is confirmed by the convener, then by all members", () => {
    const fromOutside = done(open, quarter, report("rvt"), "2027-01-12 10:00").occurrence;
    expect(wholeCourse(fromOutside, quarter)).toEqual([
      "2027-01-18 08:00 confirm anna",
      "2027-02-01 08:00 confirm-reminder-1 anna",
      "2027-02-01 08:00 confirm-reminder-1 cilla",
      "2027-02-01 08:00 confirm-reminder-1 david",
    ]);
  });

  it("waits out the quiet weeks before it asks to be confirmed", () => {
    const inJuly = done(open, quarter, report("anna"), "2027-07-14 10:00").occurrence;
    expect(wholeCourse(inJuly, quarter)[0]).toBe("2027-08-09 08:00 confirm cilla");
  });

  it("is not asked about any more once it is confirmed", () => {
    const confirmed = done(reported, quarter, confirm("cilla"), "2027-01-15 10:00").occurrence;
    expect(nextWake(confirmed, quarter)).toBeUndefined();
    expect(climbAt(confirmed, quarter, "2027-01-18 07:50").letters).toEqual([]);
  });

  it("that nobody confirms stands after the undo time, without a name", () => {
    const meeting = contextOf(MEETING, "2026-H2");
    const held = done(opened(meeting, "2026-11-30"), meeting, report("bo"), "2026-12-10 10:00").occurrence;
    expect(nextWake(held, meeting)).toBe(at("2026-12-10 10:10"));
    const { occurrence, letters } = climbAt(held, meeting, "2026-12-10 10:10");
    expect(occurrence.state).toBe("confirmed");
    expect(occurrence.confirmedBy).toBeUndefined();
    expect(letters).toEqual([]);
  });

  it("that is undone puts the ladder back", () => {
    const undone = done(reported, quarter, undo("anna"), "2027-01-12 10:05").occurrence;
    expect(nextWake(undone, quarter)).toBe(nextWake(open, quarter));
  });

  it("that is returned climbs a ladder without a new notice", () => {
    const returned = done(reported, quarter, giveBack("cilla", "2027-02-26"), "2027-01-20 10:00").occurrence;
    expect(wholeCourse(returned, quarter)).toEqual([
      "2027-02-15 08:00 reminder-1 anna",
      "2027-02-15 08:00 reminder-1 rvt",
      "2027-03-03 08:00 ring anna",
      "2027-03-12 08:00 escalation-1 bo",
    ]);
  });

  it("that is returned late gets no reminder whose day is gone", () => {
    const returned = done(reported, quarter, giveBack("cilla"), "2027-01-26 10:00").occurrence;
    expect(returned.due).toBe("2027-02-09");
    expect(wholeCourse(returned, quarter)).toEqual([
      "2027-02-01 08:00 reminder-1 anna",
      "2027-02-01 08:00 reminder-1 rvt",
      "2027-02-12 08:00 ring anna",
      "2027-02-23 08:00 escalation-1 bo",
    ]);
  });
});

describe("a new day", () => {
  it("lets the manager be told again when the promise is broken too", () => {
    const escalated = climbAt(open, quarter, "2027-02-12 07:50").occurrence;
    const promised = done(escalated, quarter, postpone("anna", "2027-03-31"), "2027-02-15 10:00").occurrence;
    expect(wholeCourse(promised, quarter).at(-1)).toBe("2027-04-14 08:00 escalation-1 bo");
  });

  it("for a backlog item brings its notice with the next posting, then reminders by the time left", () => {
    const once = contextOf(ONCE, "once");
    const backlog = opened(once, "2026-11-23", { backlog: true });
    const moved = done(backlog, once, postpone("bo", "2027-03-31"), "2026-12-01 10:20").occurrence;
    expect(wholeCourse(moved, once)).toEqual([
      "2026-12-01 11:00 notice anna",
      "2027-03-22 08:00 reminder-1 anna",
      "2027-04-05 08:00 overdue-1 anna",
      "2027-04-14 08:00 escalation-1 bo",
    ]);
  });

  it("given to it once more brings no second notice", () => {
    const once = contextOf(ONCE, "once");
    const backlog = opened(once, "2026-11-23", { backlog: true });
    const first = done(backlog, once, postpone("bo", "2027-03-31"), "2026-12-01 10:20").occurrence;
    const noticed = climbAt(first, once, "2026-12-01 10:20").occurrence;
    const second = done(noticed, once, postpone("anna", "2027-06-30"), "2027-03-10 10:00").occurrence;
    expect(wholeCourse(second, once).map((line) => line.slice(17))).toEqual([
      "reminder-2 anna",
      "overdue-1 anna",
      "escalation-1 bo",
      "escalation-2 eva",
    ]);
  });
});

describe("a quota", () => {
  const cadence = { kind: "quota", per: "P1Y", min: 3, ticked: "P3M", due: { kind: "workday", workday: -1, after: 1 } };
  const quota = { ...MEETING, cadence } as Duty;

  it("unmet at the year's last tick is told once to the manager", () => {
    const last = contextOf(quota, "2026-Q4", { quotaHeld: 2 });
    expect(wholeCourse(opened(last, "2027-01-04 06:00"), last).at(-1)).toBe("2027-02-12 08:00 escalation-1 eva");
  });

  it("that is met, or has ticks left, is not", () => {
    const met = contextOf(quota, "2026-Q4", { quotaHeld: 3 });
    expect(wholeCourse(opened(met, "2027-01-04 06:00"), met).at(-1)).toBe("2027-02-03 08:00 overdue-1 bo");
    const third = contextOf(quota, "2026-Q3", { quotaHeld: 0 });
    expect(wholeCourse(opened(third, "2026-10-05 06:00"), third).join()).not.toContain("escalation");
  });
});

describe("what a letter says comes next", () => {
  it("is the rung that really comes, and to whom", () => {
    const [notice] = climbAt(open, quarter, "2027-01-04 07:50").letters;
    expect(notice?.text.next).toContain("18 januari");
    expect(isoInstant(notice?.postAt ?? at("1999-01-01"))).toBe("2027-01-04T08:00:00+01:00");
    const [escalation] = climbAt(open, quarter, "2027-02-12 07:50").letters;
    expect(escalation).toMatchObject({ revision: 0, due: "2027-01-29", plan: PLAN.id, subject: open.id });
  });
});

describe("what a letter about one part says comes next", () => {
  it("is about that part, not about the first one missing", () => {
    const school = contextOf(SCHOOL_YEAR, "2026L");
    const { letters } = climbAt(opened(school, "2027-04-05 06:00"), school, "2027-04-05 07:50");
    expect(letters.find(({ person }) => person === "bo")?.text.next).toBe(
      "Händer inget kommer en påminnelse måndag 24 maj. Blir det sent går det vidare till förvaltningschef måndag 14 juni.",
    );
  });
});

describe("an occurrence that wakes after an outage", () => {
  it("does not remind on the due day or after it: what follows says that it is late", () => {
    const late = climbAt(open, quarter, "2027-01-29 09:10");
    expect(late.letters).toEqual([]);
    expect(late.events.map((event) => event.kind)).toEqual(["stepTaken"]);
    expect(shortly(climbAt(late.occurrence, quarter, "2027-02-03 07:50").letters)).toContain("2027-02-03 08:00 ring anna");
  });

  it("sends one letter on the morning that is the next rung's own", () => {
    // The notice of 4 January is found late, on the night before the reminder's 18 January.
    const late = climbAt(open, quarter, "2027-01-17 20:00");
    expect(shortly(late.letters)).toEqual(["2027-01-18 08:00 reminder-1 anna", "2027-01-18 08:00 reminder-1 rvt"]);
    expect(climbAt(late.occurrence, quarter, "2027-01-18 07:50").letters).toEqual([]);
  });

  it("still reminds the day before", () => {
    expect(shortly(climbAt(open, quarter, "2027-01-28 09:10").letters)).toContain("2027-01-28 10:00 reminder-1 anna");
  });
});
