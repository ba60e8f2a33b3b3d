/**
 * Behind a mail link every act is something a person has chosen: mail scanners open pages and send forms as they find them. Where a form
 * has nothing that must be filled in, it has a box to tick.
 */
import type { OccurrenceView } from "../../client/views.ts";
import type { ActKind } from "../words.ts";
import { one } from "./typed.ts";
import type { FieldFault, Typed } from "./typed.ts";

/** The box's name in a form. */
export const CHOSEN = "valt";

/** These are not done without a reason, a day, a person or a text. */
const ASK_SOMETHING: ReadonlySet<ActKind> = new Set(["return", "postpone", "excuse", "reassign", "decline", "comment"]);

type Asked = Pick<OccurrenceView, "reportAs" | "noteRequired" | "figures">;

/** True where the act's form would be sound as it is first shown. */
export function needsChoice(act: ActKind, { reportAs, noteRequired, figures }: Asked): boolean {
  if (act !== "report") return !ASK_SOMETHING.has(act);
  const asks = reportAs === "attest" || noteRequired || (reportAs === "figures" && figures.length > 0);
  return !asks;
}

/** The fault of a form that came back without the tick it needs. */
export function choiceFaults(act: ActKind, asked: Asked, typed: Typed): readonly FieldFault[] {
  if (!needsChoice(act, asked) || one(typed, CHOSEN) === "ja") return [];
  return [{ field: CHOSEN, text: "Kryssa i rutan, så vet vi att det är du som gör det." }];
}

/** What the box says. */
export function choiceLabel(act: ActKind, { reportAs }: Pick<OccurrenceView, "reportAs">): string {
  if (act === "report") return reportAs === "meeting" ? "Ja, mötet hölls" : "Ja, det är gjort";
  if (act === "confirm") return "Ja, jag bekräftar";
  if (act === "accept") return "Ja, jag tar över";
  return act === "undo" ? "Ja, ta bort rapporten" : "Ja, det vill jag";
}
