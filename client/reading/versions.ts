/** The versions of a plan, and what one of them said. */
import { isoInstant } from "../../domain/calendar/instant.ts";
import type { PlanId } from "../../domain/ids.ts";
import type { Plan } from "../../domain/plan.ts";
import type { Ledger } from "../../ledger/open.ts";
import { findPlan, planOfVersion, versionsOfPlan } from "../../ledger/plans.ts";
import { inLedgerOf } from "../reach.ts";

/** A version and the stretch of time in which it was in force. */
export interface VersionView {
  readonly version: string;
  readonly since: string;
  /** When the next one took over. Absent for the one in force. */
  readonly until?: string;
}

export interface Versions {
  /** The first first; the last is in force. None for a plan the ledger does not have. */
  list(plan: PlanId): Promise<readonly VersionView[]>;
  /** What a version said; the one in force where none is named. Undefined for one that was never applied. */
  read(plan: PlanId, version?: string): Promise<Plan | undefined>;
}

export function createVersions(ledger: Ledger): Versions {
  return {
    list: (plan) =>
      inLedgerOf(async () => {
        const versions = await versionsOfPlan(ledger, plan);
        return versions.map(({ version, appliedAt }, index) => {
          const next = versions[index + 1];
          return { version, since: isoInstant(appliedAt), ...(next ? { until: isoInstant(next.appliedAt) } : {}) };
        });
      }),
    read: (plan, version) =>
      inLedgerOf(async () => (version === undefined ? (await findPlan(ledger, plan))?.plan : planOfVersion(ledger, plan, version))),
  };
}
