import { counted, numberWord } from "./english.ts";
import type { LocalWords } from "./local.ts";

export const localEn: LocalWords = {
  bar: {
    name: "Local trial",
    looking: (name) => (name === undefined ? "you look without being anybody" : `you look as ${name}`),
    today: "Today in the trial:",
    running: "A journey in time goes on.",
    open: "Look as somebody else, travel in time, open the inbox",
    inbox: "The inbox",
    tour: "The tour",
    temporal: "Temporal's own page",
    viewAs: "Look as",
    nobody: "Nobody",
    change: "Change",
    noTravel: "Travel in time does not work here.",
    travel: "Travel in time. All that should happen on the way really happens in the trial, and there is no way back.",
    leaps: { P1D: "+1 day", P1W: "+1 week", P1M: "+1 month" },
    untilDay: "Up to and including the day",
    goThere: "Travel there",
  },
  refused: {
    title: "It cannot be done",
    viewAs: "Looking as somebody else works only in the local trial.",
    travel: "Travel in time works only in the local trial.",
    noDay: "The day could not be read",
    chooseDay: "Choose a day to travel to, for example 2027-03-01.",
  },
  journey: {
    running: "The journey goes on",
    line: "The plan is moved forward, stop by stop.",
    reloads: "The page reloads by itself.",
    reload: "Reload now",
    done: "The journey is over",
    stopped: "The journey stopped",
    none: "No journey goes on",
    noneHelp: "You travel in time from the bar at the top of the page.",
    back: "Back to where you were",
    inbox: "See what came in the inbox",
    arrived: (from, to, stops, letters) => {
      const went = letters === 0 ? "no letter went out" : `${counted(letters, "letter", "letters")} went out`;
      return `You travelled from ${from} to ${to} with ${counted(stops, "stop", "stops")}, and ${went}.`;
    },
  },
  tour: {
    title: "Tour",
    heading: "A tour in five steps",
    progress: (count) => {
      if (count === 0) {
        return "Go all the way from a mail to confirmed in a few minutes. All of it really happens, but no mail leaves your computer.";
      }
      return count === 5 ? "You have gone all the way." : `You have done ${numberWord(count)} of five steps.`;
    },
    done: "Done",
    first: {
      title: "Travel to the first mail",
      posted: "The first mail has gone out.",
      none: "No mail is planned. The plan has to begin to be followed up:",
      next: (day) => `The next mail goes on ${day}. Travel there, and it is sent.`,
      go: (day) => `Travel to ${day}`,
    },
    read: {
      title: "Read it in the inbox",
      open: "Open the inbox",
      rest: (name) => `${name === undefined ? "" : ` of ${name}`}. Each mail is there as its reader sees it.`,
    },
    report: {
      title: "Report through the link in the mail",
      how: "Follow the link in the mail, choose a thing and report it. Then step 2 is done too. Or do it from here:",
      none: "Nobody has anything to report yet. Travel on until it comes.",
      go: "Travel one month ahead",
      as: (name) => `Look as ${name} and report`,
    },
    confirm: {
      title: "Confirm as somebody else",
      how: "Whoever reported may not confirm. The group gets a mail on Monday, but you can confirm now.",
      partly: "What you have reported has more parts, and is confirmed when all are reported. Report one more thing in step 3.",
      none: "Comes when something is reported.",
      as: (name) => `Look as ${name} and confirm`,
    },
    climb: {
      title: "Travel on and see the ladder",
      how: "Do not report, and travel ahead: first a reminder, then a mail that it is late, then one to the manager.",
      go: "Travel one month",
      climbed: "See a ladder that has been climbed",
      letters: "See all letters",
    },
    then: "Then:",
    plan: "the whole plan",
    and: "and",
    year: "the year status",
  },
};
