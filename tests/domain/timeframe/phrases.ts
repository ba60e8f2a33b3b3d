/**
 * Deadlines as they are worded in the kinds of plans that Nordic municipalities keep, and what each should be read as. Written before
 * the reader. A question's wording is the reader's own: here it is `ASK`.
 */

export type PlanKind =
  | "våld" // handlingsplan mot våld i nära relationer
  | "arbetsmiljö" // systematiskt arbetsmiljöarbete, year cycle
  | "kontroll" // internkontrollplan
  | "jämställdhet" // jämställdhets- och tillgänglighetsplan
  | "klimat" // klimat-, energi- och miljöplan
  | "skola" // skolans årshjul, plan mot kränkande behandling
  | "äldre" // äldreplan, kvalitetsplan
  | "norsk"
  | "dansk"
  | "engelsk"
  | "ingen"; // what stands in the column and is no deadline

export interface Expectation {
  readonly phrase: string;
  readonly plan: PlanKind;
  readonly adopted?: string;
  readonly certainty: "sure" | "likely" | "asked";
  readonly cadences: readonly object[];
}

export const ASK = "*";

/** Asked, and an answer is only recorded. */
const ask = { undecided: ASK };
/** Asked, and a day answers it. */
const askDay = { undecided: ASK, answer: "date" };
const askYear = (period: string) => ({ undecided: ASK, answer: { year: period } });

const yearly = { every: "P1Y" };
const ongoing = { attest: "P1Y" };
const termly = { every: "P6M", calendar: "school" };
const times = (min: number, max: number | undefined, quota = "P1Y", ticked = "P3M") => ({
  quota,
  min,
  ...(max === undefined ? {} : { max }),
  ticked,
});
const once = (day: string) => ({ once: day });

type Row = readonly [
  phrase: string,
  plan: PlanKind,
  certainty: Expectation["certainty"],
  cadences: readonly object[],
  adopted?: string,
];

