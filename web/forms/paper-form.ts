/** From a posted form to a command on the nämnd's paper. Rules stand in `domain/closing`; here only the shape is checked. */
import { parseCivilDate } from "../../domain/calendar/civil-date.ts";
import type { PaperCommand } from "../../domain/closing/paper.ts";
import type { PersonId } from "../../domain/ids.ts";
import { one, type FieldFault, type Typed } from "./typed.ts";

const PAPER_ACTS = ["spara", "lamna", "godkann", "tillbaka", "beslut"] as const;

export type PaperAct = (typeof PAPER_ACTS)[number];

/** The act a form is for; undefined for a form that is not ours. */
export function paperActOf(typed: Typed): PaperAct | undefined {
  return PAPER_ACTS.find((act) => act === one(typed, "act"));
}

export type ReadPaper = { readonly command: PaperCommand } | { readonly faults: readonly FieldFault[] };

/** What is said where a decision lacks its day, or does not say which it is. */
export interface DecisionFaults {
  readonly day: string;
  readonly outcome: string;
}

/** Reads what the form asks for. A decision without a day, or without saying which, is not one. */
export function readPaper(act: PaperAct, typed: Typed, by: PersonId, words: DecisionFaults): ReadPaper {
  switch (act) {
    case "spara":
    case "lamna":
      return { command: { kind: "write", by, text: one(typed, "text"), submit: act === "lamna" } };
    case "godkann":
      return { command: { kind: "approve", by, version: Number(one(typed, "version")) || 0 } };
    case "tillbaka":
      return { command: { kind: "sendBack", by, reason: one(typed, "reason") } };
    case "beslut":
      return decision(typed, by, words);
  }
}

function decision(typed: Typed, by: PersonId, words: DecisionFaults): ReadPaper {
  const date = parseCivilDate(one(typed, "date").trim());
  const outcome = (["approved", "revise"] as const).find((word) => word === one(typed, "outcome"));
  const faults: readonly FieldFault[] = [
    ...(date ? [] : [{ field: "date", text: words.day }]),
    ...(outcome ? [] : [{ field: "outcome", text: words.outcome }]),
  ];
  if (!date || !outcome) return { faults };
  const dnr = one(typed, "dnr").trim();
  return { command: { kind: "decide", by, date, section: one(typed, "section"), outcome, ...(dnr === "" ? {} : { dnr }) } };
}
