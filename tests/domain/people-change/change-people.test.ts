import { describe, expect, it } from "vitest";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import type { PersonId, RoleId } from "../../../domain/ids.ts";
import type { PeopleChange } from "../../../domain/people-change/change.ts";
import { changePeople } from "../../../domain/people-change/change-people.ts";
import type { People } from "../../../domain/people.ts";
import { resolveRole, rolesHeldOn } from "../../../domain/recipients.ts";
import { PEOPLE, PLAN, ROLES } from "../fixtures/plan.ts";

const TODAY = civilDate("2027-01-18");
const TOMORROW = civilDate("2027-01-19");
const id = (name: string): PersonId => name as PersonId;

function change(asked: PeopleChange, people: People = PEOPLE) {
  return changePeople({ plan: PLAN, people }, asked, TODAY);
}

function changed(asked: PeopleChange, people: People = PEOPLE): People {
  const result = change(asked, people);
  if (result.kind === "refused") throw new Error(JSON.stringify(result.faults));
  return result.people;
}

function faults(asked: PeopleChange, people: People = PEOPLE): readonly string[] {
  const result = change(asked, people);
  return result.kind === "refused" ? result.faults.map(({ field, text }) => `${field}: ${text}`) : [];
}

const holder = (people: People, role: RoleId, day: string): string =>
  resolveRole({ plan: PLAN, people }, role, civilDate(day)).person.id;

describe("a person", () => {
  it("is added with an id made of the name, and another id where that is taken", () => {
    const once = changed({ kind: "addPerson", name: "  Åsa  Öberg-Ek ", email: "asa@vingaker.example" });
    expect(once.persons.at(-1)).toEqual({ id: "asa-oberg-ek", name: "Åsa Öberg-Ek", email: "asa@vingaker.example" });
    const twice = changed({ kind: "addPerson", name: "Åsa Öberg-Ek", email: "asa2@vingaker.example" }, once);
    expect(twice.persons.at(-1)?.id).toBe("asa-oberg-ek-2");
  });

  it("is not added without a name and an address, and hears of both faults at once", () => {
    expect(faults({ kind: "addPerson", name: " ", email: "" })).toEqual([
      "name: Personen saknar namn. Skriv för- och efternamn.",
      "email: Personen saknar e-postadress, och utan den når inga mejl fram. Skriv adressen.",
    ]);
  });

  it.each([
    "anna",
    "anna@vingaker",
    "Anna <anna@vingaker.example>",
    "a@ex.example\r\nBcc: b@ex.example",
    "a@ex.example,b@ex.example",
  ])("is refused the address %j", (email) => {
    expect(faults({ kind: "addPerson", name: "Nya", email })).toEqual([expect.stringContaining("är inte en e-postadress")]);
  });

  it("does not share an address with another, but keeps its own in other letters", () => {
    expect(faults({ kind: "addPerson", name: "Nya", email: "ANNA@vingaker.example" })).toEqual([
      "email: Adressen hör redan till Anna Exempel. Välj den personen, eller skriv en annan adress.",
    ]);
    const renamed = changed({ kind: "changeDetails", person: id("anna"), name: "Anna Ek", email: "Anna@vingaker.example" });
    expect(renamed.persons[0]).toEqual({ id: "anna", name: "Anna Ek", email: "Anna@vingaker.example" });
  });
});

