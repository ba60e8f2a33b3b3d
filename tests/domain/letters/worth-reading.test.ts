/** Every letter that Vingåker's plan sends in its first year, done in time and left alone, held against what a letter must tell. */
import { describe, expect, it } from "vitest";
import { diligent } from "../../../bench/letters-year/diligent.ts";
import { readPlan } from "../../../config/read-plan.ts";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { dateAt, instantAt } from "../../../domain/calendar/instant.ts";
import { lettersAhead, type Acts } from "../../../domain/foresight.ts";
import type { LetterDraft } from "../../../domain/letters/letter.ts";
import { SUBJECT_LIMIT } from "../../../domain/letters/subject.ts";
import { longDate } from "../../../domain/letters/swedish-dates.ts";
import { roleOf } from "../../../domain/recipients.ts";

const BEGUN = civilDate("2026-11-23");
const DAY = /\b\d{1,2} (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)|arbetsdagar sent$/;

const directory = (() => {
  const reading = readPlan("config/plans/vingaker");
  if (!reading.ok) throw new Error("Vingåker's plan has faults");
  return reading;
})();

function yearOf(acts?: Acts): readonly LetterDraft[] {
  const begunAt = instantAt(BEGUN, 12);
  const state = { begunOn: BEGUN, begunAt, duties: new Map(), occurrences: [] };
  return lettersAhead(directory, state, begunAt, instantAt(civilDate("2027-12-31"), 23, 59), acts);
}

const ALONE = yearOf();
const ALL = [...ALONE, ...yearOf(diligent)];
const ABOUT = ALL.filter(({ occurrence }) => occurrence !== undefined);
const isOutside = ({ role }: LetterDraft): boolean => roleOf(directory.plan, role).contact !== undefined;
const wordsOf = ({ text }: LetterDraft): string => [...text.paragraphs, text.why, text.next ?? "", text.help].join("\n");

describe("every letter", () => {
  it("says why it came, where a reply goes and whom else to ask", () => {
    const { office, owner, roles } = directory.plan;
    const asked = roles.find(({ id }) => id === owner)?.title ?? "";
    for (const letter of ALL) {
      expect(letter.text.why).toMatch(/^Du får det här (?:som|för att) /);
      expect(letter.text.help.toLowerCase()).toContain("svara på mejlet");
      expect(letter.text.help.toLowerCase()).toContain(office.name.toLowerCase());
      if (letter.role !== owner && !isOutside(letter)) expect(letter.text.help).toContain(office.phone ?? asked);
    }
  });

  it("names no person", () => {
    for (const { name, email } of directory.people.persons)
      for (const letter of ALL) {
        expect(wordsOf(letter)).not.toContain(email);
        // Two placeholders are called as their organisation is, which letters may name.
        if (!/Relationsvåldsteamet|Miranda/.test(name)) expect(wordsOf(letter)).not.toContain(name);
      }
  });
});

describe("every letter about something to do", () => {
  it("has its day in the subject, or how late it is, where an inbox shows it; else beside it; and one sentence of the plan", () => {
    expect(ABOUT.length).toBeGreaterThan(200);
    for (const { text } of ABOUT) {
      const full = text.subject.length + " – 30 nov".length > SUBJECT_LIMIT;
      expect(DAY.test(text.subject) || (full && /\d{1,2} [a-z]+|arbetsdagar sent/.test(text.summary))).toBe(true);
      expect(text.quote?.text.length ?? 0).toBeGreaterThan(20);
    }
  });

  it("says what comes next", () => {
    for (const { text, step } of ABOUT) expect([step, text.next ?? ""]).toEqual([step, expect.stringMatching(/\.$/)]);
  });

  it("says how to say no: it is not mine, it is not right, or what else can be done", () => {
    for (const letter of ABOUT) {
      const no =
        /Inte mitt ansvar|be om komplettering|Det du kan göra: flytta fram · byt ansvarig · utgår|Du behöver inte rapportera|någon annan som ska ringa/;
      expect([letter.step, letter.text.subject, no.test(wordsOf(letter))]).toEqual([letter.step, letter.text.subject, true]);
    }
  });

  it("is an escalation that begins with why, and says what the reader can do", () => {
    const escalations = ABOUT.filter(({ step }) => step.startsWith("escalation-"));
    expect(escalations.length).toBeGreaterThan(20);
    for (const { text } of escalations) {
      expect(text.subject).toMatch(/^För din kännedom: /);
      expect(text.paragraphs[0]).toMatch(/^För din kännedom: /);
    }
  });
});

describe("a letter that says where it goes if it is late", () => {
  const byOccurrence = new Map<string, LetterDraft[]>();
  for (const letter of ALONE) {
    if (letter.occurrence === undefined) continue;
    byOccurrence.set(letter.occurrence, [...(byOccurrence.get(letter.occurrence) ?? []), letter]);
  }

  it("names the day and the role to which it then goes", () => {
    let told = 0;
    for (const letters of byOccurrence.values()) {
      const [escalation] = letters.filter(({ step }) => step === "escalation-1");
      const asked = letters.filter((one) => one.step === "notice" && one.part === undefined && !isOutside(one));
      if (!escalation) continue;
      for (const { text } of asked.filter(({ text }) => text.help.includes("Inte mitt ansvar"))) {
        const day = longDate(dateAt(escalation.postAt)).replace(/ \d{4}$/, "");
        expect(text.next).toContain(`går det vidare till ${roleOf(directory.plan, escalation.role).title} ${day}`);
        told += 1;
      }
    }
    expect(told).toBeGreaterThan(5);
  });

  it("says nothing of it where it goes nowhere", () => {
    for (const letters of byOccurrence.values()) {
      if (letters.some(({ step }) => step.startsWith("escalation-"))) continue;
      const last = letters.some(({ postAt }) => dateAt(postAt) > "2027-11-01");
      if (!last) for (const { text } of letters) expect(text.next ?? "").not.toContain("går det vidare");
    }
  });
});
