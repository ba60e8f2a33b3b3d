import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { YearStatus } from "../../../client/views.ts";
import { readPlan } from "../../../config/read-plan.ts";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { instantAt } from "../../../domain/calendar/instant.ts";
import type { DutyId } from "../../../domain/ids.ts";
import { dutiesOf, type Plan } from "../../../domain/plan.ts";
import { yearStatus } from "../../../domain/year-status.ts";
import type { Frame } from "../../../web/frame.ts";
import { YearPage } from "../../../web/pages/year.tsx";
import { findPart, MOST_ROWS_ON_A_PAGE, partsOf, rowsOf } from "../../../web/year/parts.ts";
import { multiplied } from "./multiplied.ts";

const BEGUN = civilDate("2026-11-23");
const TODAY = civilDate("2027-02-01");

/** Vingåker's plan as it was begun, with nothing opened yet. */
function planned(year: number): { readonly status: YearStatus; readonly plan: Plan } {
  const reading = readPlan("config/plans/vingaker");
  if (!reading.ok) throw new Error("Vingåker's plan has faults");
  const { plan } = reading;
  const progress = new Map<DutyId, { begunOn: typeof BEGUN; begunAt: ReturnType<typeof instantAt> }>(
    dutiesOf(plan).map(({ id }) => [id, { begunOn: BEGUN, begunAt: instantAt(BEGUN, 12) }]),
  );
  const status = yearStatus({ plan, people: { persons: [], holdings: [], absences: [] } }, year, instantAt(TODAY, 9), [], progress);
  return { status, plan };
}

async function shown(status: YearStatus, plan: Plan, partId = ""): Promise<string> {
  const path = `/${plan.id}/ar/${status.year}`;
  const frame: Frame = { path, today: TODAY, persons: [], plan: { id: plan.id, title: plan.title } };
  const part = findPart(status, partId);
  const nameOf = (person: string) => person;
  const shared = { frame, status, plan, nameOf, closings: [], ...(part && { part }) };
  return String(await (<YearPage {...shared} />));
}

async function page(year: number, partId?: string): Promise<string> {
  const { status, plan } = planned(year);
  return shown(status, plan, partId);
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

describe("one part of a year", () => {
  it("has the part's rows and nothing else, with the way back to the year", async () => {
    const { status } = planned(2027);
    const [goal] = partsOf(status);
    const html = await page(2027, "mal-1");
    expect(html).toContain('<p class="trail"><a href="/vingaker/ar/2027">');
    const own = rowsOf(goal?.items ?? []).flatMap(({ duty }) => (duty.occurrence === undefined ? [] : [`/${duty.occurrence}`]));
    expect([...hrefs(html.slice(html.indexOf("<table")))].sort()).toEqual([...own].sort());
  });

  it("is the whole year where the address names none", async () => {
    expect(await page(2027, "mal-99")).toBe(await page(2027));
  });
});

describe("a year of more than one page can hold", () => {
  const { status, plan } = planned(2027);
  const large = multiplied(status, 20);
  const whole = rowsOf([...large.actions, ...large.meetings, ...large.rules]);

  it("counts its parts, and all there is can be opened from it", async () => {
    expect(whole.length).toBeGreaterThan(3 * MOST_ROWS_ON_A_PAGE);
    const html = await shown(large, plan);
    expect(html).not.toContain('<svg viewBox="-');
    const parts = [...html.matchAll(/href="\/vingaker\/ar\/2027\?del=([^"]+)"/g)].map(([, id = ""]) => id);
    const reached = new Set<string>();
    for (const id of parts.filter((one) => one.startsWith("atgard-"))) {
      for (const href of hrefs(await shown(large, plan, id))) reached.add(href);
    }
    expect(reached).toEqual(new Set(whole.flatMap(({ duty }) => (duty.occurrence === undefined ? [] : [`/${duty.occurrence}`]))));
  });

  it("shows the oldest of the late ones, and says how many there are", async () => {
    const html = await shown(large, plan);
    const late = whole.filter(({ duty }) => duty.late === true).length;
    expect(hrefs(html)).toHaveLength(50);
    expect(html).toContain(`de 50 äldsta av ${late}`);
  });

  it("weighs under 60 kB on the wire, whichever part of it is opened", async () => {
    const huge = multiplied(status, 25);
    const ids = ["", ...partsOf(huge).map(({ id }) => id), ...huge.actions.map(({ action }) => `atgard-${action}`)];
    for (const id of ids) expect(gzipSync(await shown(huge, plan, id)).byteLength, id).toBeLessThan(60_000);
  });
});
