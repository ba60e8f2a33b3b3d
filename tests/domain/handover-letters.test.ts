import { describe, expect, it } from "vitest";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { dutyOf } from "../../domain/duty.ts";
import { handoverLetters } from "../../domain/handover-letters.ts";
import type { KnownOccurrence } from "../../domain/known-occurrence.ts";
import type { PeopleChange } from "../../domain/people-change/change.ts";
import { changePeople } from "../../domain/people-change/change-people.ts";
import { rowsOfRole } from "../../domain/open-rows.ts";
import { movesOf, toldAt, type RoleMove } from "../../domain/people-change/role-moves.ts";
import type { Duty } from "../../domain/plan.ts";
import type { Directory } from "../../domain/recipients.ts";
import { MEETING, ONCE, PLAN, QUARTERLY, ROLES, SCHOOL_YEAR } from "./fixtures/plan.ts";
import { at, contextOf, DIRECTORY, opened, part, person } from "./occurrence/given.ts";

const DAY = civilDate("2027-01-18");
const POST = at("2027-01-18 12:00");

function known(duty: Duty, key: string, changes: Parameters<typeof opened>[2] = {}): KnownOccurrence {
  const context = contextOf(duty, key);
  return { occurrence: opened(context, "2027-01-04 08:00", changes), period: context.period };
}

const OPEN = [
  known(QUARTERLY, "2026-Q4"),
  known(SCHOOL_YEAR, "2026L"),
  known(MEETING, "2027-H1"),
  known(ONCE, "once", { backlog: true }),
];

const titles = (role: (typeof ROLES)[keyof typeof ROLES]): readonly string[] =>
  rowsOfRole(DIRECTORY, role.id, OPEN, DAY).map(({ title }) => title);

/** The directory after the change, and the letters that tell of it. */
function told(change: PeopleChange, directory: Directory = DIRECTORY) {
  const changed = changePeople(directory, change, DAY);
  if (changed.kind === "refused") throw new Error(JSON.stringify(changed.faults));
  const after = { plan: PLAN, people: changed.people };
  const moves = movesOf(directory, change);
  return { after, moves, letters: handoverLetters(after, moves, OPEN, POST) };
}

describe("what is open of a role", () => {
  it("is what it answers for and has not reported; of a convener the group's too; of the plan's owner the backlog", () => {
    expect(titles(ROLES.convener)).toEqual([QUARTERLY.title]);
    expect(titles(ROLES.ifoHead)).toEqual([ONCE.title, SCHOOL_YEAR.title, MEETING.title]);
    expect(titles(ROLES.secretary)).toEqual([]);
  });

  it("is not what somebody was asked by name to do", () => {
    const [quarter] = OPEN;
    if (!quarter) throw new Error("nothing is open");
    const asked = { ...quarter.occurrence, parts: quarter.occurrence.parts.map((one) => ({ ...one, assignee: person("eva") })) };
    expect(rowsOfRole(DIRECTORY, ROLES.convener.id, [{ ...quarter, occurrence: asked }], DAY)).toEqual([]);
  });

  it("is what waits for a confirmation, where the role confirms", () => {
    const [quarter] = OPEN;
    if (!quarter) throw new Error("nothing is open");
    const reported = { ...quarter, occurrence: { ...quarter.occurrence, state: "reported" as const } };
    expect(rowsOfRole(DIRECTORY, ROLES.workGroup.id, [reported], DAY)).toMatchObject([{ state: "reported" }]);
    expect(dutyOf(PLAN, QUARTERLY.id).duty.parts.map(({ id }) => id)).toEqual([part("whole")]);
  });
});

describe("a role handed over", () => {
  const change: PeopleChange = { kind: "handOver", role: ROLES.convener.id, to: person("david"), from: DAY };

  it("is told to the one who leaves and the one who comes, each once", () => {
    const { letters } = told(change);
    expect(letters.map(({ person: who, text }) => `${who}: ${text.subject}`)).toEqual([
      "anna: Du är inte längre sammankallande i arbetsgruppen mot våld i nära relation",
      "david: Ta över som sammankallande i arbetsgruppen mot våld i nära relation – en sak",
    ]);
    expect(letters[1]?.text.table?.rows).toEqual([
      ["2027-01-29", "1.6 Lämna uppgifter från Relationsvåldsteamet, kvartal 4 2026", "◐\u00a0Att göra"],
    ]);
  });

  it("is told in one letter however many roles a person takes at the time", () => {
    const first = told(change);
    const second = told({ kind: "handOver", role: ROLES.ifoHead.id, to: person("david"), from: DAY }, first.after);
    const letters = handoverLetters(second.after, [...first.moves, ...second.moves], OPEN, POST);
    const came = letters.filter((letter) => letter.person === "david");
    expect(came).toHaveLength(1);
    expect(came[0]?.text.table?.rows).toHaveLength(4);
  });

  it("is told to nobody who no longer has it, or never lost it, when the letters are written", () => {
    const { moves } = told(change);
    expect(handoverLetters(DIRECTORY, moves, OPEN, POST)).toEqual([]);
  });

  it("is told to the stand-in of one who comes and is away", () => {
    const { after, moves } = told(change);
    const absences = [{ person: person("david"), from: DAY, to: DAY, standIn: person("cilla") }];
    const letters = handoverLetters({ ...after, people: { ...after.people, absences } }, moves, OPEN, POST);
    expect(letters.find(({ person: who }) => who === "cilla")).toMatchObject({ standInFor: "david" });
  });
});

