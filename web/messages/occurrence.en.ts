import type { PullLine } from "../../domain/pulls/pull-line.ts";
import { capital, counted, longDate, numberWord } from "./english.ts";
import { lettersEn } from "./letters.en.ts";
import type { OccurrenceWords, PartlyReported } from "./occurrence.ts";
import { say, sayAll, type Inset, type Said } from "./say.ts";

export const occurrenceEn: OccurrenceWords = {
  allYours: "All that is yours",
  wanted: "What is missing",
  as: (name) => `You do this as ${name}.`,
  chooseViewer: "Choose at the top of the page whom you look as, and what that person can do is shown.",
  planSays: "What the plan says",
  section: (section) => say`The plan, section ${section}`,
  labelledSection: (label, section) => say`${label}, section ${section} of the plan`,
  ourReading: "Our reading:",
  who: "Who and when",
  by: "By",
  originally: (day) => `. At first ${day}.`,
  responsible: "Responsible",
  nobodyNow: "nobody just now",
  backFrom: (name) => `${name} had taken this over but has no role in the plan any more. It is the role's again.`,
  offered: (to, by) => `Waits for an answer from ${to}, whom ${by} has asked to take over. Until then it stays where it is.`,
  notReported: "Not reported yet.",
  confirmedBy: "Confirmed by",
  reported: (instant, by, writtenFor, verdict) =>
    `Reported ${instant} by ${by}${writtenFor === undefined ? "" : ` at a meeting, for ${writtenFor}`}${verdict === undefined ? "" : `: ${verdict}`}.`,
  reference: "Document:",
  figuresWithheld: "The figures are shown to the work group only.",
  then: "What happens next",
  next: (step, day, role, person) =>
    say`If nobody does anything, ${lettersEn.stepInSentence(step)} goes on ${day} to ${role}${person === undefined ? "" : ` (${person})`}.`,
  nothingMore: "Nothing more. It is over.",
  closesByItself: "It is finished by itself when the time to undo has passed.",
  waitsToBeConfirmed: "It waits to be confirmed.",
  ownerDecides: "No reminders are sent. The plan's owner decides what is to become of it.",
  noMoreMails: "No more mails are planned about it.",
  soFar: "What has happened",
  nothingYet: "Nothing yet. Each step will be shown here with day and name.",
  pulled,
  mails: "Mails about this",
  mailsCaption: "Sent and waiting",
  waitsFor: (name) => `waits for an answer from ${name}`,
  once: "The one time",
  addMeeting: "Put the meeting in your calendar",
  removeMeeting: "Remove the meeting from your calendar",
  calendarFile: "(a calendar file)",
  answer: {
    planned: (day) => `This comes later. It should be done by ${day}.`,
    backlog: (day) => `This should have been done by ${day}. The plan's owner decides what is to become of it.`,
    late: (day) => `This is late. It should have been done by ${day}.`,
    open: (day) => `This should be done by ${day}.`,
    reportedBy: (name, day) => `Reported by ${name} ${day}, not confirmed.`,
    reported: "Reported, not confirmed.",
    confirmed: "This is done and confirmed.",
    excused: "This is dropped.",
    superseded: "This was replaced when the plan changed.",
    partly,
  },
};

function partly({ reported, parts, missing, day, late }: PartlyReported): Said {
  const done = `${capital(numberWord(reported))} of ${numberWord(parts)} parts ${reported === 1 ? "is" : "are"} reported.`;
  return say`${done} What is missing: ${sayAll(missing, "and")}, ${late ? `which should have come ${day}` : `by ${day}`}.`;
}

function pulled(line: PullLine, title: Inset, why: Inset): Said {
  switch (line.kind) {
    case "came": {
      const { found, missing } = line;
      const were = found === 1 ? "was" : "were";
      const rest = missing === 0 ? "" : `, ${numberWord(missing)} ${missing === 1 ? "was" : "were"} missing`;
      return say`${capital(counted(found, "figure", "figures"))} ${were} fetched from ${title} as a proposal${rest}.`;
    }
    case "nothing": {
      const tries = line.times > 1 ? ` in ${numberWord(line.times)} tries, the last on ${longDate(line.last)}` : "";
      return line.why === undefined ? say`Nothing came from ${title}${tries}.` : say`Nothing came from ${title}${tries}. ${why}`;
    }
  }
}
