import { describe, expect, it } from "vitest";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { instantAt, isoInstant, type Instant } from "../../../domain/calendar/instant.ts";
import { periodByKey } from "../../../domain/calendar/period.ts";
import type { DutyProgress } from "../../../domain/duty.ts";
import type { PeriodKey, PersonId } from "../../../domain/ids.ts";
import { nextPull, type PullProgress } from "../../../domain/pulls/next-pull.ts";
import type { Tries } from "../../../domain/pulls/proposal.ts";
import { nextTryAt } from "../../../domain/pulls/pull-times.ts";
import { PULLING_PLAN, PULLING_DUTY as duty } from "./pulling-plan.ts";

const BEGUN: DutyProgress = {
  begunOn: civilDate("2026-11-23"),
  begunAt: instantAt(civilDate("2026-11-23"), 10),
  countsFrom: civilDate("2026-11-23"),
};
const key = (text: string): PeriodKey => text as PeriodKey;
const period = (text: string) => {
  const found = periodByKey(duty.cadence, text, PULLING_PLAN.calendar);
  if (!found) throw new Error(`no period ${text}`);
  return found;
};
const known = (more: Partial<PullProgress> = {}): PullProgress => ({ duty: BEGUN, open: [], tries: new Map(), ...more });
const next = (progress: PullProgress): string | undefined => {
  const found = nextPull(PULLING_PLAN, duty, progress);
  return found && `${found.period.key} ${isoInstant(found.at)}`;
};
const tried = (...entries: readonly (readonly [string, Tries])[]): PullProgress["tries"] =>
  new Map(entries.map(([period_, tries]) => [key(period_), tries]));

describe("a period's figures are pulled", () => {
  it("at five in the morning after its last day, before its notice is written", () => {
    expect(next(known())).toBe("2026-Q4 2027-01-01T05:00:00+01:00");
  });

  it("not before the plan is begun, and not where the plan names no source", () => {
    expect(next(known({ duty: {} }))).toBeUndefined();
    expect(nextPull(PULLING_PLAN, { ...duty, evidence: { figures: duty.evidence.figures ?? [] } }, known())).toBeUndefined();
  });

  it("once: then the next period's turn comes, whether the first has opened or not", () => {
    const proposed = tried(["2026-Q4", { proposed: true, failures: 0 }]);
    expect(next(known({ tries: proposed }))).toBe("2027-Q1 2027-04-01T05:00:00+02:00");
    const opened = known({ tries: proposed, open: [period("2026-Q4")], duty: { ...BEGUN, cursor: key("2026-Q4") } });
    expect(next(opened)).toBe("2027-Q1 2027-04-01T05:00:00+02:00");
  });

  it("while it is open and nobody has reported it, not after", () => {
    const cursor = { ...BEGUN, cursor: key("2026-Q4") };
    expect(next(known({ duty: cursor, open: [period("2026-Q4")] }))).toBe("2026-Q4 2027-01-01T05:00:00+01:00");
    expect(next(known({ duty: cursor }))).toBe("2027-Q1 2027-04-01T05:00:00+02:00");
  });

  it("not where it was skipped", () => {
    const skipped = {
      kind: "skipped",
      duty: duty.id,
      period: key("2026-Q4"),
      reason: "Byte av system.",
      by: "agare" as PersonId,
      at: BEGUN.begunAt as Instant,
    } as const;
    expect(next(known({ duty: { ...BEGUN, exceptions: [skipped] } }))).toBe("2027-Q1 2027-04-01T05:00:00+02:00");
  });

  it("again a quarter of an hour after a try that failed, then later and later, at most a day", () => {
    const failedAt = instantAt(civilDate("2027-01-01"), 5);
    expect(next(known({ tries: tried(["2026-Q4", { proposed: false, failures: 1, failedAt }]) }))).toBe(
      "2026-Q4 2027-01-01T05:15:00+01:00",
    );
    const minutes = [1, 2, 3, 4, 5, 6, 7, 8, 20].map((failures) => (nextTryAt(failedAt, failures) - failedAt) / 60_000);
    expect(minutes).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
  });
});
