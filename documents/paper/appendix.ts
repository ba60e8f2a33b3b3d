/** What stands behind the paper: every activity, the readings that are approved with it, the questions that nobody has answered. */
import {
  FROZEN_WORDS,
  rowsOf,
  type FrozenItem,
  type FrozenRow,
  type FrozenState,
  type YearSnapshot,
  type PlanText,
} from "../../domain/closing/snapshot.ts";
import { dayLabel } from "../../domain/calendar/period-key.ts";
import type { DutyId } from "../../domain/ids.ts";
import { inline, listed, sentence } from "../../domain/letters/phrases.ts";
import { cell, type Appendix, type Block, type CellLine, type Column, type TableRow } from "./paper.ts";
import { wheelOf } from "./wheel.ts";
import { itemTitle, notesOf, rowTitle, stateWord } from "./words.ts";

/** In their order; the heading says which number each has. */
export function appendicesOf(snapshot: YearSnapshot): readonly Appendix[] {
  const supplement = snapshot.kind === "final";
  const all = [
    activities(snapshot),
    ...(!supplement && snapshot.readings.length > 0 ? [readings(snapshot)] : []),
    ...(!supplement && snapshot.questions.length > 0 ? [questions(snapshot)] : []),
  ];
  return all.map(({ heading, blocks }, index) => ({ heading: `Bilaga ${index + 1}: ${heading}`, blocks }));
}

function activities(snapshot: YearSnapshot): Appendix {
  const { year, kind, closingDay, goals, items } = snapshot;
  const own = kind === "final" ? items.map(changedOnly) : items;
  const parts: readonly (readonly [string, readonly FrozenItem[]])[] = [
    ...goals.map(({ goal, title }) => [`Delmål ${goal}: ${inline(title)}`, own.filter((item) => item.goal === goal)] as const),
    ["Åtgärder utan delmål", own.filter((item) => item.kind === "action" && item.goal === undefined)],
    ["Möten", own.filter((item) => item.kind === "meeting")],
    ["Planen själv", own.filter((item) => item.kind === "rule")],
  ];
  const shown = parts.flatMap(([heading, group]) => {
    const withRows = kind === "final" ? group.filter(({ rows }) => rows.length > 0) : group;
    return withRows.length === 0 ? [] : [{ kind: "heading", text: heading } as const, statusTable(snapshot, heading, withRows)];
  });
  const states = rowsOf({ items: own }).flatMap(({ state, lastYear, atStop }) => [state, lastYear, atStop]);
  return {
    heading: kind === "final" ? `Det som återstod av ${year}` : `Aktiviteterna ${year}`,
    blocks: [
      { kind: "paragraph", text: intro(snapshot, dayLabel(closingDay)) },
      { kind: "legend", states: ORDER.filter((state) => states.includes(state)) },
      ...(kind === "final" ? [] : wheelOf(snapshot)),
      ...(shown.length === 0 ? [{ kind: "paragraph", text: "Inget att redovisa." } as const] : shown),
    ],
  };
}

const ORDER = Object.keys(FROZEN_WORDS) as readonly FrozenState[];

function intro({ kind, supplements }: YearSnapshot, closing: string): string {
  if (kind === "stop") return `Läget när uppföljningen frystes. Det som ska göras efter den ${closing} är ej förfallet.`;
  const stop = supplements ? ` den ${dayLabel(supplements.closingDay)}` : "";
  return `Aktiviteter som inte var bekräftade vid stoppdatum${stop}, eller har ändrats sedan dess, med läget den ${closing}.`;
}

/** The supplement shows what was not finished per stoppdatum; without such a snapshot everything. */
function changedOnly(item: FrozenItem): FrozenItem {
  return { ...item, rows: item.rows.filter(({ state, atStop }) => atStop === undefined || atStop !== state || state === "late") };
}

