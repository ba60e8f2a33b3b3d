/** Answering a question that the plan leaves open: what happens, or why not. */
import { dateAt, type Instant } from "./calendar/instant.ts";
import { checkAnswer, dutyOf, hasDuty } from "./duty.ts";
import type { DutyId, PersonId } from "./ids.ts";
import { longDate } from "./letters/swedish-dates.ts";
import { questionsOf } from "./plan.ts";
import { actsFor, type Directory } from "./recipients.ts";

export interface AnswerCommand {
  readonly kind: "answer";
  /** Where the question stands. */
  readonly at: string;
  readonly answer: string;
  readonly by: PersonId;
}

/** An answer that stands. */
export interface GivenAnswer {
  readonly answer: string;
  readonly answeredAt: Instant;
}

export interface AnswerEvent {
  readonly kind: "answered";
  readonly at: Instant;
  readonly question: string;
  readonly answer: string;
  readonly by: PersonId;
}

/** `known`: the same was answered before, and nothing happens. */
export type AnswerDecision = AnswerEvent | { readonly kind: "known" } | { readonly kind: "refused"; readonly reason: string };

/** Only the plan's owner answers, and only once: what an answer set off is changed by the plan's next version. */
export function decideAnswer(
  directory: Directory,
  { at: question, answer, by }: AnswerCommand,
  given: GivenAnswer | undefined,
  now: Instant,
): AnswerDecision {
  const { plan } = directory;
  const asked = questionsOf(plan).map((one) => one.at);
  if (!asked.includes(question))
    return refuse(`Planen ställer ingen fråga om "${question}". Frågorna gäller: ${asked.join(", ")}.`);
  if (!actsFor(directory, by, plan.owner, dateAt(now))) return refuse("Frågor om planen besvaras av planens ägare.");
  const duty = dutyAsked(directory, question);
  const fault = duty === undefined ? undefined : checkAnswer(dutyOf(plan, duty).duty, answer, dateAt(now));
  if (fault !== undefined) return refuse(fault);
  if (!given) return { kind: "answered", at: now, question, answer, by };
  if (given.answer === answer) return { kind: "known" };
  const since = longDate(dateAt(given.answeredAt));
  return refuse(`Frågan är redan besvarad: "${given.answer}", ${since}. En ändring görs i planens nästa version.`);
}

/** The duty that the question is about, which waits for its answer. Undefined for any other question. */
export function dutyAsked({ plan }: Pick<Directory, "plan">, question: string): DutyId | undefined {
  const duty = question as DutyId;
  return hasDuty(plan, duty) ? duty : undefined;
}

function refuse(reason: string): AnswerDecision {
  return { kind: "refused", reason };
}
