/** A cadence in Swedish words, for whoever has the plan before them: nothing in it is called by an id of ours. */
import { dutiesOf, type Cadence, type IsoDuration, type Ladder, type Plan } from "../plan.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import { parseDuration } from "../calendar/duration.ts";
import { dayLabel } from "../calendar/period-key.ts";
import { listed, numberWord, quoted } from "../letters/phrases.ts";
import { monthCalled } from "../letters/swedish-dates.ts";
import { never } from "../planvakt-error.ts";
import { sayDues, stretchCalled } from "./say-due.ts";
import { sayEvent } from "./say-event.ts";

const EVERY: Readonly<Record<string, string>> = {
  P1D: "varje dag",
  P1W: "varje vecka",
  P2W: "varannan vecka",
  P1M: "varje månad",
  P2M: "varannan månad",
  P3M: "varje kvartal",
  P4M: "varje tertial",
  P6M: "varje halvår",
  P1Y: "varje år",
  P2Y: "vartannat år",
};
const EVERY_SCHOOL: Readonly<Record<string, string>> = { P6M: "varje termin", P1Y: "varje läsår" };

/** "varje kvartal, senast sista dagen i månaden efter". Sentences have no capital and no stop. Titles are those of the plan. */
export function sayCadence(cadence: Cadence, plan: Plan): string {
  switch (cadence.kind) {
    case "once":
      return `en gång, senast ${dayLabel(cadence.by)}`;
    case "every":
    case "attest": {
      const words = rhythm(cadence.period, cadence.calendar === "school");
      const from = cadence.anchor === undefined ? "" : `, räknat från ${cadence.anchor}`;
      return `${cadence.kind === "attest" ? "stäms av " : ""}${words}${from}${bounds(cadence)}${sayDues(cadence)}`;
    }
    case "quota": {
      const most = cadence.max === undefined ? "" : `, högst ${cadence.max}`;
      return `minst ${cadence.min}${most} gånger ${lengthOf(cadence.per, "per")}, frågas ${rhythm(cadence.ticked)}${bounds(cadence)}${sayDues(cadence)}`;
    }
    case "onEvent":
      return `inom ${lengthOf(cadence.within)} efter ${sayEvent(cadence.event, plan)}`;
    case "relative": {
      const title = plan.events?.find(({ id }) => id === cadence.to)?.title ?? `sista dagen för ${dutyCalled(cadence.to, plan)}`;
      if (/^-?P0\D$/.test(cadence.offset)) return `samma dag som ${title}`;
      const before = cadence.offset.startsWith("-");
      return `${lengthOf(cadence.offset.replace("-", "") as IsoDuration)} ${before ? "före" : "efter"} ${title}`;
    }
    case "dates":
      return `senast ${listed(cadence.dates.map(dayLabel))}`;
    case "rollUp":
      return `sammanställning ${rhythm(cadence.per)} av ${listed(cadence.of.map((id) => dutyCalled(id, plan)))}${bounds(cadence)}${sayDues(cadence)}`;
    case "undecided":
      return `inte bestämt: ${cadence.question}`;
    default:
      return never(cadence);
  }
}

/** "mejl 28 och 7 dagar före, 3 arbetsdagar efter". */
export function sayLadder({ before, after }: Ladder): string {
  const days = before.length === 0 ? [] : [`${listed(before.map(String))} dagar före`];
  const late = after.length === 0 ? [] : [`${listed(after.map(({ workingDays }) => String(workingDays)))} arbetsdagar efter`];
  return [...days, ...late].length === 0 ? "inga mejl" : `mejl ${listed([...days, ...late])}`;
}

function rhythm(period: IsoDuration, school = false): string {
  return (school ? EVERY_SCHOOL[period] : undefined) ?? EVERY[period] ?? `var ${lengthOf(period)}`;
}

function lengthOf(duration: IsoDuration, form: "length" | "per" = "length"): string {
  const parts = parseDuration(duration);
  if (!parts) return duration;
  const { years, months, weeks, days } = parts;
  if (form === "per" && years === 1) return "om året";
  const said = [
    years === 0 ? "" : `${numberWord(years, "neuter")} år`,
    months === 0 ? "" : `${numberWord(months)} ${months === 1 ? "månad" : "månader"}`,
    weeks === 0 ? "" : `${numberWord(weeks)} ${weeks === 1 ? "vecka" : "veckor"}`,
    days === 0 ? "" : `${days} ${days === 1 ? "dag" : "dagar"}`,
  ].filter(Boolean);
  return `${form === "per" ? "per " : ""}${listed(said)}`;
}

interface Bounded {
  readonly from?: CivilDate;
  readonly until?: CivilDate;
  readonly season?: { readonly from: string; readonly until: string };
  readonly only?: readonly string[];
}

function bounds({ from, until, season, only }: Bounded): string {
  return [
    from === undefined ? "" : `, från ${dayLabel(from)}`,
    until === undefined ? "" : `, till och med ${dayLabel(until)}`,
    season === undefined ? "" : `, bara ${dayOfYear(season.from)}–${dayOfYear(season.until)}`,
    only === undefined ? "" : `, bara ${listed(only.map(stretchCalled))}`,
  ].join("");
}

/** "1 juni" of `06-01`. */
function dayOfYear(monthDay: string): string {
  return `${Number(monthDay.slice(3))} ${monthCalled(Number(monthDay.slice(0, 2)))}`;
}

function dutyCalled(id: string, plan: Plan): string {
  return quoted(dutiesOf(plan).find((duty) => duty.id === id)?.title ?? "en aktivitet som planen inte längre har");
}