function statusTable(snapshot: YearSnapshot, heading: string, items: readonly FrozenItem[]): Block {
  const { year, lastYear, supplements } = snapshot;
  const before = supplements
    ? { head: "Vid stoppdatum", of: (row: FrozenRow) => row.atStop }
    : lastYear
      ? { head: `Läge ${lastYear.year}`, of: (row: FrozenRow) => row.lastYear }
      : undefined;
  const columns: readonly Column[] = before
    ? [
        { head: "Aktivitet", share: 29 },
        { head: "Ansvarig", share: 22 },
        { head: "Senast", share: 14 },
        { head: supplements ? "Läge nu" : `Läge ${year}`, share: 20 },
        { head: before.head, share: 15 },
      ]
    : [
        { head: "Aktivitet", share: 38 },
        { head: "Ansvarig", share: 23 },
        { head: "Senast", share: 14 },
        { head: `Läge ${year}`, share: 25 },
      ];
  const rows = items.flatMap((item): readonly TableRow[] => [
    { kind: "group", text: itemTitle(item) },
    ...(item.rows.length > 0 ? [] : [nothingIn(year, columns.length)]),
    ...item.rows.map((row): TableRow => ({
      kind: "row",
      cells: [
        cell(rowTitle(row)),
        cell(sentence(listed(row.responsible))),
        cell(row.due ?? ""),
        [stateLine(row.state), ...notesOf(row).map((text) => ({ text, quiet: true }) as const)],
        ...(before ? [before.of(row) === undefined ? cell("") : [stateLine(before.of(row) ?? row.state)]] : []),
      ],
    })),
  ]);
  const description = `${heading}: varje aktivitet med ansvarig, sista dag och läge${before ? `, och ${inLine(before.head)} bredvid` : ""}.`;
  return { kind: "table", table: { description, columns, rows } };
}

/** An action with nothing to do in the year is not forgotten. */
function nothingIn(year: number, columns: number): TableRow {
  return {
    kind: "row",
    cells: Array.from({ length: columns }, (_, index) => cell(index === 0 ? `Inget att följa upp ${year}` : "")),
  };
}

function inLine(head: string): string {
  return head.slice(0, 1).toLowerCase() + head.slice(1);
}

function stateLine(state: FrozenState): CellLine {
  return { state, text: stateWord(state) };
}

function readings({ readings: all, items }: YearSnapshot): Appendix {
  const titles = new Map(rowsOf({ items }).map(({ duty, title }) => [duty, inline(title)]));
  return {
    heading: "Läsningar att godkänna",
    blocks: [
      {
        kind: "paragraph",
        text: "Där planen inte säger hur ofta, när eller vem har förvaltningen läst den så här. Nämnden godkänner läsningarna med uppföljningen.",
      },
      {
        kind: "table",
        table: {
          description: "Varje läsning med den aktivitet som den gäller.",
          columns: [
            { head: "Aktivitet", share: 36 },
            { head: "Läsning", share: 64 },
          ],
          rows: readOnce(all).map(({ number, duties, reading }) => ({
            kind: "row",
            cells: [cell([number, named(duties, titles)].join(" ").trim()), cell(reading)],
          })),
        },
      },
    ],
  };
}

interface ReadOnce {
  readonly number: string;
  readonly duties: readonly DutyId[];
  readonly reading: PlanText;
}

/** One reading of several duties of an action, as of each unit's, is approved once. */
function readOnce(all: YearSnapshot["readings"]): readonly ReadOnce[] {
  const once = new Map<string, ReadOnce>();
  for (const { at, reading } of all) {
    const number = numberOf(at);
    const key = `${number} ${reading}`;
    const duties = [...(once.get(key)?.duties ?? []), at];
    once.set(key, { number, duties, reading });
  }
  return [...once.values()];
}

function named(duties: readonly DutyId[], titles: ReadonlyMap<DutyId, string>): string {
  return [...new Set(duties.flatMap((duty) => titles.get(duty) ?? []))].join("; ");
}

function questions({ questions: all, items }: YearSnapshot): Appendix {
  const titles = new Map(rowsOf({ items }).map(({ duty, title }) => [duty as string, inline(title)]));
  return {
    heading: "Frågor som väntar på svar",
    blocks: [
      { kind: "paragraph", text: "Planen lämnar det här öppet, och ingen har svarat än." },
      {
        kind: "table",
        table: {
          description: "Varje obesvarad fråga med det ställe i planen som den gäller.",
          columns: [
            { head: "Gäller", share: 36 },
            { head: "Fråga", share: 64 },
          ],
          rows: all.map(({ at, question }) => {
            const title = titles.get(at);
            const place = at.startsWith("plan/") || at === "plan" ? "Planen" : `${numberOf(at)} ${title ?? ""}`.trim();
            return { kind: "row", cells: [cell(place), cell(question)] };
          }),
        },
      },
    ],
  };
}

/** `1.6/uppgifter-rvt` → `1.6`. */
function numberOf(at: string): string {
  return at.split("/")[0] ?? at;
}
