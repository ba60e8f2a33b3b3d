/** One mail of one letter or several: what all renderings (plain text, HTML) are made from. */
import { PlanvaktError } from "../planvakt-error.ts";
import type { LetterStep } from "../occurrence/occurrence.ts";
import type { LetterDraft, LetterLink, LetterText } from "./letter.ts";
import { counted, sentence } from "./phrases.ts";
import { dayAndMonth, longDate } from "./swedish-dates.ts";

/** At most so many letters are shown in one mail. */
const SHOWN = 5;

/** The preview line of a phone has room for no more. */
const PREVIEWED = 2;

/** What merging needs of a letter. */
export type Enclosed = Pick<LetterDraft, "text" | "due" | "step">;

/** A line of the overview. */
export interface EnvelopeEntry {
  readonly heading: string;
  readonly summary: string;
  readonly next?: string;
  readonly link: LetterLink;
}

export type EnvelopeText =
  | { readonly kind: "single"; readonly subject: string; readonly preview: string; readonly letter: LetterText }
  | {
      readonly kind: "several";
      readonly subject: string;
      readonly preview: string;
      /** One sentence that answers what this mail is about. */
      readonly lead: string;
      readonly entries: readonly EnvelopeEntry[];
      readonly more?: { readonly text: string; readonly link: LetterLink };
      readonly why: readonly string[];
      readonly help: string;
    };

/** One letter as it is; several to one person as an overview, by due day, then by step. Throws for none. */
export function mergeLetters(letters: readonly Enclosed[]): EnvelopeText {
  const [first, ...others] = letters.toSorted(byDueThenStep);
  if (first === undefined) throw new PlanvaktError("An envelope without letters: merge at least one letter");
  if (others.length === 0) {
    return { kind: "single", subject: first.text.subject, preview: first.text.summary, letter: first.text };
  }
  const sorted = [first, ...others];
  const texts = sorted.map((letter) => letter.text);
  const { subject, lead } = announce(sorted, first.text);
  const envelope: EnvelopeText = {
    kind: "several",
    subject,
    preview: texts
      .slice(0, PREVIEWED)
      .map((text) => text.subject)
      .join(" · "),
    lead,
    entries: texts.slice(0, SHOWN).map(entryOf),
    why: [...new Set(texts.map((text) => text.why))],
    help: texts.map((text) => text.help).reduce((longest, help) => (help.length > longest.length ? help : longest), ""),
  };
  const hidden = sorted.length - SHOWN;
  if (hidden <= 0) return envelope;
  return { ...envelope, more: { text: `+ ${hidden} till`, link: { purpose: "todo", label: "Se allt som är ditt" } } };
}

function entryOf({ subject, summary, next, link }: LetterText): EnvelopeEntry {
  return { heading: subject, summary, link, ...(next === undefined ? {} : { next }) };
}

/** "3 saker att göra – den första senast 29 januari": late ones are said instead of a first day that has passed. */
function announce(sorted: readonly Enclosed[], first: LetterText): { readonly subject: string; readonly lead: string } {
  const todo = sorted.filter((letter) => kindOf(letter.step) !== "information");
  const late = todo.filter((letter) => kindOf(letter.step) === "late").length;
  const due = todo.find((letter) => letter.due !== undefined)?.due;
  if (todo.length < 2) {
    const rest = sorted.length - 1;
    return {
      subject: `${(todo[0]?.text ?? first).subject} (+ ${rest} till)`,
      lead: `${sentence(counted(sorted.length, "sak", "saker"))} till dig.`,
    };
  }
  // A manager is told of what others have not done: it is late, but not the reader's to do.
  if (sorted.every(({ step }) => step.startsWith("escalation-"))) {
    const things = `${counted(sorted.length, "sak", "saker")} är sena`;
    return {
      subject: `För din kännedom: ${things}`,
      lead: `${sentence(things)}, och den som ansvarar har inte rapporterat.`,
    };
  }
  const waiting = `${sentence(counted(todo.length, "sak", "saker"))} väntar på dig`;
  if (late > 0) {
    const many = late === todo.length ? "alla är sena" : counted(late, "är sen", "är sena");
    return { subject: `${todo.length} saker att göra – ${many}`, lead: `${waiting}, ${many}.` };
  }
  if (due === undefined) return { subject: `${todo.length} saker att göra`, lead: `${waiting}.` };
  return {
    subject: `${todo.length} saker att göra – den första senast ${dayAndMonth(due)}`,
    lead: `${waiting}. Den första ska vara klar senast ${longDate(due)}.`,
  };
}

function kindOf(step: LetterStep): "late" | "information" | "timely" {
  if (step === "welcome" || step === "list" || step === "summary" || step === "handover") return "information";
  return step === "overdue-1" || step === "ring" || step.startsWith("escalation-") ? "late" : "timely";
}

/** Most pressing first among letters with the same day. */
const PRESSING: readonly string[] = [
  "escalation",
  "overdue",
  "ring",
  "returned",
  "reassigned",
  "declined",
  "reminder",
  "notice",
  "handover",
  "paper",
  "confirm",
];

function byDueThenStep(a: Enclosed, b: Enclosed): number {
  if (a.due !== b.due) return (a.due ?? "9999") < (b.due ?? "9999") ? -1 : 1;
  return rank(a.step) - rank(b.step) || (a.text.subject < b.text.subject ? -1 : 1);
}

function rank(step: LetterStep): number {
  const place = PRESSING.findIndex((word) => step.startsWith(word));
  return place === -1 ? PRESSING.length : place;
}
