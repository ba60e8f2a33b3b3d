import { capital, counted, dayAndMonth, longDate, monthOnly, numberWord } from "./english.ts";
import type { Matters, TaskCounts } from "./matters.ts";

const MONTH_AND_YEAR = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

export const mattersEn: Matters = {
  states: {
    planned: "Coming",
    open: "To do",
    late: "Late",
    reported: "Reported, not confirmed",
    confirmed: "Confirmed",
    excused: "Dropped",
    superseded: "Replaced",
    backlog: "To decide",
    undecided: "Question to decide",
  },
  legend: "How to read the states",
  dates: {
    long: longDate,
    dayAndMonth,
    month: (month) => MONTH_AND_YEAR.format(new Date(`${month}-15T12:00:00Z`)),
    monthOnly,
    clock: (hour, minute) => `at ${hour}:${minute}`,
    today: "today",
    tomorrow: "tomorrow",
    yesterday: "yesterday",
    ahead: (length) => `in ${length}`,
    ago: (length) => `${length} ago`,
    days: (count) => `${count} days`,
    months: (count) => `${count} months`,
    years: (count) => `${count} years`,
  },
  act: {
    report: "Report",
    undo: "Undo the report",
    confirm: "Confirm",
    return: "Ask for more",
    postpone: "Move to a later day",
    excuse: "Drop it",
    reassign: "Not my responsibility",
    accept: "Take over",
    decline: "Say no to taking over",
    book: "Book a meeting",
    callOff: "Call a booked meeting off",
    comment: "Comment",
  },
  reportAs: {
    done: "Report as done",
    attest: "Say how it works",
    figures: "Hand in the figures",
    meeting: "The meeting was held",
    meetings: "Tell of the meetings",
  },
  verdict: { works: "Works", partly: "Partly", fails: "Does not work" },
  done: {
    report: "Thank you, the report is saved. The reminders stop.",
    undo: "The report is undone. All is as before it.",
    confirm: "Confirmed. This one is finished.",
    return: "More is asked for. The one who reported gets a mail.",
    postpone: "The day is moved.",
    excuse: "It is dropped. No more mails are sent about it.",
    reassign: "The question is asked. The one you chose gets a mail, and it moves when the answer is yes.",
    accept: "Thank you, it is yours now. The reminders go to you.",
    decline: "Your no is saved. The one who is responsible gets a mail.",
    book: "The meeting is in the calendar.",
    callOff: "The meeting is called off.",
    comment: "The comment is saved.",
    open: "It is saved and open. The mail goes with the next posting.",
    followUp: "The decision is saved and open. The mail goes with the next posting.",
    already: "It is open already, under the same number. Nothing new is saved.",
    decide: "The answer is saved.",
  },
  acted: {
    report: "reported.",
    undo: "the report is undone.",
    confirm: "confirmed.",
    return: "more is asked for, and the one who reported gets a mail.",
    postpone: "moved.",
    excuse: "dropped.",
    reassign: "the question is asked.",
    accept: "taken over.",
    decline: "declined.",
    book: "the meeting is booked.",
    callOff: "the meeting is called off.",
    comment: "commented.",
  },
  unanswered: (act) => `“${mattersEn.act[act]}” is sent, but no answer has come yet.`,
  by: "by",
  tasks: {
    todo: "To do",
    todoOf: (name) => `To do for ${name}`,
    toConfirm: "To confirm",
    todoAnswer,
    todoEmpty: "Here is what you are to report.",
    next: "Next",
    attestAll: "Say how all of it works, at once",
    subscribe: "Get your days in your own calendar",
    waiting: (reports) => `${capital(counted(reports, "report waits", "reports wait"))} for you to confirm`,
    toDecide: "To decide",
    toDecideHelp:
      "This should have been done before the plan began to be followed up. Report it, move it to a later day or drop it.",
    questions: "Questions about the plan",
    questionsWait: (questions) => `${capital(counted(questions, "question waits", "questions wait"))} for your answer`,
  },
};

function todoAnswer({ todo, late, toDecide }: TaskCounts): string {
  const decide =
    toDecide === 0 ? "" : ` ${capital(counted(toDecide, "old deadline waits", "old deadlines wait"))} for your decision.`;
  if (todo === 0) return `You have nothing to do just now.${decide}`;
  const things = `You have ${counted(todo, "thing", "things")} to do`;
  if (todo === 1) return `${things}${late === 0 ? "" : ", and it is late"}.${decide}`;
  if (late === 0) return `${things}, none of them late.${decide}`;
  return `${things}, ${numberWord(late)} of them late.${decide}`;
}
