/** The days the oracle is asked about. `PLANVAKT_ORACLE=full` (npm run test:oracle:full) asks about every one of them. */
import { daysFrom, type Day } from "./almanac.ts";

export const FIRST: Day = "2020-01-01";
export const LAST: Day = "2060-12-31";

/** Every day from 2020 to 2060. */
export const EVERY_DAY: readonly Day[] = daysFrom(FIRST, LAST);

/** Coprime to 7 and to 12: a cut walk still meets each weekday in each month. */
const STRIDE = process.env["PLANVAKT_ORACLE"] === "full" ? 1 : 29;

/** The days walked: all of them, or every 29th where the run is cut short. Periods and ladders are compared in full either way. */
export const WALKED: readonly Day[] = EVERY_DAY.filter((_, index) => index % STRIDE === 0);
