/** Whatever is changed in the directory of people can be exported, and `check` finds nothing wrong with it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readPlan } from "../../config/read-plan.ts";
import { peopleYaml } from "../../config/write-people.ts";
import { addDays, civilDate } from "../../domain/calendar/civil-date.ts";
import type { PeopleChange } from "../../domain/people-change/change.ts";
import { changePeople } from "../../domain/people-change/change-people.ts";
import { folderWith, MINIMAL_PEOPLE, MINIMAL_PLAN } from "./minimal-plan.ts";

const TODAY = civilDate("2027-03-01");
/** Each run reads a plan from its files. */
const RUNS = 40;

/**
 * Nothing is to be confirmed: people may leave until nobody is left who could, no change is refused for it, and `check` says so
 * of the plan, not of the people.
 */
const PLAN = MINIMAL_PLAN.replaceAll(/^( +)responsible: .*$/gm, "$&\n$1confirm: none");

const read = readPlan(folderWith({ "plan.yaml": PLAN, "people.yaml": MINIMAL_PEOPLE }));
if (!read.ok) throw new Error(JSON.stringify(read.faults));
const { plan, people: first } = read;

const ROLE = fc.constantFrom(...plan.roles.map(({ id }) => id));
const PERSON = fc.constantFrom(...first.persons.map(({ id }) => id));
const DAY = fc.integer({ min: 0, max: 40 }).map((days) => addDays(TODAY, days));
const CHANGE: fc.Arbitrary<PeopleChange> = fc.oneof(
  fc.nat(9).map((n) => ({ kind: "addPerson" as const, name: `Ny: ${n} #`, email: `ny-${n}@testby.example` })),
  fc.tuple(ROLE, PERSON, DAY).map(([role, to, from]) => ({ kind: "handOver" as const, role, to, from })),
  fc.tuple(ROLE, DAY).map(([role, from]) => ({ kind: "cancelHandover" as const, role, from })),
  fc.tuple(ROLE, DAY).map(([role, from]) => ({ kind: "endHolding" as const, role, from })),
  fc.tuple(ROLE, PERSON, DAY).map(([role, person, from]) => ({ kind: "addMember" as const, role, person, from })),
  fc.tuple(ROLE, PERSON, DAY).map(([role, person, from]) => ({ kind: "removeMember" as const, role, person, from })),
  fc.tuple(ROLE, PERSON, PERSON).map(([role, person, standIn]) => ({ kind: "setStandIn" as const, role, person, standIn })),
  fc
    .tuple(PERSON, DAY, DAY, PERSON)
    .map(([person, from, to, standIn]) => ({ kind: "enterAbsence" as const, person, from, to, standIn })),
  fc.tuple(PERSON, DAY, DAY).map(([person, from, back]) => ({ kind: "endAbsence" as const, person, from, back })),
);

test("people that are changed are written, read again as they were, and found sound", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.array(CHANGE, { minLength: 5, maxLength: 30 }), (changes) => {
      const changed = changes.reduce((people, change) => {
        const result = changePeople({ plan, people }, change, TODAY);
        return result.kind === "changed" ? result.people : people;
      }, first);
      const files = { "plan.yaml": PLAN, "people.yaml": peopleYaml(changed, "exported") };
      const again = readPlan(folderWith(files));
      expect(again.ok ? [] : again.faults).toEqual([]);
      expect(again.ok && again.people).toEqual(changed);
    }),
    { numRuns: RUNS },
  );
});
