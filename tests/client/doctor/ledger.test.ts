import { expect, test } from "vitest";
import { examineLedger, skewFinding, skewOf } from "../../../client/doctor/ledger.ts";
import { openLedger } from "../../../ledger/open.ts";

test.each([
  [0, "ok"],
  [1_900, "ok"],
  [-2_100, "warning"],
  [61_000, "fault"],
  [-61_000, "fault"],
])("a database's clock %d ms from ours is: %s", (skew, state) => {
  expect(skewFinding(skew).state).toBe(state);
});

test("a slow answer is not taken for a clock that goes wrong", () => {
  expect(skewOf(1_000, 0, 8_000)).toBe(0);
  expect(skewOf(-500, 0, 8_000)).toBe(-500);
  expect(skewOf(8_700, 0, 8_000)).toBe(700);
});

test("says on which side the database's clock is", () => {
  expect(skewFinding(-5_000).message).toBe("The database's clock is 5.0 s behind this machine's.");
  expect(skewFinding(5_000).message).toBe("The database's clock is 5.0 s ahead of this machine's.");
});

test("a database that does not answer is a fault with its cure, and its password is not told", async () => {
  const ledger = openLedger("postgres://planvakt:hemligt@127.0.0.1:1/planvakt", 1);
  const { reached, findings } = await examineLedger(ledger, "127.0.0.1:1/planvakt", "Start it.");
  await ledger.destroy();
  expect(reached).toBe(false);
  expect(findings).toMatchObject([{ name: "database", state: "fault", cure: "Start it." }]);
  expect(findings[0]?.message).toMatch(/^PostgreSQL at 127\.0\.0\.1:1\/planvakt does not answer: .*ECONNREFUSED/);
});
