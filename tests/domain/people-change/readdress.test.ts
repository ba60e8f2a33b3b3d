import { describe, expect, it } from "vitest";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import type { OccurrenceId } from "../../../domain/ids.ts";
import { climb } from "../../../domain/occurrence/climb.ts";
import { evolve } from "../../../domain/occurrence/evolve.ts";
import type { Occurrence } from "../../../domain/occurrence/occurrence.ts";
import type { PeopleChange } from "../../../domain/people-change/change.ts";
import { changePeople } from "../../../domain/people-change/change-people.ts";
import { askedAgain } from "../../../domain/people-change/asked-to-take-over.ts";
import type { PendingLetter } from "../../../domain/people-change/pending.ts";
import { readdress } from "../../../domain/people-change/readdress.ts";
import { PLAN, QUARTERLY, ROLES, SCHOOL_YEAR } from "../fixtures/plan.ts";
import { accept, at, contextOf, decline, DIRECTORY, done, opened, person, reassign } from "../occurrence/given.ts";

function follows(
  occurrence: Occurrence,
  context: ReturnType<typeof contextOf>,
  letters: readonly PendingLetter[],
  change: PeopleChange,
) {
  const changed = changePeople(DIRECTORY, change, change.kind === "handOver" ? change.from : civilDate("2027-01-01"));
  if (changed.kind === "refused") throw new Error(JSON.stringify(changed.faults));
  const about = new Map<OccurrenceId, { occurrence: Occurrence; context: typeof context }>([
    [occurrence.id, { occurrence, context }],
  ]);
  return { ...readdress(DIRECTORY, changed.people, letters, about), people: changed.people };
}

const pending = (letters: ReturnType<typeof climb>["letters"]): readonly PendingLetter[] =>
  letters.map((letter, index) => ({ ...letter, letter: `l${index}` }));

describe("an escalation that waits when its manager's role changes hands", () => {
  const context = contextOf(SCHOOL_YEAR, "2026L");
  const { due } = context.period;
  const escalated = { ...opened(context, "2027-05-03 07:00"), handledThrough: due };
  const late = climb(escalated, context, at("2027-08-16 07:30"));
  const to = (id: string): PeopleChange => ({
    kind: "handOver",
    role: ROLES.head.id,
    to: person(id),
    from: civilDate("2027-08-16"),
  });

  it("goes to the new manager, and the occurrence knows who has been told and who has not", () => {
    expect(late.occurrence.escalatedTo).toEqual(["eva"]);
    const { drop, write, escalations } = follows(late.occurrence, context, pending(late.letters), to("cilla"));
    expect(drop.map((one) => one.person)).toEqual(["eva"]);
    expect(write.map((one) => one.person)).toEqual(["cilla"]);
    expect(escalations).toEqual([{ occurrence: late.occurrence.id, gone: ["eva"], come: ["cilla"] }]);
    const [moved] = escalations;
    if (!moved) throw new Error("nothing moved");
    const after = evolve(late.occurrence, { kind: "readdressed", at: at("2027-08-16 07:40"), ...moved });
    expect(after.escalatedTo).toEqual(["cilla"]);
  });

  it("is told to nobody twice: a new manager who is told already gets no second", () => {
    const told = { ...late.occurrence, escalatedTo: ["cilla", "eva"].map(person) };
    const { write, escalations } = follows(told, context, pending(late.letters), to("cilla"));
    expect(write).toEqual([]);
    expect(escalations).toEqual([{ occurrence: told.id, gone: ["eva"], come: [] }]);
  });
});

