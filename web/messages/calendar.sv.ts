import type { CalendarWords } from "./calendar.ts";
import { counted, listed, sentence } from "../../domain/letters/phrases.ts";
import { say } from "./say.ts";

export const calendarSv: CalendarWords = {
  title: "Kalender",
  done: {
    move: "Dagen är flyttad. Mejlen följer den nya dagen.",
    skip: "Perioden utgår. Inga mejl skickas om den.",
    restore: "Beslutet är tillbakataget. Det gäller som kalendern säger.",
  },
  help: (owner) =>
    say`${owner} kan flytta en enda kommande period eller låta den utgå. Öppna den för att se vad som händer. Det som redan har öppnats ändras på sin egen sida.`,
  months: "Månader",
  quiet: (days) => `Tyst ${days}: inga påminnelser skickas.`,
  holidays: (days) => say`Helgdagar: ${days}.`,
  nothing: "Inget ska vara klart den här månaden.",
  head: { due: "Klart senast", duty: "Aktivitet", first: "Första mejlet", state: "Läge" },
  from: (day) => `från ${day}`,
  noMail: "Inget",
  sent: "Skickat",
  moved: "Flyttad:",
  follows: "(följer det den räknas från)",
  notBegun: "Planen har inte börjat följas upp, så inget har en dag än.",
  noneDue: "Inget ska vara klart det närmaste året.",
  answer: (count, first) =>
    `${sentence(counted(count, "sak", "saker"))} ska vara ${count === 1 ? "klar" : "klara"} det närmaste året. Närmast: ${first}.`,
  period: {
    skipped: "Den här perioden utgår. Den skulle ha varit klar",
    due: "Ska vara klar senast",
    movedFrom: (day) => `, flyttad från ${day}`,
    follows: "Den följer det den räknas från.",
    decided: (name, day, reason) => say`${name} beslutade det ${day}: ”${reason}”`,
    mails: "Mejl om ingen gör något",
    ownerMay: (owner) => say`${owner} kan flytta perioden eller låta den utgå.`,
    about: "Vad planen säger, och vem som ansvarar",
    takeUp: "Ta upp den en annan dag",
    move: "Flytta till en annan dag",
    newDay: "Ny dag",
    look: "Visa vad som händer",
    mailsIf: (day) => `Mejl om den flyttas till ${day}`,
    whyMove: "Varför flyttas den?",
    moveTo: (day) => `Flytta till ${day}`,
    skip: "Låt perioden utgå",
    skipHelp:
      "Inga mejl skickas om den. I årsuppföljningen står den som Utgår, med din motivering. Perioderna före och efter påverkas inte, och du kan ångra dig tills nästa period öppnas.",
    skippedToo: (titles) => say`Detta utgår också, för det räknas härifrån: ${titles}.`,
    whySkip: "Varför utgår den?",
    skipIt: "Låt den utgå",
    restore: "Ta tillbaka beslutet",
    noMails: "Inga mejl går.",
    mail: (day, step, names) => `${sentence(day)}: ${step} till ${listed(names)}.`,
    follower: (title, from, to) => say`Följer med: ${title}, från ${from} till ${to}.`,
    notHere: "Perioden ändras på sin egen sida",
    cannotHere: "Perioden kan inte ändras här.",
    wrote: (text) => say`Du skrev: ”${text}”`,
    toPage: "Till periodens sida",
  },
};
