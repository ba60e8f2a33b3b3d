/** Every letter that should have been sent by an instant, given what people did: the plan, the calendar and the acts, nothing else. */
import { DateTime } from "luxon";
import { followingMonday, isQuietDay, isWorking, letterDay, walk } from "../../oracle/almanac.ts";
import { Course, type Ended } from "./course.ts";
import type { Dump } from "./dump.ts";
import { askedFrom } from "./periods.ts";
import type { PlanText } from "./plan-text.ts";
import { dayOf, eight, type ExpectedLetter } from "./postings.ts";
import { Register } from "./who.ts";

export interface Expected {
  readonly letters: readonly ExpectedLetter[];
  readonly occurrences: ReadonlyMap<string, Ended>;
}

export function expected(plan: PlanText, dump: Dump): Expected {
  const register = new Register(plan, dump);
  const asked = askedFrom(plan, dump.begunOn, walk(dayOf(dump.until), 400));
  const courses = asked.map((one) => new Course({ plan, register, dump, asked: one }));
  // A quota's last tick asks whether the year's others were reported by then.
  const held = (year: string, at: number): number =>
    courses.filter((course) => course.id.startsWith(year) && course.wasReportedBy(at)).length;
  const about = courses.flatMap((course) => course.letters(held));
  const all = [...welcome(plan, dump, register), ...lists(plan, dump, register), ...about];
  const present = courses.flatMap((course) => {
    const ended = course.ended();
    return ended ? [[course.id, ended] as const] : [];
  });
  return { letters: all.filter(({ postAt }) => postAt <= dump.until), occurrences: new Map(present) };
}

/** "One welcome letter, posted 08:00 the next working day to each holder of a role in the plan (not outside parties)." */
function welcome(plan: PlanText, dump: Dump, register: Register): readonly ExpectedLetter[] {
  let day = walk(dump.begunOn, 1);
  while (!isWorking(day, plan.calendar)) day = walk(day, 1);
  const everyone = plan.roles.filter(({ contact }) => contact === undefined).flatMap(({ id }) => register.all(id, day));
  return everyone
    .filter((who, index) => everyone.findIndex(({ person }) => person === who.person) === index)
    .map((who) => ({ postAt: eight(day), step: "welcome", about: "welcome", part: "", revision: 0, ...who }));
}

/** "`list` and `summary` on the second Monday after each quarter (Q2: the first after the quiet weeks)." */
function lists(plan: PlanText, dump: Dump, register: Register): readonly ExpectedLetter[] {
  const letters: ExpectedLetter[] = [];
  const { calendar } = plan;
  let end = DateTime.fromISO(dump.begunOn, { zone: "utc" }).minus({ months: 6 }).endOf("quarter");
  for (; end.toFormat("yyyy-MM-dd") <= dayOf(dump.until); end = end.plus({ days: 1 }).endOf("quarter")) {
    let monday = followingMonday(end.toFormat("yyyy-MM-dd"));
    if (end.quarter === 2) {
      while (!isQuietDay(monday, calendar)) monday = walk(monday, 7);
      while (isQuietDay(monday, calendar)) monday = walk(monday, 7);
    } else monday = walk(monday, 7);
    const day = letterDay(monday, calendar);
    if (day <= dump.begunOn) continue;
    const secretary = register.one(plan.secretary, day);
    const convener = register.one(plan.workGroup, day);
    const of = (step: string) => ({
      postAt: eight(day),
      step,
      about: `${step}/${end.year}-Q${end.quarter}`,
      part: "",
      revision: 0,
    });
    letters.push({ ...of("list"), ...secretary });
    if (convener.person !== secretary.person) letters.push({ ...of("summary"), ...convener });
  }
  return letters;
}
