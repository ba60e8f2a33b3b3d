import { describe, expect, it } from "vitest";
import { readPlan } from "../../../config/read-plan.ts";
import { dutiesOf, placeOfEvent, questionsOf, type Cadence, type IsoDuration, type Plan } from "../../../domain/plan.ts";
import { sayCadence } from "../../../domain/revision/say-cadence.ts";

function planIn(folder: string): Plan {
  const read = readPlan(folder);
  if (!read.ok) throw new Error(`${folder} has faults`);
  return read.plan;
}

const vingaker = planIn("config/plans/vingaker");
const safety = planIn("config/examples/arbetsmiljo");
const wheel = planIn("config/examples/arshjul");

function said(plan: Plan, id: string): string {
  const duty = dutiesOf(plan).find((one) => one.id === id);
  if (!duty) throw new Error(`no duty ${id}`);
  return sayCadence(duty.cadence, plan);
}

describe("how often, in words", () => {
  it.each([
    ["1.1/genomgang-apt", vingaker, "en gång, senast 31 december 2023"],
    ["1.1/genomgang-ny-version", vingaker, "inom tre månader efter att en ny version av planen har antagits"],
    ["1.1/nyanstallning-vuxen", vingaker, "inom 30 dagar efter en nyanställning på Vuxenenheten"],
    ["R2/revidering", vingaker, "inom sex månader efter beslutet att revidera planen"],
    [
      "1.6/uppgifter-rvt",
      vingaker,
      "varje kvartal, senast sista dagen i månaden efter, för kvartal 2 senast sista dagen i andra månaden efter perioden",
    ],
    [
      "1.6/kartlaggning",
      vingaker,
      "sammanställning varje år av ”Lämna Relationsvåldsteamets uppgifter” och ”Hämta kvartalets statistik från Treserva”, senast sista dagen i andra månaden efter perioden",
    ],
    ["1.1/skyddsrond", safety, "varje termin, för hösten senast sista dagen i oktober, för våren senast sista dagen i april"],
    ["1.3/riskbedomning", safety, "inom 14 dagar efter att förändringen har aviserats"],
    ["2.1/budgetunderlag", wheel, "varje månad, bara mars, juni och oktober, senast den 15 i månaden"],
    ["3.2/internkontroll", wheel, "varje kvartal, bara kvartal 1 och kvartal 3, senast sista dagen i månaden efter"],
    ["3.3/besok", wheel, "varje vecka, bara 1 juni–31 augusti, senast måndagen i veckan efter"],
    ["2.2/verksamhetsplan", wheel, "senast 12 februari 2027 och 19 november 2027"],
    ["M1/handlingar", wheel, "14 dagar före nämnden"],
    ["M1/expediering", wheel, "7 dagar efter sista dagen för ”Justera protokollet”"],
  ] as const)("of %s", (id, plan, words) => {
    expect(said(plan, id)).toBe(words);
  });

  it("takes an event's words from the plan, and asks for no days of what is told of when it has happened", () => {
    const asked = questionsOf(vingaker).map(({ at }) => at);
    for (const { id } of vingaker.events ?? []) expect(asked).not.toContain(placeOfEvent(id));
    expect(questionsOf(wheel).map(({ at }) => at)).toContain(placeOfEvent("fullmaktige"));
  });

  it("names no event that the plan has no words for", () => {
    const cadence: Cadence = { kind: "onEvent", event: "nagot-annat", within: "P1M" as IsoDuration };
    expect(sayCadence(cadence, vingaker)).toBe("inom en månad efter att det har hänt");
  });
});
