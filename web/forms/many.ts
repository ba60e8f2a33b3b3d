/** Forms with many rows: each row is its own act with its own command id, so that one refused row costs the others nothing. */
import { EngineAwayError } from "../../client/engine-away-error.ts";
import type { Matter, ToAttest } from "../../client/many.ts";
import type { Planvakt } from "../../client/planvakt.ts";
import type { OccurrenceId, PartId, PersonId } from "../../domain/ids.ts";
import { LONGEST_REASON } from "../../domain/occurrence/free-text.ts";
import { LONGEST_NOTE } from "../../domain/occurrence/report-content.ts";
import type { OccurrenceCommand, Verdict } from "../../domain/occurrence/occurrence.ts";
import { PlanvaktError } from "../../domain/planvakt-error.ts";
import type { FormsWords } from "../messages/forms.ts";
import type { ManyWords } from "../messages/many.ts";
import type { Told } from "../messages/told.ts";
import { isCommandId, newCommandId } from "./command-id.ts";
import { one } from "./typed.ts";
import type { FieldFault, Typed } from "./typed.ts";

/** As many acts are asked of the engine at the same time. */
const AT_ONCE = 5;

/** A row's key: the occurrence, and the part where it is divided. No id of ours has the sign between them. */
export const rowKey = (occurrence: string, part?: string): string => (part === undefined ? occurrence : `${occurrence}~${part}`);

/** The names of a row's fields. */
export const rowField = (kind: "val" | "text" | "id", key: string): string => `${kind}:${key}`;

/** All rows that came with the form. */
export function rowsIn(typed: Typed): readonly string[] {
  return [...new Set(typed["rad"] ?? [])];
}

export interface RowAct {
  readonly key: string;
  readonly occurrence: OccurrenceId;
  readonly command: OccurrenceCommand;
  readonly commandId: string;
}

export interface ReadRows {
  readonly acts: readonly RowAct[];
  readonly faults: readonly FieldFault[];
}

/** What was chosen among reports to confirm. */
export function readConfirmations(typed: Typed, by: PersonId, words: ManyWords): ReadRows {
  const present = (typed["present"] ?? []).filter(Boolean) as PersonId[];
  const meeting = present.length > 0 ? { present } : {};
  return readRows(typed, words, (key, choice, text) => {
    if (choice === "confirm") return { kind: "confirm", by, ...meeting };
    if (choice === "return") {
      if (text === "") return fault(key, words.fault.wanted);
      if (text.length > LONGEST_REASON) return tooLong(key, LONGEST_REASON, words);
      return { kind: "return", by, reason: text, ...meeting };
    }
    return text === "" ? undefined : fault(key, words.fault.chooseReturn);
  });
}

/** What was said of ongoing duties. */
export function readAttestations(typed: Typed, by: PersonId, rows: readonly ToAttest[], words: ManyWords): ReadRows {
  const required = new Set(
    rows.filter(({ matter }) => matter.noteRequired).map(({ matter, part }) => rowKey(matter.occurrence, part)),
  );
  return readRows(typed, words, (key, choice, text) => {
    const verdict = VERDICTS.find((candidate) => candidate === choice);
    if (text.length > LONGEST_NOTE) return tooLong(key, LONGEST_NOTE, words);
    if (verdict === undefined) return text === "" ? undefined : fault(key, words.fault.chooseVerdict, "val");
    if (text === "" && verdict !== "works") return fault(key, words.fault.whatFails);
    if (text === "" && required.has(key)) return fault(key, words.fault.line);
    const [, part] = key.split("~");
    const content = { verdict, ...(text === "" ? {} : { note: text }) };
    return { kind: "report", by, ...(part === undefined ? {} : { part: part as PartId }), content };
  });
}

const VERDICTS: readonly Verdict[] = ["works", "partly", "fails"];

export type RowOutcome = { readonly key: string; readonly commandId: string } & (
  | { readonly kind: "done"; readonly act: OccurrenceCommand["kind"] }
  | { readonly kind: "refused"; readonly reason: Told }
  /** Nobody answered: it may or may not have been done, and the same id again finds out. */
  | { readonly kind: "unanswered" }
);

/** Asks for each, a few at a time. What comes after the first that nobody answers is left for later. */
export async function actOnRows(
  planvakt: Pick<Planvakt, "act">,
  acts: readonly RowAct[],
  words: FormsWords,
): Promise<readonly RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  let away = false;
  for (let from = 0; from < acts.length; from += AT_ONCE) {
    const some = acts.slice(from, from + AT_ONCE);
    const answers: readonly RowOutcome[] = away
      ? some.map(({ key, commandId }): RowOutcome => ({ key, commandId, kind: "unanswered" }))
      : await Promise.all(some.map((row) => actOnRow(planvakt, row, words)));
    away ||= answers.some(({ kind }) => kind === "unanswered");
    outcomes.push(...answers);
  }
  return outcomes;
}

async function actOnRow(
  planvakt: Pick<Planvakt, "act">,
  { key, occurrence, command, commandId }: RowAct,
  words: FormsWords,
): Promise<RowOutcome> {
  try {
    const result = await planvakt.act(occurrence, command, commandId);
    if (!result.ok) return { key, commandId, kind: "refused", reason: { swedish: result.reason } };
    return { key, commandId, kind: "done", act: command.kind };
  } catch (error) {
    if (error instanceof EngineAwayError) return { key, commandId, kind: "unanswered" };
    if (isUsedBefore(error)) return { key, commandId, kind: "refused", reason: words.fault.usedBefore };
    throw error;
  }
}

/** The form was sent before, got no answer, and has been changed since. */
export function isUsedBefore(error: unknown): boolean {
  return error instanceof PlanvaktError && error.details["usedBefore"] === true;
}

/** The id that a row is sent with next: its own again where nobody answered, else a new one. */
export function nextId(key: string, outcomes: readonly RowOutcome[]): string {
  const outcome = outcomes.find((candidate) => candidate.key === key);
  return outcome?.kind === "unanswered" ? outcome.commandId : newCommandId();
}

type Said = OccurrenceCommand | FieldFault | undefined;

function readRows(typed: Typed, words: ManyWords, say: (key: string, choice: string, text: string) => Said): ReadRows {
  const acts: RowAct[] = [];
  const faults: FieldFault[] = [];
  for (const key of rowsIn(typed)) {
    const said = say(key, one(typed, rowField("val", key)), one(typed, rowField("text", key)).trim());
    const commandId = one(typed, rowField("id", key));
    const [occurrence = ""] = key.split("~");
    if (said === undefined) continue;
    if ("field" in said) faults.push(said);
    else if (!isCommandId(commandId)) faults.push(fault(key, words.fault.unreadableRow, "val"));
    else acts.push({ key, occurrence: occurrence as OccurrenceId, command: said, commandId });
  }
  return { acts, faults };
}

function fault(key: string, text: string, kind: "val" | "text" = "text"): FieldFault {
  return { field: rowField(kind, key), text };
}

function tooLong(key: string, longest: number, words: ManyWords): FieldFault {
  return fault(key, words.fault.tooLong(longest));
}

/** True where the reader may confirm it alone. */
export function confirmsAlone({ possible }: Matter): boolean {
  return possible.some(({ act, ok, onlyAtMeeting }) => act === "confirm" && ok && onlyAtMeeting !== true);
}
