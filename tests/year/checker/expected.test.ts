/** What the checker expects, before it is believed of the engine: the golden year, and a few acts worked out by hand. */
import { DateTime } from "luxon";
import { parse } from "yaml";
import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { goldenLines } from "../../golden/golden-year.ts";
import type { Dump, EventRow } from "./dump.ts";
import { expected } from "./expected.ts";
import { readPlanText } from "./plan-text.ts";
import { ZONE } from "./postings.ts";

// A year is walked several times over; on a busy machine that is more than a unit test's five seconds.
vi.setConfig({ testTimeout: 60_000 });

const FOLDER = new URL("../../../config/plans/vingaker/", import.meta.url).pathname;
const plan = readPlanText(`${FOLDER}plan.yaml`);
const { holdings } = z
  .object({
    holdings: z.array(z.object({ role: z.string(), person: z.string(), from: z.string(), standIn: z.string().optional() })),
  })
  .parse(parse(readFileSync(`${FOLDER}people.yaml`, "utf8"))) as Pick<Dump, "holdings">;
const at = (text: string): number => DateTime.fromISO(text, { zone: ZONE }).toMillis();

const QUIET: Dump = {
  begunOn: "2026-11-23",
  begunAt: at("2026-11-23T12:00"),
  until: at("2027-12-31T18:00"),
  letters: [],
  envelopes: [],
  attempts: [],
  occurrences: [],
  events: [],
  links: [],
  persons: [],
  holdings,
  absences: [],
  mails: [],
};

const STATISTICS = "vingaker/1.6/statistik-treserva/2027-Q1";

function act(when: string, kind: string, body: EventRow["body"]): EventRow {
  return { subject: STATISTICS, kind, at: at(when), body: { part: "whole", ...body }, asked: { kind, ...body } };
}

/** `2027-04-26 reminder-1 sammankallande`, those about the statistics. */
function about(changes: Partial<Dump>): readonly string[] {
  const { letters } = expected(plan, { ...QUIET, ...changes });
  return letters
    .filter(({ about: id }) => id === STATISTICS)
    .map(
      ({ postAt, step, person }) => `${DateTime.fromMillis(postAt, { zone: ZONE }).toFormat("yyyy-MM-dd HH")} ${step} ${person}`,
    );
}

test("expects the golden year when nobody acts", () => {
  const { letters } = expected(plan, QUIET);
  const lines = letters.map(({ postAt, step, about: id, part, person }) => {
    const [, item, duty, period] = id.split("/");
    const what = period === undefined ? "- -" : `${item ?? ""}/${duty ?? ""} ${period}`;
    return `${DateTime.fromMillis(postAt, { zone: ZONE }).toFormat("yyyy-MM-dd")} ${step} ${what} ${part === "" ? "-" : part} ${person}`;
  });
  expect(lines.toSorted()).toEqual([...goldenLines()].sort());
});

test("stops at a report, asks for the confirmation twice, and begins again from a return's day", () => {
  const reported = act("2027-04-16T18:00", "reported", { by: "sammankallande" });
  expect(about({ events: [reported] })).toEqual([
    "2027-04-05 08 notice sammankallande",
    ...["ledamot-barn-familj", "ledamot-vuxen", "ledamot-ekonomiskt-bistand"].map((who) => `2027-04-19 08 confirm ${who}`),
    ...["ledamot-barn-familj", "ledamot-vuxen", "ledamot-ekonomiskt-bistand"].map(
      (who) => `2027-05-03 08 confirm-reminder-1 ${who}`,
    ),
  ]);
  const returned = act("2027-04-22T18:00", "returned", { by: "ledamot-vuxen" });
  expect(about({ events: [reported, returned] }).slice(4, 7)).toEqual([
    "2027-04-23 08 returned sammankallande",
    // Ten working days from 22 April are 7 May, Ascension Day being 6 May; the Monday a week before is 26 April.
    "2027-04-26 08 reminder-1 sammankallande",
    "2027-05-12 08 overdue-1 sammankallande",
  ]);
});

test("writes to the stand-in of who is away, and to the manager where nobody holds the role", () => {
  const away = [{ person: "sammankallande", from: "2027-04-01", to: "2027-04-10" }];
  expect(about({ absences: away })[0]).toBe("2027-04-05 08 notice ledamot-vuxen");
  const vacant = holdings.filter(({ role }) => role !== "arbetsgruppen-sammankallande");
  expect(about({ holdings: vacant })[0]).toBe("2027-04-05 08 notice ifo-chef");
});
