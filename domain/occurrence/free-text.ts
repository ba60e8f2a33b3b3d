/** What people write in words of their own when they act, and what none of it may hold. Asked before anything is written down. */
import { decisionField, type DecisionRow } from "../decision-duty.ts";
import { findPersonalNumbers, type PersonalNumber } from "../personal-number.ts";
import { never } from "../planvakt-error.ts";
import type { OccurrenceCommand, ReportContent } from "./occurrence.ts";
import { LONGEST_NOTE } from "./report-content.ts";

export interface FreeText {
  /** The field as forms name it: `note`, `reason`, `text`, `reference`, `figure.<id>`. */
  readonly field: string;
  /** As a reader knows it. */
  readonly label: string;
  readonly text: string;
  /** In characters. */
  readonly longest: number;
}

export interface FreeTextFault {
  readonly field: string;
  /** Swedish: which field, what is wrong, what to write instead. Never the number itself. */
  readonly text: string;
}

/** A reason is a sentence or two, a comment a few; what is longer is a document, to be referred to. */
export const LONGEST_REASON = 1000;
export const LONGEST_COMMENT = 4000;
const LONGEST_REFERENCE = 1000;
/** A number, or why there is none. */
export const LONGEST_FIGURE = 200;
const LONGEST_FILE_NAME = 255;
/** A day and some room for how else people write one. */
const LONGEST_TICK = 20;
/** What a meeting decides: fits a subject line and a row of a table. */
export const LONGEST_TITLE = 120;
/** A room and a street, or a link to a video meeting. */
export const LONGEST_PLACE = 300;

/** Every free text of a command. A command with a text that is not here would slip past {@link checkFreeTexts}. */
export function freeTextsOf(command: OccurrenceCommand): readonly FreeText[] {
  switch (command.kind) {
    case "report":
      return [...reportTexts(command.content), ...(command.decisions ?? []).flatMap(decisionTexts)];
    case "comment":
      return [{ field: "text", label: "Kommentar", text: command.text, longest: LONGEST_COMMENT }];
    case "book":
      return [
        { field: "place", label: "Plats", text: command.place ?? "", longest: LONGEST_PLACE },
        { field: "meeting", label: "Möte", text: command.meeting ?? "", longest: LONGEST_TICK },
        { field: "from", label: "Börjar", text: command.from ?? "", longest: LONGEST_TICK },
        { field: "to", label: "Slutar", text: command.to ?? "", longest: LONGEST_TICK },
      ];
    case "callOff":
    case "return":
    case "postpone":
    case "excuse":
    case "reassign":
    case "decline":
      return [{ field: "reason", label: "Skäl", text: command.reason, longest: LONGEST_REASON }];
    case "undo":
    case "confirm":
    case "accept":
      return [];
    default:
      return never(command);
  }
}

/** The first text that is too long or holds a personal number; undefined where all may be written down. */
export function checkFreeTexts(texts: readonly FreeText[]): FreeTextFault | undefined {
  for (const { field, label, text, longest } of texts) {
    if (text.length > longest) return { field, text: tooLong(label, text.length, longest) };
    const [found] = findPersonalNumbers(text);
    if (found) return { field, text: refusalOf(label, found) };
  }
  return undefined;
}

function reportTexts({ note, reference, figures, held, file, pulled }: ReportContent): readonly FreeText[] {
  return [
    ...(note === undefined ? [] : [{ field: "note", label: "Anteckning", text: note, longest: LONGEST_NOTE }]),
    ...(reference === undefined ? [] : [{ field: "reference", label: "Underlag", text: reference, longest: LONGEST_REFERENCE }]),
    ...(file === undefined ? [] : [{ field: "file", label: "Filens namn", text: file.name, longest: LONGEST_FILE_NAME }]),
    ...(pulled === undefined ? [] : [{ field: "pulled", label: "Hämtning", text: pulled, longest: LONGEST_TICK }]),
    ...Object.entries(figures ?? {}).map(([id, text]) => ({
      field: `figure.${id}`,
      label: `Uppgift (${id})`,
      text,
      longest: LONGEST_FIGURE,
    })),
    ...(held ?? []).map((text) => ({ field: "held", label: "Möten", text, longest: LONGEST_TICK })),
  ];
}

function decisionTexts({ title, responsible, on = "" }: DecisionRow, row: number): readonly FreeText[] {
  return [
    { field: decisionField(row, "title"), label: "Vad ska göras", text: title, longest: LONGEST_TITLE },
    { field: decisionField(row, "responsible"), label: "Vem svarar för det", text: responsible, longest: LONGEST_TITLE },
    { field: decisionField(row, "on"), label: "Möte", text: on, longest: LONGEST_TICK },
  ];
}

function tooLong(label: string, length: number, longest: number): string {
  return `Texten i fältet ${label} är ${length} tecken lång, och högst ${longest} får plats. Korta den, eller hänvisa till ett dokument.`;
}

function refusalOf(label: string, { kind }: PersonalNumber): string {
  const instead = "Skriv vad som är gjort och hur många det gäller, aldrig vem.";
  const phone = "Är det ett telefonnummer, skriv det med bindestreck efter riktnumret.";
  return `I fältet ${label} står något som ser ut som ett ${kind}. Ta bort det. ${instead} ${phone}`;
}
