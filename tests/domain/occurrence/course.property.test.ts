import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../domain/calendar/civil-date.ts";
import { dateAt, timeAt, type Instant } from "../../../domain/calendar/instant.ts";
import { isQuiet, isWorkingDay } from "../../../domain/calendar/working-days.ts";
import type { LetterDraft } from "../../../domain/letters/letter.ts";
import { climb } from "../../../domain/occurrence/climb.ts";
import type { OccurrenceContext } from "../../../domain/occurrence/context.ts";
import { decide, isRefusal } from "../../../domain/occurrence/decide.ts";
import { begin, evolve, isEnded } from "../../../domain/occurrence/evolve.ts";
import type { Occurrence, OccurrenceCommand, OccurrenceEvent } from "../../../domain/occurrence/occurrence.ts";
import { nextWake } from "../../../domain/occurrence/rungs.ts";
import { ATTESTATION, MEETING, ONCE, PEOPLE, PLAN, QUARTERLY, SCHOOL_YEAR } from "../fixtures/plan.ts";
import { at, contextOf, opened, part } from "./given.ts";

const CASES: readonly (readonly [OccurrenceContext, string, boolean])[] = [
  [contextOf(QUARTERLY, "2026-Q4"), "2027-01-04 06:30", false],
  [contextOf(ATTESTATION, "2027"), "2027-10-04 06:30", false],
  [contextOf(SCHOOL_YEAR, "2026L"), "2027-04-05 06:30", false],
  [contextOf(MEETING, "2027-H1"), "2027-05-31 06:30", false],
  [contextOf(ONCE, "once"), "2026-11-23 12:00", true],
];

type Move =
  | { readonly kind: "wake" }
  | { readonly kind: "pass"; readonly minutes: number }
  | { readonly kind: "act"; readonly act: (now: Instant) => OccurrenceCommand };

const who = fc.constantFrom(...PEOPLE.persons.map(({ id }) => id));
const which = fc.option(fc.constantFrom(part("slottsskolan"), part("savstaskolan"), part("whole")), { nil: undefined });
const daysOn = fc.integer({ min: -3, max: 120 });
const reason = fc.constantFrom("Dröjer.", "");

const act: fc.Arbitrary<Move> = fc
  .oneof(
    fc
      .record({ by: who, of: which })
      .map(({ by, of }) => () => ({ kind: "report" as const, by, content: {}, ...(of ? { part: of } : {}) })),
    who.map((by) => () => ({ kind: "undo" as const, by })),
    fc
      .record({ by: who, present: fc.uniqueArray(who, { maxLength: 3 }) })
      .map(({ by, present }) => () => ({ kind: "confirm" as const, by, present })),
    fc
      .record({ by: who, reason, days: daysOn })
      .map(({ days, ...rest }) => (now: Instant) => ({ kind: "return" as const, ...rest, due: addDays(dateAt(now), days) })),
    fc
      .record({ by: who, reason, days: daysOn })
      .map(({ days, ...rest }) => (now: Instant) => ({ kind: "postpone" as const, ...rest, due: addDays(dateAt(now), days) })),
    fc.record({ by: who, reason, to: who, of: which }).map(({ of, ...rest }) => () => ({
      kind: "reassign" as const,
      ...rest,
      ...(of ? { part: of } : {}),
    })),
    fc.record({ by: who, reason }).map((rest) => () => ({ kind: "excuse" as const, ...rest })),
    fc.record({ by: who, of: which }).map(({ by, of }) => () => ({ kind: "accept" as const, by, ...(of ? { part: of } : {}) })),
    fc.record({ by: who, reason, of: which }).map(({ of, ...rest }) => () => ({
      kind: "decline" as const,
      ...rest,
      ...(of ? { part: of } : {}),
    })),
    fc.record({ by: who, text: reason }).map((rest) => () => ({ kind: "comment" as const, ...rest })),
  )
  .map((make) => ({ kind: "act", act: make }));

const moves = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<Move>({ kind: "wake" }) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 20 * 24 * 60 }).map((minutes): Move => ({ kind: "pass", minutes })) },
    { weight: 4, arbitrary: act },
  ),
  { maxLength: 40 },
);

/** Letters about who is to do it: written for each time a person asks or answers. */
const CAUSED: readonly string[] = ["reassigned", "declined"];

