import { describe, expect, it } from "vitest";
import { checkPlan } from "../../../config/check.ts";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { countOccurrences } from "../../../domain/count-occurrences.ts";
import { expectLettersInOrder, yearOf } from "./year-of.ts";

const FOLDER = "config/examples/arshjul";
const year = yearOf(FOLDER);
const dueOf = (duty: string): readonly string[] =>
  year.dueDays.filter((line) => line.startsWith(`${duty} `)).map((line) => line.slice(duty.length + 1));
const posted = (duty: string, step: string, person: string): readonly string[] =>
  year.posted.filter((line) => line.endsWith(` ${step} ${person} ${duty}`)).map((line) => line.slice(0, 10));

describe("a year cycle counted from the nämnd's meetings, from YAML alone", () => {
  it("is sound, and asks for the days of an event that has none", () => {
    const today = civilDate("2026-11-23");
    expect(checkPlan(FOLDER, today, (plan, which) => countOccurrences(plan, which, today))).toMatchObject({
      ok: true,
      goals: 2,
      actions: 5,
      meetings: 1,
      rules: 2,
      duties: 12,
      questions: [{ at: "plan/fullmaktige" }],
      faults: [],
    });
    expect(dueOf("R2/arsredovisning")).toEqual([]);
  });

  // The meetings are all Thursdays; the one planned for 15 April is held on the 22nd. 6 May is Ascension Day.
  it.each([
    ["M1/handlingar", ["2027-01-14", "2027-02-18", "2027-04-08", "2027-05-13", "2027-08-12", "2027-09-16", "2027-10-21", "2027-11-25"]],
    ["M1/utskick", ["2027-01-21", "2027-02-25", "2027-04-15", "2027-05-20", "2027-08-19", "2027-09-23", "2027-10-28", "2027-12-02"]],
    ["M1/justering", ["2027-02-11", "2027-03-18", "2027-05-05", "2027-06-10", "2027-09-09", "2027-10-14", "2027-11-18", "2027-12-23"]],
    ["M1/expediering", ["2027-02-18", "2027-03-25", "2027-05-12", "2027-06-17", "2027-09-16", "2027-10-21", "2027-11-25", "2027-12-30"]],
    ["2.1/budgetunderlag", ["2027-03-15", "2027-06-15", "2027-10-15"]],
    ["2.2/verksamhetsplan", ["2027-02-12", "2027-11-19"]],
    ["3.1/delarsrapport", ["2027-05-20", "2027-09-20"]],
    ["3.2/internkontroll", ["2027-04-30", "2027-10-29"]],
    ["R1/revidering", ["2027-12-30"]],
  ])("%s falls due %j", (duty, days) => {
    expect(dueOf(duty)).toEqual(days);
  }); // prettier-ignore

  it("counts visits each week that begins in June to August, due the Monday after", () => {
    const days = dueOf("3.3/besok");
    expect([days[0], days.at(-1), days.length]).toEqual(["2027-06-14", "2027-09-06", 13]);
  });

  it("asks before a meeting for its papers, and only after it for its minutes", () => {
    expect(posted("M1/handlingar", "notice", "chef-kultur")).toEqual(
      ["2026-12-14", "2027-01-18", "2027-03-08", "2027-04-12", "2027-08-09", "2027-08-16", "2027-09-20", "2027-10-25"],
    ); // prettier-ignore
    expect(posted("M1/justering", "notice", "ordforande")).toEqual(
      ["2027-02-01", "2027-03-08", "2027-04-26", "2027-05-31", "2027-08-30", "2027-10-04", "2027-11-08", "2027-12-13"],
    ); // prettier-ignore
    expect(posted("M1/utskick", "overdue-1", "namndsekreterare")).toEqual(
      ["2027-01-22", "2027-02-26", "2027-04-16", "2027-05-21", "2027-08-20", "2027-09-24", "2027-10-29", "2027-12-03"],
    ); // prettier-ignore
  });

  it("speaks of each meeting by the day it is held, under the key it was planned by", () => {
    const april = year.letters.filter(({ occurrence }) => occurrence === "arshjul/M1/handlingar/on-2027-04-15");
    expect(april.map(({ step }) => step)).toContain("notice");
    for (const { subject } of april) expect(subject).toContain("nämnden 22 april 2027");
  });

  it("keeps those responsible, those who take part and the one who follows up apart", () => {
    expect(posted("2.1/budgetunderlag", "notice", "ekonom")).toEqual(["2027-02-15", "2027-05-17", "2027-09-13"]);
    expect(posted("2.1/budgetunderlag", "notice", "chef-fritid")).toEqual(["2027-02-15", "2027-05-17", "2027-09-13"]);
    expect(posted("2.1/budgetunderlag", "reminder-1", "ekonom")).toEqual([]);
    expect(posted("2.1/budgetunderlag", "overdue-1", "ekonom")).toEqual([]);
    // Follows up by confirming: hears of it when it is reported, or late as the manager.
    expect(posted("2.1/budgetunderlag", "notice", "forvaltningschef")).toEqual([]);
    expect(posted("2.1/budgetunderlag", "escalation-1", "forvaltningschef")).toEqual(["2027-03-31", "2027-06-30", "2027-10-29"]);
  });

  it("sends nothing on free days, in quiet weeks, twice, or under a subject that is cut", () => {
    expectLettersInOrder(year);
  });

  it("names no person and reaches none", () => {
    for (const { email } of year.people.persons) expect(email).toMatch(/\.example$/);
  });
});
