import { describe, expect, test } from "vitest";
import { readPlan } from "../../config/read-plan.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { dutyOf } from "../../domain/duty.ts";
import { explainReference, refusalToOpen, type EventToOpen } from "../../domain/event-opening.ts";
import type { DutyId, PersonId } from "../../domain/ids.ts";

const read = readPlan("config/plans/vingaker");
if (!read.ok) throw new Error(JSON.stringify(read.faults));
const directory = { plan: read.plan, people: read.people };

function refusal(by: string, change: Partial<EventToOpen> & { readonly id?: string } = {}): string | undefined {
  const { id = "1.1/nyanstallning-vuxen", ...rest } = change;
  const { duty } = dutyOf(directory.plan, id as DutyId);
  const on = civilDate("2027-02-03");
  return refusalToOpen(directory, { duty, reference: "hr-2027-1", by: by as PersonId, on, happenedOn: on, begunOn: on, ...rest });
}

describe("what an event sets off", () => {
  test.each(["enhetschef-vuxen", "ifo-chef", "forvaltningschef"])(
    "is opened by the responsible, the owner or somebody above: %s",
    (by) => {
      expect(refusal(by)).toBeUndefined();
    },
  );

  test.each(["enhetschef-barn-familj", "ledamot-vuxen", "namndsekreterare", "nobody"])(
    "is not opened by anybody else: %s",
    (by) => {
      expect(refusal(by)).toMatch(/^Det här öppnas av den som ansvarar \(.+\), av någon över dem eller av IFO-chef/);
    },
  );

  test("is not opened where the calendar opens it", () => {
    expect(refusal("ifo-chef", { id: "1.6/uppgifter-rvt" })).toMatch(/öppnas inte av en händelse/);
    // What meetings decide is written on the meeting's page.
    expect(refusal("ifo-chef", { id: "M1/beslut" })).toMatch(/öppnas inte av en händelse/);
  });

  test("is not opened before the plan is begun", () => {
    const { duty } = dutyOf(directory.plan, "1.1/nyanstallning-vuxen" as DutyId);
    const event = {
      duty,
      reference: "hr-2027-1",
      by: "ifo-chef" as PersonId,
      on: civilDate("2027-02-03"),
      happenedOn: civilDate("2027-02-03"),
    };
    expect(refusalToOpen(directory, event)).toMatch(/^Planen har inte börjat följas upp än/);
  });
});

describe("an event's reference", () => {
  test.each(["hr-2027-17", "17", "HR_2027.17", "2027-02-03", "dnr-2027-0412"])("may be a number of a list: %s", (reference) => {
    expect(explainReference(reference)).toBeUndefined();
  });

  test.each(["19800229-1234", "800229-1234", "8002291234", "198002291234", "hr-800289-1234", "800229_1234"])(
    "may not look like a personal number: %s",
    (reference) => {
      expect(explainReference(reference)).toMatch(/^Referensen ser ut som ett personnummer/);
    },
  );

  test.each(["anna-svensson", "Anna"])("may not be a name: %s", (reference) => {
    expect(explainReference(reference)).toMatch(/ett nummer och inte ett namn/);
  });

  test.each(["", "a b", "a/b", "å-1", "-1", "x".repeat(65)])("is refused where it could not stand in an id: %s", (reference) => {
    expect(explainReference(reference)).toMatch(/går inte att använda som referens/);
  });
});
