import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { draftPlan } from "../../../documents/plan-draft/draft-plan.ts";
import { findRows } from "../../../documents/plan-draft/read-document.ts";
import { checkDraft } from "./check-draft.ts";

const seed = readFileSync("config/plans/vingaker/source.txt");
const found = await findRows(seed, "source.txt");
const plan = draftPlan(found, { name: "vald-i-nara-relation" });
const actions = plan.goals.flatMap((goal) => goal.actions);

describe("the draft of the seed plan's text", () => {
  it("finds all sixteen rows under their four goals", () => {
    expect(plan.goals.map((goal) => goal.actions.length)).toEqual([8, 4, 2, 2]);
  });

  it("gives each row its responsible and a cadence or a question", () => {
    for (const { row, duties } of actions) {
      expect(row.responsible).toBeTruthy();
      expect(row.timeframe).toMatch(/^(2023|Fortlöpande)/);
      expect(duties.length).toBeGreaterThan(0);
      for (const { responsible, words } of duties) {
        expect(responsible.length).toBeGreaterThan(0);
        expect(words).not.toBe("");
      }
    }
  });

  it("parts the cells that have run into each other", () => {
    const of = (start: string) => actions.find(({ row }) => row.title.startsWith(start))?.row;
    expect(of("Socialtjänsten ska implementera")).toMatchObject({ timeframe: "2023", responsible: "IFO chef" });
    expect(of("I samverkan med skola")).toMatchObject({
      activity: "Machofabriken",
      responsible: "Rektorer på högstadiet samt IFO-chef.",
    });
    expect(of("Interna rutiner")?.activity).toMatch(/^En gång om året ska rutinerna gås igenom/);
    expect(of("Medborgare inom")?.responsible).toBe("IFO chef");
  });

  it("reads how often out of the activity too, and asks", () => {
    const duties = actions.flatMap((action) => action.duties);
    expect(duties.find(({ words }) => words === "Kvartalsvis")).toMatchObject({ cadence: { every: "P3M" }, certainty: "asked" });
    expect(duties.find(({ words }) => words === "En gång vartannat år")?.cadence).toMatchObject({ answer: { year: "P2Y" } });
    expect(actions[3]?.duties.map(({ cadence }) => cadence)).toEqual([{ once: "2023-12-31" }, { attest: "P1Y" }]);
  });

  it("makes one role of its spellings and asks whether they are one", () => {
    expect(plan.roles.find(({ id }) => id === "ifo-chef")?.question).toContain("”IFO chef”, ”IFO-chef”");
    const groups = plan.roles.filter(({ title }) => /arbetsgrupp/.test(title));
    expect(groups).toHaveLength(1);
    expect(groups[0]?.question).toContain("”IFO:s arbetsgrupp för våld i nära relation”");
  });

  it("leaves an editor's remark out of the role and asks about it", () => {
    expect(actions.find(({ row }) => row.title.startsWith("Barn och ungas"))?.question).toContain(
      "Använd detta istället för barnhandläggare",
    );
  });

  it("asks about the rhythms that stand outside the tables", () => {
    const questions = plan.questions.map(({ question }) => question).join("\n");
    for (const words of ["var sjätte månad", "en gång i månaden", "3–4 gånger om året", "3-4 gånger om året"])
      expect(questions).toContain(`”${words}”`);
  });

  it("is a plan that check reads without a fault", () => {
    const checked = checkDraft(plan);
    expect(checked.faults).toEqual([]);
    expect(checked).toMatchObject({ ok: true, goals: 4, actions: 16 });
  });
});
