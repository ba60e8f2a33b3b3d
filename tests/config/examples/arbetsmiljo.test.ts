import { describe, expect, it } from "vitest";
import { checkPlan } from "../../../config/check.ts";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { countOccurrences } from "../../../domain/count-occurrences.ts";
import { expectLettersInOrder, yearOf } from "./year-of.ts";

const FOLDER = "config/examples/arbetsmiljo";
const year = yearOf(FOLDER);
const dueOf = (duty: string): readonly string[] =>
  year.dueDays.filter((line) => line.startsWith(`${duty} `)).map((line) => line.slice(duty.length + 1));

describe("a year cycle of workplace safety, from YAML alone", () => {
  it("is sound, and asks what nobody has decided", () => {
    const today = civilDate("2026-11-23");
    expect(checkPlan(FOLDER, today, (plan, which) => countOccurrences(plan, which, today))).toMatchObject({
      ok: true,
      goals: 2,
      actions: 12,
      meetings: 2,
      rules: 1,
      duties: 19,
      questions: [{ at: "1.3/riskbedomning" }, { at: "2.4/forsta-hjalpen" }],
      faults: [],
    });
  });

  // Counted in an almanac for 2027: Easter is 28 March, Ascension Day 6 May (7 May is closed), Midsummer's Eve 25 June.
  it.each([
    ["1.1/skyddsrond", ["2027-04-30", "2027-10-29"], "once a term: the last of April, and of October (a Sunday)"],
    ["1.2/enkat", ["2027-10-29"], "the last of October is a Sunday"],
    ["1.2/handlingsplan", ["2027-11-29"], "a month after the survey was due"],
    ["1.2/sammanstallning", ["2027-12-15"], "15 December"],
    ["1.3/riskbedomning", [], "only when something changes"],
    ["1.4/tillbud", ["2027-05-14", "2027-09-15", "2028-01-14"], "the 15th of the month after each tertial; two are Saturdays"],
    ["1.5/brandskydd", ["2027-03-25", "2027-06-24", "2027-09-24", "2027-12-30"], "each quarter's last Friday; three are holidays"],
    [
      "1.6/sjukfranvaro",
      [
        "2027-01-05",
        "2027-02-02",
        "2027-03-02",
        "2027-04-02",
        "2027-05-04",
        "2027-09-02",
        "2027-10-04",
        "2027-11-02",
        "2027-12-02",
      ],
      "the second working day, September to May",
    ],
    ["1.7/utegard-sommar", ["2027-08-13"], "15 August is a Sunday"],
    ["2.1/uppgiftsfordelning", ["2027-01-29"], "the last of January is a Sunday"],
    ["2.3/lasarsstart", ["2027-08-20"], "the third Friday of August"],
    ["2.4/forsta-hjalpen", [], "undecided"],
    ["2.5/delrapport", ["2027-05-28"], "the last Friday of May"],
    ["2.5/slutrapport", ["2027-11-30"], "the last of November"],
    ["M1/samverkansgrupp", ["2027-03-31", "2027-06-30", "2027-09-30", "2027-12-30"], "asked about each quarter"],
    ["R1/revidering", ["2027-02-26"], "the last of February is a Sunday"],
  ])("%s falls due %j: %s", (duty, days) => {
    expect(dueOf(duty).filter((day) => day >= "2027-01-01")).toEqual(days);
  });

  it("holds workplace meetings each month but July", () => {
    expect(dueOf("M2/apt").map((day) => day.slice(5, 7))).toEqual(
      ["01", "02", "03", "04", "05", "06", "08", "09", "10", "11", "12"],
    ); // prettier-ignore
  });

  it.each([
    "2026-11-24 welcome skyddsombud-norr",
    "2026-11-30 notice ordforande M1/samverkansgrupp",
    "2026-11-30 notice huvudskyddsombud M1/samverkansgrupp",
    "2026-12-03 ring hr-strateg 2.5/slutrapport",
    "2026-12-30 overdue-1 rektor-ekbacken 1.5/brandskydd",
    "2027-01-04 notice huvudskyddsombud 1.4/tillbud",
    // 28 days before 30 April is 2 April; its Monday is Easter Monday.
    "2027-03-30 notice rektor-norrskolan 1.1/skyddsrond",
    "2027-03-30 notice skyddsombud-norr 1.1/skyddsrond",
    "2027-04-19 reminder-1 rektor-ekbacken 1.1/skyddsrond",
    // Three working days after 30 April: 3, 4 and 5 May.
    "2027-05-05 overdue-1 rektor-soderskolan 1.1/skyddsrond",
    // Ten: Ascension Day, the closed day after it and two weekends don't count.
    "2027-05-18 escalation-1 forvaltningschef 1.1/skyddsrond",
    "2027-08-09 reminder-1 rektor-norrskolan 2.3/lasarsstart",
    "2027-08-30 notice rektor-norrskolan 1.2/enkat",
    "2027-09-27 notice rektor-ekbacken 1.1/skyddsrond",
    "2027-10-04 notice foretagshalsovarden 2.5/slutrapport",
    "2027-10-04 notice huvudskyddsombud 2.5/slutrapport",
    "2027-11-01 notice rektor-ekbacken 1.2/handlingsplan",
    "2027-11-01 notice skyddsombud-norr 1.2/handlingsplan",
  ])("posts %s", (line) => {
    expect(year.posted).toContain(line);
  });

  it("tells those who take part once, and never reminds or chases them", () => {
    const steps = year.letters.filter(({ person, duty }) => person === "skyddsombud-norr" && duty).map(({ step }) => step);
    expect(new Set(steps)).toEqual(new Set(["notice"]));
  });

  it("sends nothing on free days, in quiet weeks, twice, or under a subject that is cut", () => {
    expectLettersInOrder(year);
  });

  it("names no person and reaches none", () => {
    for (const { email } of year.people.persons) expect(email).toMatch(/\.example$/);
  });
});
