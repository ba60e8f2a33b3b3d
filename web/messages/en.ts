import { actsEn } from "./acts.en.ts";
import { formsEn } from "./forms.en.ts";
import { lettersEn } from "./letters.en.ts";
import { manyEn } from "./many.en.ts";
import { mattersEn } from "./matters.en.ts";
import { meetingsEn } from "./meetings.en.ts";
import { versionsEn } from "./versions.en.ts";
import { occurrenceEn } from "./occurrence.en.ts";
import type { Messages } from "./messages.ts";
import { localEn } from "./local.en.ts";
import { yearEn } from "./year.en.ts";
import { planEn } from "./plan.en.ts";
import { plainEn } from "./plain.en.ts";
import { calendarEn } from "./calendar.en.ts";
import { peopleEn } from "./people.en.ts";
import { meetingModeEn } from "./meeting-mode.en.ts";
import { operationEn } from "./operation.en.ts";
import { feedsEn } from "./feeds.en.ts";
import { eventsEn } from "./events.en.ts";
import { figuresEn } from "./figures.en.ts";
import { paperEn } from "./paper.en.ts";

export const en: Messages = {
  ownName: "English",
  skip: "Skip to the content",
  mainMenu: "Main menu",
  menu: {
    plan: "The plan",
    todo: "To do",
    toConfirm: "To confirm",
    year: "Year status",
    questions: "Questions",
    letters: "Letters",
    people: "People and roles",
    calendar: "Calendar",
    meeting: "Meeting",
    events: "Events",
    operation: "Operation",
    more: "More",
  },
  search: "Search",
  signedInAs: (name) => (name === undefined ? "Signed in" : `Signed in as ${name}`),
  signOut: "Sign out",
  correct: "Correct",
  asOf: (day) => `As of ${day}.`,
  tagline: "Planvakt remembers the plan, so that what is to be done gets done.",
  accessibility: "Accessibility",
  matters: mattersEn,
  versions: versionsEn,
  acts: actsEn,
  forms: formsEn,
  many: manyEn,
  meetings: meetingsEn,
  occurrence: occurrenceEn,
  letters: lettersEn,
  local: localEn,
  year: yearEn,
  plan: planEn,
  plain: plainEn,
  calendar: calendarEn,
  people: peopleEn,
  meetingMode: meetingModeEn,
  operation: operationEn,
  feeds: feedsEn,
  figures: figuresEn,
  events: eventsEn,
  paper: paperEn,
};
