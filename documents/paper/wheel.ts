/** The year as a wheel: every activity on its last day, with its state. The tables say the same, and more. */
import { monthOf, yearOf } from "../../domain/calendar/civil-date.ts";
import { FROZEN_WORDS, type YearSnapshot } from "../../domain/closing/snapshot.ts";
import { cell, type Block, type TableRow, type WheelMark } from "./paper.ts";

export const MONTHS_SV = ["Januari", "Februari", "Mars", "April", "Maj", "Juni", "Juli", "Augusti", "September", "Oktober", "November", "December"] as const; // prettier-ignore

/** Empty for a year in which nothing has a day. */
export function wheelOf({ year, items }: YearSnapshot): readonly Block[] {
  const marks = items
    .flatMap(({ item, rows }) =>
      rows.flatMap(({ due, state }): WheelMark[] => (due === undefined ? [] : [{ due, label: item, state }])),
    )
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  if (marks.length === 0) return [];
  const description = `Årshjul ${year}: ${marks.length} aktiviteter, var och en på sin sista dag med sitt läge. Tabellerna som följer säger samma sak.`;
  return [{ kind: "wheel", wheel: { year, marks, description, months: monthTable(year, marks) } }];
}

function monthTable(year: number, marks: readonly WheelMark[]): Extract<Block, { kind: "table" }>["table"] {
  const inYear = marks.filter(({ due }) => yearOf(due) === year);
  const rows = [
    row(
      `Före ${year}`,
      marks.filter(({ due }) => yearOf(due) < year),
    ),
    ...MONTHS_SV.flatMap((name, index) =>
      row(
        name,
        inYear.filter(({ due }) => monthOf(due) === index + 1),
        true,
      ),
    ),
    row(
      `Efter ${year}`,
      marks.filter(({ due }) => yearOf(due) > year),
    ),
  ];
  return {
    description: `Vad som har sin sista dag i varje månad ${year}: dag, läge och nummer i planen.`,
    columns: [
      { head: "Månad", share: 18 },
      { head: "Sista dag, läge och nummer", share: 82 },
    ],
    rows: rows.flat(),
  };
}

/** One line for each day of the month. Outside the year only what there is, with the whole day. */
function row(name: string, marks: readonly WheelMark[], always = false): readonly TableRow[] {
  if (marks.length === 0 && !always) return [];
  const days = [...new Set(marks.map(({ due }) => due))];
  const lines = days.map((day) => {
    const own = marks.filter(({ due }) => due === day).map(({ state, label }) => `${FROZEN_WORDS[state].symbol}\u00a0${label}`);
    return { text: `${always ? Number(day.slice(-2)) : day}: ${own.join(", ")}` };
  });
  return [{ kind: "row", cells: [cell(name), lines.length === 0 ? cell("") : lines] }];
}
