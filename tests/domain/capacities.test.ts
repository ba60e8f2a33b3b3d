import { describe, expect, it } from "vitest";
import { readPlan } from "../../config/read-plan.ts";
import { capacitiesOf } from "../../domain/capacities.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import type { PersonId, RoleId } from "../../domain/ids.ts";
import type { People } from "../../domain/people.ts";

const DAY = civilDate("2026-11-24");
const read = readPlan("config/plans/vingaker");
if (!read.ok) throw new Error("The plan has faults");
const { plan, people } = read;
const of = (person: string, about: { plan?: typeof plan; people?: People } = {}) =>
  capacitiesOf({ plan: about.plan ?? plan, people: about.people ?? people }, person as PersonId, DAY);

describe("capacities", () => {
  it("of the one who owns the plan, leads the unit and runs Planvakt", () => {
    expect(of("ifo-chef")).toEqual(expect.arrayContaining(["listed", "responsible", "manager", "owner", "administrator"]));
    expect(of("ifo-chef")).not.toContain("secretary");
  });

  it("of the secretary are to read and no more", () => {
    expect(of("namndsekreterare")).toEqual(["listed", "secretary"]);
  });

  it("of a member of the work group", () => {
    expect(of("ledamot-vuxen")).toContain("workGroup");
    expect(of("ledamot-vuxen")).not.toContain("manager");
  });

  it("of an outside party are to be asked, and to answer", () => {
    const outside = plan.roles.find((role) => role.contact !== undefined);
    const holding = people.holdings.find(({ role }) => role === outside?.id);
    expect(of(holding?.person ?? "")).toEqual(["listed", "outside"]);
  });

  it("of somebody who is not in the people list are none, and of one without a role only to be listed", () => {
    expect(of("okand")).toEqual([]);
    const persons = [...people.persons, { id: "ny" as PersonId, name: "Ny", email: "ny@vingaker.example" }];
    expect(of("ny", { people: { ...people, persons } })).toEqual(["listed"]);
  });

  it("go to the stand-in while the holder is away, and end with the role", () => {
    const absence = { person: "namndsekreterare" as PersonId, from: DAY, to: DAY, standIn: "ledamot-vuxen" as PersonId };
    expect(of("ledamot-vuxen", { people: { ...people, absences: [absence] } })).toContain("secretary");
    const holdings = people.holdings.map((one) => (one.role === plan.secretary ? { ...one, to: civilDate("2026-11-23") } : one));
    expect(of("namndsekreterare", { people: { ...people, holdings } })).toEqual(["listed"]);
  });

  it("to run Planvakt is the role's that the plan names for it", () => {
    const administrator = "namndsekreterare" as RoleId;
    expect(of("namndsekreterare", { plan: { ...plan, administrator } })).toEqual(["listed", "secretary", "administrator"]);
    expect(of("ifo-chef", { plan: { ...plan, administrator } })).not.toContain("administrator");
  });
});
