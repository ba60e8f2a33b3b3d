import { describe, expect, it } from "vitest";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import type { PersonId, RoleId } from "../../domain/ids.ts";
import type { People } from "../../domain/people.ts";
import {
  actsFor,
  isAbove,
  resolveManager,
  resolveMembers,
  resolveRole,
  roleOf,
  rolesHeldOn,
  type Directory,
} from "../../domain/recipients.ts";
import { PEOPLE, PLAN, ROLES } from "./fixtures/plan.ts";

const DAY = civilDate("2027-01-18");
const person = (id: string): PersonId => id as PersonId;

function withPeople(changes: Partial<People>): Directory {
  return { plan: PLAN, people: { ...PEOPLE, ...changes } };
}

const ordinary = withPeople({});
const without = (...roles: readonly RoleId[]): Directory =>
  withPeople({ holdings: PEOPLE.holdings.filter(({ role }) => !roles.includes(role)) });
const away = (who: string, standIn?: string): Directory =>
  withPeople({
    absences: [{ person: person(who), from: DAY, to: DAY, ...(standIn === undefined ? {} : { standIn: person(standIn) }) }],
  });

describe("who answers for a role", () => {
  it("is its holder on the day, from the first to the last", () => {
    const [anna] = PEOPLE.holdings;
    if (!anna) throw new Error("nobody holds anything");
    const holdings = [
      { ...anna, to: civilDate("2027-01-17") },
      { ...anna, person: person("david"), from: civilDate("2027-01-18") },
    ];
    const changing = withPeople({ holdings: [...holdings, ...PEOPLE.holdings.slice(1)] });
    expect(resolveRole(changing, ROLES.convener.id, civilDate("2027-01-17")).person.id).toBe("anna");
    expect(resolveRole(changing, ROLES.convener.id, DAY).person.id).toBe("david");
  });

  it("is the stand-in on the days of the absence, and no other", () => {
    const resolved = resolveRole(away("anna"), ROLES.convener.id, DAY);
    expect(resolved).toMatchObject({ person: { id: "cilla" }, standInFor: { id: "anna" }, role: { id: "sammankallande" } });
    expect(resolveRole(away("anna"), ROLES.convener.id, civilDate("2027-01-19")).person.id).toBe("anna");
  });

  it("is whom the absence names before the usual stand-in, and the holder where there is neither", () => {
    expect(resolveRole(away("anna", "bo"), ROLES.convener.id, DAY).person.id).toBe("bo");
    expect(resolveRole(away("eva"), ROLES.head.id, DAY).person.id).toBe("eva");
  });

  it("goes one step only: a stand-in who is away too still gets it", () => {
    const both = withPeople({
      absences: [
        { person: person("anna"), from: DAY, to: DAY },
        { person: person("cilla"), from: DAY, to: DAY, standIn: person("david") },
      ],
    });
    expect(resolveRole(both, ROLES.convener.id, DAY).person.id).toBe("cilla");
  });

  it("is the role above where it is vacant, however far up, and says which was vacant", () => {
    expect(resolveRole(without(ROLES.convener.id), ROLES.convener.id, DAY)).toMatchObject({
      person: { id: "bo" },
      role: { id: "ifo-chef" },
      vacant: { id: "sammankallande" },
    });
    const two = resolveRole(without(ROLES.convener.id, ROLES.ifoHead.id), ROLES.convener.id, DAY);
    expect(two).toMatchObject({ person: { id: "eva" }, vacant: { id: "sammankallande" } });
  });

  it("is the plan's owner at the top, and the internal contact of an outside party nobody speaks for", () => {
    expect(resolveRole(without(ROLES.head.id), ROLES.head.id, DAY)).toMatchObject({
      person: { id: "bo" },
      vacant: { id: "forvaltningschef" },
    });
    expect(resolveRole(without(ROLES.schoolHead.id), ROLES.schoolHead.id, DAY).person.id).toBe("bo");
  });

  it("is somebody even where nobody holds anything", () => {
    expect(resolveRole(withPeople({ holdings: [] }), ROLES.convener.id, DAY)).toMatchObject({ person: { id: "anna" } });
    expect(() => resolveRole(withPeople({ holdings: [], persons: [] }), ROLES.convener.id, DAY)).toThrow("has no people");
  });

  it("must be a role of the plan", () => {
    expect(() => roleOf(PLAN, "rektor" as RoleId)).toThrow('has no role "rektor"');
  });
});

describe("a group", () => {
  it("answers through its convener, as the group", () => {
    expect(resolveRole(ordinary, ROLES.workGroup.id, DAY)).toMatchObject({ person: { id: "anna" }, role: { id: "arbetsgruppen" } });
  });

  it("has each member once, stand-ins in the place of those away", () => {
    const ids = (directory: Directory) => resolveMembers(directory, ROLES.workGroup.id, DAY).map((one) => one.person.id);
    expect(ids(ordinary)).toEqual(["anna", "cilla", "david"]);
    expect(ids(away("david", "bo"))).toEqual(["anna", "cilla", "bo"]);
    expect(ids(without(ROLES.workGroup.id))).toEqual(["anna"]);
  });

  it("is acted for by any member, and by whoever stands in for one", () => {
    expect(actsFor(ordinary, person("david"), ROLES.workGroup.id, DAY)).toBe(true);
    expect(actsFor(ordinary, person("bo"), ROLES.workGroup.id, DAY)).toBe(false);
    expect(actsFor(away("david", "bo"), person("bo"), ROLES.workGroup.id, DAY)).toBe(true);
    expect(actsFor(ordinary, person("david"), ROLES.convener.id, DAY)).toBe(false);
  });
});

describe("who is above", () => {
  it("is the next role up whose holder is somebody else", () => {
    expect(resolveManager(ordinary, ROLES.convener.id, person("anna"), DAY)?.person.id).toBe("bo");
    expect(resolveManager(ordinary, ROLES.convener.id, person("bo"), DAY)?.person.id).toBe("eva");
    expect(resolveManager(ordinary, ROLES.head.id, person("eva"), DAY)).toBeUndefined();
  });

  it("is everyone on the way up, never oneself below", () => {
    expect(isAbove(ordinary, person("eva"), ROLES.convener.id, DAY)).toBe(true);
    expect(isAbove(ordinary, person("bo"), ROLES.workGroup.id, DAY)).toBe(true);
    expect(isAbove(ordinary, person("anna"), ROLES.convener.id, DAY)).toBe(false);
    expect(isAbove(ordinary, person("bo"), ROLES.head.id, DAY)).toBe(false);
  });

  it("may be the stand-in of whoever is above", () => {
    expect(isAbove(away("bo"), person("david"), ROLES.convener.id, DAY)).toBe(true);
  });
});

it("tells the roles a person holds, in the plan's order", () => {
  expect(rolesHeldOn(ordinary, person("anna"), DAY).map(({ id }) => id)).toEqual(["sammankallande", "arbetsgruppen"]);
});
