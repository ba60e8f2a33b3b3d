/** The JSON that others rely on, field by field, and the exit codes, from `./planvakt` as a process of its own. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { beginOnTheDay, runCli, takeGround, VINGAKER, type Ground, type TestPlanvakt } from "./with-planvakt.ts";

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+0[12]:00$/);
const word = z.string().min(1);
const state = z.enum(["planned", "backlog", "open", "reported", "confirmed", "excused", "superseded"]);
const foreseenStep = /^(welcome|notice|reminder-\d|overdue-1|escalation-1|escalation-2|ring|list|summary)$/;
const step =
  /^(welcome|notice|reminder-\d|overdue-1|escalation-1|escalation-2|ring|list|summary|confirm|confirm-reminder-1|returned|reassigned|declined|handover)$/;

const letterShape = {
  postAt: instant,
  plan: z.literal("vingaker"),
  duty: word.optional(),
  occurrence: word.optional(),
  action: word.optional(),
  period: word.optional(),
  part: word.optional(),
  role: word,
  person: word,
  subject: word,
};
const foreseen = z.array(z.strictObject({ ...letterShape, step: z.string().regex(foreseenStep) })).min(1);
const letters = z
  .array(
    z.strictObject({
      ...letterShape,
      step: z.string().regex(step),
      state: z.enum(["written", "dropped", "superseded", "posting", "accepted", "refused", "ambiguous", "withdrawn"]),
      sentAt: instant.optional(),
      messageId: z
        .string()
        .regex(/^<.+@.+>$/)
        .optional(),
      envelope: z.uuid().optional(),
      eml: word.optional(),
    }),
  )
  .min(1);
const part = z.strictObject({ part: word, state, late: z.boolean(), reportedAt: instant.optional(), reportedBy: word.optional() });
const row = z.union([
  z.strictObject({ duty: word, question: word }),
  z.strictObject({
    duty: word,
    period: word,
    occurrence: word,
    state,
    due: day,
    late: z.boolean(),
    question: word.optional(),
    reportedAt: instant.optional(),
    reportedBy: word.optional(),
    confirmedAt: instant.optional(),
    confirmedBy: word.optional(),
    parts: z.array(part).optional(),
  }),
]);
const status = z.strictObject({
  plan: z.literal("vingaker"),
  version: z.literal("1"),
  year: z.literal(2032),
  asOf: instant,
  goals: z.array(z.strictObject({ goal: word, title: word })).length(4),
  actions: z.array(z.strictObject({ action: word, goal: word, title: word, duties: z.array(row) })).length(16),
  meetings: z
    .array(
      z.strictObject({
        action: z.string().regex(/^M\d$/),
        title: word,
        duties: z.array(row),
        held: z.array(z.record(z.string(), z.unknown())).optional(),
      }),
    )
    .length(7),
  rules: z.array(z.strictObject({ action: z.string().regex(/^R\d$/), title: word, duties: z.array(row) })).length(2),
});
const check = z.strictObject({
  ok: z.literal(true),
  plan: z.literal("vingaker"),
  version: z.literal("1"),
  goals: z.literal(4),
  actions: z.literal(16),
  meetings: z.literal(7),
  rules: z.literal(2),
  duties: z.int(),
  occurrences: z.record(z.string().regex(/^\d{4}$/), z.int()),
  questions: z.array(z.strictObject({ at: word, question: word })).min(1),
  faults: z.array(z.never()),
});
const done = z.strictObject({ ok: z.literal(true), state, event: word });
const refused = z.strictObject({ ok: z.literal(false), reason: word });
const travelled = z.strictObject({ from: instant, to: instant, stops: z.int(), letters: z.int() });

let ground: Ground;
let planvakt: TestPlanvakt;

beforeAll(async () => {
  ground = await takeGround();
  planvakt = await ground.start();
  await beginOnTheDay(planvakt);
});

afterAll(() => ground.leave());

/** Runs a command that prints JSON: the data alone stands on stdout. */
async function json<T>(schema: z.ZodType<T>, code: number, ...words: readonly string[]): Promise<T> {
  const told = await planvakt.cli(...words, "--json");
  expect({ code: told.code, stderr: told.code === code ? "" : told.stderr }).toEqual({ code, stderr: "" });
  const read = schema.safeParse(JSON.parse(told.stdout));
  if (!read.success) throw new Error(`${words.join(" ")}: ${z.prettifyError(read.error)}`);
  return read.data;
}

