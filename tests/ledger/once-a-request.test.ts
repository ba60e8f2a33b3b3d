import { describe, expect, it } from "vitest";
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import type { PlanId } from "../../domain/ids.ts";
import { onceARequest, readingOnly } from "../../ledger/once-a-request.ts";
import type { Ledger } from "../../ledger/open.ts";

const VINGAKER = "vingaker" as PlanId;
const KOMMUN = "kommun" as PlanId;

/** Never asked for a row: what is read is a counter of ours. */
const ledger: Ledger = new Kysely({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** Says each time how often it was asked. */
function counter() {
  let asked = 0;
  return onceARequest((_, plan: PlanId, year: number) => {
    asked += 1;
    return Promise.resolve(`${plan} ${year}: ${asked}`);
  });
}

describe("a reading that is asked once a request", () => {
  it("has one answer for each plan and year within a request, also for those who ask at the same time", async () => {
    const read = counter();
    const answers = await readingOnly(() =>
      Promise.all([
        read(ledger, VINGAKER, 2027),
        read(ledger, VINGAKER, 2027),
        read(ledger, KOMMUN, 2027),
        read(ledger, VINGAKER, 2026),
      ]),
    );
    expect(answers).toEqual(["vingaker 2027: 1", "vingaker 2027: 1", "kommun 2027: 2", "vingaker 2026: 3"]);
  });

  it("is asked anew by the next request, and by one beside it", async () => {
    const read = counter();
    const ask = () => readingOnly(() => read(ledger, VINGAKER, 2027));
    expect(await Promise.all([ask(), ask()])).toEqual(["vingaker 2027: 1", "vingaker 2027: 2"]);
    expect(await ask()).toBe("vingaker 2027: 3");
  });

  it("is asked each time outside a request that only reads, and in a transaction", async () => {
    const read = counter();
    expect([await read(ledger, VINGAKER, 2027), await read(ledger, VINGAKER, 2027)]).toEqual([
      "vingaker 2027: 1",
      "vingaker 2027: 2",
    ]);
    const decided = await readingOnly(async () => {
      await read(ledger, VINGAKER, 2027);
      return ledger.transaction().execute((tx) => read(tx, VINGAKER, 2027));
    });
    expect(decided).toBe("vingaker 2027: 4");
  });
});
