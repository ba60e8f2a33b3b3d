/** A whole year of Vingåker's plan on the real engine, twice: nobody acts, and people are as people are. `npm run test:year`. */
import { afterEach, expect, test } from "vitest";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { inTransaction } from "../../ledger/open.ts";
import { loadPeople, replacePeople } from "../../ledger/people.ts";
import { BEGUN_ON, takeGround, type Ground, type TestPlanvakt } from "../engine/with-planvakt.ts";
import { beginOn, examine, figures, plan, PLAN, sentAndForeseen } from "./ground.ts";
import { MIXED_YEAR, NEWCOMERS, type Turn } from "./mixed-year.ts";

const LAST = civilDate("2033-02-04");

let ground: Ground;

afterEach(() => ground.leave());

test("a year in which nobody acts is the year that preview foresaw", async () => {
  ground = await takeGround();
  const running = await ground.start();
  await beginOn(running, BEGUN_ON, plan());
  const started = performance.now();
  const { stops } = await running.travel(LAST);
  const { sent, foreseen } = await sentAndForeseen(running, plan(), { begunOn: BEGUN_ON, to: LAST });
  const { dumped, differences } = await examine(running);
  console.log(figures("A year, nobody acts", dumped, stops, started));
  expect(sent).toEqual(foreseen);
  expect(differences).toEqual([]);
});

test("a mixed year sends what its acts and its people make of the plan", async () => {
  ground = await takeGround();
  const running = await ground.start();
  await beginOn(running, BEGUN_ON, plan(NEWCOMERS));
  const started = performance.now();
  const refused: string[] = [];
  let stops = 0;
  for (const [day, turns] of MIXED_YEAR) {
    stops += (await running.travel(day)).stops;
    for (const turn of turns) refused.push(...(await take(running, turn)).map((reason) => `${day}: ${reason}`));
  }
  stops += (await running.travel(LAST)).stops;
  const { dumped, differences } = await examine(running);
  console.log(figures("A mixed year", dumped, stops, started));
  expect({ refused, differences }).toEqual({ refused: [], differences: [] });
});

/** Why it was refused, if it was: a script whose acts are not taken proves less than it says. */
async function take({ planvakt, ledger }: TestPlanvakt, turn: Turn): Promise<readonly string[]> {
  if (turn.kind === "people") {
    await inTransaction(ledger, async (tx) => replacePeople(tx, PLAN, turn.change(await loadPeople(tx, PLAN))));
    return [];
  }
  const done = await planvakt.act(turn.id, turn.command);
  return done.ok ? [] : [`${turn.command.kind} ${turn.id} by ${turn.command.by}: ${done.reason}`];
}
