import { describe, expect, it } from "vitest";
import { checkPlan } from "../../config/check.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { brokenBy } from "./minimal-plan.ts";

const today = civilDate("2026-11-23");

describe("check", () => {
  it("counts this year and the next", () => {
    expect(checkPlan(brokenBy({}), today, (_plan, year) => year)).toStrictEqual({
      ok: true,
      plan: "testby",
      version: "1",
      goals: 1,
      actions: 1,
      meetings: 0,
      rules: 0,
      duties: 2,
      occurrences: { "2026": 2026, "2027": 2027 },
      questions: [],
      faults: [],
    });
  });

  it("lists undecided duties among the questions", () => {
    const undecided =
      "          - { id: sen, title: Berätta senare, cadence: { undecided: När? }, responsible: [chef], source: *s }\n";
    const dir = brokenBy({
      plan: [
        ["          - id: summera", `${undecided}          - id: summera\n            question: Vem?`],
        ['source: { section: "1", quote: Alla ska', 'source: &s { section: "1", quote: Alla ska'],
      ],
    });
    expect(checkPlan(dir, today, () => 0)).toMatchObject({
      questions: [
        { at: "1.1/summera", question: "Vem?" },
        { at: "1.1/sen", question: "När?" },
      ],
    });
  });

  it("gives faults and no counts where there are any", () => {
    expect(checkPlan(brokenBy({ plan: [["owner: chef", "owner: ingen"]] }), today, () => 0)).toStrictEqual({
      ok: false,
      plan: "testby",
      version: "1",
      faults: [
        {
          file: "plan.yaml",
          line: 7,
          path: "owner",
          value: "ingen",
          message:
            "There is no such role. Expected one listed in roles:. There are: direktor, chef, sekreterare, gruppen, sammankallande, grannen.",
        },
      ],
    });
  });
});