interface Told {
  readonly occurrence: Occurrence;
  readonly events: readonly OccurrenceEvent[];
  readonly letters: readonly LetterDraft[];
}

/** Plays the moves and checks at each what must hold whatever came before. */
function play([context, opens, backlog]: (typeof CASES)[number], all: readonly Move[]): Told {
  let occurrence = opened(context, opens, { backlog });
  let now = at(opens);
  const events: OccurrenceEvent[] = [];
  const letters: LetterDraft[] = [];
  for (const move of all) {
    const before = occurrence;
    const wake = nextWake(occurrence, context);
    if (isEnded(occurrence)) expect(wake).toBeUndefined();
    if (move.kind === "pass") now = (now + move.minutes * 60_000) as Instant;
    if (move.kind === "wake" && wake !== undefined) now = Math.max(now, wake) as Instant;
    const effects = move.kind === "act" ? decide(occurrence, context, move.act(now), now) : climb(occurrence, context, now);
    if (isRefusal(effects)) {
      expect(effects.refused).not.toBe("");
      continue;
    }
    if (isEnded(before)) {
      // All that comes after the end is what people say of it: it goes to nobody and changes nothing.
      expect(effects.events.filter(({ kind }) => kind !== "commented")).toEqual([]);
      expect(effects.letters).toEqual([]);
      expect(effects.occurrence).toEqual(before);
    }
    // What is said to have become of it is what its events make of it.
    expect(effects.occurrence).toEqual(effects.events.reduce(evolve, before));
    if (before.state === "reported" && move.kind !== "act") {
      expect(effects.letters.filter(({ step }) => !step.startsWith("confirm"))).toEqual([]);
    }
    for (const event of effects.events) {
      if (event.kind === "stepTaken") expect(before.handledThrough === undefined || event.on > before.handledThrough).toBe(true);
    }
    // After a wake nothing is left to do at the same instant.
    if (move.kind === "wake") expect(nextWake(effects.occurrence, context) ?? Infinity).toBeGreaterThan(now);
    for (const letter of effects.letters) expect(letter.postAt).toBeGreaterThanOrEqual(now);
    occurrence = effects.occurrence;
    events.push(...effects.events);
    letters.push(...effects.letters);
  }
  return { occurrence, events, letters };
}

describe("whatever people and time do to an occurrence", () => {
  const cases = fc.constantFrom(...CASES);

  it("nothing throws, an ended one never wakes, and no rung comes twice", () => {
    fc.assert(
      fc.property(cases, moves, (one, all) => void play(one, all)),
      { numRuns: 120 },
    );
  });

  it("its events alone tell how it stands", () => {
    fc.assert(
      fc.property(cases, moves, (one, all) => {
        const [context, opens, backlog] = one;
        const { events, occurrence } = play(one, all);
        const { id } = occurrence;
        const first = {
          kind: "opened",
          at: at(opens),
          due: context.period.due,
          parts: context.duty.parts.map((p) => p.id),
          backlog,
        } as const;
        expect(events.reduce(evolve, begin(id, first))).toEqual(occurrence);
      }),
      { numRuns: 60 },
    );
  });

  it("nobody gets two letters of one part, step and due date", () => {
    fc.assert(
      fc.property(cases, moves, (one, all) => {
        // Handing over back and forth is told each time: it is what a person did, not a rung.
        const rungs = play(one, all).letters.filter(({ step }) => !CAUSED.includes(step));
        const keys = rungs.map(({ part: of, step, person, revision }) => [of, step, person, revision].join(" "));
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 100 },
    );
  });

  it("letters go on working days between 08 and 16, what nobody asked for never in the quiet weeks", () => {
    fc.assert(
      fc.property(cases, moves, (one, all) => {
        for (const { postAt, step } of play(one, all).letters) {
          const day = dateAt(postAt);
          expect(isWorkingDay(day, PLAN.calendar)).toBe(true);
          expect(timeAt(postAt).minute).toBe(0);
          expect(timeAt(postAt).hour).toBeGreaterThanOrEqual(8);
          expect(timeAt(postAt).hour).toBeLessThanOrEqual(16);
          if (step !== "returned" && !CAUSED.includes(step)) expect(isQuiet(day, PLAN.calendar)).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });
});
