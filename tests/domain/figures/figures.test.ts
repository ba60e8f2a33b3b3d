import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FrozenTotal } from "../../../domain/closing/snapshot.ts";
import { checkFigures } from "../../../domain/figures/check-figures.ts";
import { parseFigure } from "../../../domain/figures/figure-value.ts";
import { standing, type RecordedFigure } from "../../../domain/figures/recorded.ts";
import { isUnusual } from "../../../domain/figures/unusual.ts";
import { yearTotals, type EarlierPaper } from "../../../domain/figures/year-totals.ts";
import { yearOfFigure } from "../../../domain/figures/year-value.ts";
import type { Duty, FigureSpec } from "../../../domain/plan.ts";

const cases: FigureSpec = { id: "arenden", label: "Ärenden", unit: "ärenden" };
const share: FigureSpec = { id: "barn", label: "Andel med barn", unit: "andel", kind: "share", weight: "arenden" };
const ways: FigureSpec = {
  id: "vag",
  label: "Väg in",
  unit: "ärenden",
  kind: "categories",
  categories: [
    { id: "a", label: "ansökan" },
    { id: "b", label: "annat" },
  ],
};
const duty = { id: "1.6/uppgifter", evidence: { figures: [cases, share, ways] } } as unknown as Duty;

describe("what is written for a figure", () => {
  it.each([
    [cases, "12", 12],
    [cases, " 1 234,5 ", 1234.5],
    [cases, "0", 0],
    [share, "0,4", 0.4],
    [share, "40 %", 0.4],
    [share, "1", 1],
  ])("%# is the number it says", (spec, text, value) => {
    expect(parseFigure(spec, text)).toEqual({ kind: "number", value });
  });

  it.each([
    [cases, "-3", "mindre än noll"],
    [cases, "NaN", "inget tal"],
    [cases, "Infinity", "inget tal"],
    [cases, "1e9", "inget tal"],
    [cases, "12-15", "inget tal"],
    [cases, "", "inget tal"],
    [share, "1,2", "större än 1"],
    [share, "120 %", "större än 1"],
    [cases, "saknas", "varför uppgiften saknas"],
  ])("%# is refused with a reason", (spec, text, reason) => {
    expect(parseFigure(spec, text)).toMatchObject({ kind: "fault", text: expect.stringContaining(reason) as string });
  });

  it.each(["saknas: nytt system", "Uppgift saknas därför att nytt system", "uppgiften saknas eftersom nytt system"])(
    "%j says that there is none and why",
    (text) => {
      expect(parseFigure(cases, text)).toEqual({ kind: "missing", because: "nytt system" });
    },
  );
});

describe("a figure unlike those before it", () => {
  it.each([
    [1200, [12, 19, 15], true],
    [40, [12, 19, 15], false],
    [2, [40, 44, 39], true],
    [0, [3, 2, 4], false],
    [12, [], false],
    [100, [12], false],
    [1200, [12], true],
  ])("%d after %j: %s", (value, earlier, unusual) => {
    expect(isUnusual(value, earlier)).toBe(unusual);
  });

  it("is asked about, after what is wrong", () => {
    const refused = checkFigures(duty.evidence, { arenden: "1200", "vag.a": "-1" }, { arenden: [12, 19, 15] });
    expect(refused.map(({ key, asks }) => [key, asks])).toEqual([
      ["vag.a", undefined],
      ["arenden", true],
    ]);
    expect(refused[1]?.text).toBe(
      "Ärenden: 1\u00a0200 liknar inte tidigare perioder (12–19). Stämmer siffran? Kryssa för det och skicka igen.",
    );
  });
});

let entries = 0;
const recorded = (period: string, figure: string, more: Partial<RecordedFigure>): RecordedFigure => {
  entries += 1;
  const category = "";
  return {
    entry: String(entries),
    occurrence: `p/1.6/uppgifter/${period}`,
    duty: "1.6/uppgifter",
    period,
    part: "whole",
    year: Number(period.slice(0, 4)),
    figure,
    category,
    by: "anna",
    at: 0,
    ...more,
  } as RecordedFigure;
};

describe("a year", () => {
  it("is the sum of its periods, and says where one is missing", () => {
    const entered = [recorded("2026-Q3", "arenden", { value: 0.1 }), recorded("2026-Q4", "arenden", { value: 0.2 })];
    expect(yearOfFigure(cases, entered)).toEqual({ kind: "known", value: 0.3 });
    expect(yearOfFigure(cases, [...entered, recorded("2026-Q2", "arenden", { missing: "nytt system" })])).toEqual({
      kind: "known",
      value: 0.3,
      incomplete: true,
    });
    expect(yearOfFigure(cases, [recorded("2026-Q2", "arenden", { missing: "nytt system" })])).toEqual({ kind: "unknown" });
  });

  it("weighs shares by what they are of, and says unknown where it cannot", () => {
    const entered = [
      recorded("2026-Q3", "arenden", { value: 10 }),
      recorded("2026-Q3", "barn", { value: 0.5 }),
      recorded("2026-Q4", "arenden", { value: 30 }),
      recorded("2026-Q4", "barn", { value: 0.1 }),
    ];
    expect(yearOfFigure(share, entered)).toEqual({ kind: "known", value: 0.2 });
    expect(yearOfFigure(share, entered.slice(1))).toEqual({ kind: "unknown" });
    const unweighed: FigureSpec = { id: "barn", label: "Andel med barn", unit: "andel", kind: "share" };
    expect(yearOfFigure(unweighed, entered)).toEqual({ kind: "unknown" });
  });

  it("counts the newest entry, and nothing that was withdrawn", () => {
    const first = recorded("2026-Q3", "arenden", { value: 10 });
    const mended = recorded("2026-Q3", "arenden", { value: 11, replaces: first.entry, reason: "räknat om" });
    const gone = recorded("2026-Q4", "arenden", { value: 5 });
    expect(standing([first, gone, mended, { ...gone, withdrawn: true }])).toEqual([mended]);
  });
});

