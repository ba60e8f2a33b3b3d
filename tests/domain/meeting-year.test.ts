import { describe, expect, it } from "vitest";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { meetingYear, saidOfYear } from "../../domain/meeting-year.ts";
import type { Duty } from "../../domain/plan.ts";
import { MEETING, PLAN } from "./fixtures/plan.ts";
import { climb } from "../../domain/occurrence/climb.ts";
import type { Occurrence } from "../../domain/occurrence/occurrence.ts";
import { at, contextOf, done, opened, report, shortly } from "./occurrence/given.ts";

const QUOTA: Duty = {
  ...MEETING,
  cadence: {
    kind: "quota",
    per: "P1Y",
    min: 3,
    max: 4,
    ticked: "P3M",
    due: { kind: "day", day: -1, after: 1 },
  } as Duty["cadence"],
  evidence: { ticks: "dates" },
};
const MONTHLY: Duty = {
  ...MEETING,
  cadence: { kind: "every", period: "P3M", due: { kind: "day", day: -1, after: 1 } } as Duty["cadence"],
  evidence: { ticks: "months" },
};

/** The year's quarters as they were reported, each on the tenth of the month after it. */
function reported(duty: Duty, ...quarters: readonly (readonly string[])[]) {
  return quarters.map((held, index) => {
    const context = contextOf(duty, `2027-Q${index + 1}`);
    const when = index === 3 ? "2028-01-10 10:00" : `2027-${String(3 * index + 4).padStart(2, "0")}-12 10:00`;
    const { occurrence } = done(opened(context, when), context, report("bo", { content: { held } }), when);
    return { occurrence, period: context.period };
  });
}

function year(duty: Duty, today: string, ...quarters: readonly (readonly string[])[]) {
  return meetingYear(PLAN, duty, 2027, civilDate(today), reported(duty, ...quarters), undefined);
}

describe("a quota of three to four", () => {
  it("keeps pace by its share of the quarters that are answered", () => {
    expect(year(QUOTA, "2027-04-12", [])?.pace).toBe("onPace");
    expect(year(QUOTA, "2027-07-12", [], [])?.pace).toBe("behind");
    expect(year(QUOTA, "2027-07-12", ["2027-01-14"], [])?.pace).toBe("onPace");
    expect(year(QUOTA, "2027-10-12", ["2027-01-14"], [], [])?.pace).toBe("behind");
  });

  it("is behind where quarters passed without an answer", () => {
    expect(year(QUOTA, "2027-08-15")?.pace).toBe("behind");
  });

  it("is met by the third, the fourth is as good, the fifth is counted and shown", () => {
    const four = [["2027-01-14"], ["2027-04-15"], ["2027-09-09"], ["2027-11-11"]];
    expect(year(QUOTA, "2027-10-12", ...four.slice(0, 3))?.pace).toBe("met");
    expect(year(QUOTA, "2028-01-12", ...four)?.pace).toBe("met");
    const five = year(QUOTA, "2028-01-12", ...four.slice(0, 3), ["2027-11-11", "2027-12-02"]);
    expect(five).toMatchObject({ pace: "above", least: 3, most: 4 });
    expect(five?.held).toHaveLength(5);
    expect(five && saidOfYear(five)).toBe("Fem möten hittills, planen säger tre till fyra om året. Fler än planen säger.");
  });

  it("is unmet when the year is answered for with fewer", () => {
    expect(year(QUOTA, "2028-01-12", ["2027-01-14"], [], [], [])?.pace).toBe("unmet");
  });

  it("is asked for in proportion where the plan began late in the year", () => {
    const context = contextOf(QUOTA, "2026-Q4");
    const { occurrence } = done(
      opened(context, "2027-01-05"),
      context,
      report("bo", { content: { held: [] } }),
      "2027-01-12 10:00",
    );
    const begun = { begunOn: civilDate("2026-11-23") };
    const found = meetingYear(PLAN, QUOTA, 2026, civilDate("2027-03-01"), [{ occurrence, period: context.period }], begun);
    expect(found?.pace).toBe("onPace");
  });
});

describe("a meeting every month", () => {
  it("is twelve a year, three a quarter that has been asked about", () => {
    const months = ["2027-01", "2027-02", "2027-03"];
    expect(year(MONTHLY, "2027-04-12", months)).toMatchObject({ least: 12, held: months, pace: "onPace" });
    expect(year(MONTHLY, "2027-04-12", months.slice(1))?.pace).toBe("behind");
  });
});

