/** Every history that shipped code has made is replayed by the code as it is now: a wait that began long ago must end well. */
import { readFile } from "node:fs/promises";
import { DefaultLogger, Runtime, Worker } from "@temporalio/worker";
import { beforeAll, describe, expect, test } from "vitest";
import { workflowBundle } from "../../worker/bundle.ts";
import { recorded, type Recorded } from "./recorded.ts";

const histories = recorded();
let code: string;

beforeAll(async () => {
  // A replay that is meant to fail is no reason for a screen of warnings.
  Runtime.install({ logger: new DefaultLogger("ERROR"), telemetryOptions: { logging: { filter: "ERROR" } } });
  code = await readFile(await workflowBundle(), "utf8");
}, 120_000);

/** What went wrong, by shape. */
async function replay(bundle: string, all: readonly Recorded[]): Promise<Readonly<Record<string, string>>> {
  const faults: Record<string, string> = {};
  const results = Worker.runReplayHistories(
    { workflowBundle: { code: bundle } },
    all.map(({ shape, history }) => ({ workflowId: shape, history })),
  );
  for await (const { workflowId, error } of results) if (error) faults[workflowId] = error.message;
  return faults;
}

/** A mailroom wakes a hundred times in a year, each time alike. */
const MOST_CUTS = 8;

/** A worker without a cache, or another one that takes over, begins at the first event each time something happens. */
function untilItsWaits({ shape, history }: Recorded): readonly Recorded[] {
  const events = history.events ?? [];
  const ends = events.flatMap(({ workflowTaskScheduledEventAttributes: scheduled }, index) =>
    scheduled && index > 1 ? [index] : [],
  );
  const some = ends.filter((_, index) => index % Math.ceil(ends.length / MOST_CUTS) === 0);
  return some.map((end) => ({ shape: `${shape} (${end} of ${events.length} events)`, history: { events: events.slice(0, end) } }));
}

describe("a recorded history", () => {
  test("is there for every workflow", () => {
    expect(new Set(histories.map(({ shape }) => shape.split("/")[0]))).toEqual(
      new Set(["apply", "closeYear", "duty", "inspect", "mailroom", "occurrence", "pull"]),
    );
  });

  test("replays on the workflows as they are", async () => {
    expect(await replay(code, histories)).toEqual({});
  }, 60_000);

  test("replays from each point at which a worker may have forgotten it", async () => {
    const cut = histories.flatMap(untilItsWaits);
    expect(cut.length).toBeGreaterThan(2 * histories.length);
    expect(await replay(code, cut)).toEqual({});
  }, 60_000);

  test("fails on a workflow that asks for something else, or in another order", async () => {
    const changed = code.replaceAll(".openOccurrence(", ".climbOccurrence(");
    expect(changed).not.toBe(code);
    const occurrences = histories.filter(({ shape }) => shape.startsWith("occurrence/"));
    expect(Object.keys(await replay(changed, occurrences))).toEqual(occurrences.map(({ shape }) => shape));
  }, 60_000);
});
