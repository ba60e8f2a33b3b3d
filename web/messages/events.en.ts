import type { EventsWords } from "./events.ts";
import { say } from "./say.ts";

export const eventsEn: EventsWords = {
  title: "Something has happened",
  answer: "Tell when something has happened that the plan wants followed up, for example that somebody has begun to work here.",
  none: "Nothing in the plan that you answer for is opened by an event. Heads of units tell of theirs, and the plan's owner of all.",
  what: "What is to be done?",
  choose: "Choose",
  on: "When did it happen?",
  onHelp: "The day it happened, not one still to come.",
  reference: "Running number",
  referenceHelp: "A number by which you know it, for example hr-2026-17. Never write a name or a personal number.",
  look: "See what will happen",
  fault: {
    what: "Choose what is to be done.",
    on: "Choose the day it happened.",
    reference: "Write a running number, for example hr-2026-17.",
  },
  preview: "This will happen",
  due: (title, day) => say`${title} is to be done by ${day}.`,
  happened: (day, reference) => say`It happened ${day} and has the number ${reference}. Nothing is saved yet.`,
  open: "Save the event",
  change: "Change",
  already: (reference) => say`${reference} is open already. A running number opens a thing once.`,
  toIt: "To what is open",
};
