/** A paper to the nämnd before it has become a file of some kind: headings, paragraphs, lists and tables, and nothing of how they look. */
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import type { FrozenState } from "../../domain/closing/snapshot.ts";

export interface Paper {
  /** "Uppföljning 2026 av Handlingsplan mot våld i nära relationer" */
  readonly title: string;
  readonly municipality: string;
  /** Who writes it: "Socialförvaltningen". */
  readonly office: string;
  /** "Tjänsteskrivelse" */
  readonly kind: string;
  /** Whom it is put to: "Socialnämnden". */
  readonly to: string;
  readonly date: CivilDate;
  readonly dnr?: string;
  /** The nämnd's meeting. */
  readonly meetingDay?: CivilDate;
  /** "UTKAST, ej fryst", "UTKAST, bedömningen är inte godkänd": on every sheet of what is not to be decided on yet. */
  readonly mark?: string;
  readonly sections: readonly Section[];
  /** Each begins on a sheet of its own. */
  readonly appendices: readonly Appendix[];
  /** At the foot of every sheet: when it was frozen, and the checksum. */
  readonly footer: string;
  readonly signatures: readonly string[];
}

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export interface Appendix {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly quiet?: true }
  | { readonly kind: "list"; readonly items: readonly string[]; readonly ordered?: true }
  | { readonly kind: "table"; readonly table: Table }
  /** The year as a drawing: a sheet of its own. */
  | { readonly kind: "wheel"; readonly wheel: Wheel }
  /** Every state with its symbol and word. */
  | { readonly kind: "legend"; readonly states: readonly FrozenState[] };

export interface Wheel {
  readonly year: number;
  /** In order of their day. */
  readonly marks: readonly WheelMark[];
  /** What it shows, in sentences: its alternative text. */
  readonly description: string;
  /** The same month by month, for where a drawing cannot stand. */
  readonly months: Table;
}

/** Something on its last day; `label` is which action of the plan it is of. */
export interface WheelMark {
  readonly due: CivilDate;
  readonly label: string;
  readonly state: FrozenState;
}

export interface Table {
  /** What it holds, in a sentence: the table's alternative text. */
  readonly description: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

export interface Column {
  readonly head: string;
  /** Its part of the width; all together 100. */
  readonly share: number;
  readonly numbers?: true;
}

export type TableRow =
  /** Spans the table: the action that the rows under it belong to. */
  | { readonly kind: "group"; readonly text: string }
  /** The first cell names the row. */
  | { readonly kind: "row"; readonly cells: readonly Cell[]; readonly total?: true };

/** Lines under each other. */
export type Cell = readonly CellLine[];

export interface CellLine {
  readonly text: string;
  /** Its symbol stands before the text. */
  readonly state?: FrozenState;
  /** Smaller: dates and notes. */
  readonly quiet?: true;
}

/** A cell of one line; without text an en dash, so that nobody wonders whether something fell away. */
export function cell(text: string): Cell {
  return [{ text: text === "" ? "–" : text }];
}
