/** What became of the letters that a step wrote, as lines of an occurrence's history. */
import { dateAt, isoInstant, parseInstant } from "../../domain/calendar/instant.ts";
import { listed } from "../../domain/letters/phrases.ts";
import { longDate } from "../../domain/letters/swedish-dates.ts";
import type { LetterStep, OccurrenceEvent } from "../../domain/occurrence/occurrence.ts";
import type { People } from "../../domain/people.ts";
import { never } from "../../domain/planvakt-error.ts";
import type { LetterRow, LetterState, OccurrenceView } from "../views.ts";
import type { PostedLetter } from "./letters.ts";

type Line = OccurrenceView["history"][number];
type Stepped = Extract<OccurrenceEvent, { kind: "stepTaken" | "confirmAsked" }>;
type Fate = "sent" | "waits" | "refused" | "unknown" | "dropped";

const FATES: readonly Fate[] = ["sent", "waits", "refused", "unknown", "dropped"];

/** The step's letters for the due date that was in force, gathered by what they are and what became of them. */
export function lettersSaid(event: Stepped, revision: number, letters: readonly PostedLetter[], people: People): readonly Line[] {
  const rows = letters.filter((letter) => letter.revision === revision && isOf(event.step, letter.row)).map(({ row }) => row);
  if (rows.length === 0) return [{ at: isoInstant(event.at), text: `${stepTitle(event.step)} behövde inte gå till någon.` }];
  return [event.step, "ring" as const].flatMap((step) =>
    FATES.flatMap((fate) => {
      const mine = rows.filter((row) => row.step === step && fateOf(row.state) === fate);
      const [first] = mine;
      if (!first) return [];
      const names = [...new Set(mine.map((row) => nameOf(row, people)))];
      return [{ at: first.sentAt ?? isoInstant(event.at), text: sentenceOf(step, fate, listed(names), first) }];
    }),
  );
}

/** Where an outside party is late, our contact is asked to ring instead. */
function isOf(step: LetterStep, row: LetterRow): boolean {
  return row.step === step || (step === "overdue-1" && row.step === "ring");
}

function sentenceOf(step: LetterStep, fate: Fate, to: string, first: LetterRow): string {
  const title = stepTitle(step);
  switch (fate) {
    case "sent":
      return `${title} skickades till ${to}.`;
    case "waits":
      return `${title} till ${to} skickas ${longDate(dateAt(parseInstant(first.postAt)))}.`;
    case "refused":
      return `${title} till ${to} kom inte fram: mejlservern tog inte emot det.`;
    case "unknown":
      return `${title} till ${to} har kanske kommit fram: mejlserverns svar uteblev.`;
    case "dropped":
      return `${title} till ${to} behövdes inte och skickades inte.`;
    default:
      return never(fate);
  }
}

function fateOf(state: LetterState): Fate {
  switch (state) {
    case "accepted":
      return "sent";
    case "written":
    case "posting":
      return "waits";
    case "refused":
      return "refused";
    case "ambiguous":
      return "unknown";
    case "dropped":
    case "superseded":
    case "withdrawn":
      return "dropped";
    default:
      return never(state);
  }
}

/** How a step's letter is called where a sentence begins. */
function stepTitle(step: LetterStep): string {
  switch (step) {
    case "notice":
      return "Första mejlet";
    case "overdue-1":
      return "Mejl om att det är sent";
    case "escalation-1":
    case "escalation-2":
      return "Mejl om att det inte är gjort";
    case "ring":
      return "Mejl om att ringa";
    case "confirm":
      return "Mejl om att bekräfta";
    default:
      return step.startsWith("confirm-reminder") ? "Påminnelse om att bekräfta" : "Påminnelse";
  }
}

function nameOf({ person, standInFor }: LetterRow, people: People): string {
  const name = (id: string): string => people.persons.find((one) => one.id === id)?.name ?? id;
  return standInFor === undefined ? name(person) : `${name(person)}, ställföreträdare för ${name(standInFor)}`;
}
