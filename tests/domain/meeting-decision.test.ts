import { describe, expect, it } from "vitest";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { instantAt } from "../../domain/calendar/instant.ts";
import { assignedDuty, decisionDutyId } from "../../domain/decision-duty.ts";
import { dutyOf, hasDuty, placeOf } from "../../domain/duty.ts";
import { readPlan } from "../../config/read-plan.ts";
import type { DutyId, ItemId, OccurrenceId, PersonId, RoleId } from "../../domain/ids.ts";
import { decideOnMeeting, decisionKey, type DecisionAsked } from "../../domain/meeting-decision.ts";
import { begin } from "../../domain/occurrence/evolve.ts";
import type { Occurrence } from "../../domain/occurrence/occurrence.ts";
import { periodByKey } from "../../domain/calendar/period.ts";
import { WHOLE, type PeriodKey } from "../../domain/ids.ts";

const read = readPlan("config/plans/vingaker");
if (!read.ok) throw new Error(JSON.stringify(read.faults));
const { plan, people } = read;
const NOW = instantAt(civilDate("2027-02-03"), 10);
const ID = "vingaker/M1/samverkansmote/2027-H1" as OccurrenceId;
const place = dutyOf(plan, "M1/samverkansmote" as DutyId);
const period = periodByKey(place.duty.cadence, "2027-H1", plan.calendar);
if (!period) throw new Error("no period");
const context = { plan, people, period, ...place };
const opened = begin(ID, { kind: "opened", at: NOW, due: period.due, parts: [WHOLE], backlog: false });
const heldOn = (...held: readonly string[]): Occurrence => ({
  ...opened,
  state: "confirmed",
  parts: [{ id: WHOLE, report: { by: "ifo-chef" as PersonId, at: NOW, held } }],
});

function decided(change: Partial<DecisionAsked> = {}, meeting = heldOn("2027-01-14")) {
  const asked = {
    title: "Ta fram en broschyr",
    responsible: "enhetschef-vuxen",
    due: civilDate("2027-03-12"),
    by: "ifo-chef" as PersonId,
  };
  return decideOnMeeting(meeting, context, { ...asked, ...change }, NOW);
}

describe("a decision on a meeting", () => {
  it("has its own title, responsible and day, and says on which meeting, also when that is long over", () => {
    expect(decided()).toEqual({
      due: "2027-03-12",
      label: "beslutat på möte torsdag 14 januari 2027",
      assignment: {
        title: "Ta fram en broschyr",
        responsible: "enhetschef-vuxen",
        decidedIn: { occurrence: ID, on: "2027-01-14" },
      },
    });
  });

  it.each<[string, Partial<DecisionAsked>, string, string | undefined]>([
    ["a day that has passed", { due: civilDate("2027-02-03") }, "är för tidigt", "due"],
    ["a role that the plan does not have", { responsible: "borgmästaren" }, "Välj en av: forvaltningschef", "responsible"],
    ["a role outside the organisation", { responsible: "miranda" }, "ingen egen roll", "responsible"],
    ["a personal number", { title: "Ring 19811228-9874" }, "personnummer", "title"],
    ["several lines", { title: "Ring\noch skriv" }, "på en rad", "title"],
    ["a meeting that the report does not tell of", { on: "2027-01-15" }, "De som är det: 2027-01-14", "on"],
    [
      "somebody who has nothing to do with it",
      { by: "enhetschef-bistand-lss" as PersonId },
      "Beslut på mötet skrivs av",
      undefined,
    ],
  ])("is refused with %s", (_, change, text, field) => {
    const result = decided(change);
    expect("fault" in result ? result.fault : {}).toMatchObject({ text: expect.stringContaining(text) as string });
    expect("fault" in result ? result.fault.field : "").toBe(field);
  });

  it("waits until the meeting is reported as held", () => {
    expect(decided({}, opened)).toMatchObject({ fault: { text: expect.stringContaining("inte rapporterat") as string } });
    expect(decided({}, heldOn())).toMatchObject({ fault: { text: expect.stringContaining("inte rapporterat") as string } });
  });

  it("is one decision a command, in the duty that each meeting cycle has for them", () => {
    const command = "3f9a1c00-0000-4000-8000-000000000001";
    expect(decisionKey("2027-H1" as PeriodKey, command)).toBe("ev-2027-H1-3f9a1c000000");
    const duty = decisionDutyId("M1" as ItemId);
    expect(hasDuty(plan, duty)).toBe(true);
    expect(hasDuty(plan, decisionDutyId("1.6" as ItemId))).toBe(false);
    const assignment = { title: "Boka", responsible: "enhetschef-vuxen" as RoleId, decidedIn: { occurrence: ID } };
    expect(placeOf(plan, { duty, assignment }).duty).toMatchObject({ title: "Boka", responsible: ["enhetschef-vuxen"] });
    // A later version may have dropped the role: somebody still answers.
    const gone = { ...assignment, responsible: "finns-inte" as RoleId };
    expect(assignedDuty(plan, dutyOf(plan, duty).duty, gone).responsible).toEqual([plan.owner]);
  });
});
