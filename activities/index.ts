/** Everything workflows ask of the world, made once per worker from what it is given. */
import { heartbeat } from "@temporalio/activity";
import type { Instant } from "../domain/calendar/instant.ts";
import type { PlanId } from "../domain/ids.ts";
import type { Ledger } from "../ledger/open.ts";
import type { InspectionActivities, LocalActivities, PullActivities, RemoteActivities } from "../workflows/ports.ts";
import { applyActivities } from "./apply.ts";
import { closingActivities } from "./closing.ts";
import { decidingIn } from "./deciding.ts";
import { deliver } from "./deliver.ts";
import { dutyActivities } from "./duties.ts";
import { inspectAll, type EngineRoom } from "./inspection.ts";
import { mailroomActivities } from "./mailroom.ts";
import { nextPullActivity, pullActivities, type PullDeps } from "./pulls.ts";
import { occurrenceActivities } from "./occurrences.ts";
import type { PostOffice } from "./post-office.ts";

export interface ActivityDeps {
  readonly ledger: Ledger;
  readonly office: PostOffice;
  /** Signals the plan's mailroom workflow. */
  readonly wakeMailroom: (plan: PlanId) => Promise<void>;
}

export function createActivities({ ledger, office, wakeMailroom }: ActivityDeps): LocalActivities & RemoteActivities {
  const decisions = decidingIn(ledger, wakeMailroom);
  return {
    ...applyActivities(decisions),
    ...closingActivities(decisions),
    ...dutyActivities(decisions),
    ...occurrenceActivities(decisions),
    ...mailroomActivities(decisions),
    ...nextPullActivity(decisions),
    deliver: (plan, now) => deliver({ ledger, office }, plan, now as Instant, heartbeat),
  };
}

/** Asking sources of figures, which needs their credentials. */
export function createPulling(deps: PullDeps): PullActivities {
  return pullActivities(deps);
}

/** The daily inspection, which asks the engine itself what runs. */
export function createInspection(ledger: Ledger, engineRoom: EngineRoom): InspectionActivities {
  return { inspectAll: (now) => inspectAll(ledger, engineRoom, now as Instant, heartbeat) };
}
