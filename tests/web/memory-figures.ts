/** Figures of the sample plan: one file's worth, and a year with a quarter still to come. */
import type { Figures } from "../../client/figures.ts";
import type { ShownReading } from "../../client/figure-views.ts";
import type { FigureFile } from "../../domain/figures/figure-file.ts";
import { readImport } from "../../domain/figures/read-import.ts";
import type { OccurrenceId } from "../../domain/ids.ts";
import type { PlanText } from "../../domain/closing/snapshot.ts";
import type { Table } from "../../domain/tables/table.ts";

const EVIDENCE = { note: "optional", figures: [{ id: "arenden", label: "Ärenden", unit: "ärenden" }] } as const;
const KEPT = new Map<string, ShownReading>();

function read(table: Table) {
  const { figures, faults, remarks } = readImport(EVIDENCE, table, { key: "2026-Q4", label: "kvartal 4 2026" });
  const shown = figures.map((figure) => ({ ...figure, earlier: [{ period: "kvartal 3 2026", value: "11" }] }));
  return { figures: shown, faults, remarks, asks: [] };
}

export const memoryFigures: Figures = {
  fileAsked: (id) =>
    Promise.resolve(
      id.endsWith("2026-Q4") ? { period: "kvartal 4 2026", periodColumn: "Kvartal", columns: ["Ärenden"] } : undefined,
    ),
  readFile: (_id: OccurrenceId, table: Table) => Promise.resolve(read(table)),
  showFile: (id, table, file: FigureFile, by) => {
    const sealed = `${id} ${by} ${file.sha256}`;
    const shown = { ...read(table), file, sealed };
    KEPT.set(sealed, shown);
    return Promise.resolve(shown);
  },
  openShown: (id, sealed, by) => Promise.resolve(sealed.startsWith(`${id} ${by} `) ? KEPT.get(sealed) : undefined),
  pullAsked: () => Promise.resolve(undefined),
  entries: () => Promise.resolve([]),
  ofYear: (id) =>
    Promise.resolve(
      id.endsWith("/2026-Q4")
        ? {
            occurrence: id,
            plan: "vingaker",
            planTitle: "Handlingsplan mot våld",
            item: "1.6",
            title: "Kartlägg årets ärenden",
            year: 2026,
            feeders: [
              { occurrence: id, title: "Hämta uppgifter", label: "kvartal 3 2026", standing: "in" },
              { occurrence: id, title: "Hämta uppgifter", label: "kvartal 4 2026", standing: "missing" },
            ],
            series: [
              {
                key: "arenden",
                label: "Ärenden",
                unit: "ärenden",
                periods: [
                  { label: "kvartal 3 2026", value: 11, lastYear: 9 },
                  { label: "kvartal 4 2026", missing: "systemet byts" },
                ],
                year: { kind: "known", value: 11, incomplete: true },
                lastYear: { kind: "known", value: 9 },
              },
            ],
            published: {
              frozenOn: "2026-11-20",
              figures: [
                {
                  figure: "x/arenden",
                  label: "Ärenden" as PlanText,
                  unit: "ärenden" as PlanText,
                  total: { kind: "fewerThan", limit: 5 },
                },
              ],
            },
          }
        : undefined,
    ),
};
