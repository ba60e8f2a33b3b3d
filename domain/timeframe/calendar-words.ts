/** Words for numbers and stretches of time, in Swedish, Norwegian, Danish and English. */
import type { IsoDuration } from "../plan.ts";
import type { Sense, Unit } from "./sense.ts";
import type { Weekday } from "./reading.ts";

type Entry = readonly [words: string, sense: Sense];

const NUMBERS = [
  "en|ett|én|et|one|a|an|éen",
  "två|to|two",
  "tre|three",
  "fyra|fire|four",
  "fem|five",
  "sex|seks|six",
  "sju|syv|sju|seven",
  "åtta|åtte|otte|eight",
  "nio|ni|nine",
  "tio|ti|ten",
  "elva|elleve|eleven",
  "tolv|twelve",
  "tretton|tretten|thirteen",
  "fjorton|fjorten|fourteen",
  "femton|femten|fifteen",
  "sexton|seksten|sixteen",
  "sjutton|sytten|seventeen",
  "arton|atten|eighteen",
  "nitton|nitten|nineteen",
  "tjugo|tjue|tyve|twenty",
];

const ORDINALS = [
  "första|förste|første|first",
  "andra|andre|anden|andet|annen|second",
  "tredje|third",
  "fjärde|fjerde|fourth",
  "femte|fifth",
  "sjätte|sjette|sixth",
  "sjunde|syvende|sjuende|seventh",
  "åttonde|åttende|ottende|eighth",
  "nionde|niende|ninth",
  "tionde|tiende|tenth",
];

const MONTHS = [
  "januari|january|januar|jan",
  "februari|february|februar|feb|febr",
  "mars|marts|march",
  "april|apr",
  "maj|mai|may",
  "juni|june|jun",
  "juli|july|jul",
  "augusti|august|aug",
  "september|sept|sep",
  "oktober|october|okt|oct",
  "november|nov",
  "december|desember|dec|des",
];

const WEEKDAYS: readonly [string, Weekday][] = [
  ["måndag|måndagen|mandag|mandagen|monday|mondays", "mon"],
  ["tisdag|tisdagen|tirsdag|tirsdagen|tuesday|tuesdays", "tue"],
  ["onsdag|onsdagen|wednesday|wednesdays", "wed"],
  ["torsdag|torsdagen|thursday|thursdays", "thu"],
  ["fredag|fredagen|friday|fridays", "fri"],
  ["lördag|lördagen|lørdag|lørdagen|saturday", "sat"],
  ["söndag|söndagen|søndag|søndagen|sunday", "sun"],
];

const UNITS: readonly [string, Unit][] = [
  ["dag|dagar|dagen|dager|dage|day|days", "day"],
  [
    "vardag|vardagen|arbetsdag|arbetsdagen|arbetsdagar|vardagar|virkedag|hverdag|arbejdsdag|arbeidsdag|weekday|workday|working day",
    "workday",
  ],
  ["vecka|veckan|veckor|v|uke|uken|uker|uge|ugen|uger|week|weeks", "week"],
  ["månad|månaden|månader|mån|måned|måneden|måneder|month|months", "month"],
  ["kvartal|kvartalet|kv|quarter|quarters|kvartalets", "quarter"],
  ["tertial|tertialet|tertialets", "tertial"],
  ["halvår|halvåret|halvårets|half-year|half year", "half"],
  ["termin|terminen|terminer|term|semester", "term"],
  ["år|året|årets|åren|kalenderår|kalenderåret|verksamhetsår|year|years", "year"],
  ["läsår|läsåret|skolår|skolåret|skoleår|skoleåret|skoleåret|school year", "schoolyear"],
];

const RHYTHMS: readonly [words: string, period: string, unit: Unit, school?: true][] = [
  ["veckovis|ukentlig|ugentlig|ugentligt|weekly", "P1W", "week"],
  ["månadsvis|månatligen|månatlig|månatligt|månedlig|månedligt|månedlige|månedsvis|monthly|on a monthly basis", "P1M", "month"],
  ["kvartalsvis|kvartalsvist|kvartalsvise|kvartalsvisa|kvartalvis|quarterly|on a quarterly basis", "P3M", "quarter"],
  ["tertialvis|tertialvist|tertialvisa", "P4M", "tertial"],
  ["halvårsvis|halvårlig|halvårligt|halvårligen|halvårsvist|semi-annually|semiannually|semi-annual|half-yearly", "P6M", "half"],
  ["terminsvis|terminsvist", "P6M", "term", true],
  ["årligen|årlig|årligt|årliga|årlige|årsvis|annually|annual|yearly|on an annual basis|on a yearly basis", "P1Y", "year"],
  ["respektive år", "P1Y", "year"],
  ["läsårsvis", "P1Y", "schoolyear", true],
];

export const CALENDAR_WORDS: readonly Entry[] = [
  ...NUMBERS.map((words, index): Entry => [words, { kind: "number", value: index + 1 }]),
  ...ORDINALS.map((words, index): Entry => [words, { kind: "ordinal", value: index + 1 }]),
  ["sista|siste|sidste|last|seneste", { kind: "ordinal", value: -1 }],
  ...MONTHS.map((words, index): Entry => [words, { kind: "month", month: index + 1 }]),
  ...WEEKDAYS.map(([words, weekday]): Entry => [words, { kind: "weekday", weekday }]),
  ...UNITS.map(([words, unit]): Entry => [words, { kind: "unit", unit }]),
  ["ht|hösttermin|höstterminen|höstterminens", { kind: "term", term: "HT" }],
  ["vt|vårtermin|vårterminen|vårterminens", { kind: "term", term: "VT" }],
  ["vår|våren|sommar|sommaren|höst|hösten|vinter|vintern", { kind: "season" }],
  ["sommer|sommeren|høst|høsten|vinteren|forår|foråret|efterår|efteråret|sommerferien", { kind: "season" }],
  ["spring|summer|autumn|winter|sommarlovet|sommaruppehållet|jul|julen|påsk|vårkanten|senhösten", { kind: "season" }],
  ...RHYTHMS.map(([words, period, unit, school]): Entry => {
    const rhythm = { period: period as IsoDuration, ...(school === undefined ? {} : { school }) };
    return [words, { kind: "rhythm", rhythm, unit }];
  }),
  ["varje|vart|var|varje nytt|hver|hvert|every|each|samtliga", { kind: "each", step: 1 }],
  ["varannan|vartannat|annethvert|annet hvert|annenhver|annen hver|every other", { kind: "each", step: 2 }],
];
