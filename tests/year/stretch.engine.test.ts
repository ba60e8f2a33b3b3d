/** October to April on the real engine, over two changes of the clock and a new year, with nobody acting. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { takeGround, type Ground, type TestPlanvakt } from "../engine/with-planvakt.ts";
import { check } from "./checker/check.ts";
import type { Dump } from "./checker/dump.ts";
import { beginOn, examine, figures, plan, planText, sentAndForeseen } from "./ground.ts";

const BEGUN = civilDate("2032-10-01");
const LAST = civilDate("2033-04-30");

let ground: Ground;
let running: TestPlanvakt;
let dumped: Dump;

beforeAll(async () => {
  ground = await takeGround();
  running = await ground.start();
  await beginOn(running, BEGUN, plan());
});

afterAll(() => ground.leave());

test("sends what preview foresaw, letter for letter and instant for instant", async () => {
  const started = performance.now();
  const { stops } = await running.travel(LAST);
  const { sent, foreseen } = await sentAndForeseen(running, plan(), { begunOn: BEGUN, to: LAST });
  const { dumped: now, differences } = await examine(running);
  dumped = now;
  console.log(figures("October–April, nobody acts", dumped, stops, started));
  expect(sent).toEqual(foreseen);
  expect(differences).toEqual([]);
});

test("would be found wrong if a letter, a mail, a name, a link or an occurrence were", () => {
  const letter = dumped.letters.find(({ step }) => step === "notice");
  const other = dumped.letters.find(({ person }) => person !== letter?.person);
  const [mail] = dumped.mails;
  const late = dumped.letters.find(({ step, occurrence }) => step === "overdue-1" && occurrence?.includes("/statistik-treserva/"));
  if (!letter || !other || !mail || !late) throw new Error("Nothing was sent");
  const reported = {
    subject: late.subject,
    kind: "reported",
    at: late.post_at - 86_400_000,
    body: { part: "whole", by: "sammankallande" },
    asked: {},
  };
  const [name] = dumped.persons;
  const spoilt: readonly (readonly [says: RegExp, dump: Partial<Dump>])[] = [
    [/^Should have been sent and was not: .* notice/, { letters: dumped.letters.filter((one) => one !== letter) }],
    [/^Was sent twice: .* notice/, { letters: [...dumped.letters, letter] }],
    [/^Was posted on a free day/, { letters: spoil(dumped.letters, letter, { post_at: Date.parse("2032-12-24T07:00:00Z") }) }],
    [/^Was posted at a wrong hour/, { letters: spoil(dumped.letters, letter, { post_at: letter.post_at + 60_000 }) }],
    [/^Was sent and should not have been/, { letters: spoil(dumped.letters, letter, { person: "namndsekreterare" }) }],
    [/^Was sent and should not have been/, { letters: spoil(dumped.letters, letter, { due: "2033-02-01" }) }],
    [/^Was sent and should not have been: .* overdue-1/, { events: [...dumped.events, reported] }],
    [/^Should have been sent and was not: .* confirm /, { events: [...dumped.events, reported] }],
    [/^Should stand as .* reported/, { events: [...dumped.events, reported] }],
    [/^Is written although its time has passed/, { letters: spoil(dumped.letters, letter, { state: "written" }) }],
    [/^A letter to .* lies in the mail/, { letters: spoil(dumped.letters, letter, { envelope: other.envelope }) }],
    [/^Was caught 0 times/, { mails: dumped.mails.slice(1) }],
    [/^Was caught 2 times/, { mails: [...dumped.mails, mail] }],
    [/mentions ".*" by name$/, { mails: spoil(dumped.mails, mail, { text: `${mail.text} ${name?.name ?? ""}` }) }],
    [/has a link of/, { links: dumped.links.map((link) => ({ ...link, person: "miranda" })) }],
    [/has a link that the ledger does not know$/, { mails: spoil(dumped.mails, mail, { text: `${mail.text} /l/abcdef` }) }],
    [/is not what the ledger kept, byte for byte$/, { mails: spoil(dumped.mails, mail, { sha256: "" }) }],
    [/^Should have opened and did not/, { occurrences: dumped.occurrences.slice(1) }],
    [/^Should stand as/, { occurrences: dumped.occurrences.map((one) => ({ ...one, due: "2033-01-01" })) }],
  ];
  for (const [says, change] of spoilt) expect(check(planText, { ...dumped, ...change }).join("\n")).toMatch(new RegExp(says, "m"));
});

/** The rows with one of them changed. */
function spoil<T>(rows: readonly T[], row: T, change: Partial<T>): readonly T[] {
  return rows.map((one) => (one === row ? { ...one, ...change } : one));
}