describe("a role handed over", () => {
  const handOver: PeopleChange = { kind: "handOver", role: ROLES.head.id, to: id("david"), from: civilDate("2027-02-01") };

  it("is the old holder's to the day before, and the new one's from the day", () => {
    const people = changed(handOver);
    expect(holder(people, ROLES.head.id, "2027-01-31")).toBe("eva");
    expect(holder(people, ROLES.head.id, "2027-02-01")).toBe("david");
  });

  it("keeps the order of the others, the new holding beside the old", () => {
    const roles = changed(handOver).holdings.map(({ role, person }) => `${role} ${person}`);
    const before = PEOPLE.holdings.map(({ role, person }) => `${role} ${person}`);
    expect(roles.filter((row) => row !== "forvaltningschef david")).toEqual(before);
    expect(roles.indexOf("forvaltningschef david")).toBe(roles.indexOf("forvaltningschef eva") + 1);
  });

  it("can be taken back before its day", () => {
    const back = changed({ kind: "cancelHandover", role: ROLES.head.id, from: civilDate("2027-02-01") }, changed(handOver));
    expect(back).toEqual(PEOPLE);
  });

  it("is refused where it would leave two holders or none to tell, with all that is wrong", () => {
    expect(
      faults({ kind: "handOver", role: ROLES.head.id, to: id("nobody"), from: civilDate("2027-01-17"), standIn: id("nobody") }),
    ).toEqual([
      "to: Personen ”nobody” finns inte i registret. Välj någon i listan, eller lägg till personen först.",
      "from: söndag 17 januari 2027 har redan varit, och det som har hänt ändras inte. Välj i dag, måndag 18 januari 2027, eller senare.",
      "standIn: Ingen är ställföreträdare för sig själv. Välj någon annan.",
    ]);
    expect(faults({ ...handOver, to: id("eva") })).toEqual([
      "to: Eva Exempel är redan förvaltningschef måndag 1 februari 2027. Välj någon annan.",
    ]);
    expect(faults({ ...handOver, to: id("filip"), from: TODAY }, changed(handOver))).toEqual([
      "from: Rollen går redan över till David Exempel måndag 1 februari 2027. Ta tillbaka det bytet först, eller välj en dag efter det.",
    ]);
    expect(faults({ ...handOver, role: "kommunchef" as RoleId })).toEqual([
      "role: Rollen ”kommunchef” finns inte i planen. Välj en roll i listan.",
    ]);
    expect(faults({ ...handOver, role: ROLES.workGroup.id })).toEqual([expect.stringContaining("är en grupp")]);
  });

  it("goes to a member, where the role convenes a group", () => {
    const convene = { kind: "handOver", role: ROLES.convener.id, from: TOMORROW } as const;
    expect(faults({ ...convene, to: id("eva") })).toEqual([expect.stringContaining("är inte medlem i arbetsgruppen")]);
    expect(holder(changed({ ...convene, to: id("david") }), ROLES.convener.id, TOMORROW)).toBe("david");
  });
});

describe("a role left without a holder", () => {
  it("goes to the role above, from the day", () => {
    const people = changed({ kind: "endHolding", role: ROLES.secretary.id, from: TOMORROW });
    expect(holder(people, ROLES.secretary.id, TODAY)).toBe("filip");
    expect(holder(people, ROLES.secretary.id, TOMORROW)).toBe("eva");
  });

  it("is never the plan's owner, nor a group's convener", () => {
    expect(faults({ kind: "endHolding", role: ROLES.ifoHead.id, from: TODAY })).toEqual([
      expect.stringContaining("Planens ägare är den som får det ingen annan får"),
    ]);
    expect(faults({ kind: "endHolding", role: ROLES.convener.id, from: TODAY })).toEqual([
      expect.stringContaining("skulle stå utan sammankallande"),
    ]);
  });
});

describe("a group", () => {
  it("takes a member, who is one from the day", () => {
    const people = changed({ kind: "addMember", role: ROLES.workGroup.id, person: id("eva"), from: TOMORROW });
    const held = (day: string) => rolesHeldOn({ plan: PLAN, people }, id("eva"), civilDate(day)).map((role) => role.id);
    expect(held(TODAY)).not.toContain(ROLES.workGroup.id);
    expect(held(TOMORROW)).toContain(ROLES.workGroup.id);
    expect(faults({ kind: "addMember", role: ROLES.workGroup.id, person: id("eva"), from: TODAY }, people)).toEqual([
      "person: Eva Exempel är redan medlem från tisdag 19 januari 2027. Välj någon annan.",
    ]);
  });

  it("keeps its convener, and its last member", () => {
    const remove = { kind: "removeMember", role: ROLES.workGroup.id, from: TOMORROW } as const;
    expect(faults({ ...remove, person: id("anna") })).toEqual([expect.stringContaining("är gruppens sammankallande")]);
    const alone = {
      ...PEOPLE,
      holdings: PEOPLE.holdings.filter(({ role, person }) => role !== ROLES.workGroup.id || person === "david"),
    };
    expect(faults({ ...remove, person: id("david") }, alone)).toEqual([expect.stringContaining("är den sista medlemmen")]);
    expect(faults({ ...remove, person: id("david") })).toEqual([]);
    expect(faults({ ...remove, person: id("eva") })).toEqual([expect.stringContaining("är inte medlem")]);
  });
});

