import { MOST_COUNTED } from "../../client/post-views.ts";
import { capital, counted } from "./english.ts";
import type { LettersWords } from "./letters.ts";

export const lettersEn: LettersWords = {
  title: "Letters",
  when: "When",
  to: "To",
  mail: "Mail",
  state: "State",
  step,
  stepInSentence,
  states: {
    written: "Written, waits to be sent",
    dropped: "Not sent, no longer needed",
    superseded: "Not sent, replaced by a later one",
    posting: "Being sent just now",
    accepted: "Sent",
    refused: "Refused by the mail server",
    ambiguous: "Perhaps sent, no answer came",
    withdrawn: "Withdrawn",
  },
  foreseen: "Planned",
  sections: {
    waiting: {
      word: "In the post",
      title: "In the post, the next to go first",
      empty: "Nothing waits to be sent. Mails are written a couple of hours before they go.",
    },
    sent: { word: "Sent", title: "Sent, newest first", empty: "Every mail that has gone out is shown here, to whom and when." },
    failed: {
      word: "Failed",
      title: "Did not arrive, or perhaps not, newest first",
      empty: "No mail has failed. What the mail server refuses or does not answer about is shown here.",
    },
    dropped: {
      word: "Not needed",
      title: "Not needed, newest first",
      empty:
        "Mails that were no longer needed when they should have gone are shown here, for example because somebody had reported.",
    },
  },
  noneChosen: "No mail fits your choice.",
  caption: "Mails, when, to whom and what became of them",
  fromBeginning: "From the beginning",
  more: "Show more",
  ahead: "The next 60 days",
  aheadTitle: "The next 60 days, if nobody does anything",
  noneAhead: "Nothing needs to be sent in the next 60 days.",
  aheadCaption: "Planned mails",
  andMore: (count) => `And ${count} more. Choose a person or a duty to see them.`,
  which: "Which letters",
  choose: "Choose a person or a duty",
  about: "About",
  everybody: "Everybody",
  everything: "Everything",
  answer: (sent, failed, next) => {
    const gone = sent === 0 ? "Nothing has been sent yet" : `${letterCount(sent)} gone out`;
    const lost = failed === 0 ? "" : `, ${counted(Math.min(failed, MOST_COUNTED), "has", "have")} not or perhaps not arrived`;
    return `${gone}${lost}.${next === undefined ? "" : ` The next goes ${next}.`}`;
  },
  standInFor: (name, absent) => `${name} (stand-in for ${absent})`,
  goes: (to, instant, state) => `To ${to}, ${instant}. ${state}.`,
  went: (to, instant) => `Sent to ${to} ${instant}.`,
  text: "The text of the mail",
  secretLink: "(a link that only its reader has)",
  seeState: "See how this stands",
};

const STEPS: Readonly<Record<string, string>> = {
  welcome: "Welcome letter",
  notice: "The first mail",
  "overdue-1": "Mail that it is late",
  "escalation-1": "To the manager",
  "escalation-2": "To the head of administration",
  ring: "Ring the outside party",
  list: "List to the committee's secretary",
  summary: "Summary to the work group",
  confirm: "To confirm",
  returned: "More is asked for",
  reassigned: "Question whether to take over",
  declined: "No to taking over",
  handover: "Handover",
  invitation: "Invitation to a meeting",
  cancellation: "Meeting called off",
};

function step(name: string): string {
  const reminder = /^reminder-(\d+)$/.exec(name);
  if (reminder) return `Reminder ${reminder[1] ?? ""}`;
  if (name.startsWith("confirm-reminder-")) return "Reminder to confirm";
  return STEPS[name] ?? name;
}

function stepInSentence(name: string): string {
  switch (name) {
    case "notice":
      return "the first mail";
    case "overdue-1":
      return "a mail that it is late";
    case "escalation-1":
    case "escalation-2":
      return "the matter";
    case "ring":
      return "a request to ring the outside party";
    case "confirm":
      return "a request to confirm";
    default: {
      const word = step(name);
      return word.charAt(0).toLowerCase() + word.slice(1);
    }
  }
}

function letterCount(sent: number): string {
  if (sent > MOST_COUNTED) return `More than ${MOST_COUNTED} letters have`;
  return `${capital(counted(sent, "letter", "letters"))} ${sent === 1 ? "has" : "have"}`;
}