describe("a year's totals in print", () => {
  const print = (values: readonly RecordedFigure[]): Readonly<Record<string, readonly unknown[]>> =>
    Object.fromEntries<readonly unknown[]>(
      yearTotals({ duties: [duty], recorded: values, year: 2027, shownFrom: 5 }).map(({ figure, total, lastYear }) => [
        figure.split("/")[2] ?? "",
        [total.kind, lastYear?.kind],
      ]),
    );

  it("show the year and the one before, small ones and zeros as few, nothing of categories but their sum", () => {
    expect(
      print([
        recorded("2026-Q4", "arenden", { value: 0 }),
        recorded("2027-Q1", "arenden", { value: 12 }),
        recorded("2027-Q1", "vag", { category: "a", value: 3 }),
        recorded("2027-Q1", "vag", { category: "b", value: 9 }),
      ]),
    ).toEqual({ arenden: ["exactly", "fewerThan"], barn: ["missing", undefined], vag: ["exactly", undefined] });
  });

  it("withhold a share that tells of few, on either side", () => {
    const withShare = (value: number) =>
      print([recorded("2027-Q1", "arenden", { value: 20 }), recorded("2027-Q1", "barn", { value })]);
    expect(withShare(0.5)["barn"]).toEqual(["exactly", undefined]);
    expect(withShare(0.1)["barn"]).toEqual(["withheld", undefined]);
    expect(withShare(0.9)["barn"]).toEqual(["withheld", undefined]);
  });

  describe("beside a paper that is out", () => {
    const first = [recorded("2027-Q1", "arenden", { value: 12 }), recorded("2027-Q2", "arenden", { value: 8 })];
    const paper = (total: FrozenTotal, at: readonly RecordedFigure[] = first): EarlierPaper => ({
      year: 2027,
      figures: [{ figure: "1.6/uppgifter/arenden", total }],
      recorded: at,
    });
    const later = (added: number, papers: readonly EarlierPaper[], year = 2027) => {
      const values = [...first, recorded("2027-Q4", "arenden", { value: added })];
      const [figure] = yearTotals({ duties: [duty], recorded: values, year, shownFrom: 5, papers });
      return year === 2027 ? figure?.total : figure?.lastYear;
    };

    it("withhold what would tell by the difference that a quarter had few, in the next year's paper too", () => {
      const out = [paper({ kind: "exactly", value: 20 })];
      for (const few of [0, 3, 4]) {
        expect(later(few, out)).toEqual({ kind: "withheld" });
        expect(later(few, out, 2028)).toEqual({ kind: "withheld" });
      }
      expect(later(5, out)).toEqual({ kind: "exactly", value: 25 });
    });

    it("show what they showed where nothing has been added", () => {
      for (const total of [{ kind: "exactly", value: 20 }, { kind: "withheld" }] as const) {
        const [figure] = yearTotals({ duties: [duty], recorded: first, year: 2027, shownFrom: 5, papers: [paper(total)] });
        expect(figure?.total).toEqual(total);
      }
    });

    it("withhold a number that a correction has taken few from", () => {
      const corrected = [recorded("2027-Q1", "arenden", { value: 9 }), ...first.slice(1)];
      const papers = [paper({ kind: "exactly", value: 20 })];
      const [figure] = yearTotals({ duties: [duty], recorded: corrected, year: 2027, shownFrom: 5, papers });
      expect(figure?.total).toEqual({ kind: "withheld" });
    });

    it("withhold a share whose decimals would give away the number that is withheld", () => {
      const shares = (values: readonly (readonly [string, number, number])[]) =>
        values.flatMap(([period, number, share_]) => [
          recorded(period, "arenden", { value: number }),
          recorded(period, "barn", { value: share_ }),
        ]);
      const then = shares([["2027-Q1", 20, 0.5]]);
      const out: EarlierPaper = {
        year: 2027,
        figures: [
          { figure: "1.6/uppgifter/arenden", total: { kind: "exactly", value: 20 } },
          { figure: "1.6/uppgifter/barn", total: { kind: "exactly", value: 0.5 } },
        ],
        recorded: then,
      };
      const added = [...then, ...shares([["2027-Q4", 3, 1]])];
      const totals = yearTotals({ duties: [duty], recorded: added, year: 2027, shownFrom: 5, papers: [out] });
      expect(totals.slice(0, 2).map(({ total }) => total.kind)).toEqual(["withheld", "withheld"]);
    });

    it("leave a reader of any chain of them at least five whole numbers for what was added between two", () => {
      const additions = fc.array(fc.nat(12), { minLength: 1, maxLength: 6 });
      fc.assert(
        fc.property(additions, (added) => {
          const papers: EarlierPaper[] = [];
          let entries: RecordedFigure[] = [];
          let known = 0;
          for (const [index, value] of added.entries()) {
            entries = [...entries, recorded(`2027-${index}`, "arenden", { value })];
            const [figure] = yearTotals({ duties: [duty], recorded: entries, year: 2027, shownFrom: 5, papers });
            const total = figure?.total ?? { kind: "missing" };
            if (total.kind === "exactly") {
              expect(total.value - known).toBeGreaterThanOrEqual(5);
              known = total.value;
            }
            papers.push({ ...paper(total, entries) });
          }
        }),
      );
    });
  });
});