describe("an absence", () => {
  const away: PeopleChange = { kind: "enterAbsence", person: id("anna"), from: TODAY, to: civilDate("2027-01-22") };

  it("sends the letters to the usual stand-in, or to whom it names", () => {
    expect(holder(changed(away), ROLES.convener.id, TODAY)).toBe("cilla");
    expect(holder(changed({ ...away, standIn: id("david") }), ROLES.convener.id, TODAY)).toBe("david");
  });

  it("has an end", () => {
    expect(faults({ kind: "enterAbsence", person: id("anna"), from: TODAY })).toEqual([
      "to: Frånvaron saknar sista dag, och då märker ingen att den aldrig tog slut. Ange en dag; den kan ändras senare.",
    ]);
    expect(faults({ ...away, to: civilDate("2027-01-17") })).toEqual([
      "to: Frånvaron slutar innan den börjar (måndag 18 januari 2027). Välj den dagen eller en senare.",
    ]);
  });

  it("is one at a time, and its stand-in is there", () => {
    const people = changed(away);
    expect(faults({ ...away, from: civilDate("2027-01-22"), to: civilDate("2027-01-29") }, people)).toEqual([
      "from: Det finns redan en frånvaro måndag 18 januari 2027 till fredag 22 januari 2027. Avsluta den först, eller välj andra dagar.",
    ]);
    expect(faults({ ...away, person: id("cilla"), standIn: id("anna") }, people)).toEqual([
      "standIn: Anna Exempel är själv frånvarande måndag 18 januari 2027 till fredag 22 januari 2027. Välj någon annan.",
    ]);
    expect(faults({ ...away, standIn: id("anna") })).toEqual([expect.stringContaining("för sig själv")]);
  });

  it("leaves nobody's letters unread", () => {
    expect(faults({ ...away, person: id("eva") })).toEqual([
      "standIn: Ingen tar emot mejlen till förvaltningschef under frånvaron. Välj en ställföreträdare.",
    ]);
  });

  it("ends early, or is taken away before it begins", () => {
    const people = changed(away);
    const sooner = changed({ kind: "endAbsence", person: id("anna"), from: TODAY, back: TOMORROW }, people);
    expect(sooner.absences).toEqual([{ person: "anna", from: TODAY, to: TODAY }]);
    expect(changed({ kind: "endAbsence", person: id("anna"), from: TODAY, back: TODAY }, people)).toEqual(PEOPLE);
    expect(faults({ kind: "endAbsence", person: id("anna"), from: TODAY, back: civilDate("2027-02-01") }, people)).toEqual([
      expect.stringContaining("slutar redan fredag 22 januari 2027"),
    ]);
  });
});

describe("a usual stand-in", () => {
  it("is changed from today: who stood in before is not", () => {
    const absent: People = {
      ...PEOPLE,
      absences: [{ person: id("anna"), from: civilDate("2027-01-11"), to: civilDate("2027-01-22") }],
    };
    const people = changed({ kind: "setStandIn", role: ROLES.convener.id, person: id("anna"), standIn: id("david") }, absent);
    expect(holder(people, ROLES.convener.id, "2027-01-15")).toBe("cilla");
    expect(holder(people, ROLES.convener.id, TODAY)).toBe("david");
  });

  it("is removed, and is the holder's to have", () => {
    const people = changed({ kind: "setStandIn", role: ROLES.convener.id, person: id("anna") });
    expect(people.holdings[0]).toEqual({ role: "sammankallande", person: "anna", from: "2026-01-01" });
    expect(faults({ kind: "setStandIn", role: ROLES.convener.id, person: id("bo"), standIn: id("cilla") })).toEqual([
      expect.stringContaining("har inte rollen sammankallande"),
    ]);
  });
});
