/** The plan on the real engine for a long stretch: begun on a day of its own, with people whose names cannot be anything else. */
import { join } from "node:path";
import { applyPlan, type PlanToApply } from "../../client/applying.ts";
import type { LetterRow } from "../../client/views.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { instantAt } from "../../domain/calendar/instant.ts";
import type { PlanId } from "../../domain/ids.ts";
import type { Person } from "../../domain/people.ts";
import { preview, type ForeseenLetter } from "../../domain/preview.ts";
import { BEGUN_ON, travelToTheDay, VINGAKER, vingaker, type TestPlanvakt } from "../engine/with-planvakt.ts";
import { check } from "./checker/check.ts";
import { dump, type Dump } from "./checker/dump.ts";
import { readPlanText, type PlanText } from "./checker/plan-text.ts";

export const PLAN = "vingaker" as PlanId;

/** What a letter has only once it is in the ledger. */
const ONLY_SENT = ["id", "state", "sentAt", "messageId", "envelope", "eml"];

/** The plan as the checker reads it. */
export const planText: PlanText = readPlanText(join(VINGAKER, "plan.yaml"));

/** The repository's plan, its people named so that a name in a letter is seen, and more of them for a year in which people change. */
export function plan(more: readonly Person["id"][] = []): PlanToApply {
  const read = vingaker();
  const added = more.map((id) => ({ id, name: "", email: `${id}@vingaker.example` }));
  const persons = [...read.people.persons, ...added].map((person, index) => ({
    ...person,
    name: `Platshållare-${index + 1}-namn`,
  }));
  return { ...read, people: { ...read.people, persons } };
}

/** Begins the plan on the day; everything before it is an empty ledger's. */
export async function beginOn(running: TestPlanvakt, day: CivilDate, begun: PlanToApply): Promise<void> {
  await travelToTheDay(running);
  if (day > BEGUN_ON) await running.travel(day);
  const { ledger, client, planvakt } = running;
  await applyPlan({ ledger, client, clock: planvakt.clock }, begun, { begin: true });
}

/** What was sent and what preview foresaw, in one order and without what only a sent letter has. */
export async function sentAndForeseen(
  running: TestPlanvakt,
  begun: PlanToApply,
  span: { readonly begunOn: CivilDate; readonly to: CivilDate },
): Promise<{ readonly sent: readonly ForeseenLetter[]; readonly foreseen: readonly ForeseenLetter[] }> {
  const rows = await running.planvakt.letters(PLAN);
  const until = new Date(instantAt(span.to, 23, 59)).toISOString();
  const sent = rows.filter(({ postAt }) => new Date(postAt).toISOString() <= until).map(asForeseen);
  return { sent: inOrder(sent), foreseen: inOrder(preview(begun, { from: span.begunOn, ...span })) };
}

/** The ledger and the mails as they are now, and what the checker says of them. */
export async function examine(running: TestPlanvakt): Promise<{ readonly dumped: Dump; readonly differences: readonly string[] }> {
  const dumped = await dump(running.ledger, running.catcher, running.planvakt.clock.now());
  return { dumped, differences: check(planText, dumped) };
}

/** The figures of a stretch in one line. */
export function figures(name: string, { letters, envelopes, mails }: Dump, stops: number, startedAt: number): string {
  const sent = letters.filter(({ state }) => state === "accepted").length;
  const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1);
  return `${name}: ${sent} letters in ${envelopes.filter(({ state }) => state === "accepted").length} envelopes (${mails.length} mails), ${stops} stops, ${minutes} min`;
}

function asForeseen(row: LetterRow): ForeseenLetter {
  return Object.fromEntries(Object.entries(row).filter(([field]) => !ONLY_SENT.includes(field))) as unknown as ForeseenLetter;
}

function inOrder(letters: readonly ForeseenLetter[]): readonly ForeseenLetter[] {
  return letters.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ postAt, duty = "", person, occurrence = "", part = "", step }: ForeseenLetter): string {
  return [new Date(postAt).toISOString(), duty, person, occurrence, part, step].join(" ");
}
