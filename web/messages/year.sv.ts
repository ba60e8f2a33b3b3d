import type { TimelineCounts, YearCounts, YearWords } from "./year.ts";
import { PACE_WORDS } from "../../domain/meeting-year.ts";
import { counted, numberWord, sentence } from "../../domain/letters/phrases.ts";
import { say } from "./say.ts";

export const yearSv: YearWords = {
  title: (year) => `Årsuppföljning ${year}`,
  asOf: (instant, version) => `Läget ${instant}. Version ${version}.`,
  otherYears: "Andra år och kalender",
  subscribe: "Få dina datum i din kalender",
  lateTitle: "Sent och inte rapporterat",
  goal: (id, title) => say`Delmål ${id}: ${title}`,
  meetings: "Möten",
  rules: "Planen själv",
  nothing: "Inget här för året.",
  head: {
    item: "Åtgärd",
    duty: "Aktivitet",
    responsible: "Ansvarig",
    when: "När",
    state: "Läge",
    lastYear: "Förra året",
    note: "Anteckning",
  },
  overYears: (item) => `${item} över åren`,
  moved: (from, times) => `Flyttad från ${from}${times === 1 ? "" : `, ${numberWord(times)} gånger`}.`,
  reason: (reason) => say`Skäl: ${reason}.`,
  decidedOnMeeting: "Beslut på mötet.",
  coverage: (label, said, lastYear) =>
    lastYear === undefined ? say`${label}: ${said}.` : say`${label}: ${said} (förra året ${lastYear}).`,
  partly: (reported, parts) => `${reported} av ${parts} delar rapporterade.`,
  reported: (day, by) => `Rapporterad ${day}${by === undefined ? "" : ` av ${by}`}.`,
  afterFreeze: "Rapporterad efter frysningen.",
  confirmed: (day, by) => `Bekräftad ${day}${by === undefined ? "" : ` av ${by}`}.`,

  skipped: (by, reason) => say`Utgår av ${by}: ${reason}`,
  movedBefore: (from, by, reason) => say`Flyttad${from === undefined ? "" : ` från ${from}`} av ${by}: ${reason}`,
  answer,
  months: "Månad för månad",
  by: "senast",
  wheel: {
    name: (year) => `Årshjul ${year}`,
    help: "Varje ruta är något som ska göras, på sin sista dag: tecknet visar läget, numret vad i planen det är.",
    line: (day) => `Strecket är i dag, ${day}.`,
    below: "Samma sak står i tabellerna nedanför.",
    today: "i dag",
    before: (year) => `Före ${year}`,
    after: (year) => `Efter ${year}`,
    shortMonths: ["jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"],

    mark: ({ item, title, day, state }) => `${item} ${title}, senast ${day}, ${state}`,
  },
  parts: {
    title: "Läget del för del",
    help: "Året har för många aktiviteter för en sida. Öppna en del för att se hela den.",
    head: {
      part: "Del",
      all: "Aktiviteter",
      done: "Bekräftade",
      reported: "Rapporterade",
      late: "Försenade",
      ahead: "Återstår",
    },
    moreLate: (shown, all) => `Här står de ${shown} äldsta av ${all}. Alla står i sina delar.`,
  },
  held: {
    title: "Hållna möten månad för månad",
    meeting: "Möte",
    count: "Hållna",
    pace: "Takt",
    paces: PACE_WORDS,
    of: (count, asked) => `${count} av ${asked}`,
    mark: "hölls",
  },
  timeline: {
    plan: "Planen",
    answer: timelineAnswer,
  },
};

/** "12 av 31 aktiviteter är klara för 2026, två är försenade." */
function answer({ year, all, done, late, reported, undecided }: YearCounts): string {
  if (all === 0) return `Inget ska vara klart ${year}.`;
  const tail = [
    late === 0 ? "ingen är försenad" : `${numberWord(late)} är ${late === 1 ? "försenad" : "försenade"}`,
    reported > 0
      ? `${counted(reported, "är rapporterad", "är rapporterade")} men ej ${reported === 1 ? "bekräftad" : "bekräftade"}`
      : "",
  ].filter(Boolean);
  const head = `${done === 0 ? "Ingen" : done} av ${counted(all, "aktivitet", "aktiviteter")} ${done < 2 ? "är klar" : "är klara"}`;
  const decide =
    undecided === 0 ? "" : ` ${sentence(counted(undecided, "gammal tidsgräns", "gamla tidsgränser"))} väntar på beslut.`;
  return `${head} för ${year}, ${tail.join(" och ")}.${decide}`;
}

/** "Tre av fyra som har haft sin sista dag är bekräftade, en är försenad. Fem kommer." */
function timelineAnswer({ passed, confirmed, late, ahead }: TimelineCounts): string {
  const coming = ahead === 0 ? "Inget mer är planerat." : `${sentence(counted(ahead, "kommer", "kommer"))} de närmaste åren.`;
  if (passed === 0) return `Inget har haft sin sista dag än. ${coming}`;
  const many = confirmed === 0 ? "Ingen" : sentence(numberWord(confirmed));
  const head = `${many} av ${numberWord(passed)} som har haft sin sista dag är ${confirmed < 2 ? "bekräftad" : "bekräftade"}`;
  return `${head}, ${late === 0 ? "ingen är försenad" : counted(late, "är försenad", "är försenade")}. ${coming}`;
}
