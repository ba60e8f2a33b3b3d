import type { PlanCounts, PlanWords } from "./plan.ts";
import { counted, numberWord, sentence } from "../../domain/letters/phrases.ts";
import { say } from "./say.ts";

export const planSv: PlanWords = {
  version: (version) => `Version ${version}.`,
  notBegun: "Uppföljningen har inte börjat, inga mejl skickas.",
  begun: (day) => `Följs upp sedan ${day}.`,
  onPage: "På sidan",

  verbatim: (timeframe, responsible, ended) => say`Tidsram: ”${timeframe}”. Ansvarig: ”${responsible}”${ended ? "" : "."}`,
  verbatimAlone: (timeframe) => say`Tidsram: ”${timeframe}”. Planen nämner ingen ansvarig.`,
  by: "senast",

  firstMail: "första mejlet",
  question: "Fråga:",
  answerIs: "Svar:",
  answerIt: "Svara på frågan",
  answer,
  questions: {
    title: "Frågor om planen",
    none: "Ingen fråga väntar på svar.",
    wait: (count) => `${sentence(counted(count, "fråga", "frågor"))} väntar på svar.`,

    help: (owner, mine) =>
      say`Här står det som planen inte säger. ${owner} svarar${mine ? ", och det är du" : ""}. Till dess gäller vår läsning, eller så händer inget.`,
    answered: "Besvarade",
    yours: "Ditt svar",
    yearHint: "Skriv ett årtal, till exempel 2027.",
    save: "Spara svaret",
    wholePlan: "Hela planen",
    fault: {
      year: "Skriv ett årtal, till exempel 2027.",
      day: "Välj en dag.",
      text: "Skriv ett svar.",
      longest: "Skriv högst 1000 tecken.",
      other: "Rätta svaret.",
      unreadable: "Formuläret gick inte att läsa. Skicka svaret igen.",
    },
  },
  home: {
    title: "Planer",
    none: "Ingen plan är inlagd än.",

    how: (command) => say`Här visas varje plan som följs upp. Lägg in en med ${command} och mappen där planen finns.`,
    answer: (count) => `${sentence(counted(count, "plan följs", "planer följs"))} upp här.`,
    notBegun: "har inte börjat följas upp",
    begun: (day) => `följs upp sedan ${day}`,
  },
  search: {
    label: "Sök efter",
    onPage: "Sök på sidan",
    hint: "Ord i planen eller i en anteckning, eller en period: kvartal 4 2026.",
    kinds: {
      item: "Åtgärder",
      duty: "Aktiviteter",
      role: "Roller",
      occurrence: "Perioder",
      note: "Anteckningar",
    },
    begin: "Skriv det du minns, så letar Planvakt i planen, perioderna och anteckningarna.",
    twoLetters: "Skriv minst två tecken.",
    none: (text) => say`Inget hittades om ”${text}”. Pröva ett annat ord, eller en del av det.`,
    found: (count, text, more) =>
      say`${sentence(counted(count, "träff", "träffar"))} om ”${text}”${more ? ", och fler finns: skriv ett ord till" : ""}.`,
  },
};

/** "Tre saker att göra, en är sen. Sju frågor väntar på svar." */
function answer({ open, late, backlog, unconfirmed, asked }: PlanCounts): string {
  const first =
    open === 0
      ? "Inget finns att göra just nu"
      : `${sentence(counted(open, "sak", "saker"))} att göra, ${late === 0 ? "ingen är sen" : `${numberWord(late)} är ${late === 1 ? "sen" : "sena"}`}`;
  const rest = [
    unconfirmed > 0 ? `${counted(unconfirmed, "rapport", "rapporter")} väntar på att bekräftas` : "",
    backlog > 0 ? `${counted(backlog, "gammal tidsgräns", "gamla tidsgränser")} behöver ett beslut` : "",
    asked > 0 ? `${counted(asked, "fråga", "frågor")} väntar på svar` : "",
  ].filter(Boolean);
  return [first, ...rest.map(sentence)].map((text) => `${text}.`).join(" ");
}
