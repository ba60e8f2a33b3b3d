/** Every time limit and retry of the engine, each with its reason. */
import { proxyActivities, proxyLocalActivities } from "@temporalio/workflow";
import type { InspectionActivities, LocalActivities, PullActivities, RemoteActivities } from "./ports.ts";

/**
 * Ledger work. Five seconds and two attempts: a database that is away must not fill the workers' task slots and grow
 * histories by heartbeats. Whoever called then waits on a workflow timer, or refuses the Update.
 */
export const ledger = proxyLocalActivities<LocalActivities>({
  startToCloseTimeout: "5 seconds",
  scheduleToCloseTimeout: "12 seconds",
  retry: { maximumAttempts: 2, initialInterval: "200 milliseconds" },
});

/**
 * SMTP work. It heartbeats per letter, so a dead worker is noticed within half a minute; a posting of any size fits the
 * start-to-close limit. One attempt: what was not posted lies in the ledger with its next instant, and the mailroom asks again.
 */
export const post = proxyActivities<RemoteActivities>({
  startToCloseTimeout: "1 hour",
  heartbeatTimeout: "30 seconds",
  retry: { maximumAttempts: 1 },
});

/**
 * The daily inspection asks the engine about every open execution, a few milliseconds each. It heartbeats per plan; tried three
 * times a minute apart, then again the next day: nothing waits for it, and the outside address alarms when it stays away.
 */
export const inspection = proxyActivities<InspectionActivities>({
  startToCloseTimeout: "30 minutes",
  heartbeatTimeout: "2 minutes",
  retry: { maximumAttempts: 3, initialInterval: "1 minute", backoffCoefficient: 1 },
});

/**
 * Asking a source of figures: a minute to connect and one for the answer, and a little for the ledger. One attempt: a source that is away
 * is kept as a failure with its next instant, and the pull asks again then; a ledger that is away is waited for on a workflow timer.
 */
export const sources = proxyActivities<PullActivities>({
  startToCloseTimeout: "3 minutes",
  retry: { maximumAttempts: 1 },
});
