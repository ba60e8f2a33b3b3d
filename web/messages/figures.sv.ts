import { counted, numberWord, sentence } from "../../domain/letters/phrases.ts";
import type { FiguresWords, SeriesSaid } from "./figures.ts";
import { say, sayAll } from "./say.ts";

const NUMBER = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 2 });
const PERCENT = new Intl.NumberFormat("sv-SE", { style: "percent", maximumFractionDigits: 1 });

export const figuresSv: FiguresWords = {
  number: (value) => NUMBER.format(value),
  percent: (value) => PERCENT.format(value),
  file: {
    title: "Lämna uppgifter från en fil",
    lead: "Filen läses och visas för dig. Inget sparas förrän du har sett siffrorna och lämnat dem.",
    link: "Lämna uppgifterna från en fil (CSV eller Excel)",
    asks: (period, periodColumn, columns) =>
      say`Filen ska ha en rad för ${period} i kolumnen ”${periodColumn}”, och ${columns.length === 1 ? "kolumnen" : "kolumnerna"} ${sayAll(
        columns.map((column) => say`”${column}”`),
        "och",
      )}.`,
    kinds: "CSV eller Excel (.xlsx), högst 4 MB. Bara antal, aldrig något om en enskild.",
    choose: "Fil",
    chooseHead: "Välj en fil",
    read: "Läs filen",
    another: "Läs en annan fil",
    none: "Välj en fil först.",
    tooLarge: {
      title: "Filen är för stor",
      text: "Filen är större än 4 MB och lästes inte. Ett kvartals uppgifter får plats i mycket mindre: spara bara det blad som behövs, utan bilder, och försök igen. Inget har sparats.",
    },
    over: "Det som lästes ur filen gäller inte längre. Välj filen igen.",
    faults: (name, count) => say`${sentence(counted(count, "fel", "fel", "neuter"))} i ${name}. Rätta och läs filen igen.`,
    nothingRead: "Inget har sparats. Alla fel i filen står här.",
    readOf: (name, count) => say`${sentence(counted(count, "uppgift", "uppgifter"))} lästa ur ${name}.`,
    notSaved: "Inget är sparat än.",
    checksum: (sha) =>
      `Filens kontrollsumma börjar ${sha}. Den sparas tillsammans med ditt namn och tidpunkten; filen sparas inte.`,
    remarks: "Värt att veta",
    caption: "Det som lästes, bredvid det som redan står",
    figure: "Uppgift",
    inFile: "I filen",
    at: "Cell",
    stands: "Står redan",
    standsNothing: "inget",
    earlier: "Tidigare",
    earlierNothing: "inget",
    by: (name, instant) => `${name}, ${instant}`,
    isItRight: "Stämmer det?",
    sure: "Ja, siffrorna stämmer",
    handIn: "Lämna uppgifterna",
    mayNot: (reason) => say`Du kan läsa en fil här men inte lämna uppgifterna: ${reason}`,
    conflict: "Dina siffror står kvar nedanför, bredvid det som nu gäller.",
  },
  pull: {
    pulled: (title, instant, figures) => say`Hämtat ur ${title} ${instant}: ${sayAll(figures, "och")}.`,
    change: "Stämmer det? Lämna uppgifterna som de står, eller ändra det som är fel först. Inget är lämnat än.",
    failed: (title, instant, why) => say`Uppgifterna kunde inte hämtas ur ${title} (senast ${instant}). ${why}`,
    byHand: "Skriv in dem själv, eller vänta: Planvakt försöker igen.",
    again: "Ett senare försök gav inget; det som står här är det som kom då.",
    link: "Hämta uppgifterna ur källan nu",
    head: "Hämta ur källan",
    now: "Hämta nu",
    help: "Det som kommer står sedan ifyllt i formuläret. Inget lämnas förrän du har sett det och rapporterat.",
    notFetched: "Inget hämtades: perioden är inte slut, är redan rapporterad eller är inte din att rapportera.",
  },
  year: {
    title: (year) => `Årets siffror ${year}`,
    link: "Årets siffror, kvartal för kvartal",
    allIn: (periods) => `Alla ${numberWord(periods)} delar är inne eller strukna. Sammanställningen kan lämnas.`,
    waits: (missing, periods) =>
      `${sentence(numberWord(missing))} av ${numberWord(periods)} delar saknas. Sammanställningen kan lämnas när de är rapporterade eller har utgått.`,
    waitsFor: "Det som saknas",
    canBeReported: "Lämna sammanställningen",
    periods: "Det som är inne eller inte behövs",
    period: "Period",
    figure: "Uppgift",
    standing: {
      in: "● Inne",
      excused: "– Utgår",
      before: "– Före start",
      missing: "◐ Saknas",
    },
    perPeriod: "Siffrorna",
    source: (source) => say`Källa: ${source}.`,
    said,
    caption: (label, year) => say`${label}, ${year} och året före`,
    sum: "Summa",
    ofYear: "Hela året",
    missing: (because) => say`saknas: ${because}`,
    nothing: "–",
    unknown: "går inte att räkna ut",
    groupOnly: "Kvartalens siffror visas bara för arbetsgruppen, för de kan gälla få personer.",
    published: "Årets summor",
    publishedOn: (day) => `Så som de står i nämndens papper, fryst ${day}.`,
    notPublished: "Årets summor visas här när nämndens papper är fryst.",
    fewerThan: (limit) => `färre än ${numberWord(limit)}`,
    withheld: "visas inte",
    small: "Små tal visas inte, så att ingen enskild kan kännas igen.",
  },
};

/** "2026 blev det 58 ärenden, 12 fler än året före. Flest var det i kvartal 3 2026: 21." */
function said({ year, unit, total, incomplete, lastTotal, difference, by, share, most }: SeriesSaid): string {
  if (total === undefined) return share ? `Andelen för ${year} går inte att räkna ut än.` : `Inga siffror för ${year} än.`;
  const than = { more: share ? "högre" : "fler", fewer: share ? "lägre" : "färre", same: "" };
  const beside =
    difference === undefined || lastTotal === undefined
      ? ""
      : difference === "same"
        ? ", lika som året före"
        : share
          ? `, ${than[difference]} än året före (${lastTotal})`
          : `, ${by ?? ""} ${than[difference]} än året före`;
  const head = share ? `${year} är andelen ${total}` : `${year} är det ${total} ${unit}`;
  const most_ = most === undefined ? "" : ` ${share ? "Högst" : "Flest"} i ${most.label}: ${most.value}.`;
  return `${head}${beside}.${most_}${incomplete ? " En eller flera perioder saknar uppgift och är inte med." : ""}`;
}
