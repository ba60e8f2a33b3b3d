/** A meeting that is booked, moved over a change of the clock and called off, on the real engine: what those who go to it get by mail. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { convertIcsCalendar } from "ts-ics";
import { afterAll, beforeAll, expect, test } from "vitest";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import type { OccurrenceId, PersonId } from "../../domain/ids.ts";
import type { OccurrenceCommand } from "../../domain/occurrence/occurrence.ts";
import { beginOnTheDay, takeGround, type Ground, type TestPlanvakt } from "./with-planvakt.ts";

/** The work group answers for it: four go. */
const SPRING = "vingaker/M4/lokal-samverkan/2032-Q1" as OccurrenceId;
const SUMMER = "vingaker/M4/lokal-samverkan/2032-Q2" as OccurrenceId;
const CONVENER = "sammankallande";
const GROUP = ["sammankallande", "ledamot-barn-familj", "ledamot-vuxen", "ledamot-ekonomiskt-bistand"];
const by = CONVENER as PersonId;

let ground: Ground;
let planvakt: TestPlanvakt;

beforeAll(async () => {
  ground = await takeGround();
  planvakt = await ground.start();
  await beginOnTheDay(planvakt);
});

afterAll(() => ground.leave());

function book(day: string, meeting?: string): OccurrenceCommand {
  const hours = { from: "13:00", to: "14:30", place: "Katrineholm" };
  return { kind: "book", by, day: civilDate(day), ...hours, ...(meeting === undefined ? {} : { meeting }) };
}

const callOff = (meeting: string): OccurrenceCommand => ({ kind: "callOff", by, meeting, reason: "För få kan komma." });

async function act(id: OccurrenceId, command: OccurrenceCommand): Promise<void> {
  expect(await planvakt.planvakt.act(id, command)).toMatchObject({ ok: true });
}

interface Caught {
  readonly to: string;
  readonly subject: string;
  readonly raw: Buffer;
  /** `REQUEST 0 2032-03-25T12:00`; absent where the mail holds no invitation. */
  readonly says?: string;
  readonly uid?: string;
  readonly asked?: readonly string[];
}

/** The mails posted at this instant, by whom they are to. */
async function postedAt(instant: string): Promise<readonly Caught[]> {
  const all = await Promise.all((await planvakt.catcher.listMails()).map(({ id }) => caught(id)));
  return all
    .filter(({ at }) => at === Date.parse(instant))
    .map(({ mail }) => mail)
    .toSorted((a, b) => (a.to < b.to ? -1 : 1));
}

async function caught(id: string): Promise<{ readonly at: number; readonly mail: Caught }> {
  const raw = await readFile(join(planvakt.catcher.folder, `${id}.eml`));
  const mail = await simpleParser(raw);
  const to = [mail.to].flat()[0]?.value[0]?.address?.split("@")[0] ?? "";
  const part = mail.attachments.find(({ contentType }) => contentType === "text/calendar");
  const found: Caught = { to, subject: mail.subject ?? "", raw };
  return { at: mail.date?.getTime() ?? 0, mail: part ? { ...found, ...read(part.content.toString()) } : found };
}

function read(calendar: string): Pick<Caught, "says" | "uid" | "asked"> {
  const { method, events } = convertIcsCalendar(undefined, calendar);
  const [event] = events ?? [];
  if (!event) throw new Error("no event");
  return {
    says: `${method ?? ""} ${event.sequence ?? 0} ${event.start.date.toISOString().slice(0, 16)}`,
    uid: event.uid,
    asked: event.attendees?.map(({ email }) => email) ?? [],
  };
}

const UID = `meeting/${SPRING}/1@planvakt`;

test("asks each of those who go, in a mail of their own, byte for byte as the ledger keeps it", async () => {
  await planvakt.travelTo("2032-02-10", 10);
  await act(SPRING, book("2032-03-25"));
  await planvakt.travelTo("2032-02-10", 12);
  const mails = await postedAt("2032-02-10T10:00:00Z");
  expect(mails.map(({ to, says, uid, asked }) => ({ to, says, uid, asked }))).toEqual(
    GROUP.toSorted().map((to) => ({
      to,
      says: "REQUEST 0 2032-03-25T12:00",
      uid: UID,
      asked: [`${to}@vingaker.example`],
    })),
  );
  expect(mails[0]?.subject).toBe("Kom på möte 25 mars kl. 13.00: Lokal samverkan");
  const kept = await planvakt.ledger.selectFrom("envelope").select("raw").where("subject", "like", "Kom på möte%").execute();
  expect(kept.map(({ raw }) => raw.toString("base64")).toSorted()).toEqual(
    mails.map(({ raw }) => raw.toString("base64")).toSorted(),
  );
});

test("moves it to the same hour after the clock has changed, and calls it off, under the same name", async () => {
  await act(SPRING, book("2032-03-30", "1"));
  await planvakt.travelTo("2032-02-10", 14);
  const moved = await postedAt("2032-02-10T12:00:00Z");
  expect(moved.map(({ says }) => says)).toEqual(GROUP.map(() => "REQUEST 1 2032-03-30T11:00"));
  expect(moved[0]?.subject).toBe("Ändrat möte 30 mars kl. 13.00: Lokal samverkan");
  await act(SPRING, callOff("1"));
  await planvakt.travelTo("2032-02-10", 16);
  const off = await postedAt("2032-02-10T14:00:00Z");
  expect(off.map(({ says }) => says)).toEqual(GROUP.map(() => "CANCEL 2 2032-03-30T11:00"));
  expect(new Set([...moved, ...off].map(({ uid }) => uid))).toEqual(new Set([UID]));
});

test("says only what is left of what was changed before the mails went, and nothing of what came to nothing", async () => {
  await act(SPRING, book("2032-03-18"));
  await act(SPRING, book("2032-03-19", "2"));
  await act(SPRING, book("2032-03-22"));
  await act(SPRING, callOff("3"));
  await planvakt.travelTo("2032-02-11", 12);
  const mails = await postedAt("2032-02-11T07:00:00Z");
  expect(mails.map(({ to, says }) => `${to} ${says ?? ""}`)).toEqual(
    GROUP.toSorted().map((to) => `${to} REQUEST 1 2032-03-19T12:00`),
  );
});

test("goes beside the mail with the posting's other letters, not in it", async () => {
  await planvakt.travelTo("2032-04-02", 18);
  await act(SUMMER, book("2032-05-12"));
  await planvakt.travelTo("2032-04-05", 10);
  const mine = (await postedAt("2032-04-05T06:00:00Z")).filter(({ to }) => to === CONVENER);
  expect(mine).toHaveLength(2);
  expect(mine.map(({ says }) => says).toSorted()).toEqual(["REQUEST 0 2032-05-12T11:00", undefined]);
});
