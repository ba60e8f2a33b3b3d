import { sayPullLine } from "../../domain/pulls/pull-line.ts";
import type { OccurrenceWords, PartlyReported } from "./occurrence.ts";
import { numberWord, sentence } from "../../domain/letters/phrases.ts";
import { lettersSv } from "./letters.sv.ts";
import { say, sayAll, type Said } from "./say.ts";

export const occurrenceSv: OccurrenceWords = {
  allYours: "Allt som är ditt",
  wanted: "Det som ska kompletteras",
  as: (name) => `Du gör det här som ${name}.`,
  chooseViewer: "Välj vem du tittar som överst på sidan, så visas det som den personen kan göra.",
  planSays: "Vad planen säger",

  section: (section) => say`Planen, avsnitt ${section}`,
  labelledSection: (label, section) => say`${label}, planens avsnitt ${section}`,
  ourReading: "Vår läsning:",
  who: "Vem och när",
  by: "Senast",
  originally: (day) => `. Från början ${day}.`,
  responsible: "Ansvarig",
  nobodyNow: "ingen just nu",
  backFrom: (name) => `${name} hade tagit över det här men har ingen roll i planen längre. Ansvaret är tillbaka hos rollen.`,
  offered: (to, by) => `Väntar på svar av ${to}, som ${by} har bett ta över. Till dess ligger ansvaret kvar.`,
  notReported: "Inte rapporterad än.",
  confirmedBy: "Bekräftas av",
  reported: (instant, by, writtenFor, verdict) =>
    `Rapporterad ${instant} av ${by}${writtenFor === undefined ? "" : ` på möte, för ${writtenFor}`}${verdict === undefined ? "" : `: ${verdict}`}.`,
  reference: "Underlag:",
  figuresWithheld: "Siffrorna visas bara för arbetsgruppen.",
  then: "Vad händer sedan",
  next: (step, day, role, person) =>
    say`Händer inget går ${lettersSv.stepInSentence(step)} ${day} till ${role}${person === undefined ? "" : ` (${person})`}.`,
  nothingMore: "Inget mer. Den är avslutad.",
  closesByItself: "Den blir klar av sig själv när ångertiden är slut.",
  waitsToBeConfirmed: "Den väntar på att bekräftas.",
  ownerDecides: "Inga påminnelser skickas. Planens ägare bestämmer vad som ska gälla.",
  noMoreMails: "Inga fler mejl är planerade om den.",
  soFar: "Det som hänt",
  nothingYet: "Inget än. Här syns varje steg med dag och namn.",
  pulled: (line) => sayPullLine(line),
  mails: "Mejl om det här",
  mailsCaption: "Skickade och väntande",
  waitsFor: (name) => `väntar på svar av ${name}`,
  once: "Engångsuppgiften",
  addMeeting: "Lägg mötet i din kalender",
  removeMeeting: "Ta bort mötet ur din kalender",
  calendarFile: "(en kalenderfil)",
  answer: {
    planned: (day) => `Det här kommer senare. Det ska vara klart senast ${day}.`,
    backlog: (day) => `Det här skulle ha varit klart ${day}. Planens ägare bestämmer vad som ska gälla.`,
    late: (day) => `Det här är sent. Det skulle ha varit klart ${day}.`,
    open: (day) => `Det här ska vara klart senast ${day}.`,
    reportedBy: (name, day) => `Rapporterad av ${name} ${day}, ej bekräftad.`,
    reported: "Rapporterad, ej bekräftad.",
    confirmed: "Det här är gjort och bekräftat.",
    excused: "Det här utgår.",
    superseded: "Det här har ersatts när planen ändrades.",
    partly,
  },
};

/** "En av två delar är rapporterad. Det som saknas: IFO-chef, senast måndag 30 november 2026." */
function partly({ reported, parts, missing, day, late }: PartlyReported): Said {
  const done = `${sentence(numberWord(reported))} av ${numberWord(parts)} delar är ${reported === 1 ? "rapporterad" : "rapporterade"}.`;
  return say`${done} Det som saknas: ${sayAll(missing, "och")}, ${late ? `skulle ha kommit ${day}` : `senast ${day}`}.`;
}
