/**
 * Behind a mail link every act is something a person has chosen: mail scanners open pages and send forms as they find them. Where a form
 * has nothing that must be filled in, it has a box to tick.
 */
import type { OccurrenceView } from "../../client/views.ts";
import type { ActsWords } from "../messages/acts.ts";
import type { FormsWords } from "../messages/forms.ts";
import type { ActKind } from "../words.ts";
import { one } from "./typed.ts";
import type { FieldFault, Typed } from "./typed.ts";

/** The box's name in a form. */
export const CHOSEN = "valt";

/** These are not done without a reason, a day, a person or a text. */
const ASK_SOMETHING: ReadonlySet<ActKind> = new Set([
  "return",
  "postpone",
  "excuse",
  "reassign",
  "decline",
  "book",
  "callOff",
  "comment",
]);

type Asked = Pick<OccurrenceView, "reportAs" | "noteRequired" | "figures" | "pull" | "parts">;

/** True where the act's form would be sound as it is first shown. */
export function needsChoice(act: ActKind, { reportAs, noteRequired, figures, pull, parts }: Asked): boolean {
  if (act !== "report") return !ASK_SOMETHING.has(act);
  if (cameBack({ parts })) return true;
  const answered = figures.some(({ kind, whole }) => kind === "check" || whole !== undefined);
  // Figures that were pulled stand in their fields already.
  const typed = reportAs === "figures" && figures.length > 0 && pull?.proposal === undefined;
  const asks = reportAs === "attest" || noteRequired || answered || typed;
  return !asks;
}

/** The fault of a form that came back without the tick it needs. */
export function choiceFaults(act: ActKind, asked: Asked, typed: Typed, words: FormsWords): readonly FieldFault[] {
  if (!needsChoice(act, asked) || one(typed, CHOSEN) === "ja") return [];
  return [{ field: CHOSEN, text: words.fault.tick }];
}

/** What the box says. */
export function choiceLabel(
  act: ActKind,
  { reportAs, pull, parts }: Pick<OccurrenceView, "reportAs" | "pull" | "parts">,
  { choice }: ActsWords,
): string {
  if (act === "report" && (pull?.proposal !== undefined || cameBack({ parts }))) return choice.filledIn;
  if (act === "report") return reportAs === "meeting" || reportAs === "meetings" ? choice[reportAs] : choice.report;
  if (act === "confirm" || act === "accept" || act === "undo") return choice[act];
  return choice.other;
}

/** True where the reader's own earlier report stands in its fields. */
function cameBack({ parts }: Pick<OccurrenceView, "parts">): boolean {
  return parts.some(({ earlier }) => earlier !== undefined);
}
