/** What one would write by hand on Temporal for the same story, without a ledger: timers, activities, Updates. */
import { condition, defineUpdate, proxyActivities, proxyLocalActivities, setHandler, sleep } from "@temporalio/workflow";
import type { BareActivities } from "./activities.ts";

const { notify, decide } = proxyActivities<BareActivities>({ startToCloseTimeout: "10 seconds" });
const { insertRow, updateRow } = proxyLocalActivities<BareActivities>({ startToCloseTimeout: "10 seconds" });

/** A ladder of `days` waits, each with a mail, that ends when it is reported and confirmed. */
export async function bareLadder(days: readonly number[]): Promise<void> {
  let acts = 0;
  setHandler(defineUpdate("act"), async () => {
    await decide();
    acts += 1;
  });
  for (const day of days) {
    if (!(await condition(() => acts > 0, day * 86_400_000))) await notify();
  }
  await condition(() => acts === 2);
}

/** Writes one row and waits to be asked: an occurrence that has opened. */
export async function bareOccurrence(id: string): Promise<void> {
  let confirmed = false;
  setHandler(defineUpdate("confirm"), async () => {
    await updateRow(id);
    confirmed = true;
  });
  await insertRow(id);
  await condition(() => confirmed);
  await sleep(1);
}
