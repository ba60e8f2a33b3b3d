import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAddress } from "../../../activities/post/address.ts";
import { addDays, civilDate, type CivilDate } from "../../../domain/calendar/civil-date.ts";
import type { PersonId } from "../../../domain/ids.ts";
import type { PeopleChange } from "../../../domain/people-change/change.ts";
import { changePeople } from "../../../domain/people-change/change-people.ts";
import type { People } from "../../../domain/people.ts";
import { resolveMembers, resolveRole } from "../../../domain/recipients.ts";
import { PEOPLE, PLAN, ROLES } from "../fixtures/plan.ts";

const FIRST = civilDate("2026-12-01");
const DAYS = 60;
const ROLE = fc.constantFrom(...Object.values(ROLES).map((role) => role.id));
const PERSON = fc.constantFrom(...PEOPLE.persons.map(({ id }) => id));
const DAY = fc.integer({ min: 0, max: DAYS }).map((days) => addDays(FIRST, days));
const WORD = fc.constantFrom("nya.personen", "ny+x", "anna", "a..b", "a b", "");

const optional = <T>(key: string, value: fc.Arbitrary<T>): fc.Arbitrary<Readonly<Record<string, T>>> =>
  fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : { [key]: one }));

const CHANGE: fc.Arbitrary<PeopleChange> = fc.oneof(
  fc.tuple(WORD, WORD).map(([name, local]) => ({ kind: "addPerson" as const, name, email: `${local}@vingaker.example` })),
  fc
    .tuple(PERSON, WORD)
    .map(([person, local]) => ({ kind: "changeDetails" as const, person, name: local, email: `${local}@vingaker.example` })),
  fc
    .tuple(ROLE, PERSON, DAY, optional("standIn", PERSON))
    .map(([role, to, from, more]) => ({ kind: "handOver" as const, role, to, from, ...more })),
  fc.tuple(ROLE, DAY).map(([role, from]) => ({ kind: "cancelHandover" as const, role, from })),
  fc.tuple(ROLE, DAY).map(([role, from]) => ({ kind: "endHolding" as const, role, from })),
  fc.tuple(PERSON, DAY).map(([person, from]) => ({ kind: "addMember" as const, role: ROLES.workGroup.id, person, from })),
  fc.tuple(PERSON, DAY).map(([person, from]) => ({ kind: "removeMember" as const, role: ROLES.workGroup.id, person, from })),
  fc
    .tuple(ROLE, PERSON, optional("standIn", PERSON))
    .map(([role, person, more]) => ({ kind: "setStandIn" as const, role, person, ...more })),
  fc
    .tuple(PERSON, DAY, optional("to", DAY), optional("standIn", PERSON))
    .map(([person, from, to, more]) => ({ kind: "enterAbsence" as const, person, from, ...to, ...more })),
  fc.tuple(PERSON, DAY, DAY).map(([person, from, back]) => ({ kind: "endAbsence" as const, person, from, back })),
);

/** Changes as they are made over the days, each on its own day. */
const COURSE = fc.array(fc.tuple(fc.nat(3), CHANGE), { maxLength: 25 });

/** How every role is answered for on a day, stand-ins and all. */
function answers(people: People, day: CivilDate): string {
  const directory = { plan: PLAN, people };
  const of = (one: { readonly person: { readonly id: PersonId }; readonly standInFor?: { readonly id: PersonId } }) =>
    `${one.person.id}/${one.standInFor?.id ?? ""}`;
  return PLAN.roles
    .map(
      ({ id }) =>
        `${id}: ${of(resolveRole(directory, id, day))} ${resolveMembers(directory, id, day).map(of).toSorted().join(" ")}`,
    )
    .join("\n");
}

function* course(changes: readonly (readonly [number, PeopleChange])[]) {
  let people = PEOPLE;
  let today = FIRST;
  for (const [later, change] of changes) {
    today = addDays(today, later);
    const result = changePeople({ plan: PLAN, people }, change, today);
    const after = result.kind === "changed" ? result.people : people;
    yield { before: people, after, today, result };
    people = after;
  }
}

describe("whatever is changed", () => {
  it("leaves every earlier day as it was", () => {
    fc.assert(
      fc.property(COURSE, fc.integer({ min: 1, max: 40 }), (changes, ago) => {
        for (const { before, after, today } of course(changes)) {
          const day = addDays(today, -ago);
          expect(answers(after, day)).toBe(answers(before, day));
        }
      }),
    );
  });

  it("never gives a role two holders on a day, nor a person the same role twice", () => {
    fc.assert(
      fc.property(COURSE, DAY, (changes, day) => {
        for (const { after } of course(changes)) {
          const held = after.holdings.filter(({ from, to }) => from <= day && (to === undefined || day <= to));
          const keys = held.map(({ role, person }) => (role === ROLES.workGroup.id ? `${role} ${person}` : role));
          expect(new Set(keys).size).toBe(keys.length);
          expect(after.holdings.every(({ from, to }) => to === undefined || from <= to)).toBe(true);
        }
      }),
    );
  });

  it("never leaves the plan without an owner, the group without a convener, or anybody without an address the post takes", () => {
    fc.assert(
      fc.property(COURSE, DAY, (changes, day) => {
        for (const { after } of course(changes)) {
          const directory = { plan: PLAN, people: after };
          expect(resolveRole(directory, PLAN.owner, day).vacant).toBeUndefined();
          expect(resolveRole(directory, ROLES.convener.id, day).vacant).toBeUndefined();
          expect(after.persons.every(({ email }) => parseAddress(email) !== undefined)).toBe(true);
          expect(new Set(after.persons.map(({ id }) => id)).size).toBe(after.persons.length);
        }
      }),
    );
  });

  it("never gives a person two absences on a day", () => {
    fc.assert(
      fc.property(COURSE, DAY, (changes, day) => {
        for (const { after } of course(changes)) {
          const away = after.absences.filter(({ from, to }) => from <= day && day <= to).map(({ person }) => person);
          expect(new Set(away).size).toBe(away.length);
        }
      }),
    );
  });

  it("says in Swedish, with the field, what is wrong where it is refused", () => {
    fc.assert(
      fc.property(COURSE, (changes) => {
        for (const { result } of course(changes)) {
          if (result.kind === "changed") continue;
          expect(result.faults.length).toBeGreaterThan(0);
          for (const { text } of result.faults) expect(text).toMatch(/^[”\p{L}].+\.$/u);
        }
      }),
    );
  });
});
