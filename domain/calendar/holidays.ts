/** The days on which Swedish offices are closed. Source: lag (1989:253) om allmänna helgdagar. */
import { addDays, civilDateOf, weekdayOf, yearOf, type CivilDate } from "./civil-date.ts";

const byYear = new Map<number, ReadonlyMap<CivilDate, string>>();

/**
 * The Swedish name of the holiday on this day, or undefined. Holds the 13 public holidays of the law and the three eves
 * (midsommarafton, julafton, nyårsafton), which lag (1930:173) 2 § puts on the same footing. Other Sundays are not named.
 */
export function holidayName(date: CivilDate): string | undefined {
  const year = yearOf(date);
  let holidays = byYear.get(year);
  if (holidays === undefined) byYear.set(year, (holidays = holidaysOf(year)));
  return holidays.get(date);
}

function holidaysOf(year: number): ReadonlyMap<CivilDate, string> {
  const easter = easterSunday(year);
  const midsummer = saturdayFrom(civilDateOf(year, 6, 20));
  // Two names may meet on one day (pingstdagen 2049 is 6 June); the later line wins.
  return new Map([
    [civilDateOf(year, 6, 6), "Sveriges nationaldag"],
    [civilDateOf(year, 1, 1), "nyårsdagen"],
    [civilDateOf(year, 1, 6), "trettondedag jul"],
    [addDays(easter, -2), "långfredagen"],
    [easter, "påskdagen"],
    [addDays(easter, 1), "annandag påsk"],
    [addDays(easter, 39), "Kristi himmelsfärdsdag"],
    [addDays(easter, 49), "pingstdagen"],
    [civilDateOf(year, 5, 1), "första maj"],
    [addDays(midsummer, -1), "midsommarafton"],
    [midsummer, "midsommardagen"],
    [saturdayFrom(civilDateOf(year, 10, 31)), "alla helgons dag"],
    [civilDateOf(year, 12, 24), "julafton"],
    [civilDateOf(year, 12, 25), "juldagen"],
    [civilDateOf(year, 12, 26), "annandag jul"],
    [civilDateOf(year, 12, 31), "nyårsafton"],
  ]);
}

/** The law places midsommardagen and alla helgons dag on the Saturday of a span of seven days; `first` is the span's first. */
function saturdayFrom(first: CivilDate): CivilDate {
  return addDays(first, (13 - weekdayOf(first)) % 7);
}

/** Anonymous Gregorian algorithm (Nature, 20 April 1876; J. Meeus, Astronomical Algorithms, 2nd ed. 1998, ch. 8). Letters as published. */
function easterSunday(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return civilDateOf(year, month, day);
}
