import { describe, expect, it } from "vitest";
import type { PlanOverview } from "../../../client/views.ts";
import { readPlan } from "../../../config/read-plan.ts";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { instantAt } from "../../../domain/calendar/instant.ts";
import type { DutyId } from "../../../domain/ids.ts";
import { dutiesOf } from "../../../domain/plan.ts";
import { yearStatus } from "../../../domain/year-status.ts";
import type { Frame } from "../../../web/frame.ts";
import { YearPage } from "../../../web/pages/year.tsx";

const BEGUN = civilDate("2026-11-23");
const TODAY = civilDate("2027-02-01");

/** The page of Vingåker's plan as it was begun, with nothing opened yet. */
async function page(year: number): Promise<string> {
  const reading = readPlan("config/plans/vingaker");
  if (!reading.ok) throw new Error("Vingåker's plan has faults");
  const { plan } = reading;
  const progress = new Map<DutyId, { begunOn: typeof BEGUN; begunAt: ReturnType<typeof instantAt> }>(
    dutiesOf(plan).map(({ id }) => [id, { begunOn: BEGUN, begunAt: instantAt(BEGUN, 12) }]),
  );
  const status = yearStatus({ plan, people: { persons: [], holdings: [], absences: [] } }, year, instantAt(TODAY, 9), [], progress);
  const overview: PlanOverview = { plan, today: TODAY, duties: {}, questions: [] };
  const frame: Frame = { path: `/${plan.id}/ar/${year}`, today: TODAY, persons: [], plan: { id: plan.id, title: plan.title } };
  return String(await (<YearPage frame={frame} status={status} overview={overview} nameOf={(person) => person} closings={[]} />));
}

const hrefs = (html: string): readonly string[] =>
  [...html.matchAll(/<a href="(\/vingaker\/(?!ar\/)[^"]+\/[^"]+\/[^"]+)"/g)].map(([, href = ""]) => href);
const between = (html: string, from: string, to: string): string =>
  html.slice(html.indexOf(from), html.indexOf(to, html.indexOf(from)));

describe("the year's follow-up", () => {
  it("shows each occurrence once in the wheel, once among the months and once in the tables", async () => {
    for (const year of [2026, 2027]) {
      const html = await page(year);
      const wheel = hrefs(between(html, "<svg", "</svg>"));
      const months = hrefs(between(html, '<section class="months"', "</section>"));
      const tables = hrefs(html.slice(html.indexOf("<table")));
      expect(wheel.length).toBeGreaterThan(20);
      expect(new Set(wheel).size).toBe(wheel.length);
      expect(months).toEqual(wheel);
      expect([...tables].sort()).toEqual([...wheel].sort());
    }
  });

  it("has the wheel's links in order of their days, each named by number, what, last day and state", async () => {
    const names = [...between(await page(2027), "<svg", "</svg>").matchAll(/<title>([^<]+)<\/title>/g)].map(
      ([, name = ""]) => name,
    );
    expect(names[0]).toBe("1.6 Lämna Relationsvåldsteamets uppgifter, kvartal 1 2027, senast 30 april 2027, Kommande");
    const years = names.map((name) => Number(/senast \d+ \p{L}+ (\d{4})/u.exec(name)?.[1]));
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    for (const name of names) expect(name).toMatch(/^[\dMR][\d.]* \S.*, senast \d{1,2} \p{L}+ \d{4}, \p{L}+$/u);
  });

  it("marks today in its own year only", async () => {
    expect(await page(2027)).toContain("i dag, måndag 1 februari 2027");
    expect(await page(2026)).not.toContain("wheel-today");
  });

  it("keeps to what the pages' policy allows: no script and no style attribute", async () => {
    expect(await page(2027)).not.toMatch(/<script|\sstyle=|\son[a-z]+=/);
  });

  it("says what is due in another year apart", async () => {
    const html = await page(2026);
    expect(html).toMatch(/Efter 2026/);
    expect(html).not.toMatch(/Före 2026/);
  });
});