describe("a role left vacant", () => {
  it("is told to who gets its letters meanwhile", () => {
    const { letters } = told({ kind: "endHolding", role: ROLES.secretary.id, from: DAY });
    expect(letters.map(({ person: who, text }) => `${who}: ${text.subject}`)).toEqual([
      "filip: Du är inte längre socialnämndens sekreterare",
      "eva: Ta hand om rollen som socialnämndens sekreterare – inget är öppet nu",
    ]);
  });
});

describe("what one who leaves had taken over themselves", () => {
  const [quarter, school] = OPEN;
  if (!quarter || !school) throw new Error("nothing is open");
  const takenBy = (known: KnownOccurrence, id: string): KnownOccurrence => ({
    ...known,
    occurrence: {
      ...known.occurrence,
      parts: known.occurrence.parts.map((one) => ({ ...one, assignee: person(id), assignedAt: at("2027-01-12 09:00") })),
    },
  });
  const open = [takenBy(quarter, "cilla"), takenBy(school, "cilla")];
  const leaves: PeopleChange = { kind: "removeMember", role: ROLES.workGroup.id, person: person("cilla"), from: DAY };
  const subjects = (letters: ReturnType<typeof handoverLetters>) =>
    letters.map(({ person: who, text }) => `${who}: ${text.subject}`);

  it("is told to each whose role has it back, and to them as gone on", () => {
    const { after, moves } = told(leaves);
    const letters = handoverLetters(after, moves, open, POST);
    expect(subjects(letters)).toEqual([
      "cilla: Du är inte längre medlem i arbetsgruppen mot våld i nära relation",
      "anna: Åter hos dig: en sak, senast 29 januari",
      "bo: Åter hos dig: en sak, senast 31 maj",
    ]);
    expect(letters[0]?.text.table?.rows).toHaveLength(2);
    expect(letters[1]?.text.paragraphs[0]).toBe(
      "Cilla Exempel hade tagit över det här men har ingen roll i planen längre. Från och med måndag 18 januari 2027 hör det till sammankallande i arbetsgruppen mot våld i nära relation igen.",
    );
  });

  it("stands in the letter of one who comes to the very role, without a letter of its own", () => {
    const first = told(leaves);
    const second = told({ kind: "handOver", role: ROLES.convener.id, to: person("david"), from: DAY }, first.after);
    const letters = handoverLetters(second.after, [...first.moves, ...second.moves], [takenBy(quarter, "cilla")], POST);
    expect(letters.filter(({ text }) => text.subject.startsWith("Åter"))).toEqual([]);
    expect(letters.find(({ person: who }) => who === "david")?.text.table?.rows).toHaveLength(1);
  });

  it("is kept, and they are reminded of it, where they have another role", () => {
    const change: PeopleChange = { kind: "handOver", role: ROLES.convener.id, to: person("david"), from: DAY };
    const { after, moves } = told(change);
    const letters = handoverLetters(after, moves, [takenBy(school, "anna")], POST);
    expect(letters.map(({ person: who }) => who)).toEqual(["anna", "david"]);
    expect(letters[0]?.text.paragraphs.join(" ")).toContain("Det här har du tagit över själv, och det är kvar hos dig");
  });
});

describe("a role outside", () => {
  it("changes hands without a word", () => {
    const change: PeopleChange = { kind: "handOver", role: ROLES.relationsvaldsteamet.id, to: person("rektor"), from: DAY };
    expect(told(change).letters).toEqual([]);
  });
});

describe("when it is told", () => {
  it.each([
    ["at the next full hour after the ten minutes of undoing", "2027-01-18", "2027-01-18 09:55", "2027-01-18 11:00"],
    ["on the morning of a coming day", "2027-02-01", "2027-01-18 09:55", "2027-02-01 08:00"],
    ["on the working day after a coming free day", "2027-01-23", "2027-01-18 09:55", "2027-01-25 08:00"],
  ])("%s", (_, on, now, expected) => {
    expect(toldAt(civilDate(on), at(now), PLAN.calendar)).toBe(at(expected));
  });
});

describe("no move", () => {
  it("comes of a change that leaves roles alone", () => {
    const none: readonly RoleMove[] = movesOf(DIRECTORY, { kind: "enterAbsence", person: person("anna"), from: DAY, to: DAY });
    expect(none).toEqual([]);
  });
});
