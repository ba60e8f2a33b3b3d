import { capital, counted, numberWord } from "./english.ts";
import type { PlanCounts, PlanWords } from "./plan.ts";
import { say } from "./say.ts";

export const planEn: PlanWords = {
  version: (version) => `Version ${version}.`,
  notBegun: "It is not followed up yet, and no mails are sent.",
  begun: (day) => `Followed up since ${day}.`,
  onPage: "On this page",
  verbatim: (timeframe, responsible, ended) => say`Timeframe: “${timeframe}”. Responsible: “${responsible}”${ended ? "" : "."}`,
  verbatimAlone: (timeframe) => say`Timeframe: “${timeframe}”. The plan names nobody responsible.`,
  by: "by",
  firstMail: "first mail",
  question: "Question:",
  answerIs: "Answer:",
  answerIt: "Answer the question",
  answer,
  questions: {
    title: "Questions about the plan",
    none: "No question waits for an answer.",
    wait: (count) => `${capital(counted(count, "question waits", "questions wait"))} for an answer.`,
    help: (owner, mine) =>
      say`This is what the plan does not say. ${owner} answers${mine ? ", and that is you" : ""}. Until then our reading holds, or nothing happens.`,
    answered: "Answered",
    yours: "Your answer",
    yearHint: "Write a year, for example 2027.",
    save: "Save the answer",
    wholePlan: "The whole plan",
    fault: {
      year: "Write a year, for example 2027.",
      day: "Choose a day.",
      text: "Write an answer.",
      longest: "Write at most 1000 characters.",
      other: "Correct the answer.",
      unreadable: "The form could not be read. Send the answer again.",
    },
  },
  home: {
    title: "Plans",
    none: "No plan has been added yet.",
    how: (command) => say`Every plan that is followed up is shown here. Add one with ${command} and the folder where the plan is.`,
    answer: (count) => `${capital(counted(count, "plan is", "plans are"))} followed up here.`,
    notBegun: "is not followed up yet",
    begun: (day) => `is followed up since ${day}`,
  },
  search: {
    label: "Search for",
    onPage: "Search on the page",
    hint: "Words of the plan or of a note, in Swedish, or a period.",
    kinds: { item: "Actions", duty: "Duties", role: "Roles", occurrence: "Periods", note: "Notes" },
    begin: "Write what you remember, and Planvakt looks in the plan, the periods and the notes.",
    twoLetters: "Write at least two letters.",
    none: (text) => say`Nothing was found about “${text}”. Try another word, or a part of it.`,
    found: (count, text, more) =>
      say`${capital(counted(count, "hit", "hits"))} about “${text}”${more ? ", and there are more: write one more word" : ""}.`,
  },
};

function answer({ open, late, backlog, unconfirmed, asked }: PlanCounts): string {
  const first =
    open === 0
      ? "Nothing is to be done just now"
      : `${capital(counted(open, "thing", "things"))} to do, ${late === 0 ? "none is late" : `${numberWord(late)} ${late === 1 ? "is" : "are"} late`}`;
  const rest = [
    unconfirmed > 0 ? counted(unconfirmed, "report waits to be confirmed", "reports wait to be confirmed") : "",
    backlog > 0 ? counted(backlog, "old deadline needs a decision", "old deadlines need a decision") : "",
    asked > 0 ? counted(asked, "question waits for an answer", "questions wait for an answer") : "",
  ].filter(Boolean);
  return [first, ...rest.map(capital)].map((text) => `${text}.`).join(" ");
}
