/** Answers to a plan's questions: the row that counts, and the event that stays. */
import { sql } from "kysely";
import type { Instant } from "../domain/calendar/instant.ts";
import { decideAnswer, type AnswerCommand, type AnswerDecision, type GivenAnswer } from "../domain/decide-answer.ts";
import type { Plan } from "../domain/plan.ts";
import { keepCommand } from "./commands.ts";
import { appendEvents } from "./event-log.ts";
import type { Tx } from "./open.ts";
import { loadPeople } from "./people.ts";

/**
 * Decides on an answer, and writes it down with its command and its event: all of it or nothing. The same command again changes nothing.
 * Throws a PlanvaktError where the id was used for something else.
 */
export async function answerIn(tx: Tx, plan: Plan, command: string, asked: AnswerCommand, now: Instant): Promise<AnswerDecision> {
  // Of two who answer at once the second finds what the first has said.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`answers of ${plan.id}`}, 0))`.execute(tx);
  const directory = { plan, people: await loadPeople(tx, plan.id) };
  const decision = decideAnswer(directory, asked, await givenTo(tx, plan, asked.at), now);
  if (decision.kind === "refused") return decision;
  await keepCommand(tx, { command, plan: plan.id, subject: `question of ${plan.id}`, body: asked }, now);
  if (decision.kind === "answered") {
    await tx
      .insertInto("answer")
      .values({ plan: plan.id, at: asked.at, answer: asked.answer, by_person: asked.by, answered_at: new Date(now) })
      .execute();
    await appendEvents(tx, { plan: plan.id, subject: plan.id, command }, [decision]);
  }
  return decision;
}

async function givenTo(tx: Tx, { id }: Plan, at: string): Promise<GivenAnswer | undefined> {
  const row = await tx.selectFrom("answer").selectAll().where("plan", "=", id).where("at", "=", at).executeTakeFirst();
  return row && { answer: row.answer, answeredAt: row.answered_at };
}
