/** The live year beside what was frozen of it: what came in afterwards, and how the same things stood last year. The frozen year itself never changes. */
import { isoInstant, type Instant } from "../calendar/instant.ts";
import type { StatusDuty, StatusItem, YearStatus } from "../year-status.ts";
import { rowsOf, type FrozenRow, type FrozenYear } from "./snapshot.ts";
import { sameTurn } from "./take-snapshot.ts";

/** A frozen year, and when it was frozen. */
export interface FrozenAt extends FrozenYear {
  readonly frozenAt: Instant;
}

/** `frozen`: of this year, in order of time. `lastYear`: the snapshot of the year before that the nämnd saw last. */
export function besideFrozen(status: YearStatus, frozen: readonly FrozenAt[], lastYear: FrozenYear | undefined): YearStatus {
  const latest = frozen.at(-1);
  if (!latest && !lastYear) return status;
  const before = new Map((lastYear ? rowsOf(lastYear.snapshot) : []).map((row) => [`${row.duty} ${row.period ?? ""}`, row]));
  const row = (duty: StatusDuty): StatusDuty => {
    const then = before.get(`${duty.duty} ${sameTurn(duty.period, 1) ?? ""}`);
    const after = latest !== undefined && duty.reportedAt !== undefined && Date.parse(duty.reportedAt) > latest.frozenAt;
    return {
      ...duty,
      ...(after ? { afterFreeze: true as const } : {}),
      ...(then === undefined ? {} : { lastYear: then.state }),
      ...(duty.coverage && then?.coverage ? { coverage: coverageBeside(duty.coverage, then.coverage) } : {}),
    };
  };
  const items = (all: readonly StatusItem[]): readonly StatusItem[] =>
    all.map((item) => ({ ...item, duties: item.duties.map(row) }));
  return {
    ...status,
    ...(latest
      ? {
          frozen: frozen.map(({ snapshot, checksum, frozenAt }) => ({
            kind: snapshot.kind,
            at: isoInstant(frozenAt),
            checksum,
            version: snapshot.version,
          })),
        }
      : {}),
    actions: items(status.actions),
    meetings: items(status.meetings),
    rules: items(status.rules),
  };
}

/** Each coverage with last year's own, where that was told. */
function coverageBeside(
  coverage: NonNullable<StatusDuty["coverage"]>,
  before: NonNullable<FrozenRow["coverage"]>,
): NonNullable<StatusDuty["coverage"]> {
  return coverage.map((one) => {
    const then = before.find(({ id }) => id === one.id);
    return then ? { ...one, lastYear: `${then.done} av ${then.of}` } : one;
  });
}
