/**
 * Where everything in a year wheel lies: pure numbers, no text and no SVG. The year runs clockwise from the top, 0 to 2π. What falls
 * due on one day stands in columns outwards from that day; crowded days fan out along the rim, and a line leads back to the day.
 */
import { civilDateOf, daysBetween, daysInMonth, yearOf, type CivilDate } from "../calendar/civil-date.ts";
import { spread } from "./spread.ts";

/** A full turn. */
const TURN = 2 * Math.PI;
/** CSS pixels when the wheel is shown at its full size: no target smaller than 24, no text smaller than 13. */
export const CELL_HEIGHT = 24;
const GAP = 3;
const SYMBOL = 10;
const SYMBOL_AND_PADDING = 28;
const BETWEEN = 4;
const CHARACTER = 7.5;
const RIM = { inner: 114, outer: 150 } as const;
const LEADER = 30;
const MOST_TRACKS = 4;
const GROWTH = 20;
const MARGIN = 6;
const ROW = CELL_HEIGHT + 6;
const HEADING = 96;

/** What geometry has to know of an occurrence. */
export interface Placeable {
  readonly due: CivilDate;
  /** How many characters stand beside its symbol. */
  readonly label: string;
}

/** A cell's middle, and how it is turned, in degrees: text never stands on its head. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly turned: number;
}

export interface PlacedCell extends Cell {
  /** Where its column stands on the rim; rises with the due day. */
  readonly angle: number;
  /** Outwards from the rim, 0 first. */
  readonly track: number;
}

/** From a day on the rim to the foot of the column that stands for it. */
export interface Leader {
  readonly from: number;
  readonly to: number;
}

export interface WheelLayout {
  readonly cellLength: number;
  readonly radius: { readonly inner: number; readonly outer: number; readonly foot: number; readonly whole: number };
  readonly months: readonly { readonly month: number; readonly from: number; readonly to: number }[];
  /** In the order given; undefined for what is due in another year. */
  readonly cells: readonly (PlacedCell | undefined)[];
  readonly leaders: readonly Leader[];
  /** What is due in another year stands in rows below: `heading` is where "Före 2027" or "Efter 2027" is written. */
  readonly beside: readonly {
    readonly when: "before" | "after";
    readonly heading: { readonly x: number; readonly y: number };
    readonly cells: readonly (Cell & { readonly index: number })[];
  }[];
  readonly height: number;
}

/** The angle of a day's noon. */
export function angleOf(day: CivilDate): number {
  const year = yearOf(day);
  const first = civilDateOf(year, 1, 1);
  return (TURN * (daysBetween(first, day) + 0.5)) / daysBetween(first, civilDateOf(year + 1, 1, 1));
}

/** Lays out a year. `marks` are in order of their due day; equal days keep the order given. */
export function layWheel(year: number, marks: readonly Placeable[]): WheelLayout {
  const cellLength = SYMBOL_AND_PADDING + CHARACTER * Math.max(3, ...marks.map(({ label }) => label.length));
  const indexed = marks.map((mark, index) => ({ ...mark, index }));
  const days = groupByDay(indexed.filter(({ due }) => yearOf(due) === year));
  const tracks = Math.min(MOST_TRACKS, Math.max(1, ...days.map(({ indices }) => indices.length)));
  const columns = days.flatMap(({ day, indices }) =>
    Array.from({ length: Math.ceil(indices.length / tracks) }, (_, nth) => ({
      day,
      indices: indices.slice(nth * tracks, (nth + 1) * tracks),
    })),
  );
  const foot = footFor(columns.length);
  const wanted = columns.map(({ day }) => angleOf(day));
  const angles = spread(wanted, pitchAt(foot), 0, TURN);
  const whole = foot + tracks * cellLength + MARGIN;
  const cells = new Map<number, PlacedCell>();
  columns.forEach(({ indices }, nth) => {
    const angle = angles[nth] ?? 0;
    indices.forEach((index, track) => cells.set(index, cellAt(angle, track, foot, cellLength)));
  });
  const grow = foot - RIM.outer - LEADER;
  const beside = besideRows(year, indexed, cellLength, whole);
  return {
    cellLength: cellLength - GAP,
    radius: { inner: RIM.inner + grow, outer: RIM.outer + grow, foot, whole },
    months: monthsOf(year),
    cells: marks.map((_, index) => cells.get(index)),
    leaders: columns.map((_, nth) => ({ from: wanted[nth] ?? 0, to: angles[nth] ?? 0 })),
    beside: beside.groups,
    height: 2 * whole + beside.height,
  };
}

