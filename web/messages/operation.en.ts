import { capital, counted } from "./english.ts";
import type { OperationCounts, OperationWords } from "./operation.ts";
import { say } from "./say.ts";

const ALARMS: Readonly<Record<string, string>> = {
  vacantRole: "Nobody held the role when a mail was to be written",
  letterGivenUp: "A mail could not be delivered",
  pullFailed:
    "Figures could not be fetched from a source. They can be handed in by hand, and Planvakt tries again. ./planvakt doctor says what to do",
  mailGivenUp: "A mail could not be delivered",
};

const DRIFTS: Readonly<Record<string, string>> = {
  notRunning: "Was not running",
  overdue: "Had not woken in time",
  wakeDiffers: "Was to wake at another time than the calendar says",
};

export const operationEn: OperationWords = {
  title: "Operation",
  stopped: "All letters are stopped.",
  goAgain: "Letters go again.",
  post: "The post",
  ownerMay: (owner) => say`${owner} can stop and release the letters.`,
  held: (name, why) => say`Letters are stopped by ${name}: “${why}”. What should go waits, and goes when somebody releases them.`,
  going: "Letters go.",
  nothingWaits: "Nothing waits to be posted.",
  next: (instant) => `The next time something is done: ${instant}.`,
  retrying: (count) => `${capital(counted(count, "mail is", "mails are"))} tried again.`,
  release: "Release the letters",
  hold: "Stop all letters",
  releaseHelp: "What has waited goes on the next full hour, working days from 8 to 16. What is no longer needed is not sent.",
  holdHelp: "No mails are sent until you release them. Nothing is lost: what should have gone waits.",
  whyHold: "Why are they stopped?",
  stuck: {
    title: "Standing still",
    help: "This should have woken more than an hour ago. Are Temporal and the worker running? The daily inspection wakes it.",
    kinds: {
      duty: "The duty",
      occurrence: "The period",
      mailroom: "The mailroom of",
      closing: "The closing of the year",
      pull: "The pull of figures for",
    },
    since: (instant) => `since ${instant}`,
  },
  failed: {
    title: "Mails that have not arrived",
    none: "None in the last month.",
    some: (count) =>
      `${capital(counted(count, "mail", "mails"))} in the last month ${count === 1 ? "was" : "were"} refused or had no answer.`,
    all: "All failed letters",
    latest: "The latest",
    answer: "The mail server's answer",
    refused: "Refused",
    perhaps: "Perhaps sent",
  },
  alarms: {
    title: "Alarms",
    none: "No alarm in the last month.",
    older: (count) => `And ${count} older.`,
    kind: (kind) => ALARMS[kind] ?? kind,
  },
  inspection: {
    title: "The daily inspection",
    never:
      "No inspection has been made yet. It is made at five every morning and compares the calendar, what is saved and what runs.",
    latest: (instant) => `Latest ${instant}.`,
    missed: "It is to be made every morning. See that Temporal and the worker run.",
    sound: "Nothing differed in the last month.",
    caption: "What differed in the last month",
    when: "When",
    what: "What",
    about: "About",
    repair: "Repair",
    kind: (kind) => DRIFTS[kind] ?? kind,
    lookInto: "Needs to be looked into",
    restarted: "Was restarted",
  },
  people: {
    title: "Waits for people",
    noQuestion: "No question about the plan is unanswered.",
    questions: (count) =>
      capital(counted(count, "question about the plan waits for an answer", "questions about the plan wait for an answer")),
    noBacklog: "No old deadline waits for a decision.",
    backlog: (count) => `${capital(counted(count, "old deadline waits", "old deadlines wait"))} for a decision.`,
    vacant: (role, instead) => say`Nobody holds the role ${role}. The mails go to ${instead}.`,
  },
  answer,
};

function answer({ heldBy, stuck, missed, failed, vacant }: OperationCounts): string {
  if (heldBy !== undefined) return `No mails are sent: letters are stopped by ${heldBy}.`;
  const faults = [
    stuck > 0 ? counted(stuck, "thing stands still", "things stand still") : "",
    missed ? `the daily inspection has not been made${missed.since === undefined ? "" : ` since ${missed.since}`}` : "",
    failed > 0 ? counted(failed, "mail has not or perhaps not arrived", "mails have not or perhaps not arrived") : "",
    vacant > 0 ? counted(vacant, "role has no holder", "roles have no holder") : "",
  ].filter(Boolean);
  return faults.length === 0 ? "All is as it should be." : `${capital(faults.join(", "))}.`;
}
