import { actsSv } from "./acts.sv.ts";
import { formsSv } from "./forms.sv.ts";
import { lettersSv } from "./letters.sv.ts";
import { manySv } from "./many.sv.ts";
import { mattersSv } from "./matters.sv.ts";
import { meetingsSv } from "./meetings.sv.ts";
import { versionsSv } from "./versions.sv.ts";
import { occurrenceSv } from "./occurrence.sv.ts";
import type { Messages } from "./messages.ts";
import { localSv } from "./local.sv.ts";
import { yearSv } from "./year.sv.ts";
import { planSv } from "./plan.sv.ts";
import { plainSv } from "./plain.sv.ts";
import { calendarSv } from "./calendar.sv.ts";
import { peopleSv } from "./people.sv.ts";
import { meetingModeSv } from "./meeting-mode.sv.ts";
import { operationSv } from "./operation.sv.ts";
import { feedsSv } from "./feeds.sv.ts";
import { eventsSv } from "./events.sv.ts";
import { figuresSv } from "./figures.sv.ts";
import { paperSv } from "./paper.sv.ts";

export const sv: Messages = {
  ownName: "Svenska",
  skip: "Hoppa till innehållet",
  mainMenu: "Huvudmeny",
  menu: {
    plan: "Planen",
    todo: "Att göra",
    toConfirm: "Att bekräfta",
    year: "Årsuppföljning",
    questions: "Frågor",
    letters: "Utskick",
    people: "Personer och roller",
    calendar: "Kalender",
    meeting: "Möte",
    events: "Händelser",
    operation: "Drift",
    more: "Mer",
  },
  search: "Sök",
  signedInAs: (name) => (name === undefined ? "Inloggad" : `Inloggad som ${name}`),
  signOut: "Logga ut",
  correct: "Rätta",
  asOf: (day) => `Läget ${day}.`,
  tagline: "Planvakt minns planen så att det som ska göras blir gjort.",
  accessibility: "Tillgänglighet",
  matters: mattersSv,
  versions: versionsSv,
  acts: actsSv,
  forms: formsSv,
  many: manySv,
  meetings: meetingsSv,
  occurrence: occurrenceSv,
  letters: lettersSv,
  local: localSv,
  year: yearSv,
  plan: planSv,
  plain: plainSv,
  calendar: calendarSv,
  people: peopleSv,
  meetingMode: meetingModeSv,
  operation: operationSv,
  feeds: feedsSv,
  figures: figuresSv,
  events: eventsSv,
  paper: paperSv,
};
