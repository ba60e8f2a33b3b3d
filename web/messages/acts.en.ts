import type { ActsWords } from "./acts.ts";

export const actsEn: ActsWords = {
  others: "Something else",
  denied: "What you cannot do here, and why",
  confirmAtMeeting: "Confirm at the group's meeting",
  button: {
    meeting: "Report that the meeting was held",
    excuse: "Drop it",
    reassign: "Ask them to take over",
    accept: "Yes, I take over",
    decline: "No, I cannot",
    comment: "Save the comment",
  },
  choice: {
    meeting: "Yes, the meeting was held",
    meetings: "Yes, this is the answer",
    report: "Yes, it is done",
    confirm: "Yes, I confirm",
    accept: "Yes, I take over",
    undo: "Yes, remove the report",
    other: "Yes, that is what I want",
  },
  why: "Why?",
  by: "By",
  undo: "The report is removed, and you can report again. This works for ten minutes.",
  confirm: {
    onlyAtMeeting: "You reported it yourself and cannot confirm it alone. At the group's meeting you may do it together.",
    alone: "You certify that it is done.",
    after: "After that it is finished and cannot be changed.",
    whoIsThere: "Who is at the meeting?",
    leastTwo: "Tick at least two.",
    atMeeting: "Are you confirming at a meeting? Tick those who are there.",
    together: "If at least two are there, you may also confirm what one of you has reported.",
    noted: "Those who are there are recorded.",
  },
  giveBack: {
    told: "The one who reported gets a mail with what you write.",
    wanted: "What is missing?",
    tenDays: "Left empty, it becomes ten working days.",
  },
  postpone: {
    twice: "The day can be moved at most twice. The first day stays in the history.",
    newDay: "New day",
  },
  excuse: "It ends without having been done, and the reason is shown in the year status.",
  reassign: {
    told: "The one you choose gets the question by mail. Until the answer is yes, it stays where it is, and so do the reminders.",
    to: "Who should have it?",
    choose: "Choose a person",
  },
  accept: (name) =>
    `${name ?? "Somebody"} asks whether you can take over. If you say yes it is yours, with its day and its reminders. If you report it straight away, that counts as a yes.`,
  decline: "The one who is responsible gets a mail with what you write.",
  comment: {
    label: "Comment",
    hint: "It is shown in the history to everyone who follows the plan. No mails are sent. Write nothing about individual people or cases.",
  },
  report: {
    how: "How does it work?",
    note: "Note",
    noCases: "Write nothing about individual people or cases.",
    reference: "Link or registration number of a document",
    yes: "Yes",
    coverage: "How many of how many, for example 12/14.",
  },
};
