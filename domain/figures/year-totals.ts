/** A year's figures as they may stand in a paper for the nämnd: totals, small ones hidden. Quarters and categories stay with the work group. */
import type { FrozenFigure, FrozenTotal } from "../closing/snapshot.ts";
import type { YearFigure } from "../closing/take-snapshot.ts";
import type { DutyId } from "../ids.ts";
import type { Duty, FigureSpec } from "../plan.ts";
import type { RecordedFigure } from "./recorded.ts";
import { suppress, type ShownCell } from "./suppress.ts";
import { yearOfFigure, type YearValue } from "./year-value.ts";

/** A paper that is out. What it shows is known for good: the next one may not tell by the difference what neither tells alone. */
export interface EarlierPaper {
  readonly year: number;
  readonly figures: readonly Pick<FrozenFigure, "figure" | "total" | "lastYear">[];
  /** The figures that counted when it was frozen. */
  readonly recorded: readonly RecordedFigure[];
}

export interface YearTotalsAsked {
  /** The plan's duties that hand in figures. */
  readonly duties: readonly Duty[];
  /** Every figure that counts, of this year and the last; see `standing`. */
  readonly recorded: readonly RecordedFigure[];
  readonly year: number;
  /** Totals below it are not shown. */
  readonly shownFrom: number;
  /** Oldest first. */
  readonly papers?: readonly EarlierPaper[];
}

/** In the plan's order. Last year's is there where anything of that year was recorded. */
export function yearTotals({ duties, recorded, year, shownFrom, papers = [] }: YearTotalsAsked): readonly YearFigure[] {
  return duties.flatMap((duty) =>
    (duty.evidence.figures ?? []).map((spec): YearFigure => {
      const own = (of: number): OfYear => ofYear(duty, spec, of, recorded, papers);
      const lastYear = own(year - 1);
      return {
        figure: nameOf(duty, spec),
        label: spec.label,
        unit: spec.unit,
        ...(spec.source === undefined ? {} : { source: spec.source }),
        total: printed(own(year), shownFrom),
        ...(lastYear.recorded.some(({ figure }) => figure === spec.id) ? { lastYear: printed(lastYear, shownFrom) } : {}),
      };
    }),
  );
}

/** Unique in the plan: duties may call their figures the same. */
function nameOf({ id }: Duty, spec: FigureSpec): string {
  return `${id}/${spec.id}`;
}

/** One figure's year, and what was shown of it before, newest last. */
interface OfYear {
  readonly spec: FigureSpec;
  /** Of a share: what it is a share of, where the plan says so. */
  readonly weight?: OfYear;
  readonly recorded: readonly RecordedFigure[];
  readonly shown: readonly { readonly total: FrozenTotal; readonly recorded: readonly RecordedFigure[] }[];
}

function ofYear(
  duty: Duty,
  spec: FigureSpec,
  year: number,
  recorded: readonly RecordedFigure[],
  papers: readonly EarlierPaper[],
): OfYear {
  const shown = papers.flatMap((paper) => {
    const figure = paper.figures.find((one) => one.figure === nameOf(duty, spec));
    const total = paper.year === year ? figure?.total : paper.year === year + 1 ? figure?.lastYear : undefined;
    return total ? [{ total, recorded: recordedOf(paper.recorded, duty.id, year) }] : [];
  });
  const weight = spec.kind === "share" ? duty.evidence.figures?.find(({ id }) => id === spec.weight) : undefined;
  return {
    spec,
    recorded: recordedOf(recorded, duty.id, year),
    shown,
    ...(weight ? { weight: ofYear(duty, weight, year, recorded, papers) } : {}),
  };
}

function recordedOf(recorded: readonly RecordedFigure[], duty: DutyId, year: number): readonly RecordedFigure[] {
  return recorded.filter((one) => one.duty === duty && one.year === year);
}

function printed(own: OfYear, shownFrom: number): FrozenTotal {
  const value = yearOfFigure(own.spec, own.recorded);
  if (value.kind === "unknown") return { kind: "missing" };
  const before = own.shown.at(-1);
  if (before && isSame(own, before.recorded) && agrees(before.total, value.value)) return before.total;
  return own.spec.kind === "share" ? printedShare(own, value.value, shownFrom) : printedNumber(own, value.value, shownFrom);
}

/** Made of the very same entries: to print it again tells nobody anything. */
function isSame({ spec, recorded }: OfYear, then: readonly RecordedFigure[]): boolean {
  const entries = (of: readonly RecordedFigure[]): string =>
    of
      .filter(({ figure }) => figure === spec.id || figure === spec.weight)
      .map(({ entry }) => entry)
      .toSorted()
      .join(" ");
  return entries(recorded) === entries(then);
}

function agrees(total: FrozenTotal, value: number): boolean {
  return total.kind !== "missing" && (total.kind !== "exactly" || total.value === value);
}

function printedNumber(own: OfYear, value: number, shownFrom: number): FrozenTotal {
  const [last] = own.shown.flatMap(({ total }) => (total.kind === "exactly" ? [total.value] : [])).slice(-1);
  const cell = afterPublished(value, last, shownFrom);
  if (cell?.kind === "value") return { kind: "exactly", value: cell.value };
  return cell?.kind === "few" ? { kind: "fewerThan", limit: shownFrom } : { kind: "withheld" };
}

/**
 * What may be shown of a number of which another is public: what was added or corrected since is reckoned from the two, and must not be few. Only the
 * newest one counts: what lies between the older ones is public already.
 */
function afterPublished(value: number, published: number | undefined, shownFrom: number): ShownCell | undefined {
  if (published === undefined) return suppress([{ id: "now", value }], [], shownFrom).get("now");
  const change = { id: "change", value: Math.abs(value - published) };
  const [total, part] = value < published ? ["published", "now"] : ["now", "published"];
  return suppress(
    [{ id: "now", value }, { id: "published", value: published, public: true }, change],
    [{ total, of: [part, change.id] }],
    shownFrom,
  ).get("now");
}

/**
 * A share of a number that is shown tells how many, and how many not: it is withheld where either is few, or has changed by few since it was shown. With
 * its decimals a share gives away what it is a share of: where that is not shown, neither is the share.
 */
function printedShare({ weight, recorded, shown }: OfYear, share: number, shownFrom: number): FrozenTotal {
  const of = weight && yearOfFigure(weight.spec, recorded);
  if (!weight || of?.kind !== "known") return { kind: "missing" };
  const then = shown.findLast(({ total }) => total.kind === "exactly");
  const before = then && splitOf(then.total, yearOfFigure(weight.spec, then.recorded));
  const open = splitOf({ kind: "exactly", value: share }, of).every(
    (part, index) => afterPublished(part, before?.[index], shownFrom)?.kind === "value",
  );
  return open && printed(weight, shownFrom).kind === "exactly" ? { kind: "exactly", value: share } : { kind: "withheld" };
}

/** How many, and how many not. */
function splitOf(share: FrozenTotal, of: YearValue): readonly number[] {
  if (share.kind !== "exactly" || of.kind !== "known") return [];
  return [share.value, 1 - share.value].map((part) => Math.round(part * of.value * 1e3) / 1e3);
}
