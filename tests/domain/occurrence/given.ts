/** Given, when, then for occurrences of the tiny plan: a context, an opened occurrence, what somebody does at a wall-clock time. */
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { instantAt, isoInstant, type Instant } from "../../../domain/calendar/instant.ts";
import type { Period } from "../../../domain/calendar/period.ts";
import { dutyOf, findPeriod } from "../../../domain/duty.ts";
import { occurrenceId, type PartId, type PeriodKey, type PersonId } from "../../../domain/ids.ts";
import type { LetterDraft } from "../../../domain/letters/letter.ts";
import type { OccurrenceContext } from "../../../domain/occurrence/context.ts";
import { decide, isRefusal } from "../../../domain/occurrence/decide.ts";
import type { Effects } from "../../../domain/occurrence/effects.ts";
import { begin } from "../../../domain/occurrence/evolve.ts";
import type { Occurrence, OccurrenceCommand, OccurrenceEvent } from "../../../domain/occurrence/occurrence.ts";
import type { Duty } from "../../../domain/plan.ts";
import type { Directory } from "../../../domain/recipients.ts";
import { PEOPLE, PLAN } from "../fixtures/plan.ts";

export const DIRECTORY: Directory = { plan: PLAN, people: PEOPLE };

export const person = (id: string): PersonId => id as PersonId;
export const part = (id: string): PartId => id as PartId;

/** `at("2027-01-12 10:05")`: that minute in Stockholm. */
export function at(text: string): Instant {
  const [date = "", time = "08:00"] = text.split(" ");
  const [hour, minute] = time.split(":").map(Number);
  return instantAt(civilDate(date), hour ?? 8, minute ?? 0);
}

/** The duty's context in a period; `changes` put another plan, other people or other facts in its place. */
export function contextOf(duty: Duty, key: string, changes: Partial<OccurrenceContext> = {}): OccurrenceContext {
  const period = periodOf(duty, key);
  const found = PLAN.items.some((item) => item.duties.some(({ id }) => id === duty.id)) ? dutyOf(PLAN, duty.id).item : undefined;
  const item = found ?? PLAN.items[0];
  if (!item) throw new Error("the tiny plan has no items");
  return { ...DIRECTORY, item, duty, period, ...changes };
}

function periodOf(duty: Duty, key: string): Period {
  const period = findPeriod(PLAN, duty, {}, key as PeriodKey);
  if (!period) throw new Error(`${duty.id} has no period ${key}`);
  return period;
}

/** As it is when its workflow has opened it, before its first letter. */
export function opened(
  { plan, duty, period }: OccurrenceContext,
  when: string,
  changes: Partial<Extract<OccurrenceEvent, { kind: "opened" }>> = {},
): Occurrence {
  return begin(occurrenceId(plan.id, duty.id, period.key), {
    kind: "opened",
    at: at(when),
    due: period.due,
    parts: duty.parts.map(({ id }) => id),
    backlog: false,
    ...changes,
  });
}

/** What the act led to. Fails the test where it was refused. */
export function done(occurrence: Occurrence, context: OccurrenceContext, command: OccurrenceCommand, when: string): Effects {
  const decision = decide(occurrence, context, command, at(when));
  if (isRefusal(decision)) throw new Error(`refused: ${decision.refused}`);
  return decision;
}

/** Why the act was refused. Fails the test where it was not. */
export function refused(occurrence: Occurrence, context: OccurrenceContext, command: OccurrenceCommand, when: string): string {
  const decision = decide(occurrence, context, command, at(when));
  if (!isRefusal(decision)) throw new Error(`not refused: ${decision.events.map(({ kind }) => kind).join(", ")}`);
  return decision.refused;
}

/** `2027-01-18 08:00 reminder-1 anna` for each letter. */
export function shortly(letters: readonly LetterDraft[]): readonly string[] {
  return letters.map(
    (one) => `${isoInstant(one.postAt).slice(0, 16).replace("T", " ")} ${one.step} ${one.person}${one.part ? ` ${one.part}` : ""}`,
  );
}

type Command<K extends OccurrenceCommand["kind"]> = Extract<OccurrenceCommand, { kind: K }>;

export const report = (by: string, changes: Partial<Command<"report">> = {}): Command<"report"> => ({
  kind: "report",
  by: person(by),
  content: { note: "Klart." },
  ...changes,
});
export const confirm = (by: string, ...present: readonly string[]): Command<"confirm"> => ({
  kind: "confirm",
  by: person(by),
  ...(present.length > 0 ? { present: present.map(person) } : {}),
});
export const giveBack = (by: string, due?: string): Command<"return"> => ({
  kind: "return",
  by: person(by),
  reason: "Siffran för nya ärenden saknas.",
  ...(due === undefined ? {} : { due: civilDate(due) }),
});
export const postpone = (by: string, due: string): Command<"postpone"> => ({
  kind: "postpone",
  by: person(by),
  due: civilDate(due),
  reason: "Underlaget dröjer.",
});
export const excuse = (by: string): Command<"excuse"> => ({
  kind: "excuse",
  by: person(by),
  reason: "Samordnas med grannkommunen.",
});
export const undo = (by: string): Command<"undo"> => ({ kind: "undo", by: person(by) });
export const reassign = (by: string, to: string): Command<"reassign"> => ({
  kind: "reassign",
  by: person(by),
  to: person(to),
  reason: "Byter uppgifter under våren.",
});
export const accept = (by: string): Command<"accept"> => ({ kind: "accept", by: person(by) });
export const decline = (by: string): Command<"decline"> => ({
  kind: "decline",
  by: person(by),
  reason: "Är föräldraledig från februari.",
});
export const comment = (by: string, text = "Underlaget är beställt."): Command<"comment"> => ({
  kind: "comment",
  by: person(by),
  text,
});
