import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, civilDate } from "../../../domain/calendar/civil-date.ts";
import type { Capacity, LetterFacts, OccurrenceFacts, Recipient } from "../../../domain/letters/facts.ts";
import type { LetterText } from "../../../domain/letters/letter.ts";
import { mergeLetters } from "../../../domain/letters/envelope.ts";
import { renderText } from "../../../domain/letters/render-text.ts";
import { subjectStem } from "../../../domain/letters/subject.ts";
import { writeLetter } from "../../../domain/letters/write-letter.ts";
import { dutiesOf, type Duty, type Item } from "../../../domain/plan.ts";
import { PEOPLE, PLAN, ROLES } from "../fixtures/plan.ts";
import { about, ANNA, BO, CASES, quarter } from "./cases.ts";
import { envelopeOf, footOf, urlOf } from "./enclose.ts";

/** The examples are prose that somebody has read: a test run never writes them. */
function example(name: string): string {
  return readFileSync(new URL(`./examples/${name}.txt`, import.meta.url), "utf8");
}

describe("each kind of letter reads as its example", () => {
  it.each(Object.keys(CASES))("%s", (name) => {
    const envelope = envelopeOf(name);
    expect(`Ämne: ${envelope.subject}\nFörhandsvisning: ${envelope.preview}\n\n${renderText(envelope, urlOf, footOf(name))}`).toBe(
      example(name),
    );
  });
});

const ROLE_LIST = Object.values(ROLES);
const PERSONS = PEOPLE.persons;
const DAY = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(civilDate("2026-01-01"), days));
const STEPS = [
  "notice",
  "reminder-1",
  "reminder-2",
  "overdue-1",
  "escalation-1",
  "escalation-2",
  "ring",
  "confirm",
  "confirm-reminder-1",
  "returned",
  "reassigned",
  "declined",
] as const;
const CAPACITIES: readonly Capacity[] = [
  "responsible",
  "member",
  "manager",
  "confirmer",
  "outside",
  "contact",
  "participant",
  "holder",
];

const RECIPIENT: fc.Arbitrary<Recipient> = fc
  .tuple(
    fc.record({
      person: fc.constantFrom(...PERSONS),
      role: fc.constantFrom(...ROLE_LIST),
      capacity: fc.constantFrom(...CAPACITIES),
    }),
    fc.record({ standInFor: fc.constantFrom(...PERSONS), vacant: fc.constantFrom(...ROLE_LIST) }, { requiredKeys: [] }),
  )
  .map(([base, instead]) => ({ ...base, ...instead }));

const DUTY: fc.Arbitrary<{ readonly duty: Duty; readonly item: Item }> = fc.constantFrom(
  ...PLAN.items.flatMap((item) => item.duties.map((duty) => ({ duty, item }))),
);

