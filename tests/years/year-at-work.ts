/** What is asked of a year on the real engine, in the words of its tests. */
import { expect } from "vitest";
import type { PlanToApply } from "../../client/applying.ts";
import { canonicalHash } from "../../config/canonical-hash.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import type { PaperCommand } from "../../domain/closing/paper.ts";
import type { ClosingKind } from "../../domain/closing/snapshot.ts";
import type { DutyId, OccurrenceId } from "../../domain/ids.ts";
import { frozenOf } from "../../ledger/frozen-years.ts";
import type { TestPlanvakt } from "../engine/with-planvakt.ts";
import { HEAD, OWNER, PLAN, SECRETARY } from "./people-at-work.ts";

export const occurrence = (duty: string, period: string): OccurrenceId => `${PLAN}/${duty}/${period}` as OccurrenceId;

/** The plan with the nämnd's meetings and their stoppdatum in it. */
export function withMeetings(
  { plan, ...rest }: PlanToApply,
  days: readonly { readonly meeting: string; readonly stop: string }[],
): PlanToApply {
  const meetings = days.map(({ meeting, stop }) => ({ meeting: civilDate(meeting), stop: civilDate(stop) }));
  const timed = { ...plan, closing: { meetings }, paperDeadlines: meetings.map(({ stop }) => stop) };
  return { ...rest, plan: timed, hash: canonicalHash(timed) };
}

/** A duty's occurrences by period, and how they stand. */
export async function occurrencesOf({ ledger }: TestPlanvakt, duty: string): Promise<Readonly<Record<string, string>>> {
  const rows = await ledger
    .selectFrom("occurrence")
    .select(["period", "state"])
    .where("plan", "=", PLAN)
    .where("duty", "=", duty as DutyId)
    .orderBy("period")
    .execute();
  return Object.fromEntries(rows.map(({ period, state }) => [period, state]));
}

export async function frozenKinds({ ledger }: TestPlanvakt, year: number): Promise<readonly ClosingKind[]> {
  return (await frozenOf(ledger, PLAN, year)).map(({ snapshot }) => snapshot.kind);
}

export interface HandingIn {
  readonly year: number;
  readonly kind: ClosingKind;
  readonly decidedOn: string;
  readonly outcome: Extract<PaperCommand, { kind: "decide" }>["outcome"];
}

/** The owner writes, the head of administration approves, the secretary has it in the post, and the nämnd's decision is recorded. */
export async function handInThePaper(running: TestPlanvakt, { year, kind, decidedOn, outcome }: HandingIn): Promise<void> {
  const { years } = running.planvakt;
  const draft = (await years.matters(PLAN, year, OWNER))?.closings.find((one) => one.kind === kind)?.frozen?.firstDraft ?? "";
  expect(draft).not.toBe("");
  const act = (command: PaperCommand) => years.act(PLAN, year, kind, command);
  expect(await act({ kind: "write", by: OWNER, text: draft, submit: true })).toMatchObject({ ok: true });
  expect(await act({ kind: "approve", by: HEAD, version: 1 })).toMatchObject({ ok: true });
  await running.travel(decidedOn);
  const papers = (await running.planvakt.letters(PLAN)).filter(({ step, person }) => step === "paper" && person === SECRETARY);
  expect(papers.map(({ state }) => state)).toContain("accepted");
  const decided = await act({ kind: "decide", by: OWNER, date: civilDate(decidedOn), section: "17", outcome });
  expect(decided).toMatchObject({ ok: true, event: "decisionRecorded" });
}

/** Letters about something late, to anybody. */
export async function lateLetters({ planvakt }: TestPlanvakt): Promise<readonly string[]> {
  return (await planvakt.letters(PLAN))
    .filter(({ step, state }) => /^(?:overdue|escalation|ring)/.test(step) && state === "accepted")
    .map(({ step, person, occurrence: about }) => `${step} ${person} ${about ?? ""}`);
}
