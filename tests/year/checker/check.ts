/** The checker: what the ledger and the mails say, against what the plan, the calendar and people's acts should have made of the time. */
import { DateTime } from "luxon";
import { isQuietDay, isWorking } from "../../oracle/almanac.ts";
import type { Dump, LetterRow } from "./dump.ts";
import { expected } from "./expected.ts";
import { checkMails } from "./mails.ts";
import type { PlanText } from "./plan-text.ts";
import { dayOf, ZONE, type ExpectedLetter } from "./postings.ts";

/** Sent because somebody asked for it or did something: on any full hour of the working day, in the quiet weeks too. */
const CAUSED = ["returned", "reassigned"];

/** Every difference in words; none where all is right. */
export function check(plan: PlanText, dump: Dump): readonly string[] {
  const should = expected(plan, dump);
  const sent = dump.letters.filter(({ state }) => state === "accepted");
  return [
    ...compare(should.letters.map(lineOf), sent.map(lineOfRow)),
    ...unfinished(dump),
    ...compareOccurrences(should.occurrences, dump),
    ...twice(sent),
    ...sent.flatMap((letter) => hours(letter, plan, dump)),
    ...checkMails(dump),
  ];
}

function compare(should: readonly string[], is: readonly string[]): readonly string[] {
  const missing = without(should, is).map((line) => `Should have been sent and was not: ${line}`);
  return [...missing, ...without(is, should).map((line) => `Was sent and should not have been: ${line}`)];
}

/** What is in the first and not in the second, as often as it is more. */
function without(all: readonly string[], taken: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of taken) left.set(line, (left.get(line) ?? 0) + 1);
  return all.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

function lineOf({ postAt, step, about, part, person, standInFor, revision, due }: ExpectedLetter): string {
  const instead = standInFor === undefined ? "" : ` instead of ${standInFor}`;
  return `${said(postAt)} ${step} about ${about}${part === "" ? "" : ` (${part})`} to ${person}${instead}, revision ${revision}, due ${due ?? "-"}`;
}

function lineOfRow({ post_at, occurrence, subject, stand_in_for, due, ...letter }: LetterRow): string {
  return lineOf({
    ...letter,
    postAt: post_at,
    about: occurrence ?? subject,
    ...(stand_in_for === null ? {} : { standInFor: stand_in_for }),
    ...(due === null ? {} : { due }),
  });
}

function said(at: number): string {
  return DateTime.fromMillis(at, { zone: ZONE }).toFormat("yyyy-MM-dd HH:mm:ss");
}

/** Nothing may lie in the post after its time. */
function unfinished({ letters, until }: Dump): readonly string[] {
  return letters
    .filter(({ state, post_at }) => !["accepted", "dropped", "superseded"].includes(state) && post_at <= until)
    .map((letter) => `Is ${letter.state} although its time has passed: ${lineOfRow(letter)}`);
}

function compareOccurrences(
  should: ReadonlyMap<string, { readonly state: string; readonly due: string }>,
  { occurrences, until, events }: Dump,
): readonly string[] {
  const line = (id: string, { state, due }: { readonly state: string; readonly due: string }): string =>
    `${id} ${state}, due ${due}`;
  const is = new Map(occurrences.map((one) => [one.occurrence, one]));
  const missing = [...should].flatMap(([id, one]) => {
    const found = is.get(id);
    if (!found) return [`Should have opened and did not: ${id}`];
    return line(id, found) === line(id, one) ? [] : [`Should stand as ${line(id, one)} and stands as ${line(id, found)}`];
  });
  const opened = new Map(events.filter(({ kind }) => kind === "opened").map(({ subject, at }) => [subject, at]));
  // It opens up to two hours before its first letter is posted.
  const soon = (id: string): boolean => (opened.get(id) ?? 0) > until - 2 * 3_600_000;
  const more = [...is.keys()].filter((id) => !should.has(id) && !soon(id));
  return [...missing, ...more.map((id) => `Should not have opened: ${id}`)];
}

function twice(sent: readonly LetterRow[]): readonly string[] {
  const keys = sent.map(({ occurrence, subject, part, step, person, revision }) =>
    // Who is handed the same thing twice is told twice.
    [CAUSED.includes(step) ? subject : (occurrence ?? subject), part, step, person, revision].join(" "),
  );
  return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `Was sent twice: ${key}`);
}

function hours(letter: LetterRow, { calendar }: PlanText, { events }: Dump): readonly string[] {
  const day = dayOf(letter.post_at);
  const at = DateTime.fromMillis(letter.post_at, { zone: ZONE });
  const asked =
    CAUSED.includes(letter.step) ||
    // The first letter of what the plan's owner gave a day.
    (letter.step === "notice" &&
      events.some(({ subject, kind, body }) => subject === letter.occurrence && kind === "opened" && body["backlog"] === true));
  const wrong = [
    ...(isWorking(day, calendar) ? [] : ["on a free day"]),
    ...(at.minute === 0 && at.second === 0 && (asked ? at.hour >= 8 && at.hour <= 16 : at.hour === 8) ? [] : ["at a wrong hour"]),
    ...(isQuietDay(day, calendar) && !asked ? ["in a quiet week"] : []),
  ];
  return wrong.map((why) => `Was posted ${why}: ${lineOfRow(letter)}`);
}