interface Day {
  readonly day: CivilDate;
  readonly indices: readonly number[];
}

function groupByDay(marks: readonly { readonly due: CivilDate; readonly index: number }[]): readonly Day[] {
  const byDay = new Map<CivilDate, number[]>();
  for (const { due, index } of marks) byDay.set(due, [...(byDay.get(due) ?? []), index]);
  return [...byDay].map(([day, indices]) => ({ day, indices })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Two columns that stand side by side touch with the inner corners of their first cells. */
function pitchAt(foot: number): number {
  return 2 * Math.atan((CELL_HEIGHT + GAP) / 2 / foot);
}

/** As near the rim as the columns all fit around. */
function footFor(columns: number): number {
  let foot = RIM.outer + LEADER;
  while (columns * pitchAt(foot) > TURN) foot += GROWTH;
  return foot;
}

function cellAt(angle: number, track: number, foot: number, length: number): PlacedCell {
  const radius = foot + (track + 0.5) * length;
  const degrees = (angle * 360) / TURN;
  // On the right the text runs outwards, on the left inwards.
  return { angle, track, ...pointAt(angle, radius), turned: angle < TURN / 2 ? degrees - 90 : degrees - 270 };
}

/** Clockwise from the top, as SVG counts x and y. */
export function pointAt(angle: number, radius: number): { readonly x: number; readonly y: number } {
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}

function monthsOf(year: number): WheelLayout["months"] {
  return Array.from({ length: 12 }, (_, index) => {
    const half = angleOf(civilDateOf(year, 1, 1));
    const first = civilDateOf(year, index + 1, 1);
    const last = civilDateOf(year, index + 1, daysInMonth(year, index + 1));
    return { month: index + 1, from: angleOf(first) - half, to: angleOf(last) + half };
  });
}

function besideRows(
  year: number,
  marks: readonly (Placeable & { readonly index: number })[],
  length: number,
  whole: number,
): { readonly groups: WheelLayout["beside"]; readonly height: number } {
  const inRow = Math.max(1, Math.floor((2 * whole - HEADING) / length));
  let rows = 0;
  const groups = (["before", "after"] as const).flatMap((when) => {
    const own = marks.filter(({ due }) => (when === "before" ? yearOf(due) < year : yearOf(due) > year));
    if (own.length === 0) return [];
    const first = rows;
    rows += Math.ceil(own.length / inRow);
    const yOf = (row: number): number => whole + ROW * (row + 0.75);
    return [
      {
        when,
        heading: { x: -whole, y: yOf(first) },
        cells: own.map(({ index }, nth) => ({
          index,
          x: -whole + HEADING + length * ((nth % inRow) + 0.5),
          y: yOf(first + Math.floor(nth / inRow)),
          turned: 0,
        })),
      },
    ];
  });
  return { groups, height: rows * ROW + (rows === 0 ? 0 : ROW / 2) };
}

/** Where a cell's symbol begins and its label has its middle, so that both together stand in the middle of the cell. */
export function insideCell(label: string): { readonly symbol: number; readonly label: number } {
  const beside = SYMBOL + BETWEEN;
  return { symbol: -(beside + CHARACTER * label.length) / 2, label: beside / 2 };
}
