import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkPlan } from "../../../config/check.ts";
import { readPlan } from "../../../config/read-plan.ts";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { preview } from "../../../domain/preview.ts";
import { dutiesOf, questionsOf, type Duty } from "../../../domain/plan.ts";

const DIR = "config/plans/vingaker";
const reading = readPlan(DIR);
if (!reading.ok) throw new Error(JSON.stringify(reading.faults, undefined, 2));
const { plan, people } = reading;
const text = readFileSync(`${DIR}/source.txt`, "utf8").replace(/\s+/gu, " ");
const duty = (id: string): Duty | undefined => dutiesOf(plan).find((candidate) => candidate.id === id);

describe("Vingåker's plan", () => {
  it("holds four goals, sixteen actions, seven meetings and two rules", () => {
    const check = checkPlan(DIR, civilDate("2026-11-23"), (_plan, year) => year - 2000);
    expect(check).toMatchObject({
      ok: true,
      plan: "vingaker",
      version: "1",
      goals: 4,
      actions: 16,
      meetings: 7,
      rules: 2,
      duties: 38,
      occurrences: { "2026": 26, "2027": 27 },
      faults: [],
    });
    expect(plan.items.map(({ id }) => id).join(" ")).toBe(
      "1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 2.1 2.2 2.3 2.4 3.1 3.2 4.1 4.2 M1 M2 M3 M4 M5 M6 M7 R1 R2",
    );
  });

  const quoted = [...plan.goals, ...plan.items, ...dutiesOf(plan)].map(({ id, source }) => ({ id, ...source }));
  it.each(quoted)("quotes the plan for $id, section $section", ({ quote }) => {
    expect(text).toContain(quote);
  });

  it("writes no subject that an inbox would cut", () => {
    const letters = preview(
      { plan, people },
      { from: civilDate("2026-11-23"), to: civilDate("2028-06-30"), begunOn: civilDate("2026-11-23") },
    );
    expect(letters.map(({ subject }) => subject).filter((subject) => subject.length > 78)).toEqual([]);
  });

  it.each(plan.items)("gives $id in the plan's own words", ({ title, activity, timeframe, responsibleText, source }) => {
    for (const words of [title, activity, timeframe, responsibleText]) expect(source.quote).toContain(words);
  });

  it("reads each traps' row as agreed", () => {
    const yearly = { kind: "attest", period: "P1Y", due: { kind: "day", day: -1, month: 11 } };
    expect(duty("1.6/uppgifter-rvt")).toMatchObject({
      cadence: { kind: "every", period: "P3M", due: { day: -1, after: 1 }, dueIn: { Q2: { day: -1, after: 2 } } },
      asks: ["relationsvaldsteamet"],
      confirm: "arbetsgruppen",
    });
    expect(duty("1.6/kartlaggning")?.cadence).toMatchObject({
      kind: "rollUp",
      of: ["1.6/uppgifter-rvt", "1.6/statistik-treserva"],
      due: { day: -1, after: 2 },
    });
    expect(duty("3.2/informera-invanare")?.cadence).toMatchObject({ kind: "undecided", answer: { kind: "year", period: "P2Y" } });
    expect(duty("2.4/machofabriken")?.cadence).toMatchObject({ calendar: "school", due: { day: -1, month: 5 } });
    expect(duty("M1/samverkansmote")?.cadence).toMatchObject({ kind: "every", period: "P6M" });
    expect(duty("M4/lokal-samverkan")?.cadence).toMatchObject({ kind: "quota", per: "P1Y", min: 3, max: 4, ticked: "P3M" });
    expect(duty("1.2/grundutbildning")?.cadence).toEqual(yearly);
    expect(duty("1.8/interna-rutiner")?.cadence).toEqual({ ...yearly, kind: "every" });
    expect(duty("R1/arsuppfoljning")).toMatchObject({ cadence: { kind: "every", period: "P1Y" }, confirm: "none" });
    expect(
      dutiesOf(plan)
        .filter(({ cadence }) => cadence.kind === "once" && cadence.by === "2023-12-31")
        .map(({ id }) => id),
    ).toEqual(["1.1/genomgang-apt", "1.3/rutiner-fanga-upp", "1.4/riskbedomning-2023"]);
  });

  it("asks each place once", () => {
    const places = questionsOf(plan).map(({ at }) => at);
    expect(new Set(places).size).toBe(places.length);
    expect(places).toEqual(
      expect.arrayContaining([
        "3.2/informera-invanare",
        "3.2/broschyr",
        "2.2/fragor-forhandsbedomning",
        "2.4/machofabriken/savstaskolan",
        "plan/antagen",
      ]),
    );
  });

  it("marks as a reading whatever the plan leaves open", () => {
    for (const { id, reading: ours } of dutiesOf(plan)) expect(ours, id).toBeTypeOf("string");
  });

  it("names no person and reaches none", () => {
    for (const { email } of people.persons) expect(email).toMatch(/\.example$/);
  });
});
