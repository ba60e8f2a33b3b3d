import { describe, expect, it } from "vitest";
import { civilDate, type CivilDate } from "../../../domain/calendar/civil-date.ts";
import { instantAt } from "../../../domain/calendar/instant.ts";
import { closingOf } from "../../../domain/closing/calendar.ts";
import { decidePaper, MOST_PARAGRAPHS } from "../../../domain/closing/decide-paper.ts";
import {
  assessmentOf,
  evolvePaper,
  revisionReference,
  UNWRITTEN,
  type Paper,
  type PaperCommand,
} from "../../../domain/closing/paper.ts";
import { paperLetters } from "../../../domain/closing/paper-letters.ts";
import type { PersonId } from "../../../domain/ids.ts";
import { actsFor } from "../../../domain/recipients.ts";
import { PEOPLE, PLAN } from "../fixtures/plan.ts";

const DIRECTORY = { plan: PLAN, people: PEOPLE };
const FROZEN_ON = civilDate("2026-12-30");
const TODAY = civilDate("2027-01-18");
const CLOSING = closingOf(PLAN, 2026, "stop");

const holding = (role: string, on: CivilDate): PersonId => {
  const found = PEOPLE.persons.find(({ id }) => actsFor(DIRECTORY, id, role as never, on));
  if (!found) throw new Error(`Nobody holds ${role}`);
  return found.id;
};
const OWNER = holding(PLAN.owner, TODAY);
const HEAD = holding(PLAN.headOfAdministration, TODAY);
const SECRETARY = holding(PLAN.secretary, TODAY);

const WRITE: PaperCommand = { kind: "write", by: OWNER, text: "Planen följs i stort.", submit: false };
const SUBMIT: PaperCommand = { ...WRITE, submit: true };
const APPROVE: PaperCommand = { kind: "approve", by: HEAD, version: 1 };
const SEND_BACK: PaperCommand = { kind: "sendBack", by: HEAD, reason: "Skriv om det som är sent." };
const DECIDE: PaperCommand = { kind: "decide", by: OWNER, date: civilDate("2027-01-12"), section: "7", outcome: "approved" };

function tried(paper: Paper, command: PaperCommand) {
  return decidePaper(DIRECTORY, paper, command, { now: instantAt(TODAY, 10), frozenOn: FROZEN_ON });
}

function after(...commands: readonly PaperCommand[]): Paper {
  return commands.reduce((paper, command) => {
    const decision = tried(paper, command);
    if ("refused" in decision) throw new Error(`${command.kind}: ${decision.refused}`);
    return decision.events.reduce(evolvePaper, paper);
  }, UNWRITTEN);
}

const refusal = (paper: Paper, command: PaperCommand): string | undefined => {
  const decision = tried(paper, command);
  return "refused" in decision ? decision.refused : undefined;
};

const told = (paper: Paper, command: PaperCommand) => {
  const decision = tried(paper, command);
  return "refused" in decision ? [] : paperLetters(DIRECTORY, CLOSING, decision.events);
};

