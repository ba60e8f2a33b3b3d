import { capital, counted } from "./english.ts";
import { formsEn } from "./forms.en.ts";
import type { ManyWords } from "./many.ts";
import { say } from "./say.ts";

export const manyEn: ManyWords = {
  saved: (count) => `${capital(counted(count, "row", "rows"))} ${count === 1 ? "is" : "are"} saved`,
  notSaved: (count) => `${capital(counted(count, "row", "rows"))} ${count === 1 ? "was" : "were"} not saved`,
  unanswered: "no answer just now. Save again in a while: done twice, it still counts as one.",
  lost: (title) => say`What you wrote about “${title}”, which no longer waits for you:`,
  nothingNow: "Nothing now",
  chooseSomething: "Choose something in at least one row and save again.",
  more: (count) => `${capital(counted(count, "more row is", "more rows are"))} shown when you have saved.`,
  perhaps: {
    title: "Not everything could be saved just now",
    text: "Some of it may be saved. Try again in a while: what is saved already is not saved a second time, and what you wrote is still here.",
  },
  fault: {
    wanted: "Write what is missing.",
    chooseReturn: "Choose Ask for more, or remove what you wrote.",
    chooseVerdict: "Choose Works, Partly or Does not work as well.",
    whatFails: "Write a line about what does not work.",
    line: "Write a line, it is needed here.",
    unreadableRow: "The row could not be read. Send it again.",
    tooLong: formsEn.fault.tooLong,
  },
  confirm: {
    title: "To confirm",
    empty: "Reports that wait for you are shown here. Whoever reported does not confirm alone.",
    final: "What you confirm is finished after that and cannot be changed. Rows with “Nothing now” stay as they are.",
    what: "What do you do with the report?",
    alone: "Confirm",
    atMeeting: "Confirm at a meeting (you reported it yourself)",
    giveBack: "Ask for more",
    wanted: "What is missing?",
    wantedHint: "The one who reported gets a mail with what you write, and ten more working days.",
    present: "Are you confirming at a meeting? Tick those who are there.",
    presentHint: "If at least two are there, you may also confirm what one of you has reported. Those who are there are recorded.",
    answer: (all, alone) => {
      if (all === 0) return "You have no report to confirm.";
      if (alone === all) return `You have ${counted(all, "report", "reports")} to confirm.`;
      const yours = `${counted(all - alone, "report", "reports")} that you made yourself`;
      if (alone === 0) return `You have nothing to confirm alone. At a meeting the group can confirm ${yours}.`;
      return `You have ${counted(alone, "report", "reports")} to confirm. At a meeting the group can also confirm ${yours}.`;
    },
  },
  attest: {
    title: "Say how it works",
    heading: "Say how all of it works, at once",
    answer: (all) =>
      all === 0 ? "You have nothing to say about just now." : `You have ${counted(all, "thing", "things")} to say how it works.`,
    empty: "What goes on all the time and is yours to judge is shown here: does it work, partly or not?",
    undo: "Rows with “Nothing now” stay as they are. What you save can be undone for ten minutes on its own page.",
    others: "These you do on their own pages",
    by: "By",
    wanted: "What is missing:",
    how: "How does it work?",
    needed: "A line is needed. Write nothing about individual people or cases.",
    neededIfNot: "A line is needed if you choose Partly or Does not work. Write nothing about individual people or cases.",
  },
};
