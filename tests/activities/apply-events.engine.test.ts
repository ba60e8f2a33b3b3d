import { afterAll, beforeAll, expect, test } from "vitest";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import type { DutyId } from "../../domain/ids.ts";
import type { Duty, IsoDuration, Plan } from "../../domain/plan.ts";
import { at, LedgerAtWork, startServers, vingaker, type Servers } from "../client/ledger-at-work.ts";

const PAPERS = "M1/handlingar" as DutyId;

/** One meeting of Vingåker's plan, which also wants papers a fortnight before each of the nämnd's meetings. */
function withMeetings(version: string, ...days: readonly (string | readonly [planned: string, on: string])[]): Plan {
  const { plan } = vingaker();
  const base = {
    kind: "event",
    title: "nämnden",
    days: days.map((day) => {
      const [planned, on] = typeof day === "string" ? [day, day] : day;
      return { planned: civilDate(planned), on: civilDate(on) };
    }),
  } as const;
  const items = plan.items
    .filter(({ id }) => id === "M1")
    .map((item) => {
      const like = item.duties[0];
      if (!like) throw new Error("the meeting has no duty");
      const cadence = { kind: "relative", to: "namnden", offset: "-P14D" as IsoDuration, base } as const;
      const papers: Duty = { ...like, id: PAPERS, title: "Lämna handlingar", cadence };
      return { ...item, duties: [papers] };
    });
  return { ...plan, version, items };
}

let servers: Servers;
let work: LedgerAtWork;

beforeAll(async () => {
  servers = await startServers();
  work = await LedgerAtWork.open(servers, at("2026-11-23", 15));
}, 120_000);

afterAll(async () => {
  await work.close();
  await servers.stop();
});

async function papers(): Promise<readonly string[]> {
  const rows = await work.ledger
    .selectFrom("occurrence")
    .select(["period", "due", "state"])
    .where("duty", "=", PAPERS)
    .orderBy("period")
    .execute();
  return rows.map(({ period, due, state }) => `${period} ${due} ${state}`);
}

/** As the workflows do when they are told to look again. */
async function applyAndRevise(plan: Plan): Promise<void> {
  const applied = await work.apply({ plan, begin: false });
  if ("refused" in applied) throw new Error(applied.refused);
  for (const id of applied.occurrences) await work.activities.reviseOccurrence(id, work.now);
}

test("duties follow an event's days: none, then some, then an extra one, a moved one and one that was called off", async () => {
  await work.apply({ plan: withMeetings("1") });
  await work.until(at("2027-02-01", 12));
  expect(await papers()).toEqual([]);

  // A day that has passed when the plan first names it is not asked for: there is nothing to do about it.
  await applyAndRevise(withMeetings("2", "2027-01-20", "2027-03-18", "2027-04-15", "2027-05-20"));
  await work.until(at("2027-02-10", 12));
  // Due 4 March: its notice goes on the Monday 28 days before or earlier, 1 February, which is past, so that it opens at once.
  expect(await papers()).toEqual(["on-2027-03-18 2027-03-04 open"]);

  // An extra meeting before the one that is open, which has moved a week.
  await applyAndRevise(withMeetings("3", "2027-03-11", ["2027-03-18", "2027-03-25"], "2027-05-20"));
  await work.until(at("2027-02-12", 12));
  expect(await papers()).toEqual(["on-2027-03-11 2027-02-25 open", "on-2027-03-18 2027-03-11 open"]);

  await applyAndRevise(withMeetings("4", ["2027-03-18", "2027-03-25"], "2027-05-20"));
  await work.until(at("2027-04-10", 12));
  expect(await papers()).toEqual([
    "on-2027-03-11 2027-02-25 superseded",
    "on-2027-03-18 2027-03-11 open",
    "on-2027-05-20 2027-05-05 open",
  ]);
});
