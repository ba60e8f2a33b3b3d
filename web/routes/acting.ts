/** One way to act, for the page of an occurrence and for the page behind a mail link. */
import type { Context } from "hono";
import type { Planvakt } from "../../client/planvakt.ts";
import type { ActResult, OccurrenceView } from "../../client/views.ts";
import { EngineAwayError } from "../../client/engine-away-error.ts";
import type { OccurrenceId, PersonId } from "../../domain/ids.ts";
import type { OccurrenceCommand } from "../../domain/occurrence/occurrence.ts";
import { prefixOf } from "../components/act-forms.tsx";
import type { Refused } from "../components/act-forms.tsx";
import { actOf, readAct } from "../forms/act-form.ts";
import { choiceFaults } from "../forms/chosen.ts";
import { commandIdOf, newCommandId } from "../forms/command-id.ts";
import { readDecisionRows } from "../forms/decision-form.ts";
import { isUsedBefore } from "../forms/many.ts";
import { one, readTyped } from "../forms/typed.ts";
import type { Typed } from "../forms/typed.ts";
import { SaveLaterPage } from "../pages/message.tsx";
import type { Messages } from "../messages/messages.ts";
import type { Told } from "../messages/told.ts";
import { languageHere } from "../speaking.ts";
import type { ActKind } from "../words.ts";

export type Acted =
  | { readonly kind: "done"; readonly act: ActKind }
  | { readonly kind: "refused"; readonly status: 409 | 422; readonly refused: Refused };

/**
 * Reads the form, acts as `by`. A refusal keeps what was typed, with a new command id: the old one has had its answer.
 * `choosing`: behind a mail link, where nothing is done without something chosen.
 */
export async function actFromForm(
  planvakt: Pick<Planvakt, "act">,
  view: OccurrenceView,
  by: PersonId,
  typed: Typed,
  { forms: words, meetings }: Pick<Messages, "forms" | "meetings">,
  { choosing = false }: { readonly choosing?: boolean } = {},
): Promise<Acted> {
  const act = actOf(typed);
  const commandId = commandIdOf(typed);
  const part = one(typed, "part");
  const refused = (status: 409 | 422, about: { reason?: Told; faults?: Refused["form"]["faults"] }): Acted => {
    const kind = act ?? "report";
    const form = { prefix: prefixOf(kind, part), typed, faults: [], commandId: newCommandId(), ...about };
    return { kind: "refused", status, refused: { act: kind, part, form } };
  };
  if (act === undefined || commandId === undefined) {
    return refused(422, { reason: words.fault.unreadable });
  }
  const read = readAct(act, typed, view, by, words);
  const asksDecisions = act === "report" && view.decisionRoles !== undefined;
  const { decisions, faults, fieldOf } = readDecisionRows(asksDecisions ? typed : {}, meetings.decisions.fault);
  if (read.kind === "faults" || faults.length > 0)
    return refused(422, { faults: [...(read.kind === "faults" ? read.faults : []), ...faults] });
  const command = decisions.length > 0 && read.command.kind === "report" ? { ...read.command, decisions } : read.command;
  const unchosen = choosing ? choiceFaults(act, view, typed, words) : [];
  if (unchosen.length > 0) return refused(422, { faults: unchosen });
  const result = await actOnce(planvakt, view.occurrence as OccurrenceId, command, commandId);
  if (result === "usedBefore") return refused(409, { reason: words.fault.usedBefore });
  if (result.ok) return { kind: "done", act };
  const reason = { swedish: result.reason };
  if (result.field === undefined) return refused(409, { reason });
  const told = result.faults ?? [{ field: result.field, text: result.reason }];
  return refused(422, { faults: told.map(({ field, text }) => ({ field: fieldOf(field), text: { swedish: text } })) });
}

export async function actOnce(
  planvakt: Pick<Planvakt, "act">,
  id: OccurrenceId,
  command: OccurrenceCommand,
  commandId: string,
): Promise<ActResult | "usedBefore"> {
  try {
    return await planvakt.act(id, command, commandId);
  } catch (error) {
    if (isUsedBefore(error)) return "usedBefore";
    throw error;
  }
}

/** Runs a handler of a posted form. Where Temporal or the ledger is away, everything typed is shown again with a button to retry. */
export async function withTyped(c: Context, handle: (typed: Typed) => Promise<Response>): Promise<Response> {
  const typed = await readTyped(c);
  try {
    return await handle(typed);
  } catch (error) {
    if (!(error instanceof EngineAwayError)) throw error;
    return c.html(SaveLaterPage({ action: c.req.path, typed, language: languageHere(c) }), 503);
  }
}