describe("a reminder that waits for one who has taken it over", () => {
  it("goes to the role's holder when they leave their only role", () => {
    const context = contextOf(QUARTERLY, "2026-Q4");
    const asked = done(opened(context, "2027-01-04 07:00"), context, reassign("anna", "cilla"), "2027-01-11 09:00").occurrence;
    const taken = done(asked, context, accept("cilla"), "2027-01-12 09:00").occurrence;
    const reminded = climb(taken, context, at("2027-01-18 07:10"));
    expect(reminded.letters.map((one) => one.person)).toContain("cilla");
    const leaves: PeopleChange = {
      kind: "removeMember",
      role: ROLES.workGroup.id,
      person: person("cilla"),
      from: civilDate("2027-01-18"),
    };
    const { drop, write, escalations } = follows(reminded.occurrence, context, pending(reminded.letters), leaves);
    expect([drop.map((one) => one.person), write.map((one) => one.person), escalations]).toEqual([["cilla"], ["anna"], []]);
    expect(PLAN.roles.map(({ id }) => id)).toContain(write[0]?.role);
  });
});

describe("a question about taking over that waits in the post", () => {
  const context = contextOf(QUARTERLY, "2026-Q4");
  const open = opened(context, "2027-01-04 07:00");
  const asked = done(open, context, reassign("anna", "cilla"), "2027-01-11 09:00");
  const leaves = (id: string, from: string): PeopleChange => ({
    kind: "removeMember",
    role: ROLES.workGroup.id,
    person: person(id),
    from: civilDate(from),
  });

  it("is not sent to one who has left by then, on the very day too: whoever has it keeps it", () => {
    const change = leaves("cilla", "2027-01-11");
    const { drop, write, escalations, people } = follows(asked.occurrence, context, pending(asked.letters), change);
    expect([drop.map((one) => `${one.step} ${one.person}`), write, escalations]).toEqual([["reassigned cilla"], [], []]);
    expect(climb(asked.occurrence, { ...context, people }, at("2027-01-18 07:10")).letters.map((one) => one.person)).toEqual([
      "anna",
      "rvt",
    ]);
  });

  it("is put after all to one whose leave is taken back, at the next posting, and only while it stands", () => {
    const gone = changePeople(DIRECTORY, leaves("cilla", "2027-01-11"), civilDate("2027-01-01"));
    if (gone.kind === "refused") throw new Error(JSON.stringify(gone.faults));
    const stay: PeopleChange = { ...leaves("cilla", "2027-01-11"), kind: "addMember" } as PeopleChange;
    const back = changePeople({ plan: PLAN, people: gone.people }, stay, civilDate("2027-01-01"));
    if (back.kind === "refused") throw new Error(JSON.stringify(back.faults));
    const again = (occurrence: Occurrence, people = back.people) =>
      askedAgain(
        { plan: PLAN, people: gone.people },
        people,
        pending(asked.letters),
        new Map([[occurrence.id, { occurrence, context }]]),
        at("2027-01-11 13:30"),
      ).map(({ step, person: to, postAt }) => ({ step, to, postAt }));
    expect(again(asked.occurrence)).toEqual([{ step: "reassigned", to: "cilla", postAt: at("2027-01-11 14:00") }]);
    expect(again(asked.occurrence, gone.people)).toEqual([]);
    const asksDavid = done(asked.occurrence, context, reassign("anna", "david"), "2027-01-11 13:00").occurrence;
    expect(again(asksDavid)).toEqual([]);
  });

  it("goes as it was written to one who leaves later, and when somebody else leaves", () => {
    for (const change of [leaves("cilla", "2027-01-12"), leaves("david", "2027-01-11")])
      expect(follows(asked.occurrence, context, pending(asked.letters), change)).toMatchObject({ drop: [], write: [] });
  });

  it("has its no told to whoever holds the role by then", () => {
    const no = done(asked.occurrence, context, decline("cilla"), "2027-01-12 09:00");
    expect(no.letters.map((one) => one.person)).toEqual(["anna"]);
    const handsOver: PeopleChange = {
      kind: "handOver",
      role: ROLES.convener.id,
      to: person("david"),
      from: civilDate("2027-01-12"),
    };
    const { drop, write } = follows(no.occurrence, context, pending(no.letters), handsOver);
    expect([drop, write].map((letters) => letters.map((one) => `${one.step} ${one.person}`))).toEqual([
      ["declined anna"],
      ["declined david"],
    ]);
  });
});