const rows: readonly Row[] = [
  // Going on, without a number: a yearly attestation is our reading of it.
  ["Fortlöpande", "våld", "likely", [ongoing]],
  ["Fortlöpande under handlingsplanens gällandetid", "våld", "likely", [ongoing]],
  ["Löpande", "klimat", "likely", [ongoing]],
  ["löpande under året", "skola", "likely", [ongoing]],
  ["Kontinuerligt", "arbetsmiljö", "likely", [ongoing]],
  ["kontinuerlig samverkan", "våld", "asked", [ongoing]],
  ["Regelbundet", "äldre", "likely", [ongoing]],
  ["Pågående", "klimat", "likely", [ongoing]],
  ["Pågår", "jämställdhet", "likely", [ongoing]],
  ["Tills vidare", "jämställdhet", "likely", [ongoing]],
  ["Löpande under planperioden", "klimat", "likely", [ongoing]],
  ["Löpande under hela programperioden", "klimat", "likely", [ongoing]],
  ["Ständigt pågående", "äldre", "likely", [ongoing]],
  ["Under hela året", "skola", "likely", [ongoing]],
  ["Fortlöpande 2024-2026", "jämställdhet", "likely", [{ attest: "P1Y", from: "2024-01-01", until: "2026-12-31" }]],
  ["Löpande under 2026", "klimat", "likely", [{ attest: "P1Y", from: "2026-01-01", until: "2026-12-31" }]],
  ["Löpande from 2025", "äldre", "likely", [{ attest: "P1Y", from: "2025-01-01" }]],
  ["Fr.o.m. 2026-03-01", "äldre", "likely", [{ attest: "P1Y", from: "2026-03-01" }]],
  ["Tillsvidare t.o.m. 2027", "jämställdhet", "likely", [{ attest: "P1Y", until: "2027-12-31" }]],
  ["Löpande varje läsår", "skola", "likely", [{ every: "P1Y", calendar: "school" }]],

  // A rhythm.
  ["Årligen", "kontroll", "sure", [yearly]],
  ["Varje år", "kontroll", "sure", [yearly]],
  ["Årlig", "jämställdhet", "sure", [yearly]],
  ["1 gång/år", "kontroll", "sure", [yearly]],
  ["En gång om året", "våld", "sure", [yearly]],
  ["1 ggr per år", "arbetsmiljö", "sure", [yearly]],
  ["Minst en gång per år", "arbetsmiljö", "sure", [yearly]],
  ["Genomförs årligen", "äldre", "sure", [yearly]],
  ["Vartannat år", "våld", "asked", [askYear("P2Y")]],
  ["En gång vartannat år", "våld", "asked", [askYear("P2Y")]],
  ["vart tredje år", "arbetsmiljö", "asked", [askYear("P3Y")]],
  ["Vart fjärde år", "klimat", "asked", [askYear("P4Y")]],
  ["En gång vart 3:e år", "kontroll", "asked", [askYear("P3Y")]],
  ["Jämna år", "jämställdhet", "asked", [askYear("P2Y")]],
  ["Udda år", "jämställdhet", "asked", [askYear("P2Y")]],
  ["Halvårsvis", "kontroll", "sure", [{ every: "P6M" }]],
  ["Varje halvår", "kontroll", "sure", [{ every: "P6M" }]],
  ["var sjätte månad", "våld", "sure", [{ every: "P6M" }]],
  ["En gång i halvåret", "äldre", "sure", [{ every: "P6M" }]],
  ["Varje tertial", "kontroll", "sure", [{ every: "P4M" }]],
  ["Tertialvis", "kontroll", "sure", [{ every: "P4M" }]],
  ["1 gång per tertial", "kontroll", "sure", [{ every: "P4M" }]],
  ["Kvartalsvis", "våld", "sure", [{ every: "P3M" }]],
  ["Varje kvartal", "kontroll", "sure", [{ every: "P3M" }]],
  ["En gång i kvartalet", "kontroll", "sure", [{ every: "P3M" }]],
  ["var tredje månad", "äldre", "sure", [{ every: "P3M" }]],
  ["Varannan månad", "arbetsmiljö", "sure", [{ every: "P2M" }]],
  ["Månadsvis", "kontroll", "sure", [{ every: "P1M" }]],
  ["Varje månad", "kontroll", "sure", [{ every: "P1M" }]],
  ["en gång i månaden", "våld", "sure", [{ every: "P1M" }]],
  ["Månatligen", "kontroll", "sure", [{ every: "P1M" }]],
  ["Varje vecka", "arbetsmiljö", "sure", [{ every: "P1W" }]],
  ["1 gång/vecka", "skola", "sure", [{ every: "P1W" }]],
  ["Veckovis", "äldre", "sure", [{ every: "P1W" }]],
  ["Varannan vecka", "äldre", "asked", [ask]],
  ["Dagligen", "äldre", "asked", [ask]],
  ["var femte månad", "kontroll", "asked", [ask]],
  ["Varje termin", "skola", "sure", [termly]],
  ["En gång per termin", "skola", "sure", [termly]],
  ["Terminsvis", "skola", "sure", [termly]],
  ["Varje läsår", "skola", "sure", [{ every: "P1Y", calendar: "school" }]],
  ["1 gång per läsår", "skola", "sure", [{ every: "P1Y", calendar: "school" }]],
  ["HT och VT", "skola", "likely", [termly]],
  ["Varje hösttermin", "skola", "sure", [{ every: "P6M", calendar: "school", only: ["HT"] }]],
  ["vår och höst", "arbetsmiljö", "asked", [ask]],

  // So many times.
  ["3–4 gånger om året", "våld", "sure", [times(3, 4)]],
  ["3-4 ggr/år", "arbetsmiljö", "sure", [times(3, 4)]],
  ["Två gånger per år", "arbetsmiljö", "sure", [times(2, 2)]],
  ["2 ggr/år", "kontroll", "sure", [times(2, 2)]],
  ["2 gånger årligen", "jämställdhet", "sure", [times(2, 2)]],
  ["minst fyra gånger per år", "arbetsmiljö", "sure", [times(4, undefined)]],
  ["Minst 2 ggr per år", "äldre", "sure", [times(2, undefined)]],
  ["4–6 gånger per år", "arbetsmiljö", "sure", [times(4, 6)]],
  ["en till två gånger per år", "arbetsmiljö", "sure", [times(1, 2)]],
  ["ca 4 gånger per år", "äldre", "likely", [times(4, 4)]],
  ["två gånger per termin", "skola", "likely", [times(2, 2, "P6M")]],
  ["2-3 ggr/termin", "skola", "likely", [times(2, 3, "P6M")]],
  ["två gånger i månaden", "skola", "sure", [times(2, 2, "P1M", "P1M")]],
  ["högst två gånger per år", "kontroll", "asked", [ask]],
  ["flera gånger per år", "äldre", "asked", [ask]],
  ["två gånger", "skola", "asked", [ask]],
  ["en gång", "jämställdhet", "asked", [askDay]],

  // A day in each period.
  ["andra vardagen i varje månad", "arbetsmiljö", "sure", [{ every: "P1M", due: { workday: 2 } }]],
  ["sista vardagen i månaden", "kontroll", "sure", [{ every: "P1M", due: { workday: -1 } }]],
  ["den 15:e varje månad", "kontroll", "sure", [{ every: "P1M", due: { day: 15 } }]],
  ["Den sista i varje månad", "kontroll", "sure", [{ every: "P1M", due: { day: -1 } }]],
  ["första måndagen i varje månad", "skola", "sure", [{ every: "P1M", due: { weekday: "mon", nth: 1 } }]],
  ["sista fredagen i maj", "arbetsmiljö", "likely", [{ every: "P1Y", due: { weekday: "fri", nth: -1, month: 5 } }]],
  ["tredje fredagen i augusti varje år", "skola", "sure", [{ every: "P1Y", due: { weekday: "fri", nth: 3, month: 8 } }]],
  ["varje kvartal, senast sista fredagen i kvartalet", "arbetsmiljö", "sure", [{ every: "P3M", due: { weekday: "fri", nth: -1 } }]],
  ["första veckan i varje månad", "äldre", "asked", [{ every: "P1M" }]],
  ["Kvartalsvis, senast den 15 i månaden efter", "kontroll", "sure", [{ every: "P3M", due: { day: 15, after: 1 } }]],
  ["varje tertial, den 20 i månaden efter tertialet", "kontroll", "sure", [{ every: "P4M", due: { day: 20, after: 1 } }]],
  ["Årligen i november", "våld", "sure", [{ every: "P1Y", due: { day: -1, month: 11 } }]],
  ["november varje år", "jämställdhet", "sure", [{ every: "P1Y", due: { day: -1, month: 11 } }]],
  ["Årligen, senast 31 mars", "kontroll", "sure", [{ every: "P1Y", due: { day: 31, month: 3 } }]],
  ["1 mars varje år", "kontroll", "sure", [{ every: "P1Y", due: { day: 1, month: 3 } }]],
  ["varje år senast 30/9", "klimat", "sure", [{ every: "P1Y", due: { day: 30, month: 9 } }]],
  ["i december varje år", "arbetsmiljö", "sure", [{ every: "P1Y", due: { day: -1, month: 12 } }]],
  ["Varje år senast sista november", "arbetsmiljö", "sure", [{ every: "P1Y", due: { day: -1, month: 11 } }]],
  ["Årligen (mars)", "kontroll", "sure", [{ every: "P1Y", due: { day: -1, month: 3 } }]],
  ["1 gång/år i oktober", "arbetsmiljö", "sure", [{ every: "P1Y", due: { day: -1, month: 10 } }]],
  ["Årligen i mars och oktober", "arbetsmiljö", "sure", [{ every: "P1M", only: ["03", "10"] }]],
  ["2 ggr/år (april, oktober)", "kontroll", "sure", [{ every: "P1M", only: ["04", "10"] }]],
  ["3 ggr per år, mars och oktober", "kontroll", "asked", [ask]],
  [
    "den 15 mars, den 15 juni och den 15 oktober varje år",
    "klimat",
    "sure",
    [{ every: "P1M", only: ["03", "06", "10"], due: { day: 15 } }],
  ],
  ["jan–mars varje år", "kontroll", "likely", [{ every: "P1Y", due: { day: -1, month: 3 } }]],
  ["Årligen Q2", "kontroll", "sure", [{ every: "P3M", only: ["Q2"] }]],
  ["kvartal 1 och 3 varje år", "kontroll", "sure", [{ every: "P3M", only: ["Q1", "Q3"] }]],
  ["vecka 45 varje år", "skola", "sure", [{ every: "P1W", only: ["W45"] }]],
  ["varje tertial, T1 och T2", "kontroll", "sure", [{ every: "P4M", only: ["T1", "T2"] }]],
  ["i slutet av varje år", "våld", "sure", [yearly]],
  ["vid årets slut", "våld", "likely", [yearly]],
  ["Årligen på hösten", "äldre", "asked", [yearly]],
  ["årligen i slutet av november", "äldre", "likely", [{ every: "P1Y", due: { day: -1, month: 11 } }]],
  ["årligen i början av november", "äldre", "asked", [yearly]],
  ["Årligen 2025–2027", "klimat", "sure", [{ every: "P1Y", from: "2025-01-01", until: "2027-12-31" }]],
  ["Årligen fr o m 2026", "klimat", "sure", [{ every: "P1Y", from: "2026-01-01" }]],
  ["kvartalsvis t.o.m. 2026-12-31", "äldre", "sure", [{ every: "P3M", until: "2026-12-31" }]],
  ["varje månad under september–maj", "arbetsmiljö", "sure", [{ every: "P1M", season: { from: "09-01", until: "05-31" } }]],
  ["varje vecka i juni-augusti", "arbetsmiljö", "sure", [{ every: "P1W", season: { from: "06-01", until: "08-31" } }]],

  // One day.
  ["senast 2026-12-31", "klimat", "sure", [once("2026-12-31")]],
  ["2026-06-30", "klimat", "sure", [once("2026-06-30")]],
  ["31 december 2026", "klimat", "sure", [once("2026-12-31")]],
  ["den 12 februari 2027", "skola", "sure", [once("2027-02-12")]],
  ["Klart senast den 1 juni 2025", "äldre", "sure", [once("2025-06-01")]],
  ["31/12 2026", "kontroll", "sure", [once("2026-12-31")]],
  ["31/12-26", "kontroll", "likely", [once("2026-12-31")]],
  ["30.9.2026", "kontroll", "sure", [once("2026-09-30")]],
  ["20261231", "klimat", "sure", [once("2026-12-31")]],
  ["2026-02-30", "klimat", "asked", [ask]],
  ["2027-03-01 och 2027-09-01", "kontroll", "sure", [{ dates: ["2027-03-01", "2027-09-01"] }]],
  ["mars och oktober 2026", "kontroll", "sure", [{ dates: ["2026-03-31", "2026-10-31"] }]],
  ["före 2026-06-01", "klimat", "likely", [once("2026-05-31")]],

  // Only a month, a quarter, a half, a week, a term, a year.
  ["november 2026", "jämställdhet", "sure", [once("2026-11-30")]],
  ["dec -25", "jämställdhet", "likely", [once("2025-12-31")]],
  ["Q2 2026", "klimat", "sure", [once("2026-06-30")]],
  ["kv 3 2025", "kontroll", "sure", [once("2025-09-30")]],
  ["kvartal 4, 2026", "kontroll", "sure", [once("2026-12-31")]],
  ["första kvartalet 2026", "äldre", "sure", [once("2026-03-31")]],
  ["första halvåret 2026", "äldre", "sure", [once("2026-06-30")]],
  ["Tertial 2 2026", "kontroll", "sure", [once("2026-08-31")]],
  ["T1 2026", "kontroll", "sure", [once("2026-04-30")]],
  ["v. 45 2026", "skola", "sure", [once("2026-11-08")]],
  ["VT 2025", "skola", "likely", [once("2025-06-30")]],
  ["HT 2025", "skola", "likely", [once("2025-12-31")]],
  ["ht-25", "skola", "likely", [once("2025-12-31")]],
  ["VT26", "skola", "likely", [once("2026-06-30")]],
  ["Höstterminen 2026", "skola", "likely", [once("2026-12-31")]],
  ["läsåret 2025/2026", "skola", "likely", [once("2026-06-30")]],
  ["Läsåret 25/26", "skola", "likely", [once("2026-06-30")]],
  ["2023", "våld", "likely", [once("2023-12-31")]],
  ["Under 2026", "klimat", "likely", [once("2026-12-31")]],
  ["Klart 2026", "klimat", "likely", [once("2026-12-31")]],
  ["år 2030", "klimat", "likely", [once("2030-12-31")]],
  ["Senast 2030", "klimat", "likely", [once("2030-12-31")]],
  ["innan utgången av 2026", "klimat", "sure", [once("2026-12-31")]],
  ["i slutet av 2026", "klimat", "likely", [once("2026-12-31")]],
  ["årsskiftet 2026/2027", "klimat", "likely", [once("2026-12-31")]],
  ["början av 2026", "klimat", "asked", [askDay]],
  ["2024–2026", "klimat", "asked", [ask]],
  ["2025, 2026 och 2027", "jämställdhet", "likely", [{ dates: ["2025-12-31", "2026-12-31", "2027-12-31"] }]],
  ["2025 och 2027", "jämställdhet", "likely", [{ dates: ["2025-12-31", "2027-12-31"] }]],
  ["jan-mars 2026", "kontroll", "sure", [once("2026-03-31")]],
  ["Påbörjas 2026", "klimat", "asked", [askDay]],
  ["Start HT 2025", "skola", "asked", [askDay]],
  ["Påbörjas 2025, klart 2027", "klimat", "likely", [once("2027-12-31")]],

  // No year told.
  ["Q2", "kontroll", "asked", [askDay]],
  ["Q2", "kontroll", "likely", [once("2026-06-30")], "2026-02-16"],
  ["Q2", "kontroll", "likely", [once("2027-06-30")], "2026-09-16"],
  ["30/9", "kontroll", "asked", [askDay]],
  ["30/9", "kontroll", "likely", [once("2026-09-30")], "2026-02-16"],
  ["31.12", "kontroll", "asked", [askDay]],
  ["senast 31 mars", "kontroll", "asked", [askDay]],
  ["senast den sista januari", "arbetsmiljö", "likely", [once("2027-01-31")], "2026-02-16"],
  ["november", "skola", "asked", [askDay]],
  ["jan–mars", "kontroll", "asked", [askDay]],
  ["kvartal 1 och 3", "kontroll", "asked", [ask]],
  ["kvartal 1 och 3", "kontroll", "likely", [{ dates: ["2026-09-30", "2027-03-31"] }], "2026-04-10"],
  ["v. 45", "skola", "asked", [askDay]],
  ["V.10-12", "skola", "likely", [once("2026-03-22")], "2026-02-16"],
  ["HT", "skola", "asked", [askDay]],
  ["hösten", "äldre", "asked", [askDay]],
  ["Hösten 2026", "äldre", "asked", [askDay]],
  ["våren -26", "äldre", "asked", [askDay]],
  ["innan sommaren", "skola", "asked", [askDay]],
  ["före årsskiftet", "äldre", "asked", [askDay]],
  ["före årsskiftet", "äldre", "likely", [once("2026-12-31")], "2026-02-16"],
  ["Under läsåret", "skola", "asked", [askDay]],
  ["under mandatperioden", "klimat", "asked", [askDay]],
  ["En gång under mandatperioden", "jämställdhet", "asked", [askDay]],
  ["inom ett år", "jämställdhet", "asked", [askDay]],
  ["inom ett år", "jämställdhet", "likely", [once("2027-02-16")], "2026-02-16"],
  ["inom sex månader efter antagandet", "jämställdhet", "likely", [once("2026-08-16")], "2026-02-16"],
  ["Snarast", "arbetsmiljö", "asked", [askDay]],
  ["på sikt", "klimat", "asked", [askDay]],

  // Counted from something else.
  ["senast 14 dagar före nämnd", "kontroll", "sure", [{ relative: "namnden", offset: "-P14D" }]],
  ["14 dagar före nämndens sammanträde", "kontroll", "sure", [{ relative: "namnden", offset: "-P14D" }]],
  ["tre veckor före fullmäktige", "kontroll", "sure", [{ relative: "fullmaktige", offset: "-P3W" }]],
  ["inom 14 dagar efter sammanträdet", "kontroll", "sure", [{ relative: "sammantradet", offset: "P14D" }]],
  ["vid varje nämndsammanträde", "kontroll", "sure", [{ relative: "namnden", offset: "P0D" }]],
  ["i samband med bokslut", "kontroll", "likely", [{ relative: "bokslutet", offset: "P0D" }]],
  [
    "I samband med delårsrapport och årsredovisning",
    "kontroll",
    "likely",
    [
      { relative: "delarsrapporten", offset: "P0D" },
      { relative: "arsredovisningen", offset: "P0D" },
    ],
  ],
  ["inför budget", "kontroll", "asked", [ask]],
  ["efter varje nämndmöte", "kontroll", "asked", [ask]],
  ["vid terminsstart", "skola", "likely", [{ relative: "terminsstarten", offset: "P0D" }]],
  ["vid nyanställning", "våld", "asked", [ask]],
  ["inom 30 dagar efter nyanställning", "arbetsmiljö", "sure", [{ onEvent: "nyanstallning", within: "P30D" }]],
  ["inom 14 dagar från beslut", "kontroll", "sure", [{ onEvent: "beslut", within: "P14D" }]],
  ["vid behov", "våld", "asked", [ask]],
  ["på APT", "arbetsmiljö", "asked", [ask]],

  // Several rules in one phrase.
  ["2023 samt fortlöpande", "våld", "likely", [once("2023-12-31"), ongoing]],
  ["2023 samt fortlöpande under handlingsplanens gällandetid", "våld", "likely", [once("2023-12-31"), ongoing]],
  ["VT 2025 och därefter årligen", "skola", "likely", [once("2025-06-30"), { every: "P1Y", from: "2025-07-01" }]],
  ["Senast 2026-06-30, därefter årligen", "klimat", "sure", [once("2026-06-30"), { every: "P1Y", from: "2026-07-01" }]],
  ["Årligen och vid behov", "våld", "asked", [yearly, ask]],
  ["Löpande, minst en gång per år", "arbetsmiljö", "likely", [yearly]],
  ["fortlöpande samt varje kvartal", "äldre", "likely", [ongoing, { every: "P3M" }]],
  ["Löpande med uppföljning årligen i november", "äldre", "likely", [{ every: "P1Y", due: { day: -1, month: 11 } }]],
  ["delrapport 2026-05-31, slutrapport 2026-11-30", "arbetsmiljö", "sure", [{ dates: ["2026-05-31", "2026-11-30"] }]],
  ["Varje kvartal samt i samband med bokslut", "kontroll", "likely", [{ every: "P3M" }, { relative: "bokslutet", offset: "P0D" }]],
  ["gå igenom minst en gång samt vid nyanställning", "våld", "asked", [askDay, ask]],

  // Typing errors.
  ["Fortlöpnade", "våld", "likely", [ongoing]],
  ["Kvaratlsvis", "kontroll", "likely", [{ every: "P3M" }]],
  ["vartanat år", "våld", "asked", [askYear("P2Y")]],
  ["Årligenn i novmber", "äldre", "likely", [{ every: "P1Y", due: { day: -1, month: 11 } }]],
  ["sensat 2026-12-31", "klimat", "likely", [once("2026-12-31")]],
  ["3-4 gånegr om året", "våld", "likely", [times(3, 4)]],
  ["halvårsivs", "kontroll", "likely", [{ every: "P6M" }]],

  // Norwegian.
  ["Årlig", "norsk", "sure", [yearly]],
  ["Hvert år", "norsk", "sure", [yearly]],
  ["Fortløpende", "norsk", "likely", [ongoing]],
  ["Løpende", "norsk", "likely", [ongoing]],
  ["Hvert kvartal", "norsk", "sure", [{ every: "P3M" }]],
  ["Annethvert år", "norsk", "asked", [askYear("P2Y")]],
  ["Halvårlig", "norsk", "sure", [{ every: "P6M" }]],
  ["Innen 31.12.2026", "norsk", "sure", [once("2026-12-31")]],
  ["Innen utgangen av 2026", "norsk", "sure", [once("2026-12-31")]],
  ["Høsten 2026", "norsk", "asked", [askDay]],
  ["Ved behov", "norsk", "asked", [ask]],
  ["To ganger i året", "norsk", "sure", [times(2, 2)]],
  ["1. tertial 2026", "norsk", "sure", [once("2026-04-30")]],
  ["Første tirsdag i hver måned", "norsk", "sure", [{ every: "P1M", due: { weekday: "tue", nth: 1 } }]],
  ["Innen 1. mars hvert år", "norsk", "sure", [{ every: "P1Y", due: { day: 1, month: 3 } }]],
  ["Månedlig", "norsk", "sure", [{ every: "P1M" }]],

  // Danish.
  ["Løbende", "dansk", "likely", [ongoing]],
  ["Årligt", "dansk", "sure", [yearly]],
  ["Hvert andet år", "dansk", "asked", [askYear("P2Y")]],
  ["Hver anden måned", "dansk", "sure", [{ every: "P2M" }]],
  ["2. kvartal 2026", "dansk", "sure", [once("2026-06-30")]],
  ["Inden udgangen af 2026", "dansk", "sure", [once("2026-12-31")]],
  ["To gange årligt", "dansk", "sure", [times(2, 2)]],
  ["Efter behov", "dansk", "asked", [ask]],
  ["Senest d. 1. marts 2026", "dansk", "sure", [once("2026-03-01")]],
  ["Hver 14. dag", "dansk", "asked", [ask]],
  ["Foråret 2026", "dansk", "asked", [askDay]],

  // English.
  ["Ongoing", "engelsk", "likely", [ongoing]],
  ["Annually", "engelsk", "sure", [yearly]],
  ["Quarterly", "engelsk", "sure", [{ every: "P3M" }]],
  ["every six months", "engelsk", "sure", [{ every: "P6M" }]],
  ["every second year", "engelsk", "asked", [askYear("P2Y")]],
  ["Biannual", "engelsk", "asked", [ask]],
  ["Biannually", "engelsk", "asked", [ask]],
  ["Bimonthly", "engelsk", "asked", [ask]],
  ["twice a year", "engelsk", "sure", [times(2, 2)]],
  ["by 31 December 2026", "engelsk", "sure", [once("2026-12-31")]],
  ["by the end of 2026", "engelsk", "sure", [once("2026-12-31")]],
  ["as needed", "engelsk", "asked", [ask]],
  ["last Friday of May every year", "engelsk", "sure", [{ every: "P1Y", due: { weekday: "fri", nth: -1, month: 5 } }]],

  // No deadline at all, or words that nobody but the plan's owner can read.
  ["2 timmar i veckan", "ingen", "asked", [ask]],
  ["avser 2026 års medel", "ingen", "asked", [ask]],
  ["Budget 2026", "ingen", "asked", [ask]],
  ["20 000 kr", "ingen", "asked", [ask]],
  ["80 % av personalen", "ingen", "asked", [ask]],
  ["åk 7", "ingen", "asked", [ask]],
  ["15 minuter per elev", "ingen", "asked", [ask]],
  ["Klart", "ingen", "asked", [ask]],
  ["Genomfört", "ingen", "asked", [ask]],
  ["Enligt årshjul", "ingen", "asked", [ask]],
  ["Enligt särskild tidplan", "ingen", "asked", [ask]],
  ["Ej beslutat", "ingen", "asked", [ask]],
  ["Se ovan", "ingen", "asked", [ask]],
  ["-", "ingen", "asked", [ask]],
  ["", "ingen", "asked", [ask]],
  ["Machofabriken", "ingen", "asked", [ask]],
  ["4 kap. 2 §", "ingen", "asked", [ask]],
];

export const PHRASES: readonly Expectation[] = rows.map(([phrase, plan, certainty, cadences, adopted]) => ({
  phrase,
  plan,
  certainty,
  cadences,
  ...(adopted === undefined ? {} : { adopted }),
}));
