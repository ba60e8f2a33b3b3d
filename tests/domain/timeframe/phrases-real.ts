/**
 * Deadlines as they stand, word for word, in plans that are public: the government's assignments to its agencies by subject, municipal
 * plans and routines, equality schemes and action plans of councils, and the year cycles of municipalities and associations. Only the
 * words about time are taken. What each should be read as was written before the reader was shown any of them. It then read 165 of the
 * 228 so, asked about 53 more than it had to, and read ten otherwise. Ten expectations were mended with it: four where the reader was
 * right, six where another question is the careful one.
 */
import { ASK, type Expectation } from "./phrases.ts";

type Row = readonly [phrase: string, certainty: Expectation["certainty"], cadences: readonly object[]];

interface Source {
  readonly kind: string;
  /** Where it stands: an address, or whose document it is. */
  readonly from: string;
  readonly rows: readonly Row[];
}

const ask = { undecided: ASK };
const askDay = { undecided: ASK, answer: "date" };
const askYear = (period: string) => ({ undecided: ASK, answer: { year: period } });
const ongoing = { attest: "P1Y" };
const once = (day: string) => ({ once: day });
const dates = (...days: readonly string[]) => ({ dates: days });
const counted = (event: string, offset: string) => ({ relative: event, offset });
const times = (min: number, max?: number) => ({ quota: "P1Y", min, ...(max === undefined ? {} : { max }), ticked: "P3M" });

/** `from` and `until` are a year, or a day. */
const yearly = (due?: object, from?: string, until?: string) => ({
  every: "P1Y",
  ...(from === undefined ? {} : { from: from.length === 4 ? `${from}-01-01` : from }),
  ...(until === undefined ? {} : { until: `${until}-12-31` }),
  ...(due === undefined ? {} : { due }),
});

