import { describe, expect, it } from "vitest";
import { readPlan } from "../../config/read-plan.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { instantAt } from "../../domain/calendar/instant.ts";
import { decideAnswer, dutyAsked } from "../../domain/decide-answer.ts";
import type { PersonId } from "../../domain/ids.ts";
import { dutiesOf, questionsOf } from "../../domain/plan.ts";

const reading = readPlan("config/plans/vingaker");
if (!reading.ok) throw new Error("Vingåker's plan has faults");
const { plan, people } = reading;
const NOW = instantAt(civilDate("2026-11-24"), 10);
const OWNER = "ifo-chef" as PersonId;
const [QUESTION = ""] = questionsOf(plan).flatMap(({ at }) => (dutyAsked({ plan }, at) === undefined ? [at] : []));

const decided = (answer: string, by: PersonId = OWNER, at = QUESTION, given?: string) =>
  decideAnswer(
    { plan, people },
    { kind: "answer", at, answer, by },
    given === undefined ? undefined : { answer: given, answeredAt: NOW },
    NOW,
  );

describe("an answer to a question of the plan", () => {
  it("is recorded as the owner gave it", () => {
    expect(decided("Ja.")).toEqual({ kind: "answered", at: NOW, question: QUESTION, answer: "Ja.", by: OWNER });
  });

  it("is the owner's to give, to a question that the plan asks", () => {
    expect(decided("Ja.", "ledamot-vuxen" as PersonId)).toEqual({
      kind: "refused",
      reason: "Frågor om planen besvaras av planens ägare.",
    });
    expect(decided("Ja.", OWNER, "9.9/inget")).toMatchObject({
      reason: expect.stringContaining(`ingen fråga om "9.9/inget"`) as string,
    });
  });

  it("to a duty that nobody has decided how often is one that its rhythm can be made of", () => {
    const duty = dutiesOf(plan).find(({ cadence }) => cadence.kind === "undecided" && cadence.answer?.kind === "year");
    if (!duty) throw new Error("Vingåker's plan leaves no first year open");
    expect(dutyAsked({ plan }, duty.id)).toBe(duty.id);
    expect(decided("snart", OWNER, duty.id)).toMatchObject({ kind: "refused" });
    expect(decided("2027", OWNER, duty.id)).toMatchObject({ kind: "answered" });
  });

  it("stands: the same again changes nothing, another is refused with the one that stands", () => {
    expect(decided("Ja.", OWNER, QUESTION, "Ja.")).toEqual({ kind: "known" });
    expect(decided("Nej.", OWNER, QUESTION, "Ja.")).toMatchObject({
      reason: 'Frågan är redan besvarad: "Ja.", tisdag 24 november 2026. En ändring görs i planens nästa version.',
    });
  });
});
