/** Planvakt as web and command line use it. */
import type { Client } from "@temporalio/client";
import type { Clock } from "../domain/clock.ts";
import type { Ledger } from "../ledger/open.ts";
import { createActing } from "./acting.ts";
import type { Planvakt } from "./planvakt.ts";
import { createReading } from "./reading/index.ts";

export interface PlanvaktDeps {
  readonly ledger: Ledger;
  readonly client: Client;
  readonly clock: Clock;
}

/** Reads from the ledger, acts through the engine. */
export function createPlanvakt(deps: PlanvaktDeps): Planvakt {
  return { clock: deps.clock, ...createReading(deps), ...createActing(deps) };
}