describe("the assessment", () => {
  it("keeps every draft, and the same text only once", () => {
    const paper = after(WRITE, { ...WRITE, text: "Planen följs." }, { ...WRITE, text: "Planen följs. " });
    expect(paper.versions.map(({ version, text }) => [version, text])).toEqual([
      [1, "Planen följs i stort."],
      [2, "Planen följs."],
    ]);
    expect(paper.stage).toBe("writing");
    expect(assessmentOf(paper)).toBe("Planen följs.");
  });

  it("goes from writing to approved, and each is told when it is their turn", () => {
    expect(told(UNWRITTEN, WRITE)).toEqual([]);
    expect(told(UNWRITTEN, SUBMIT).map(({ person, step }) => [person, step])).toEqual([[HEAD, "paper"]]);
    const waiting = after(SUBMIT);
    expect(told(waiting, SEND_BACK).map(({ person }) => person)).toEqual([OWNER]);
    expect(told(waiting, APPROVE).map(({ person }) => person)).toEqual([SECRETARY]);
    expect(told(waiting, APPROVE)[0]?.text.paragraphs.join(" ")).toContain("Årsuppföljning 2026, Nämndens papper");
    expect(after(SUBMIT, APPROVE).stage).toBe("approved");
  });

  it("is not handed on empty, and not changed when it is approved", () => {
    expect(refusal(UNWRITTEN, { ...SUBMIT, text: " " })).toContain("Skriv vad året visar");
    expect(refusal(after(SUBMIT, APPROVE), { ...WRITE, text: "Nytt." })).toContain("godkänd");
    const lines = { ...WRITE, text: "Ja.\n\n".repeat(MOST_PARAGRAPHS + 1) };
    expect(refusal(UNWRITTEN, { ...lines, submit: true })).toBe("Dela in bedömningen i högst sex stycken.");
    expect(refusal(UNWRITTEN, lines)).toBeUndefined();
  });

  it("comes back with a reason, keeps its words, and is handed on again", () => {
    expect(refusal(after(SUBMIT), { ...SEND_BACK, reason: " " })).toBe("Skriv vad som ska ändras.");
    const back = after(SUBMIT, SEND_BACK);
    expect(back).toMatchObject({ stage: "sentBack", sentBack: { reason: "Skriv om det som är sent." } });
    expect(after(SUBMIT, SEND_BACK, { ...SUBMIT, text: "Två är sena." }, { ...APPROVE, version: 2 }).stage).toBe("approved");
  });

  it("is approved as it was read: a text that has changed meanwhile is read again", () => {
    const changed = after(SUBMIT, { ...SUBMIT, text: "Något annat." });
    expect(refusal(changed, APPROVE)).toContain("har ändrats");
    expect(refusal(after(WRITE), APPROVE)).toContain("inte lämnad");
  });

  it("belongs to each in their own role", () => {
    expect(refusal(UNWRITTEN, { ...WRITE, by: SECRETARY })).toBe("Bedömningen skrivs av IFO-chef.");
    expect(refusal(after(SUBMIT), { ...APPROVE, by: OWNER })).toBe("Bedömningen godkänns av förvaltningschef.");
    expect(refusal(after(SUBMIT, APPROVE), { ...DECIDE, by: HEAD })).toBe("Nämndens beslut skrivs in av IFO-chef.");
  });
});

describe("the nämnd's decision", () => {
  it("is recorded with its day and paragraph, and ends the writing", () => {
    const decided = after(SUBMIT, APPROVE, { ...DECIDE, dnr: "SN 2026/112" });
    expect(decided.decision).toEqual({ date: "2027-01-12", section: "§ 7", dnr: "SN 2026/112", outcome: "approved" });
    expect(refusal(decided, SEND_BACK)).toContain("Nämnden har beslutat");
  });

  it("is not taken before the paper is approved, in the future, before the freezing or without a paragraph", () => {
    expect(refusal(after(SUBMIT), DECIDE)).toContain("inte godkänd");
    const approved = after(SUBMIT, APPROVE);
    expect(refusal(approved, { ...DECIDE, date: civilDate("2027-01-19") })).toContain("inte har varit");
    expect(refusal(approved, { ...DECIDE, date: civilDate("2026-12-29") })).toContain("onsdag 30 december 2026");
    expect(refusal(approved, { ...DECIDE, section: "sju" })).toContain("paragrafen");
    expect(refusal(approved, { ...DECIDE, dnr: "inget" })).toContain("diarienumret");
  });

  it("may be put right: the latest counts", () => {
    const paper = after(SUBMIT, APPROVE, DECIDE, { ...DECIDE, section: "§ 8", outcome: "revise" });
    expect(paper.decision).toMatchObject({ section: "§ 8", outcome: "revise" });
    expect(paper.decision && revisionReference(paper.decision)).toBe("beslut-2027-8");
  });
});
