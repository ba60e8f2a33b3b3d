/** Written after the reader stood and before it was shown any of them: how it does on what it was not made for. */
import { ASK, type Expectation } from "./phrases.ts";

const ask = { undecided: ASK };
const askDay = { undecided: ASK, answer: "date" };

type Row = readonly [phrase: string, certainty: Expectation["certainty"], cadences: readonly object[], adopted?: string];

const rows: readonly Row[] = [
  [
    "Årligen, i samband med verksamhetsberättelsen",
    "likely",
    [{ every: "P1Y" }, { relative: "verksamhetsberattelsen", offset: "P0D" }],
  ],
  ["Sker fortlöpande", "likely", [{ attest: "P1Y" }]],
  ["Senast 1/6-2025", "sure", [{ once: "2025-06-01" }]],
  ["Kvartal 3 2025 - kvartal 1 2026", "asked", [ask]],
  ["Hösten 2025 och våren 2026", "asked", [ask]],
  ["En gång per mandatperiod", "asked", [askDay]],
  ["2 gånger per läsår", "likely", [{ quota: "P1Y", min: 2, max: 2, ticked: "P3M" }]],
  ["Minst en gång per kvartal", "sure", [{ every: "P3M" }]],
  ["Klart 250630", "asked", [ask]],
  ["Årligen under november månad", "sure", [{ every: "P1Y", due: { day: -1, month: 11 } }]],
  ["I januari varje år med start 2026", "sure", [{ every: "P1Y", from: "2026-01-01", due: { day: -1, month: 1 } }]],
  ["Vid varje APT", "asked", [ask]],
  ["Vartannat år, nästa gång 2027", "asked", [{ undecided: ASK, answer: { year: "P2Y" } }]],
  ["4 ggr/år, kvartalsvis", "sure", [{ every: "P3M" }]],
  ["Under våren", "asked", [askDay]],
  ["Maj 2026 och därefter vartannat år", "asked", [{ once: "2026-05-31" }, { undecided: ASK, answer: { year: "P2Y" } }]],
  ["Sista mars, sista juni, sista september varje år", "sure", [{ every: "P1M", only: ["03", "06", "09"] }]],
  ["Tertial 1 och 2", "asked", [ask]],
  ["I början på varje termin", "asked", [{ every: "P6M", calendar: "school" }]],
  ["Ej påbörjad", "asked", [ask]],
  ["senast den 31 januari året efter", "asked", [ask]],
  ["årligen, senast den 31 januari året efter", "sure", [{ every: "P1Y", due: { day: 31, after: 1 } }]],
  ["Inom 2 månader från det att planen antagits", "asked", [ask]],
  ["före 1 juli 2026", "likely", [{ once: "2026-06-30" }]],
  ["Veckovis under juni–augusti", "sure", [{ every: "P1W", season: { from: "06-01", until: "08-31" } }]],
  ["tre ggr per termin", "likely", [{ quota: "P6M", min: 3, max: 3, ticked: "P3M" }]],
  ["Halvårsvis (juni och december)", "asked", [ask]],
  ["1 september 2025–31 maj 2026", "asked", [ask]],
  ["Beslutad 2024-05-13", "asked", [ask]],
  ["Mätning görs vart tredje år, nästa mätning är 2026", "asked", [{ undecided: ASK, answer: { year: "P3Y" } }]],
  ["Årlig rapportering i mars", "asked", [{ every: "P1Y", due: { day: -1, month: 3 } }]],
  ["Fortløpende, minst to ganger per år", "likely", [{ quota: "P1Y", min: 2, ticked: "P3M" }]],
  ["Innen 1. kvartal 2027", "sure", [{ once: "2027-03-31" }]],
  ["Hvert tredje år", "asked", [{ undecided: ASK, answer: { year: "P3Y" } }]],
  ["Hver høst", "asked", [{ every: "P1Y" }]],
  ["Én gang årligt", "sure", [{ every: "P1Y" }]],
  ["Senest ultimo 2026", "asked", [ask]],
  ["Ultimo juni 2026", "asked", [ask]],
  ["Q3 and Q4 2026", "sure", [{ dates: ["2026-09-30", "2026-12-31"] }]],
  ["No later than 30 June 2026", "sure", [{ once: "2026-06-30" }]],
  ["at least twice a year", "sure", [{ quota: "P1Y", min: 2, ticked: "P3M" }]],
  ["every three years", "asked", [{ undecided: ASK, answer: { year: "P3Y" } }]],
  ["By end of Q1 2026", "sure", [{ once: "2026-03-31" }]],
  ["Annually in March", "sure", [{ every: "P1Y", due: { day: -1, month: 3 } }]],
  ["Kostnad 50 tkr 2026", "asked", [ask]],
  ["10 % av tjänst", "asked", [ask]],
  ["Steg 2", "asked", [ask]],
  ["30 min per vecka", "asked", [ask]],
  ["en gång under varje mandatperiod", "asked", [askDay]],
  ["vart tredje år", "asked", [{ undecided: ASK, answer: { year: "P3Y" } }]],
  ["fram till den 31 december", "asked", [askDay]],
  ["hösten 2024–våren 2025", "asked", [ask]],
  // Was read as once a year, and the other time lost.
  ["två gånger per år, vår och höst", "asked", [{ quota: "P1Y", min: 2, max: 2, ticked: "P3M" }]],
  ["höst och vår varje år", "asked", [{ quota: "P1Y", min: 2, max: 2, ticked: "P3M" }]],
  ["klart senast utgången av 2025", "sure", [{ once: "2025-12-31" }]],
  ["2024, därefter årligen", "likely", [{ once: "2024-12-31" }, { every: "P1Y", from: "2025-01-01" }]],
  ["inom ramen för ordinarie verksamhet", "asked", [ask]],
];

export const HELD_OUT: readonly Omit<Expectation, "plan">[] = rows.map(([phrase, certainty, cadences, adopted]) => ({
  phrase,
  certainty,
  cadences,
  ...(adopted === undefined ? {} : { adopted }),
}));