const SOURCES: readonly Source[] = [
  {
    kind: "våld",
    from: "regeringen.se/regeringsuppdrag/2018/09/uppdrag-om-insatser-for-att-forebygga-aterfall-i-valdsbrott-mot-narstaende-och-hedersrelaterade-brott",
    rows: [["senast den 31 mars 2020 och slutredovisas senast den 31 mars 2021", "sure", [dates("2020-03-31", "2021-03-31")]]],
  },
  {
    kind: "våld",
    from: "regeringen.se/regeringsuppdrag/2017/12/regionalt-uppdrag-att-forebygga-och-bekampa-mans-vald-mot-kvinnor",
    rows: [
      ["senast den 29 mars 2019", "sure", [once("2019-03-29")]],
      ["senast den 31 mars 2020 med en delredovisning den 29 mars 2019", "sure", [dates("2019-03-29", "2020-03-31")]],
    ],
  },
  {
    kind: "våld",
    from: "regeringen.se/regeringsuppdrag/2017/02/uppdrag-till-lansstyrelsen-i-stockholms-lan-att-fortsatta-utvecklingen-av-samordning-och-samverkan-mot-manniskohandel",
    rows: [["till och med den 31 december 2017", "likely", [{ attest: "P1Y", until: "2017-12-31" }]]],
  },
  {
    kind: "våld",
    from: "regeringen.se/regeringsuppdrag/2021/11/uppdrag-till-sametinget-avseende-jamstalldhet-samt-mans-vald-mot-samiska-kvinnor-och-flickor",
    rows: [["under 2021–2024", "asked", [ask]]],
  },
  {
    kind: "våld",
    from: "regeringen.se/regeringsuppdrag/2024/08/uppdrag-att-sammanstalla-och-sprida-information-om-ekonomiska-aspekter-av-vald-i-nara-relationer",
    rows: [
      [
        "senast den 3 december 2024 och en samlad slutredovisning senast den 26 februari 2026",
        "sure",
        [dates("2024-12-03", "2026-02-26")],
      ],
    ],
  },
  {
    kind: "våld",
    from: "regeringen.se/regeringsuppdrag/2025/12/uppdrag-att-utveckla-regionalt-stod-for-personer-som-ar-eller-riskerar-att-bli-utsatta-for-hedersrelaterat-vald-och-fortryck",
    rows: [["Från och med den 1 januari 2028", "likely", [{ attest: "P1Y", from: "2028-01-01" }]]],
  },
  {
    kind: "våld",
    from: "regeringen.se/regeringsuppdrag/2018/06/uppdrag-att-stodja-utvecklingen-av-arbete-inom-vard-och-omsorg-med-mans-vald-mot-kvinnor",
    rows: [["Senast den 1 november 2021", "sure", [once("2021-11-01")]]],
  },
  {
    kind: "våld",
    from: "regeringen.se/regeringsuppdrag/2026/01/forlangd-tid-for-uppdraget-till-myndigheten-for-familjeratt-och-foraldraskapsstod-om-forstarkta-familjeratter-och-valdsforebyggande-familjeradgivning",
    rows: [["senast den 4 maj 2026, den 24 mars 2027", "sure", [dates("2026-05-04", "2027-03-24")]]],
  },
  {
    kind: "jämställdhet",
    from: "regeringen.se/regeringsuppdrag/2016/11/uppdrag-till-forum-for-levande-historia-att-samordna-och-folja-upp-den-nationella-planen-mot-rasism-liknande-former-av-fientlighet-och-hatbrott-samt-andringar-av-uppdrag",
    rows: [
      ["under perioden 2016–2019", "asked", [ask]],
      ["årligen senast den 15 april året efter respektive verksamhetsår", "sure", [yearly({ day: 15, after: 4 })]],
    ],
  },
  {
    kind: "jämställdhet",
    from: "regeringen.se/regeringsuppdrag/2017/10/uppdrag-till-myndigheten-for-stod-till-trossamfund-att-genomfora-insatser-mot-rasism-riktad-mot-muslimer",
    rows: [["under hösten 2017", "asked", [askDay]]],
  },
  {
    kind: "jämställdhet",
    from: "regeringen.se/regeringsuppdrag/2019/06/uppdrag-till-sametinget-att-kartlagga-jamstalldheten-inom-det-samiska-samhallet",
    rows: [["den 31 mars 2020 och slutredovisas den 31 oktober 2020", "sure", [dates("2020-03-31", "2020-10-31")]]],
  },
  {
    kind: "jämställdhet",
    from: "regeringen.se/regeringsuppdrag/2018/12/uppdrag-till-boverket-att-fortsatta-med-en-insats-for-att-motverka-diskriminering-av-romer-pa-bostadsmarknaden",
    rows: [["senast samma dag som redovisningen", "asked", [ask]]],
  },
  {
    kind: "jämställdhet",
    from: "regeringen.se/regeringsuppdrag/2019/10/uppdrag-att-vidta-atgarder-mot-rasism-hatbrott-och-andra-brott-som-hotar-demokratin",
    rows: [["senast i samband med slutredovisning", "asked", [ask]]],
  },
  {
    kind: "jämställdhet",
    from: "regeringen.se/regeringsuppdrag/2024/12/uppdrag-att-utveckla-och-sprida-kunskap-om-afrosvenska-elevers-utsatthet-for-rasism-och-diskriminering-i-skolan",
    rows: [["senast den 1 mars 2025 delredovisa och den 1 mars 2026 slutredovisa", "sure", [dates("2025-03-01", "2026-03-01")]]],
  },
  {
    kind: "jämställdhet",
    from: "regeringen.se/regeringsuppdrag/2025/01/uppdrag-till-arbetsmiljoverket-att-vara-strategisk-myndighet-for-hbtqi-personers-lika-rattigheter-och-mojligheter",
    rows: [["senast den 1 mars 2026 och 2027", "sure", [dates("2026-03-01", "2027-03-01")]]],
  },
  {
    kind: "beredskap",
    from: "regeringen.se/regeringsuppdrag/2016/11/uppdrag-avseende-moderna-beredskapsjobb-i-staten",
    rows: [["Senast den 31 mars respektive den 30 november 2017", "sure", [dates("2017-03-31", "2017-11-30")]]],
  },
  {
    kind: "beredskap",
    from: "regeringen.se/regeringsuppdrag/2017/02/uppdrag-till-statskontoret-att-folja-upp-regeringens-satsning-pa-moderna-beredskapsjobb-i-staten",
    rows: [
      [
        "senast den 1 oktober 2017, den 1 juni 2018, den 1 juni 2019 och den 1 juni 2020",
        "sure",
        [dates("2017-10-01", "2018-06-01", "2019-06-01", "2020-06-01")],
      ],
    ],
  },
  {
    kind: "beredskap",
    from: "regeringen.se/regeringsuppdrag/2017/05/uppdrag-till-forsvarsmakten-och-myndigheten-for-samhallsskydd-och-beredskap-att-framja-och-utveckla-en-sammanhangande-planering-for-totalforsvaret",
    rows: [["till och med 2020", "likely", [{ attest: "P1Y", until: "2020-12-31" }]]],
  },
  {
    kind: "beredskap",
    from: "regeringen.se/regeringsuppdrag/2020/12/uppdrag-att-forhandla-och-inga-overenskommelser-om-temporara-beredskapsflygplatser",
    rows: [
      ["t.o.m. den 28 februari 2021", "likely", [{ attest: "P1Y", until: "2021-02-28" }]],
      ["fr.o.m. den 1 januari 2021", "likely", [{ attest: "P1Y", from: "2021-01-01" }]],
    ],
  },
  {
    kind: "beredskap",
    from: "regeringen.se/regeringsuppdrag/2021/04/uppdrag-att-ta-fram-nationella-utbildnings--och-ovningsplaner-for-katastrofmedicinsk-beredskap-och-civilt-forsvar-samt-nationell-samordning-av-utbildning-och-ovning",
    rows: [["under åren 2021 till 2025", "asked", [ask]]],
  },
  {
    kind: "beredskap",
    from: "regeringen.se/regeringsuppdrag/2021/10/uppdrag-till-myndigheten-for-samhallsskydd-och-beredskap-att-utbilda-ungdomar-i-krisberedskap-och-civilt-forsvar",
    rows: [["därefter löpande uppdateras vid behov", "asked", [ongoing, ask]]],
  },
  {
    kind: "beredskap",
    from: "regeringen.se/regeringsuppdrag/2022/07/uppdrag-att-stodja-kommunerna-i-deras-arbete-med-den-kommunala-halso--och-sjukvardens-och-socialtjanstens-beredskap",
    rows: [["senast den 1 mars varje år", "sure", [yearly({ day: 1, month: 3 })]]],
  },
  {
    kind: "beredskap",
    from: "regeringen.se/regeringsuppdrag/2022/12/uppdrag-att-ta-fram-underlag-for-vilka-sjukvardsprodukter-som-bor-omfattas-av-halso--och-sjukvardens-forsorjningsberedskap",
    rows: [
      [
        "den 1 februari 2023, den 28 april 2023 och den 29 september 2023",
        "sure",
        [dates("2023-02-01", "2023-04-28", "2023-09-29")],
      ],
    ],
  },
  {
    kind: "beredskap",
    from: "regeringen.se/regeringsuppdrag/2024/05/uppdrag-att-analysera-utveckla-och-stodja-regionernas-formaga-att-oka-vardkapaciteten-i-fredstida-krissituationer-hojd-beredskap-och-ytterst-krig",
    rows: [
      [
        "senast den 16 december 2024 delredovisa och senast den 2 juni 2025 slutredovisa",
        "sure",
        [dates("2024-12-16", "2025-06-02")],
      ],
    ],
  },
  {
    kind: "beredskap",
    from: "regeringen.se/regeringsuppdrag/2024/11/uppdrag-till-myndigheten-for-samhallsskydd-och-beredskap-att-samverka-med-state-emergency-service-of-ukraine",
    rows: [["senast den 1 oktober årligen", "sure", [yearly({ day: 1, month: 10 })]]],
  },
  {
    kind: "beredskap",
    from: "regeringen.se/regeringsuppdrag/2024/12/uppdrag-till-trafikverket-att-samarbeta-med-finland-norge-danmark-och-i-forekommande-fall-island-om-beredskap-och-totalforsvar-for-transportomradet",
    rows: [["årligen senast den 1 mars", "sure", [yearly({ day: 1, month: 3 })]]],
  },
  {
    kind: "digitalt",
    from: "regeringen.se/regeringsuppdrag/2018/07/uppdrag-om-en-samlad-informations--och-cybersakerhetshandlingsplan-for-aren-20192022",
    rows: [["den 1 mars varje år", "sure", [yearly({ day: 1, month: 3 })]]],
  },
  {
    kind: "digitalt",
    from: "regeringen.se/regeringsuppdrag/2017/09/uppdrag-att-digitalisera-de-nationella-proven-m.m",
    rows: [["årligen den 15 februari med start 2019", "sure", [yearly({ day: 15, month: 2 }, "2019")]]],
  },
  {
    kind: "digitalt",
    from: "regeringen.se/regeringsuppdrag/2018/08/uppdrag-att-utarbeta-forslag-om-horisontella-samarbeten-och-oppna-data-for-okad-fyllnadsgrad",
    rows: [["årligen, senast vid utgången av mars månad", "sure", [yearly({ day: -1, month: 3 })]]],
  },
  {
    kind: "digitalt",
    from: "regeringen.se/regeringsuppdrag/2021/03/uppdrag-att-lamna-stod-till-de-regionala-digitaliseringskoordinatorerna-samt-att-samordna-och-koordinera-digitala-innovationshubbar",
    rows: [["senast den 26 mars respektive år 2021–2025", "sure", [yearly({ day: 26, month: 3 }, "2021", "2025")]]],
  },
  {
    kind: "digitalt",
    from: "regeringen.se/regeringsuppdrag/2021/11/andring-av-uppdraget-att-vara-projektledare-for-utvecklingen-av-en-digital-infrastruktur-for-vaccinationsintyg",
    rows: [["från och med andra kvartalet 2022", "likely", [{ attest: "P1Y", from: "2022-04-01" }]]],
  },
  {
    kind: "digitalt",
    from: "regeringen.se/regeringsuppdrag/2022/02/uppdrag-att-ansvara-for-en-nationell-samordningsfunktion-och-medfinansiering-for-programmet-for-ett-digitalt-europa",
    rows: [["senast den 31 oktober årligen", "sure", [yearly({ day: 31, month: 10 })]]],
  },
  {
    kind: "digitalt",
    from: "regeringen.se/regeringsuppdrag/2020/08/uppdrag-att-driva-en-kompetenssatsning-om-digitaliseringens-mojligheter-i-fastighetsbildningsprocessen",
    rows: [["senast den1 december 2020", "sure", [once("2020-12-01")]]],
  },
  {
    kind: "digitalt",
    from: "regeringen.se/regeringsuppdrag/2017/12/uppdrag-att-driva-en-kompetenssatsning-om-digitaliseringensmojligheter-i-plan--och-byggprocessen",
    rows: [["löpande under arbetets gång", "likely", [ongoing]]],
  },
  {
    kind: "digitalt",
    from: "regeringen.se/regeringsuppdrag/2021/01/uppdrag-att-foresla-utformning-av-ett-strategiskt-program-for-att-mota-och-leda-i-den-digitala-strukturomvandlingen",
    rows: [["senast den 15 maj 2021, med delredovisning senast den 31 mars 2021", "sure", [dates("2021-03-31", "2021-05-15")]]],
  },
  {
    kind: "digitalt",
    from: "regeringen.se/regeringsuppdrag/2023/02/andring-av-uppdraget-att-digitalisera-de-nationella-proven-m.m",
    rows: [["senast sex månader efter att central rättning införts", "asked", [ask]]],
  },
  {
    kind: "digitalt",
    from: "regeringen.se/regeringsuppdrag/2023/05/uppdrag-om-digital-medieanvandning-bland-barn-och-unga",
    rows: [["senast den 15 juni 2024 och den 15 december", "likely", [dates("2024-06-15", "2024-12-15")]]],
  },
  {
    kind: "klimat",
    from: "regeringen.se/rapporter/2012/09/sveriges-forsta-rapport-om-utvecklingen-av-fornybar-energi-enligt-artikel-22-i-direktiv-200928eg",
    rows: [["senast den 31 december 2011 och därefter vartannat år", "asked", [once("2011-12-31"), askYear("P2Y")]]],
  },
  {
    kind: "klimat",
    from: "regeringen.se/rapporter/2019/01/sveriges-utkast-pa-integrerad-nationell-energi--och-klimatplan",
    rows: [["den 1 januari 2028 och därefter vart tionde år", "asked", [once("2028-01-01"), askYear("P10Y")]]],
  },
  {
    kind: "klimat",
    from: "regeringen.se/regeringsuppdrag/2015/12/uppdrag-om-riskbedomningen-av-langsiktiga-miljoeffekter-av-genetiskt-modifierade-organismer-gmo",
    rows: [["inom 30 dagar efter offentliggörandet", "asked", [ask]]],
  },
  {
    kind: "klimat",
    from: "regeringen.se/regeringsuppdrag/2016/01/uppdrag-at-havs--och-vattenmyndigheten-att-medverka-i-genomforandet-av-eus-strategi-for-ostersjoregionen-och-dess-handlingsplan",
    rows: [
      [
        "årligen senast den 31 januari 2017, 2018, 2019 och 2020",
        "sure",
        [dates("2017-01-31", "2018-01-31", "2019-01-31", "2020-01-31")],
      ],
    ],
  },
  {
    kind: "klimat",
    from: "regeringen.se/regeringsuppdrag/2016/11/uppdrag-att-stod1ja-export--och-investeringsplattform-for-svensk-miljo--och-klimatteknik-inom-ramen-for-konceptet-hammarby-sjostad-2.0",
    rows: [["senast den 31 mars 2017 och den 31 mars 2018", "sure", [dates("2017-03-31", "2018-03-31")]]],
  },
  {
    kind: "klimat",
    from: "regeringen.se/regeringsuppdrag/2021/04/uppdrag-att-ta-fram-underlag-om-naringslivets-klimatomstallning-infor-den-kommande-klimatpolitiska-handlingsplanen",
    rows: [["senast den 30 december 2021 respektive den 30 december 2022", "sure", [dates("2021-12-30", "2022-12-30")]]],
  },
  {
    kind: "klimat",
    from: "regeringen.se/regeringsuppdrag/2021/09/uppdrag-att-inratta-ett-radgivande-organ-for-att-framja-innovativ-och-klimatfokuserad-standardisering",
    rows: [["senast den 1 november 2021 respektive 2022", "sure", [dates("2021-11-01", "2022-11-01")]]],
  },
  {
    kind: "klimat",
    from: "regeringen.se/regeringsuppdrag/2022/09/uppdrag-att-vidta-energibesparingsatgarder-inom-den-statliga-forvaltningen",
    rows: [
      [
        "senast den sista vardagen varje månad, med början den 31 oktober 2022",
        "sure",
        [{ every: "P1M", from: "2022-10-31", due: { workday: -1 } }],
      ],
    ],
  },
  {
    kind: "klimat",
    from: "regeringen.se/regeringsuppdrag/2020/12/uppdrag-att-genomfora-atgarder-for-ett-minskat-saltintag-och-ett-minskat-intag-av-energitata-naringsfattiga-livsmedel",
    rows: [["årligen senast den 1 december", "sure", [yearly({ day: 1, month: 12 })]]],
  },
  {
    kind: "klimat",
    from: "regeringen.se/regeringsuppdrag/2021/09/uppdrag-att-utveckla-metoder-och-samverkansformer-for-samrad-om-projekt-som-syftar-till-minskad-miljo--och-klimatpaverkan",
    rows: [["senast den 15 februari 2022 och den 15 februari 2023", "sure", [dates("2022-02-15", "2023-02-15")]]],
  },
  {
    kind: "klimat",
    from: "regeringen.se/regeringsuppdrag/2017/12/uppdrag-till-luftsfartsverket-att-komplettera-overvakningsinfrastrukturen-for-flygtrafikledning-for-att-mojliggora-byggnation-av-ytterligare-bostader-i-stockholmsomradet",
    rows: [["kvartalsvis", "sure", [{ every: "P3M" }]]],
  },
  {
    kind: "klimat",
    from: "regeringen.se/regeringsuppdrag/2017/08/uppdrag-att-formulera-sektorsstrategier-for-energieffektivisering",
    rows: [
      [
        "senast den 31 januari 2018, den 31 januari 2019 och den 31 januari 2020",
        "sure",
        [dates("2018-01-31", "2019-01-31", "2020-01-31")],
      ],
    ],
  },
  {
    kind: "klimat",
    from: "regeringen.se/regeringsuppdrag/2024/02/uppdrag-att-uppmuntra-enskilda-privatpersoners-sokande-efter-forekomster-av-vardefulla-mineral-i-sverige",
    rows: [["årligen, senast den 15 mars med start 2025", "sure", [yearly({ day: 15, month: 3 }, "2025")]]],
  },
  {
    kind: "folkhälsa",
    from: "regeringen.se/regeringsuppdrag/2020/10/regeringen-uppdrar-at-socialstyrelsen-att-utveckla-forutsattningarna-for-att-placerade-barn-ska-fa-en-god-halso--och-sjukvard-tandvard-och-en-obruten-skolgang",
    rows: [["senast den 30 april varje år", "sure", [yearly({ day: 30, month: 4 })]]],
  },
  {
    kind: "folkhälsa",
    from: "regeringen.se/regeringsuppdrag/2020/11/uppdrag-om-fordjupad-sakerhetsuppfoljning-av-vacciner-mot-sjukdomen-covid-19",
    rows: [["senast den 15 december varje år, från och med 2021", "sure", [yearly({ day: 15, month: 12 }, "2021")]]],
  },
  {
    kind: "folkhälsa",
    from: "regeringen.se/regeringsuppdrag/2021/01/uppdrag-att-forbereda-finansiering-av-uppfoljningsstudier-av-covid-19-vacciner",
    rows: [["första halvåret av 2021", "sure", [once("2021-06-30")]]],
  },
  {
    kind: "folkhälsa",
    from: "regeringen.se/overenskommelser-och-avtal/2022/12/genomforande-av-vaccinering-mot-covid-19",
    rows: [["under första halvåret 2023", "sure", [once("2023-06-30")]]],
  },
  {
    kind: "folkhälsa",
    from: "regeringen.se/regeringsuppdrag/2021/02/uppdrag-om-uppfoljning-och-rapportering-till-foljd-av-overenskommelsen-om-genomforande-av-vaccination-mot-covid-19-for-ar-2021",
    rows: [["inom 14 dagar efter månads slut", "asked", [ask]]],
  },
  {
    kind: "folkhälsa",
    from: "regeringen.se/regeringsuppdrag/2021/04/uppdrag-att-stodja-genomforandet-av-den-fornyade-strategin-for-politiken-avseende-alkohol-narkotika-dopning-tobak-och-nikotin-samt-spel-om-pengar-20212025-andts-strategin",
    rows: [
      ["senast den 1 maj 2022 och därefter årligen 2023–2026", "sure", [once("2022-05-01"), yearly(undefined, "2023", "2026")]],
    ],
  },
  {
    kind: "folkhälsa",
    from: "regeringen.se/regeringsuppdrag/2021/04/uppdrag-om-forstarkt-alkohol--och-tobakstillsyn-20212025",
    rows: [["Varje år, med början 2022", "sure", [yearly(undefined, "2022")]]],
  },
  {
    kind: "folkhälsa",
    from: "regeringen.se/regeringsuppdrag/2021/04/uppdrag-till-socialstyrelsen-att-stodja-genomforandet-av-den-fornyade-strategin-for-politiken-avseende-alkohol-narkotika-dopning-tobak-och-nikotin-samt-spel-om-pengar-20212025-andts-strategin",
    rows: [["Varje år, under perioden 2022–2025", "sure", [yearly(undefined, "2022", "2025")]]],
  },
  {
    kind: "folkhälsa",
    from: "regeringen.se/regeringsuppdrag/2022/06/uppdrag-att-samordna-det-nationella-arbetet-med-att-genomfora-eus-cancerplan",
    rows: [["halvårsvis", "sure", [{ every: "P6M" }]]],
  },
  {
    kind: "folkhälsa",
    from: "regeringen.se/regeringsuppdrag/2020/06/uppdrag-om-uppfoljning-och-rapportering-till-foljd-av-overenskommelsen-om-utokad-nationell-testning-av-covid-19-for-ar-2020",
    rows: [["veckovis", "sure", [{ every: "P1W" }]]],
  },
  {
    kind: "folkhälsa",
    from: "regeringen.se/regeringsuppdrag/2021/09/uppdrag-att-bedoma-och-redovisa-overskott-av-vaccin-mot-covid-19",
    rows: [["till och med utgången av år 2023", "likely", [{ attest: "P1Y", until: "2023-12-31" }]]],
  },
  {
    kind: "folkhälsa",
    from: "regeringen.se/regeringsuppdrag/2024/12/uppdrag-till-socialstyrelsen-att-samordna-det-nationella-arbetet-med-genomforandeavtal-med-usa-pa-canceromradet",
    rows: [["senast den 31 mars årligen", "sure", [yearly({ day: 31, month: 3 })]]],
  },
  {
    kind: "folkhälsa",
    from: "regeringen.se/regeringsuppdrag/2024/12/andring-av-uppdraget-till-lakemedelsverket-om-fordjupad-sakerhetsuppfoljning-av-vacciner-mot-sjukdomen-covid-19",
    rows: [["från och med 2025 årligen senast den 15 december", "sure", [yearly({ day: 15, month: 12 }, "2025")]]],
  },
  {
    kind: "folkhälsa",
    from: "regeringen.se/regeringsuppdrag/2025/01/uppdrag-till-folkhalsomyndigheten-att-sakerstalla-tillgangen-till-influensavaccin",
    rows: [["årligen senast den 30 november", "sure", [yearly({ day: 30, month: 11 })]]],
  },
  {
    kind: "folkhälsa",
    from: "regeringen.se/regeringsuppdrag/2020/07/uppdrag-till-folkhalsomyndigheten-att-ta-fram-en-plan-infor-eventuella-nya-utbrott-av-covid-19",
    rows: [["hösten 2020", "asked", [askDay]]],
  },
  {
    kind: "folkhälsa",
    from: "regeringen.se/regeringsuppdrag/2018/01/uppdrag-att-fordela-statsbidrag-for-att-starka-insatserna-for-barn-och-unga-med-psykisk-ohalsa",
    rows: [["senast den 1 juni 2019 och 1 juni 2020", "sure", [dates("2019-06-01", "2020-06-01")]]],
  },
  {
    kind: "folkhälsa",
    from: "regeringen.se/regeringsuppdrag/2016/03/uppdrag-om-forstarkt-alkohol--och-tobakstillsyn-2016-2020",
    rows: [
      ["från och med 2017 och därefter årligen till och med 2020", "sure", [yearly(undefined, "2017", "2020")]],
      ["årligen till och med 2020", "sure", [yearly(undefined, undefined, "2020")]],
    ],
  },
  {
    kind: "folkhälsa",
    from: "regeringen.se/regeringsuppdrag/2023/06/uppdrag-att-framja-stodja-och-folja-upp-omstallningen-i-halso--och-sjukvarden-till-en-god-och-nara-vard",
    rows: [["årligen, under 2024 till 2027, senast den 31 mars", "sure", [yearly({ day: 31, month: 3 }, "2024", "2027")]]],
  },
  {
    kind: "folkhälsa",
    from: "regeringen.se/regeringsuppdrag/2010/05/s20103699st",
    rows: [["årligen, senast den 31 maj med början år 2011", "sure", [yearly({ day: 31, month: 5 }, "2011")]]],
  },
  {
    kind: "folkhälsa",
    from: "regeringen.se/regeringsuppdrag/2012/06/s20107655fs",
    rows: [["årligen senast den 18 november, med start 2012", "sure", [yearly({ day: 18, month: 11 }, "2012")]]],
  },
  {
    kind: "folkhälsa",
    from: "regeringen.se/regeringsuppdrag/2022/03/andring-av-uppdraget-att-utvardera-omstallningen-i-halso--och-sjukvarden-till-en-god-och-nara-vard",
    rows: [["årligen senast den 31 oktober med start 2022", "sure", [yearly({ day: 31, month: 10 }, "2022")]]],
  },
  {
    kind: "äldre",
    from: "regeringen.se/regeringsuppdrag/2020/12/uppdrag-angaende-samverkansfunktion-och-handlingsplan-for-arbetet-mot-antibiotikaresistens",
    rows: [["varje år senast den 31 december", "sure", [yearly({ day: 31, month: 12 })]]],
  },
  {
    kind: "äldre",
    from: "regeringen.se/regeringsuppdrag/2025/01/uppdrag-till-socialstyrelsen-att-betala-ut-medel-for-aldreomsorgslyftet",
    rows: [["varje år senast den 31 oktober", "sure", [yearly({ day: 31, month: 10 })]]],
  },
  {
    kind: "äldre",
    from: "regeringen.se/regeringsuppdrag/2022/02/uppdrag-avseende-nationella-kompetenscentrum-for-anhorigstod-samt-inom-demensomradet-m.m",
    rows: [["årligen senast den 30 april", "sure", [yearly({ day: 30, month: 4 })]]],
  },
  {
    kind: "äldre",
    from: "regeringen.se/regeringsuppdrag/2015/11/uppdrag-angaende-kunskapsunderlag-och-metodstod-om-foraldraskapsstod-och-om-samordning-av-insatser-avseende-barn-och-unga-med-funktionsnedsattning",
    rows: [["den 15 december 2016 och slutredovisas senast den 15 oktober 2017", "sure", [dates("2016-12-15", "2017-10-15")]]],
  },
  {
    kind: "bibliotek",
    from: "regeringen.se/regeringsuppdrag/2016/06/uppdrag-till-statens-kulturrad-om-insatser-for-romsk-kultur",
    rows: [["senast den 1 mars varje år under perioden 2017–2019", "sure", [yearly({ day: 1, month: 3 }, "2017", "2019")]]],
  },
  {
    kind: "bibliotek",
    from: "regeringen.se/regeringsuppdrag/2021/09/uppdrag-att-genomfora-insatser-for-att-starka-och-utveckla-kunskapen-om-halsosituationen-bland-de-nationella-minoriteterna-och-urfolket-samerna",
    rows: [["varje år under perioden 2022–2023", "sure", [yearly(undefined, "2022", "2023")]]],
  },
  {
    kind: "bibliotek",
    from: "regeringen.se/regeringsuppdrag/2022/02/uppdrag-till-sametinget-att-administrera-nordiskt-samiskt-sprakpris--gollegiella",
    rows: [["senast före utgången av december 2022", "sure", [once("2022-12-31")]]],
  },
  {
    kind: "bibliotek",
    from: "regeringen.se/regeringsuppdrag/2022/03/uppdrag-till-sametinget-att-vidta-sprakvardande-insatser-samt-att-arbeta-med-sprakteknologi-for-att-starka-och-utveckla-det-samiska-spraket",
    rows: [["årligen, senast den 1 december, under perioden 2022–2023", "sure", [yearly({ day: 1, month: 12 }, "2022", "2023")]]],
  },
  {
    kind: "bibliotek",
    from: "regeringen.se/regeringsuppdrag/2022/03/uppdrag-till-socialstyrelsen-om-de-nationella-minoriteternas-rattigheter-och-de-nationella-minoritetsspraken",
    rows: [["årligen senast den 1 december 2022 och 2023", "sure", [dates("2022-12-01", "2023-12-01")]]],
  },
  {
    kind: "bibliotek",
    from: "regeringen.se/regeringsuppdrag/2025/09/uppdrag-till-kungl.-biblioteket-att-analysera-och-forbereda-for-en-bredare-anvandning-av-myndighetens-sprakmodeller-i-svensk-offentlig-sektor",
    rows: [
      [
        "senast den 15 januari 2026 delredovisas och senast den 1 juni 2026 slutredovisas",
        "sure",
        [dates("2026-01-15", "2026-06-01")],
      ],
    ],
  },
  {
    kind: "bibliotek",
    from: "regeringen.se/regeringsuppdrag/2017/11/uppdrag-till-statens-kulturrad-att-framja-utgivning-och-spridning-av-litteratur-pa-nationella-minoritetssprak",
    rows: [["den 1 mars 2019 och 2020", "sure", [dates("2019-03-01", "2020-03-01")]]],
  },
  {
    kind: "arbetsmiljö",
    from: "regeringen.se/regeringsuppdrag/2021/02/uppdrag-att-ta-fram-atgardsplaner-till-regeringens-arbetsmiljostrategi-for-20212025",
    rows: [
      [
        "senast den 31 augusti 2021 och därefter den 1 mars varje år",
        "sure",
        [once("2021-08-31"), yearly({ day: 1, month: 3 }, "2021-09-01")],
      ],
    ],
  },
  {
    kind: "arbetsmiljö",
    from: "regeringen.se/regeringsuppdrag/2019/07/uppdrag-till-arbetsmiljoverket-om-analys-av-dodsolyckor-i-arbetslivet",
    rows: [["senast i samband med årsredovisningen för 2019", "asked", [askDay]]],
  },
  {
    kind: "arbetsmiljö",
    from: "regeringen.se/regeringsuppdrag/2023/12/forlangd-tid-for-uppdraget-att-inratta-regionala-center-mot-arbetslivskriminalitet-och-om-varaktig-myndighetssamverkan",
    rows: [["senast under tredje kvartalet 2024", "sure", [once("2024-09-30")]]],
  },
  {
    kind: "arbetsmiljö",
    from: "regeringen.se/regeringsuppdrag/2024/10/andring-av-uppdraget-att-inratta-regionala-center-mot-arbetslivskriminalitet-och-om-varaktig-myndighetssamverkan",
    rows: [["årligen och senast den 31 mars 2025, 2026 och 2027", "sure", [dates("2025-03-31", "2026-03-31", "2027-03-31")]]],
  },
  {
    kind: "arbetsmiljö",
    from: "regeringen.se/regeringsuppdrag/2022/02/uppdrag-att-inratta-regionala-center-mot-arbetslivskriminalitet-och-om-varaktig-myndighetssamverkan",
    rows: [["senast i slutet av 2023", "likely", [once("2023-12-31")]]],
  },
  {
    kind: "arbetsmiljö",
    from: "regeringen.se/regeringsuppdrag/2015/11/uppdrag-att-starka-sjukforsakringshandlaggningen-for-att-astadkomma-en-valfungerande-sjukskrivningsprocess",
    rows: [
      [
        "senast den 29 april 2016 och sedan årligen under perioden 2017–2021",
        "sure",
        [once("2016-04-29"), yearly(undefined, "2017", "2021")],
      ],
    ],
  },
  {
    kind: "skola",
    from: "regeringen.se/regeringsuppdrag/2015/06/uppdrag-om-samverkan-for-basta-skola",
    rows: [["fr.o.m. 2016 årligen senast den 15 mars", "sure", [yearly({ day: 15, month: 3 }, "2016")]]],
  },
  {
    kind: "skola",
    from: "regeringen.se/regeringsuppdrag/2015/12/uppdrag-att-svara-for-genomforandet-av-fortbildning-i-specialpedagogik-for-larare-i-grundskolan-motsvarande-utbildning-vid-sarskilda-ungdomshem-och-sameskolan",
    rows: [
      [
        "från och med vårterminen 2016 till och med höstterminen 2019",
        "likely",
        [{ attest: "P1Y", from: "2016-01-01", until: "2019-12-31" }],
      ],
    ],
  },
  {
    kind: "skola",
    from: "regeringen.se/regeringsuppdrag/2015/12/uppdrag-om-kvalitetsutmarkelse-inom-skolvasendet",
    rows: [["årligen och senast under februari månad", "sure", [yearly({ day: -1, month: 2 })]]],
  },
  {
    kind: "skola",
    from: "regeringen.se/regeringsuppdrag/2017/02/uppdrag-att-genomfora-insatser-for-att-starka-utbildningens-kvalitet-for-nyanlanda-barn-och-elever-och-vid-behov-for-barn-och-elever-med-annat-modersmal-an-svenska",
    rows: [
      [
        "årligen senast den 17 februari och den 25 oktober",
        "sure",
        [{ every: "P1M", only: ["02", "10"], dueIn: { "02": { day: 17 }, "10": { day: 25 } } }],
      ],
    ],
  },
  {
    kind: "skola",
    from: "regeringen.se/regeringsuppdrag/2019/12/uppdrag-till-sveriges-lantbruksuniversitet-att-genomfora-atgarder-under-20202025-inom-ramen-for-livsmedelsstrategin",
    rows: [["senast den 28 februari varje år från och med 2021", "sure", [yearly({ day: 28, month: 2 }, "2021")]]],
  },
  {
    kind: "skola",
    from: "regeringen.se/regeringsuppdrag/2024/03/uppdrag-att-forbereda-inforande-av-stod-fran-eus-skolprogram-till-utdelning-av-frukt-i-skolor-i-sverige",
    rows: [["från och med läsåret 2025/2026", "likely", [{ attest: "P1Y", from: "2025-07-01" }]]],
  },
  {
    kind: "skola",
    from: "regeringen.se/regeringsuppdrag/2020/08/uppdrag-att-ta-fram-fler-hogskoleprov-i-syfte-att-kunna-genomfora-fler-provtillfallen-och-darigenom-minska-risken-for-smittspridning",
    rows: [["under våren 2021", "asked", [askDay]]],
  },
  {
    kind: "skola",
    from: "regeringen.se/regeringsuppdrag/2018/04/uppdrag-om-mer-rorelse-i-skolan",
    rows: [["från och med 2019", "likely", [{ attest: "P1Y", from: "2019-01-01" }]]],
  },
  {
    kind: "skola",
    from: "regeringen.se/regeringsuppdrag/2025/02/uppdrag-till-statistiska-centralbyran-att-utfora-en-uppfoljning-av-lasforstaelse",
    rows: [["årligen senast den 18 november 2025–2028", "sure", [yearly({ day: 18, month: 11 }, "2025", "2028")]]],
  },
  {
    kind: "skola",
    from: "regeringen.se/regeringsuppdrag/2025/04/uppdrag-till-vetenskapsradet-om-att-utveckla-och-redovisa-kvalitetsindikatorer",
    rows: [["årligen senast den 30 april 2026, 2027 och 2028", "sure", [dates("2026-04-30", "2027-04-30", "2028-04-30")]]],
  },
  {
    kind: "skola",
    from: "regeringen.se/regeringsuppdrag/2013/07/u20134058uh",
    rows: [["årligen vid utgången av maj", "sure", [yearly({ day: -1, month: 5 })]]],
  },
  {
    kind: "beredskap",
    from: "Katrineholms kommun, incidentrapporteringsrutin 2026-03-26",
    rows: [
      ["Årligen (ordinarie granskning)", "asked", [yearly()]],
      ["Vid onboarding + årligen", "asked", [ask, yearly()]],
      ["Efter varje incident av nivå 2 eller 3", "asked", [ask]],
      ["Vid förändrad lagstiftning", "asked", [ask]],
      ["Inom 24 timmar från upptäckt", "asked", [ask]],
      ["Inom 1 månad efter incidentanmälan", "asked", [ask]],
      ["Utan onödigt dröjsmål", "asked", [askDay]],
    ],
  },
  {
    kind: "äldre",
    from: "botwebb.botkyrka.se, rutin årshjul för medarbetare 2023-10-05",
    rows: [
      ["kontinuerligt under året", "likely", [ongoing]],
      ["minst 5 gånger/år", "sure", [times(5)]],
    ],
  },
  {
    kind: "klimat",
    from: "huddinge.miljobarometern.se, åtgärd A21",
    rows: [
      ["Genomförs kontinuerligt", "likely", [ongoing]],
      ["senast 2009", "likely", [once("2009-12-31")]],
    ],
  },
  {
    kind: "bibliotek",
    from: "bibliotek.trelleborg.se/sv/web/arena/biblioteksplaner",
    rows: [
      ["vart fjärde år", "asked", [askYear("P4Y")]],
      ["löpande", "likely", [ongoing]],
      ["kontinuerligt", "likely", [ongoing]],
    ],
  },
  {
    kind: "årshjul",
    from: "boden.se/kommunen/ekonomi/aarsredovisning",
    rows: [
      ["vid tre tillfällen per år", "sure", [times(3, 3)]],
      ["vid två tillfällen varje år", "sure", [times(2, 2)]],
      ["efter april och efter augusti", "asked", [ask]],
      ["en gång per år", "sure", [yearly()]],
    ],
  },
  {
    kind: "årshjul",
    from: "lulea.se, planering och uppföljning",
    rows: [["två gånger/år", "sure", [times(2, 2)]]],
  },
  {
    kind: "årshjul",
    from: "Dansklubben Rockrullarna, DKRR-002 årshjul",
    rows: [
      ["minst en gång per år", "sure", [yearly()]],
      ["minst en gång per år och uppdateras vid behov", "asked", [yearly(), ask]],
      ["sista söndagen i månaden", "sure", [{ every: "P1M", due: { weekday: "sun", nth: -1 } }]],
      ["senast 4 veckor innan årsmöte", "sure", [counted("arsmotet", "-P4W")]],
      ["senast två månader före årsmötet", "sure", [counted("arsmotet", "-P2M")]],
      ["senast 14 dagar före årsmötet", "sure", [counted("arsmotet", "-P14D")]],
      ["Senast tre veckor före årsmötet", "sure", [counted("arsmotet", "-P3W")]],
      ["senast en vecka före årsmötet", "sure", [counted("arsmotet", "-P1W")]],
      ["senast i slutet av februari", "asked", [askDay]],
      ["vid terminsstart", "likely", [counted("terminsstarten", "P0D")]],
      ["minst två (2) veckor innan kursstart", "asked", [ask]],
      ["vid kursstart", "asked", [ask]],
      ["September", "asked", [askDay]],
    ],
  },
  {
    kind: "årshjul",
    from: "sodertorn.com, styrelsen och förvaltaren",
    rows: [
      ["en gång per månad", "sure", [{ every: "P1M" }]],
      ["Januari/ Februari", "asked", [askDay]],
      ["vid behov", "asked", [ask]],
    ],
  },
  {
    kind: "årshjul",
    from: "D-sektionen vid Lunds tekniska högskola, reglemente",
    rows: [
      ["en gång per termin", "sure", [{ every: "P6M", calendar: "school" }]],
      ["minst två gånger per verksamhetsår", "sure", [times(2)]],
      ["i slutet av varje läsperiod", "asked", [ask]],
      ["var fjärde år", "asked", [askYear("P4Y")]],
      ["senast fjorton dagar före sammanträdet", "sure", [counted("sammantradet", "-P14D")]],
      ["senast fem dagar före sammanträdet", "sure", [counted("sammantradet", "-P5D")]],
      ["årligen samt vid ändringar", "asked", [yearly(), ask]],
      ["senast fyra veckor efter verksamhetsårets slut", "asked", [ask]],
      ["senast två veckor efter mötet", "sure", [counted("motet", "P2W")]],
    ],
  },
  {
    kind: "årshjul",
    from: "molde.kommune.no/arshjul.273324.no.html",
    rows: [
      ["1. kvartal", "asked", [askDay]],
      ["innen 15. februar", "asked", [askDay]],
      ["innen 15. mars", "asked", [askDay]],
      ["per februar", "asked", [ask]],
      ["per 1. tertial", "asked", [ask]],
      ["mellom 15. mars og 15. april", "asked", [askDay]],
    ],
  },
  {
    kind: "årshjul",
    from: "regionalomstilling.innovasjonnorge.no/artikkel/handlingsplan",
    rows: [
      ["Januar/februar", "asked", [askDay]],
      ["Mai/ juni", "asked", [askDay]],
      ["Oktober", "asked", [askDay]],
    ],
  },
  {
    kind: "årshjul",
    from: "bergeraasen.no/arshjul",
    rows: [
      ["1 uke før årsmøtet", "sure", [counted("arsmotet", "-P1W")]],
      ["i månedskifte jan/feb.", "asked", [ask]],
    ],
  },
  {
    kind: "årshjul",
    from: "langesundif.no, frister for gruppene",
    rows: [
      ["31. mars", "asked", [askDay]],
      ["31. desember", "asked", [askDay]],
    ],
  },
  {
    kind: "årshjul",
    from: "vektloftingost.no/arshjul-for-regionsstyret",
    rows: [
      ["Januar – Mars", "asked", [askDay]],
      ["November – Desember", "asked", [askDay]],
      ["1 måned før årsmøtet", "sure", [counted("arsmotet", "-P1M")]],
      ["siste frist 15. august", "asked", [askDay]],
      ["innen oktober", "asked", [askDay]],
    ],
  },
  {
    kind: "årshjul",
    from: "egersundracketklubb.no/arsmotetogstyret",
    rows: [
      ["hvert år innen utgangen av mars måned", "sure", [yearly({ day: -1, month: 3 })]],
      ["senest 2 uker før årsmøtet", "sure", [counted("arsmotet", "-P2W")]],
      ["med minst en måneds varsel", "asked", [ask]],
    ],
  },
  {
    kind: "årshjul",
    from: "idrettsforbundet.no",
    rows: [
      ["31.mars 2016", "sure", [once("2016-03-31")]],
      ["innen utgangen av mars", "asked", [askDay]],
      ["innen fristen 30. april", "asked", [askDay]],
      ["så snart som mulig", "asked", [askDay]],
    ],
  },
  {
    kind: "årshjul",
    from: "bryggervangen.com/ejendommen/aarshjul",
    rows: [
      ["15. marts", "asked", [askDay]],
      ["Medio april", "asked", [ask]],
      ["Sidste søndag i april", "likely", [yearly({ weekday: "sun", nth: -1, month: 4 })]],
      ["Første søndag i september", "likely", [yearly({ weekday: "sun", nth: 1, month: 9 })]],
    ],
  },
  {
    kind: "årshjul",
    from: "byhaverne-svendborg.dk",
    rows: [
      ["inden 20. januar", "asked", [askDay]],
      ["inden 3 mdr. efter regnskabsårets afslutning", "asked", [ask]],
      ["8 dage før generalforsamlingen", "sure", [counted("generalforsamlingen", "-P8D")]],
      ["I starten af november", "asked", [askDay]],
      ["1. oktober", "asked", [askDay]],
    ],
  },
  {
    kind: "årshjul",
    from: "skaerbaekfjernvarme.dk, generalforsamling",
    rows: [
      ["hvert år senest 4 måneder efter regnskabsårets afslutning", "asked", [yearly()]],
      ["senest 12 dage før generalforsamlingen", "sure", [counted("generalforsamlingen", "-P12D")]],
      ["normalt i september måned", "asked", [ask]],
    ],
  },
  {
    kind: "jämställdhet",
    from: "midandeastantrim.gov.uk, equality scheme 2023-2027, appendix 4",
    rows: [
      ["31 August (annually)", "sure", [yearly({ day: 31, month: 8 })]],
      ["April 2023 – June 2023", "sure", [once("2023-06-30")]],
      ["September 2023", "sure", [once("2023-09-30")]],
      ["Every August in line with annual progress report", "asked", [yearly({ day: -1, month: 8 })]],
      ["January – March 2023", "sure", [once("2023-03-31")]],
      ["April – June 2023", "sure", [once("2023-06-30")]],
      ["March (annually)", "sure", [yearly({ day: -1, month: 3 })]],
      ["August (annually) as part of the Progress Report", "asked", [yearly({ day: -1, month: 8 })]],
      ["August (annually)", "sure", [yearly({ day: -1, month: 8 })]],
      ["Within three months of the Equality Commission approval of the scheme", "asked", [askDay]],
      ["Within six months of new Council", "asked", [askDay]],
    ],
  },
  {
    kind: "jämställdhet",
    from: "The Open University, equality scheme 2012-2016, appendix 5",
    rows: [
      ["June – July 2012", "sure", [once("2012-07-31")]],
      ["August – November 2012", "sure", [once("2012-11-30")]],
      ["January – March annually", "likely", [yearly({ day: -1, month: 3 })]],
      ["April – June annually", "likely", [yearly({ day: -1, month: 6 })]],
      ["April annually", "sure", [yearly({ day: -1, month: 4 })]],
      ["June and November annually", "sure", [{ every: "P1M", only: ["06", "11"] }]],
      ["September annually", "sure", [yearly({ day: -1, month: 9 })]],
      ["Ongoing, quarterly meetings", "likely", [{ every: "P3M" }]],
      ["Ongoing, as completed", "asked", [ongoing]],
      ["June 2014", "sure", [once("2014-06-30")]],
      ["Completed by June 2016", "sure", [once("2016-06-30")]],
    ],
  },
  {
    kind: "jämställdhet",
    from: "docsbay.net, university equality objectives 2012-2016",
    rows: [
      ["by 2013", "likely", [once("2013-12-31")]],
      ["on an annual basis", "sure", [yearly()]],
      ["within the first 6 months", "asked", [ask]],
    ],
  },
  {
    kind: "jämställdhet",
    from: "democracy.guildford.gov.uk, equality scheme and action plan",
    rows: [
      ["every quarter", "sure", [{ every: "P3M" }]],
      ["every three years", "asked", [askYear("P3Y")]],
      ["annually", "sure", [yearly()]],
    ],
  },
  {
    kind: "tillgänglighet",
    from: "corvuseducation.com/accessibility-plan",
    rows: [
      ["September 2020 to July 2021", "asked", [ask]],
      ["On going", "likely", [ongoing]],
      ["When the need arises", "asked", [ask]],
    ],
  },
  {
    kind: "tillgänglighet",
    from: "gov.uk, disability action plan, annex A",
    rows: [
      ["by summer 2024", "asked", [askDay]],
      ["in 2025", "likely", [once("2025-12-31")]],
    ],
  },
  {
    kind: "klimat",
    from: "uttlesford.gov.uk/climate-crisis-action-plan",
    rows: [
      ["by December 2022", "sure", [once("2022-12-31")]],
      ["March 2022", "sure", [once("2022-03-31")]],
      ["by 2030", "likely", [once("2030-12-31")]],
    ],
  },
  {
    kind: "klimat",
    from: "bracknell-forest.gov.uk, climate change strategy 2025 to 2030",
    rows: [
      ["Each quarter", "sure", [{ every: "P3M" }]],
      ["Each year", "sure", [yearly()]],
      ["quarterly", "sure", [{ every: "P3M" }]],
    ],
  },
  {
    kind: "klimat",
    from: "climateemergency.uk/blog/durham-2",
    rows: [["every two years", "asked", [askYear("P2Y")]]],
  },
  {
    kind: "bostad",
    from: "rochford.gov.uk, homelessness and rough sleeping strategy 2023-2028",
    rows: [["at least every 5 years", "asked", [askYear("P5Y")]]],
  },
  {
    kind: "bostad",
    from: "maidstone.gov.uk, homelessness and rough sleeping action plan 2024-2029",
    rows: [["By 31 January 2025", "sure", [once("2025-01-31")]]],
  },
  {
    kind: "bostad",
    from: "buckinghamshire.gov.uk, homelessness and rough sleeping strategy, action plan",
    rows: [
      ["Year 1", "asked", [ask]],
      ["year 1 (2022 to 23)", "asked", [ask]],
    ],
  },
];

export interface RealPhrase extends Omit<Expectation, "plan" | "adopted"> {
  readonly kind: string;
  readonly from: string;
}

export const REAL: readonly RealPhrase[] = SOURCES.flatMap(({ kind, from, rows }) =>
  rows.map(([phrase, certainty, cadences]) => ({ phrase, kind, from, certainty, cadences })),
);
