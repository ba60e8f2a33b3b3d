/** Decisions that are written in the very report of their meeting: all of them are taken down with it, or nothing is. */
import type { Instant } from "./calendar/instant.ts";
import { decisionDutyId, type DecisionRow } from "./decision-duty.ts";
import { itemOf, occurrenceId, type OccurrenceId, type OccurrenceKey, type PersonId } from "./ids.ts";
import { decideOnMeeting, decisionKey, type Decided, type DecisionAsked } from "./meeting-decision.ts";
import type { OccurrenceContext } from "./occurrence/context.ts";
import type { Occurrence } from "./occurrence/occurrence.ts";

/** As many as one report may bring: a longer list is no meeting's. */
export const MOST_DECISIONS = 20;

/** What is wrong with a row, and in which of its fields; the whole report where `field` is absent. */
export interface RowFault {
  readonly row: number;
  readonly field?: string;
  readonly text: string;
}

/** A decision that can be taken down, with what was asked. */
export interface RowDecided {
  readonly row: number;
  readonly asked: DecisionAsked;
  readonly decided: Exclude<Decided, { readonly fault: unknown }>;
}

/** Every row decided on, or every fault of them. `after`: the meeting with the report that brings them. */
export function decideRows(
  after: Occurrence,
  context: OccurrenceContext,
  { by, decisions = [] }: { readonly by: PersonId; readonly decisions?: readonly DecisionRow[] | undefined },
  now: Instant,
): { readonly decided: readonly RowDecided[] } | { readonly faults: readonly RowFault[] } {
  if (decisions.length > MOST_DECISIONS) {
    const text = `${decisions.length} beslut är fler än ${MOST_DECISIONS}. Skriv de första här och de andra på mötets sida.`;
    return { faults: [{ row: MOST_DECISIONS, text }] };
  }
  const rows = decisions.map((one, row) => {
    const asked = { ...one, by };
    return { row, asked, result: decideOnMeeting(after, context, asked, now) };
  });
  const faults = rows.flatMap(({ row, result }) => ("fault" in result ? [{ row, ...result.fault }] : []));
  if (faults.length > 0) return { faults };
  return { decided: rows.flatMap(({ row, asked, result }) => ("fault" in result ? [] : [{ row, asked, decided: result }])) };
}

/** All of them in one text, each with its number where there are several. */
export function faultsSaid(faults: readonly RowFault[]): string {
  const several = new Set(faults.map(({ row }) => row)).size > 1;
  const texts = faults.map(({ row, text }) => (several ? `Beslut ${row + 1}: ${text}` : text));
  return [...new Set(texts)].join(" ");
}

/**
 * The id under which a row is kept, out of the report's: the same report again is the same decisions. Another id than the report's own
 * and than any other row's.
 */
export function rowCommand(command: string, row: number): string {
  const first = Number.parseInt(command.slice(0, 2), 16) ^ (row + 1);
  return `${first.toString(16).padStart(2, "0")}${command.slice(2)}`;
}

/** The occurrence that a decision on the meeting opens. */
export function decisionOccurrence({ plan, duty, period }: OccurrenceKey, command: string): OccurrenceId {
  return occurrenceId(plan, decisionDutyId(itemOf(duty)), decisionKey(period, command));
}