const ABOUT: fc.Arbitrary<OccurrenceFacts> = fc
  .tuple(
    DUTY,
    fc.record({
      label: fc.constantFrom("", "kvartal 4 2026", "läsåret 2026/27", "2027", "23 november 2026"),
      due: DAY,
      responsible: fc.constantFrom(...ROLE_LIST),
      lettersBefore: fc.nat(15),
      workingDaysLate: fc.nat(30),
    }),
    fc.record(
      {
        next: fc.record({
          step: fc.constantFrom(...STEPS, "list" as const),
          on: DAY,
          toRole: fc.constantFrom(...ROLE_LIST),
          toReader: fc.boolean(),
        }),
        further: fc.record({
          step: fc.constantFrom("escalation-1" as const, "escalation-2" as const),
          on: DAY,
          toRole: fc.constantFrom(...ROLE_LIST),
          toReader: fc.constant(false),
        }),
        report: fc.record({ byRole: fc.constantFrom(...ROLE_LIST.map((role) => role.title)), on: DAY }),
        said: fc.record({ byRole: fc.constant("IFO-chef"), reason: fc.constantFrom("", "  ", "Antal\nsaknas.") }),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([{ duty, item }, facts, more]) => ({
    ...about(duty, "2026-Q4", facts.label, facts.due, facts.responsible, { lettersBefore: facts.lettersBefore }),
    item,
    workingDaysLate: facts.workingDaysLate,
    ...more,
  }));

const FACTS: fc.Arbitrary<LetterFacts> = fc
  .record({ step: fc.constantFrom(...STEPS), to: RECIPIENT, about: ABOUT })
  .map((facts) => ({ kind: "occurrence", plan: PLAN, ...facts }) as const);

function allTexts(letter: LetterText): readonly string[] {
  return [
    letter.subject,
    letter.summary,
    ...letter.paragraphs,
    letter.link.label,
    letter.why,
    letter.help,
    ...(letter.next === undefined ? [] : [letter.next]),
    ...(letter.quote === undefined ? [] : [letter.quote.text]),
  ];
}

describe("whatever the facts", () => {
  it("a letter holds no blank, no hole and nobody's name", () => {
    const names = PERSONS.flatMap((person) => [person.name, person.email, ...person.name.split(" ").slice(0, 1)]);
    fc.assert(
      fc.property(FACTS, (facts) => {
        for (const text of allTexts(writeLetter(facts))) {
          expect(text.trim()).not.toBe("");
          expect(text).not.toMatch(/undefined|null|NaN|\[object|\s{2}|\.\.|,\.|”$^/);
          for (const name of names)
            expect(text).not.toMatch(new RegExp(`(?<!\\p{L})${name.replaceAll(".", "\\.")}(?!\\p{L})`, "u"));
        }
      }),
    );
  });

  it("no letter claims that anything arrived or was read", () => {
    fc.assert(
      fc.property(FACTS, (facts) => {
        expect(allTexts(writeLetter(facts)).join("\n")).not.toMatch(
          /levererat|levererad|har läst|mottagit|har fått (?:ett|två|tre|\d+)/i,
        );
      }),
    );
  });

  it("all letters of an occurrence have its stem in their subjects, on one line", () => {
    fc.assert(
      fc.property(FACTS, (facts) => {
        if (facts.kind !== "occurrence") return;
        const { subject } = writeLetter(facts);
        expect(subject).toContain(subjectStem(facts.about));
        expect(subject).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it("no line is longer than 76 columns save one that is only an address", () => {
    fc.assert(
      fc.property(FACTS, (facts) => {
        const text = renderText(mergeLetters([{ text: writeLetter(facts), step: "notice" }]), urlOf);
        for (const line of text.split("\n")) expect(line.length <= 76 || /^\s*https:\S+$/.test(line)).toBe(true);
      }),
    );
  });
});

describe("subjects", () => {
  it("end in the day, which gets shorter before it is left out", () => {
    const subjectOf = (facts: OccurrenceFacts): string =>
      writeLetter({ kind: "occurrence", plan: PLAN, step: "notice", to: ANNA, about: facts }).subject;
    expect(subjectOf(quarter())).toMatch(/ – senast 29 januari$/);
    expect(subjectOf(quarter({ due: civilDate("2027-09-30") }))).toMatch(/ – senast 30 sep$/);
  });

  it("are as short as the duty lets them be, and never lose the day", () => {
    for (const duty of dutiesOf(PLAN)) {
      const facts = about(duty, "2027", "kvartal 4 2027", "2027-11-30", ROLES.convener);
      const { subject } = writeLetter({ kind: "occurrence", plan: PLAN, step: "reminder-1", to: ANNA, about: facts });
      expect(subject).toMatch(/30 nov/);
      expect(subject.length <= 78 || subject === `Påminnelse: ${subjectStem(facts)} – 30 nov`).toBe(true);
    }
  });
});

describe("what a manager can do", () => {
  it("stands in the escalation, which begins with why it was sent", () => {
    const letter = writeLetter({
      kind: "occurrence",
      plan: PLAN,
      step: "escalation-1",
      to: BO,
      about: quarter({ workingDaysLate: 10 }),
    });
    expect(letter.subject).toMatch(/^För din kännedom/);
    expect(letter.paragraphs[0]).toMatch(/^För din kännedom/);
    expect(letter.paragraphs.join(" ")).toContain("flytta fram · byt ansvarig · utgår");
  });
});
