import { capital, counted, listed } from "./english.ts";
import type { CalendarWords } from "./calendar.ts";
import { say } from "./say.ts";

export const calendarEn: CalendarWords = {
  title: "Calendar",
  done: {
    move: "The day is moved. The mails follow the new day.",
    skip: "The period is dropped. No mails are sent about it.",
    restore: "The decision is taken back. It is as the calendar says.",
  },
  help: (owner) =>
    say`${owner} can move a single coming period or drop it. Open it to see what happens. What has opened already is changed on its own page.`,
  months: "Months",
  quiet: (days) => `Quiet ${days}: no reminders are sent.`,
  holidays: (days) => say`Public holidays: ${days}.`,
  nothing: "Nothing is to be done this month.",
  head: { due: "Done by", duty: "Duty", first: "First mail", state: "State" },
  from: (day) => `from ${day}`,
  noMail: "None",
  sent: "Sent",
  moved: "Moved:",
  follows: "(follows what it is counted from)",
  notBegun: "The plan is not followed up yet, so nothing has a day.",
  noneDue: "Nothing is to be done in the year ahead.",
  answer: (count, first) =>
    `${capital(counted(count, "thing is", "things are"))} to be done in the year ahead. The next: ${first}.`,
  period: {
    skipped: "This period is dropped. It should have been done by",
    due: "To be done by",
    movedFrom: (day) => `, moved from ${day}`,
    follows: "It follows what it is counted from.",
    decided: (name, day, reason) => say`${name} decided it ${day}: “${reason}”`,
    mails: "Mails if nobody does anything",
    ownerMay: (owner) => say`${owner} can move the period or drop it.`,
    about: "What the plan says, and who is responsible",
    takeUp: "Take it up on another day",
    move: "Move it to another day",
    newDay: "New day",
    look: "Show what happens",
    mailsIf: (day) => `Mails if it is moved to ${day}`,
    whyMove: "Why is it moved?",
    moveTo: (day) => `Move to ${day}`,
    skip: "Drop the period",
    skipHelp:
      "No mails are sent about it. In the year status it is shown as Dropped, with your reason. The periods before and after are as they were, and you can change your mind until the next period opens.",
    skippedToo: (titles) => say`These are dropped too, for they are counted from it: ${titles}.`,
    whySkip: "Why is it dropped?",
    skipIt: "Drop it",
    restore: "Take the decision back",
    noMails: "No mails go.",
    mail: (day, step, names) => `${day}: ${step} to ${listed(names)}.`,
    follower: (title, from, to) => say`Follows along: ${title}, from ${from} to ${to}.`,
    notHere: "The period is changed on its own page",
    cannotHere: "The period cannot be changed here.",
    wrote: (text) => say`You wrote: “${text}”`,
    toPage: "To the period's page",
  },
};
