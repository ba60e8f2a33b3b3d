/** How often something falls due, as a plan file writes it: the key that names the kind holds its length, days or question. */
import { z } from "zod";
import type { CivilDate } from "../domain/calendar/civil-date.ts";
import type { DutyId } from "../domain/ids.ts";
import type { Cadence, DueRule, IsoDuration } from "../domain/plan.ts";
import { baseReference, day, dayOfYear, dutyReference, list, period, slug, stretch, text, whole, word } from "./fields.ts";
import { oneOf, record } from "./shape.ts";

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

const placed = {
  month: whole("month", 1, 12).optional(),
  after: whole("after (months after the period)", 1, 24).optional(),
};

/** A count from the month's first (1) or last (-1); 0 would be no day at all, and more than any month has would never come. */
function ordinal(what: string, most: number): z.ZodType<number> {
  return whole(what, -most, most).refine((count) => count !== 0, {
    error: `Expected ${what} counted from 1 (first) or -1 (last), not 0.`,
  });
}

/** `{day: -1}`, `{workday: 2}` or `{weekday: fri, nth: -1}`, each with `month` or `after`. */
const dueRule: z.ZodType<DueRule> = oneOf("a due rule", {
  day: record("a due rule", { day: ordinal("day of the month", 31), ...placed }).transform((rule) => named<DueRule>("day", rule)),
  workday: record("a due rule", { workday: ordinal("working day of the month", 20), ...placed }).transform((rule) =>
    named<DueRule>("workday", rule),
  ),
  // No fifth: some months have none. The last is -1.
  weekday: record("a due rule", {
    weekday: word("a weekday", WEEKDAYS),
    nth: ordinal("nth weekday of the month", 4),
    ...placed,
  }).transform((rule) => named<DueRule>("weekday", rule)),
});

const dueIn = z.record(z.string(), dueRule, { error: "Expected due rules by the period's tail, such as Q2: {day: -1, after: 2}." });

const bounds = {
  from: day().optional(),
  until: day().optional(),
  season: record("a season", { from: dayOfYear, until: dayOfYear }).optional(),
  only: list(
    'periods of each year by their tail in quotes, such as "03" or Q1',
    text('a period\'s tail in quotes, "03" or Q1'),
    1,
  ).optional(),
};

const rounds = {
  ...bounds,
  anchor: whole("anchor (a period's first year)", 1900, 2200).optional(),
  calendar: word("calendar", ["school"]).optional(),
  due: dueRule.optional(),
  dueIn: dueIn.optional(),
};

/** What the answer to an undecided cadence turns it into. */
const answer = z
  .unknown()
  .transform((written) => (written === "date" ? { date: true } : written))
  .pipe(
    oneOf('an answer, "date" or a map', {
      date: z.object({ date: z.boolean() }).transform(() => ({ kind: "date" as const })),
      year: record("an answer", { year: period, due: dueRule.optional() }).transform(({ year, ...rest }) =>
        named<YearAnswer>("year", { period: year, ...rest }),
      ),
    }),
  );

type YearAnswer = Extract<NonNullable<Extract<Cadence, { kind: "undecided" }>["answer"]>, { kind: "year" }>;

/** A cadence as written: a relative one still only names what it counts from. */
export type CadenceFile = Exclude<Cadence, { kind: "relative" }> | RelativeFile;

interface RelativeFile {
  readonly kind: "relative";
  /** An event's id, or a duty's (`1.6/uppgifter-rvt`): only that has a slash. */
  readonly to: string;
  readonly offset: IsoDuration;
}

/** True for the id of a duty, false for an event's. */
export function namesDuty(to: string): boolean {
  return to.includes("/");
}

/** One duty's cadence. */
export const cadence: z.ZodType<CadenceFile> = oneOf("a cadence", {
  once: record("a once cadence", { once: day("the last day") }).transform(({ once }): Cadence => ({ kind: "once", by: once })),
  every: record("an every cadence", { every: period, ...rounds }).transform(({ every, ...rest }) =>
    named<Cadence>("every", { period: every, ...rest }),
  ),
  attest: record("an attest cadence", { attest: period, ...rounds }).transform(({ attest, ...rest }) =>
    named<Cadence>("attest", { period: attest, ...rest }),
  ),
  quota: record("a quota cadence", {
    quota: period,
    min: whole("min", 1, 400),
    max: whole("max", 1, 400).optional(),
    ticked: period,
    ...bounds,
    due: dueRule.optional(),
    dueIn: dueIn.optional(),
  }).transform(({ quota, ...rest }) => named<Cadence>("quota", { per: quota, ...rest })),
  onEvent: record("an onEvent cadence", { onEvent: slug<string>("the event's id"), within: stretch(false) }).transform(
    ({ onEvent, within }): Cadence => ({ kind: "onEvent", event: onEvent, within }),
  ),
  relative: record("a relative cadence", {
    relative: baseReference,
    offset: stretch(true),
  }).transform(({ relative, offset }): CadenceFile => ({ kind: "relative", to: relative, offset })),
  dates: record("a dates cadence", { dates: list("days (without one it never falls due)", day(), 1) }).transform(
    ({ dates }: { readonly dates: CivilDate[] }): Cadence => ({ kind: "dates", dates }),
  ),
  rollUp: record("a rollUp cadence", {
    rollUp: list("duties that it collects", dutyReference("a duty of this plan"), 1),
    per: period,
    ...bounds,
    due: dueRule.optional(),
  }).transform(({ rollUp, ...rest }) => named<Cadence>("rollUp", { of: rollUp as DutyId[], ...rest })),
  undecided: record("an undecided cadence", {
    undecided: text("the question to the plan's owner"),
    answer: answer.optional(),
  }).transform(({ undecided, answer: becomes }) => named<Cadence>("undecided", { question: undecided, answer: becomes })),
});

/** Puts the kind first and leaves absent keys absent: zod keeps them as undefined, which the domain's exact types refuse. */
function named<T extends { readonly kind: string }>(kind: T["kind"], written: object): T {
  return { kind, ...Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)) } as unknown as T;
}
