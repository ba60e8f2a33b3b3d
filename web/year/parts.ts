/** A year's follow-up in parts: each goal, the meetings, the plan's own rules, and each item of them. */
import type { StatusDuty, StatusItem, YearStatus } from "../../client/views.ts";
import type { YearCounts } from "../messages/year.ts";

/** What is shown by itself on a page, and under a heading of its own where everything is on one. */
export type YearPart =
  | {
      readonly kind: "goal";
      readonly id: string;
      readonly goal: YearStatus["goals"][number];
      readonly items: readonly StatusItem[];
    }
  | { readonly kind: "meetings" | "rules"; readonly id: string; readonly items: readonly StatusItem[] }
  /** `of`: the part that it stands in. */
  | {
      readonly kind: "item";
      readonly id: string;
      readonly of: YearPart;
      readonly item: StatusItem;
      readonly items: readonly StatusItem[];
    };

/** A duty in a period, with what it belongs to. */
export interface StatusRow {
  readonly item: StatusItem;
  readonly duty: StatusDuty;
}

/** Four times what Vingåker's plan makes of a year. With more a wheel is a blur, and a phone loads the page for long. */
export const MOST_ROWS_ON_A_PAGE = 200;

/** The goals, the meetings and the rules, in the order they are read. */
export function partsOf(status: YearStatus): readonly YearPart[] {
  return [
    ...status.goals.map((goal): YearPart => ({
      kind: "goal",
      id: `mal-${goal.goal}`,
      goal,
      items: status.actions.filter((item) => item.goal === goal.goal),
    })),
    { kind: "meetings", id: "moten", items: status.meetings },
    { kind: "rules", id: "regler", items: status.rules },
  ];
}

export function itemsOfYear(status: YearStatus): readonly StatusItem[] {
  return [...status.actions, ...status.meetings, ...status.rules];
}

/** Each item of a part by itself, those with nothing in the year left out. */
export function itemsOf(part: YearPart): readonly YearPart[] {
  return part.items
    .filter(({ duties }) => duties.length > 0)
    .map((item) => ({ kind: "item", id: `atgard-${item.action}`, of: part, item, items: [item] }));
}

/** The part that an address names. Undefined for any other text. */
export function findPart(status: YearStatus, id: string): YearPart | undefined {
  return partsOf(status)
    .flatMap((part) => [part, ...itemsOf(part)])
    .find((part) => part.id === id);
}

export function rowsOf(items: readonly StatusItem[]): readonly StatusRow[] {
  return items.flatMap((item) => item.duties.map((duty) => ({ item, duty })));
}

/** What was excused or superseded is not counted. */
export function countsOf(year: number, items: readonly StatusItem[]): YearCounts {
  const all = rowsOf(items)
    .map(({ duty }) => duty)
    .filter(({ state }) => state !== undefined && state !== "excused" && state !== "superseded");
  const inState = (state: StatusDuty["state"]) => all.filter((duty) => duty.state === state).length;
  return {
    year,
    all: all.length,
    done: inState("confirmed"),
    late: all.filter((duty) => duty.late === true).length,
    reported: inState("reported"),
    undecided: inState("backlog"),
  };
}
