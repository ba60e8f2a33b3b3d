/** A year's figures as they may stand in a paper for the nämnd: totals, small ones hidden. Quarters and categories stay with the work group. */
import type { FrozenTotal } from "../closing/snapshot.ts";
import type { YearFigure } from "../closing/take-snapshot.ts";
import type { DutyId } from "../ids.ts";
import type { Duty, FigureSpec } from "../plan.ts";
import type { RecordedFigure } from "./recorded.ts";
import { suppress, type ShownCell, type TableCell } from "./suppress.ts";
import { yearOfFigure, type YearValue } from "./year-value.ts";

export interface YearTotalsAsked {
  /** The plan's duties that hand in figures. */
  readonly duties: readonly Duty[];
  /** Every figure that counts, of this year and the last; see `standing`. */
  readonly recorded: readonly RecordedFigure[];
  readonly year: number;
  /** Totals below it are not shown. */
  readonly shownFrom: number;
}

/** In the plan's order. Last year's is there where anything of that year was recorded. */
export function yearTotals({ duties, recorded, year, shownFrom }: YearTotalsAsked): readonly YearFigure[] {
  return duties.flatMap((duty) =>
    (duty.evidence.figures ?? []).map((spec): YearFigure => {
      const values = (of: number) => yearOfFigure(spec, recordedOf(recorded, duty.id, of));
      const print = (of: number) => printed(spec, values(of), weightOf(duty, spec, recordedOf(recorded, duty.id, of)), shownFrom);
      const before = recordedOf(recorded, duty.id, year - 1);
      return {
        // Unique in the plan: duties may call their figures the same.
        figure: `${duty.id}/${spec.id}`,
        label: spec.label,
        unit: spec.unit,
        ...(spec.source === undefined ? {} : { source: spec.source }),
        total: print(year),
        ...(before.some(({ figure }) => figure === spec.id) ? { lastYear: print(year - 1) } : {}),
      };
    }),
  );
}

function recordedOf(recorded: readonly RecordedFigure[], duty: DutyId, year: number): readonly RecordedFigure[] {
  return recorded.filter((one) => one.duty === duty && one.year === year);
}

/** How many a share is of, where the plan says so. */
function weightOf({ evidence }: Duty, spec: FigureSpec, recorded: readonly RecordedFigure[]): YearValue | undefined {
  const weight = evidence.figures?.find(({ id }) => id === spec.weight);
  return weight && yearOfFigure(weight, recorded);
}

function printed(spec: FigureSpec, value: YearValue, weight: YearValue | undefined, shownFrom: number): FrozenTotal {
  if (value.kind === "unknown") return { kind: "missing" };
  if (spec.kind === "share") return printedShare(value.value, weight, shownFrom);
  const cell: TableCell = { id: spec.id, value: value.value };
  return asPrinted(suppress([cell], [], shownFrom).get(spec.id), shownFrom);
}

/** A share of a number that is shown tells how many, and how many not: it is withheld where either is small. */
function printedShare(share: number, weight: YearValue | undefined, shownFrom: number): FrozenTotal {
  if (weight === undefined || weight.kind === "unknown") return { kind: "missing" };
  const [those, others] = [share * weight.value, (1 - share) * weight.value];
  return Math.min(those, others) < shownFrom ? { kind: "withheld" } : { kind: "exactly", value: share };
}

function asPrinted(cell: ShownCell | undefined, limit: number): FrozenTotal {
  if (cell?.kind === "value") return { kind: "exactly", value: cell.value };
  return cell?.kind === "few" ? { kind: "fewerThan", limit } : { kind: "withheld" };
}
