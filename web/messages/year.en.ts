import { capital, counted, numberWord } from "./english.ts";
import { say } from "./say.ts";
import type { TimelineCounts, YearCounts, YearWords } from "./year.ts";

export const yearEn: YearWords = {
  title: (year) => `Year status ${year}`,
  asOf: (instant, version) => `As of ${instant}. Version ${version}.`,
  otherYears: "Other years and calendar",
  subscribe: "Get your days in your own calendar",
  lateTitle: "Late and not reported",
  goal: (id, title) => say`Goal ${id}: ${title}`,
  meetings: "Meetings",
  rules: "The plan itself",
  nothing: "Nothing here for the year.",
  head: {
    item: "Action",
    duty: "Duty",
    responsible: "Responsible",
    when: "When",
    state: "State",
    lastYear: "Last year",
    note: "Note",
  },
  overYears: (item) => `${item} over the years`,
  moved: (from, times) => `Moved from ${from}${times === 1 ? "" : `, ${numberWord(times)} times`}.`,
  reason: (reason) => say`Reason: ${reason}.`,
  decidedOnMeeting: "Decided at the meeting.",
  coverage: (label, said, lastYear) =>
    lastYear === undefined ? say`${label}: ${said}.` : say`${label}: ${said} (last year ${lastYear}).`,
  partly: (reported, parts) => `${reported} of ${parts} parts reported.`,
  reported: (day, by) => `Reported ${day}${by === undefined ? "" : ` by ${by}`}.`,
  afterFreeze: "Reported after the freeze.",
  confirmed: (day, by) => `Confirmed ${day}${by === undefined ? "" : ` by ${by}`}.`,
  skipped: (by, reason) => say`Dropped by ${by}: ${reason}`,
  movedBefore: (from, by, reason) => say`Moved${from === undefined ? "" : ` from ${from}`} by ${by}: ${reason}`,
  answer,
  months: "Month by month",
  by: "by",
  wheel: {
    name: (year) => `Year wheel ${year}`,
    help: "Each square is something to be done, on its last day: the sign shows how it stands, the number what in the plan it is.",
    line: (day) => `The line is today, ${day}.`,
    below: "The tables below say the same.",
    today: "today",
    before: (year) => `Before ${year}`,
    after: (year) => `After ${year}`,
    shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec"],
    // Without the title, which is Swedish and could not be marked: the lists below have it.
    mark: ({ item, day, state }) => `${item}, by ${day}, ${state}`,
  },
  parts: {
    title: "Part by part",
    help: "The year has too many duties for one page. Open a part to see all of it.",
    head: { part: "Part", all: "Duties", done: "Confirmed", reported: "Reported", late: "Late", ahead: "Remaining" },
    moreLate: (shown, all) => `These are the ${shown} oldest of ${all}. All of them stand in their parts.`,
  },
  held: {
    title: "Meetings held, month by month",
    meeting: "Meeting",
    count: "Held",
    pace: "Pace",
    paces: {
      onPace: "On pace",
      behind: "Behind the plan",
      met: "As many as the plan says",
      above: "More than the plan says",
      unmet: "Fewer than the plan says",
    },
    of: (count, asked) => `${count} of ${asked}`,
    mark: "held",
  },
  timeline: { plan: "The plan", answer: timelineAnswer },
};

function answer({ year, all, done, late, reported, undecided }: YearCounts): string {
  if (all === 0) return `Nothing is to be done in ${year}.`;
  const tail = [
    late === 0 ? "none is late" : `${numberWord(late)} ${late === 1 ? "is" : "are"} late`,
    reported > 0 ? `${counted(reported, "is", "are")} reported but not confirmed` : "",
  ].filter(Boolean);
  const head = `${done === 0 ? "None" : done} of ${counted(all, "duty", "duties")} ${done < 2 ? "is" : "are"} done`;
  const decide =
    undecided === 0 ? "" : ` ${capital(counted(undecided, "old deadline waits", "old deadlines wait"))} for a decision.`;
  return `${head} for ${year}, ${tail.join(" and ")}.${decide}`;
}

function timelineAnswer({ passed, confirmed, late, ahead }: TimelineCounts): string {
  const coming = ahead === 0 ? "Nothing more is planned." : `${capital(counted(ahead, "comes", "come"))} in the years ahead.`;
  if (passed === 0) return `Nothing has had its last day yet. ${coming}`;
  const many = confirmed === 0 ? "None" : capital(numberWord(confirmed));
  const head = `${many} of ${numberWord(passed)} whose last day has been ${confirmed < 2 ? "is" : "are"} confirmed`;
  return `${head}, ${late === 0 ? "none is late" : counted(late, "is late", "are late")}. ${coming}`;
}
