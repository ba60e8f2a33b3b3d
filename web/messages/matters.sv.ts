import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { counted, numberWord, sentence } from "../../domain/letters/phrases.ts";
import { longDate } from "../../domain/letters/swedish-dates.ts";
import { STATE_WORDS, type ShownState } from "../../domain/occurrence/state-words.ts";
import { ACT, DONE, REPORT_AS, VERDICT } from "../words.ts";
import type { Matters, TaskCounts } from "./matters.ts";

export const mattersSv: Matters = {
  states: Object.fromEntries(Object.entries(STATE_WORDS).map(([state, { word }]) => [state, word])) as Record<ShownState, string>,
  legend: "Så läser du läget",
  dates: {
    long: (date) => longDate(date as CivilDate),
    today: "i dag",
    tomorrow: "i morgon",
    yesterday: "i går",
    ahead: (length) => `om ${length}`,
    ago: (length) => `för ${length} sedan`,
    days: (count) => `${count} dagar`,
    months: (count) => `${count} månader`,
    years: (count) => `${count} år`,
  },
  act: ACT,
  reportAs: REPORT_AS,
  verdict: VERDICT,
  done: DONE,
  by: "senast",
  tasks: {
    todo: "Att göra",
    todoOf: (name) => `Att göra för ${name}`,
    toConfirm: "Att bekräfta",
    todoAnswer,
    todoEmpty: "Här visas det du ska rapportera.",
    next: "Nästa",
    attestAll: "Stäm av allt på en gång",
    subscribe: "Få dina datum i din kalender",
    waiting: (reports) => `${sentence(counted(reports, "rapport", "rapporter"))} väntar på att du bekräftar`,
    toDecide: "Att besluta",
    toDecideHelp:
      "Det här skulle ha varit klart innan planen började följas upp. Rapportera det, flytta det till en ny dag eller låt det utgå.",
    questions: "Frågor om planen",
    questionsWait: (questions) => `${sentence(counted(questions, "fråga", "frågor"))} väntar på ditt svar`,
  },
};

/** "Du har tre saker att göra, en är sen." The plan's owner is told of what waits for a decision in the same breath. */
function todoAnswer({ todo, late, toDecide }: TaskCounts): string {
  const decide =
    toDecide === 0 ? "" : ` ${sentence(counted(toDecide, "gammal tidsgräns", "gamla tidsgränser"))} väntar på ditt beslut.`;
  if (todo === 0) return `Du har inget att göra just nu.${decide}`;
  const things = `Du har ${counted(todo, "sak", "saker")} att göra`;
  if (todo === 1) return `${things}${late === 0 ? "" : " och den är sen"}.${decide}`;
  if (late === 0) return `${things}, ingen är sen.${decide}`;
  return `${things}, ${numberWord(late)} är ${late === 1 ? "sen" : "sena"}.${decide}`;
}