describe("what ticks no meetings", () => {
  it("has no meeting year", () => {
    expect(year(MEETING, "2027-04-12")).toBeUndefined();
  });
});

describe("the year's last report", () => {
  const last = (quotaHeld: number) => contextOf(QUOTA, "2027-Q4", { quotaHeld });
  const stands = (occurrence: Occurrence, context: ReturnType<typeof last>, when: string) => climb(occurrence, context, at(when));
  const told = (held: readonly string[], quotaHeld: number, when = "2028-02-01 10:00") => {
    const context = last(quotaHeld);
    const { occurrence } = done(opened(context, "2028-01-03 06:00"), context, report("bo", { content: { held } }), when);
    return { occurrence, context };
  };

  it("tells the manager once where the quota is unmet, with the number", () => {
    const { occurrence, context } = told(["2027-11-11"], 1);
    const effects = stands(occurrence, context, "2028-02-01 10:10");
    expect(effects.events.map(({ kind }) => kind)).toEqual(["confirmed", "stepTaken"]);
    expect(shortly(effects.letters)).toEqual(["2028-02-01 11:00 escalation-1 eva"]);
    expect(effects.letters[0]?.text.summary).toContain("Två möten hölls 2027, planen säger minst tre");
  });

  it("not before its last day", () => {
    const { occurrence, context } = told([], 2, "2028-01-10 10:00");
    expect(shortly(stands(occurrence, context, "2028-01-10 10:10").letters)).toEqual(["2028-01-31 08:00 escalation-1 eva"]);
  });

  it("tells nobody where it is met, while it can be undone, or where the manager has been told already", () => {
    const met = told(["2027-11-11"], 2);
    expect(stands(met.occurrence, met.context, "2028-02-01 10:10").letters).toEqual([]);
    const { occurrence, context } = told([], 1);
    expect(stands(occurrence, context, "2028-02-01 10:09").events).toEqual([]);
    const escalated: Occurrence = { ...occurrence, stepsTaken: ["notice", "overdue-1", "escalation-1"] };
    expect(stands(escalated, context, "2028-02-01 10:10").letters).toEqual([]);
  });

  it("tells nobody of a fourth that was not held, or a fifth that was", () => {
    for (const before of [3, 4, 5]) {
      const { occurrence, context } = told(["2027-11-11"], before);
      expect(stands(occurrence, context, "2028-02-01 10:10").letters).toEqual([]);
    }
    expect(stands(told([], 3).occurrence, told([], 3).context, "2028-02-01 10:10").letters).toEqual([]);
  });

  it("is asked for, and late like others, with what the year has had already, and goes to no manager", () => {
    const letters = (quotaHeld: number) => {
      const context = last(quotaHeld);
      const open = opened(context, "2027-12-20 06:00");
      const days = ["2028-01-03", "2028-01-24", "2028-02-04", "2028-02-20"];
      let occurrence = open;
      return days.flatMap((day) => {
        const effects = climb(occurrence, context, at(`${day} 08:00`));
        occurrence = effects.occurrence;
        return effects.letters;
      });
    };
    const enough =
      "Fem möten är redan rapporterade för 2027, planen säger tre till fyra. Svara ändå, också om inget mer möte hölls";
    expect(letters(5).map(({ step }) => step)).toEqual(["notice", "reminder-1", "overdue-1"]);
    for (const { text } of letters(5)) expect(text.paragraphs.join(" ")).toContain(enough);
    expect(letters(2).map(({ step }) => step)).toEqual(["notice", "reminder-1", "overdue-1", "escalation-1"]);
    for (const { text } of letters(2)) expect(text.paragraphs.join(" ")).not.toContain("redan rapporter");
  });

  it("asks nothing of quarters before the plan began", () => {
    const context = { ...last(0), followedSince: civilDate("2027-11-23") };
    const { occurrence } = done(
      opened(context, "2028-01-03"),
      context,
      report("bo", { content: { held: [] } }),
      "2028-02-01 10:00",
    );
    expect(stands(occurrence, context, "2028-02-01 10:10").letters).toEqual([]);
  });
});
