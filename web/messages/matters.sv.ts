import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { counted, numberWord, sentence } from "../../domain/letters/phrases.ts";
import { dayAndMonth, longDate } from "../../domain/letters/swedish-dates.ts";
import { STATE_WORDS, type ShownState } from "../../domain/occurrence/state-words.ts";
import type { ActKind } from "../words.ts";
import type { Matters, TaskCounts } from "./matters.ts";

const MONTH_AND_YEAR = new Intl.DateTimeFormat("sv", { month: "long", year: "numeric", timeZone: "UTC" });

/** The act as a short verb phrase, for headings and for lists of what cannot be done. */
const ACT: Readonly<Record<ActKind, string>> = {
  report: "Rapportera",
  undo: "Ångra rapporten",
  confirm: "Bekräfta",
  return: "Be om komplettering",
  postpone: "Flytta fram",
  excuse: "Utgår",
  reassign: "Inte mitt ansvar",
  accept: "Ta över",
  decline: "Tacka nej till att ta över",
  book: "Boka ett möte",
  callOff: "Ställ in ett bokat möte",
  comment: "Kommentera",
};

export const mattersSv: Matters = {
  states: Object.fromEntries(Object.entries(STATE_WORDS).map(([state, { word }]) => [state, word])) as Record<ShownState, string>,
  legend: "Så läser du läget",
  dates: {
    long: (date) => longDate(date as CivilDate),
    dayAndMonth: (date) => dayAndMonth(date as CivilDate),
    month: (month) => MONTH_AND_YEAR.format(new Date(`${month}-15T12:00:00Z`)),
    monthOnly: (date) => dayAndMonth(date as CivilDate).split(" ")[1] ?? "",
    clock: (hour, minute) => `kl. ${hour}.${minute}`,
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
  reportAs: {
    done: "Rapportera klar",
    attest: "Stäm av",
    figures: "Lämna uppgifter",
    meeting: "Mötet hölls",
    meetings: "Svara om mötena",
  },
  verdict: { works: "Fungerar", partly: "Delvis", fails: "Fungerar inte" },
  done: {
    report: "Tack, rapporten är sparad. Påminnelserna upphör.",
    undo: "Rapporten är ångrad. Allt är som före den.",
    confirm: "Bekräftat. Den här är klar.",
    return: "Komplettering är begärd. Den som rapporterade får ett mejl.",
    postpone: "Datumet är flyttat.",
    excuse: "Den utgår. Inga fler mejl skickas om den.",
    reassign: "Frågan är ställd. Den du valde får ett mejl, och ansvaret flyttas när svaret är ja.",
    accept: "Tack, den är din nu. Påminnelserna går till dig.",
    decline: "Ditt nej är sparat. Den som har ansvaret får ett mejl.",
    book: "Mötet är bokat och står i kalendern.",
    callOff: "Mötet är inställt.",
    comment: "Kommentaren är sparad.",
    open: "Det är sparat och öppnat. Mejlet går med nästa utskick.",
    followUp: "Beslutet är sparat och öppnat. Mejlet går med nästa utskick.",
    already: "Det är redan öppnat, under samma löpnummer. Inget nytt är sparat.",
    decide: "Svaret är sparat.",
  },
  acted: {
    report: "rapporterad.",
    undo: "rapporten är ångrad.",
    confirm: "bekräftad.",
    return: "komplettering är begärd, och den som rapporterade får ett mejl.",
    postpone: "flyttad.",
    excuse: "utgår.",
    reassign: "frågan är ställd.",
    accept: "övertagen.",
    decline: "tackat nej.",
    book: "mötet är bokat.",
    callOff: "mötet är inställt.",
    comment: "kommenterad.",
  },
  unanswered: (act) => `${ACT[act].toLocaleLowerCase("sv")} är skickat, men inget svar har kommit än.`,
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