describe("files only", () => {
  test("check counts, or lists every fault and exits 1; preview foresees", async () => {
    const [counted, coming] = await Promise.all([
      json(check, 0, "check", VINGAKER),
      json(foreseen, 0, "preview", VINGAKER, "--from", "2032-02-02", "--to", "2032-03-31"),
    ]);
    expect(Object.keys(counted.occurrences)).toHaveLength(2);
    expect(coming.map(({ postAt }) => postAt)).toEqual(coming.map(({ postAt }) => postAt).toSorted());
    const broken = await planvakt.cli("check", join(VINGAKER, ".."), "--json");
    expect(broken.code).toBe(1);
    const { ok, faults, ...rest } = JSON.parse(broken.stdout) as { ok: boolean; faults: readonly object[] };
    expect({ ok, rest }).toEqual({ ok: false, rest: {} });
    expect(Object.keys(faults[0] ?? {})).toEqual(expect.arrayContaining(["file", "line", "path", "message"]));
  });
});

describe("against the running stack", () => {
  test("travel tells from where to where", async () => {
    const { to, letters: posted, stops } = await json(travelled, 0, "travel", "2032-02-16");
    expect(to).toMatch(/^2032-02-16T18:00:0\d\+01:00$/);
    expect(posted).toBeGreaterThan(10);
    expect(stops).toBeGreaterThan(0);
    const { from, to: next } = await json(travelled, 0, "travel", "P1D");
    // The clock goes on between the reading of the two.
    expect(Math.abs(Date.parse(next) - Date.parse(from) - 86_400_000)).toBeLessThan(60_000);
  });

  test("letters and status have the fields that are promised, absent and never null", async () => {
    const [written, year] = await Promise.all([json(letters, 0, "letters"), json(status, 0, "status", "--year", "2032")]);
    expect(written.every(({ eml }) => eml !== undefined && existsSync(eml))).toBe(true);
    expect(written.find(({ step: one }) => one === "welcome")).not.toHaveProperty("duty");
    expect(written.find(({ step: one }) => one === "reminder-1")).toMatchObject({
      duty: "1.6/kartlaggning",
      action: "1.6",
      occurrence: "vingaker/1.6/kartlaggning/2031",
      period: "2031",
    });
    expect(year.actions.find(({ action }) => action === "1.6")?.title).toMatch(/kartlägga/i);
  });

  test("act, decide and apply exit 0 when done and 1 when refused", async () => {
    const mapping = "vingaker/1.6/kartlaggning/2031";
    const reported = await json(done, 0, "act", "report", mapping, "--as", "sammankallande", "--note", "Klart");
    expect(reported).toEqual({ ok: true, state: "reported", event: "reported" });
    const [own, nobody, unknown, unchanged] = await Promise.all([
      json(refused, 1, "act", "confirm", mapping, "--as", "sammankallande"),
      json(refused, 1, "act", "confirm", "vingaker/9.9/finns-inte/2032", "--as", "sammankallande"),
      json(refused, 1, "decide", "9.9/finns-inte", "2032", "--as", "ifo-chef"),
      planvakt.cli("apply", VINGAKER, "--yes"),
    ]);
    expect(own.reason).toContain("kan inte själv bekräfta");
    expect(nobody.reason).toContain("9.9/finns-inte");
    expect(unknown.reason).toContain("Planen ställer ingen fråga");
    expect(unchanged).toMatchObject({ code: 0, stdout: expect.stringContaining("unchanged") as string });
    await json(done, 0, "decide", "3.2/informera-invanare", "2032", "--as", "ifo-chef");
  });

  test("misuse exits 2, and so does a command against a stack that does not run, which says how to start it", async () => {
    const nowhere = join(ground.dataDir, "..", "nowhere");
    const [misspelt, withoutPerson, badDay, notRunning] = await Promise.all([
      planvakt.cli("stauts"),
      planvakt.cli("act", "report", "vingaker/1.6/kartlaggning/2031"),
      planvakt.cli("preview", VINGAKER, "--from", "2032-02-30", "--to", "2032-03-31"),
      runCli(nowhere, ["status", "--json"]),
    ]);
    expect([misspelt.code, withoutPerson.code, badDay.code, notRunning.code]).toEqual([2, 2, 2, 2]);
    expect(notRunning).toMatchObject({ stdout: "", stderr: expect.stringContaining("./planvakt start") as string });
  });
});
