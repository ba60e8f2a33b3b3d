import { fastForwardTo, PATIENCE_MILLIS, type FastForwarded, type Goal } from "./fast-forward.ts";
import type { Engine } from "./virtual-time.ts";

export interface ManyOptions {
  /** How many are under way at once. */
  readonly parallel?: number;
  readonly patienceMillis?: number;
}

/**
 * Moves many executions to the same goal. All under way are awaited also when one fails; then the first failure is thrown.
 * @returns what became of each.
 */
export async function fastForwardMany(
  engine: Engine,
  workflowIds: readonly string[],
  goal: Goal,
  id: string,
  { parallel = 32, patienceMillis = PATIENCE_MILLIS }: ManyOptions = {},
): Promise<ReadonlyMap<string, FastForwarded>> {
  const became = new Map<string, FastForwarded>();
  const failures: unknown[] = [];
  const left = workflowIds.values();
  const lane = async (): Promise<void> => {
    // All lanes draw from the one iterator.
    for (const workflowId of left) {
      if (failures.length > 0) return;
      try {
        became.set(workflowId, await fastForwardTo(engine, workflowId, goal, id, patienceMillis));
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(parallel, workflowIds.length) }, lane));
  if (failures.length > 0) throw failures[0];
  return became;
}
