/** A cadence in Swedish words: what stands beside the old one when it is changed. */
import type { IsoDuration, Cadence, DueRule, Ladder } from "../plan.ts";
import { parseDuration } from "../calendar/duration.ts";
import { listed, numberWord } from "../letters/phrases.ts";
import { monthCalled } from "../letters/swedish-dates.ts";
import { never } from "../planvakt-error.ts";

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

const WEEKDAY = {
  mon: "måndagen",
  tue: "tisdagen",
  wed: "onsdagen",
  thu: "torsdagen",
  fri: "fredagen",
  sat: "lördagen",
  sun: "söndagen",
} as const;

/** "varje kvartal, senast sista dagen i månaden efter". Sentences have no capital and no stop. */
export function sayCadence(cadence: Cadence): string {
  switch (cadence.kind) {
    case "once":
      return `en gång, senast ${cadence.by}`;
    case "every":
    case "attest": {
      const words = rhythm(cadence.period, cadence.calendar === "school");
      const from = cadence.anchor === undefined ? "" : `, räknat från ${cadence.anchor}`;
      return `${cadence.kind === "attest" ? "stäms av " : ""}${words}${from}${bounds(cadence)}${dues(cadence)}`;
    }
    case "quota": {
      const most = cadence.max === undefined ? "" : `, högst ${cadence.max}`;
      return `minst ${cadence.min}${most} gånger ${lengthOf(cadence.per, "per")}, frågas ${rhythm(cadence.ticked)}${bounds(cadence)}${dues(cadence)}`;
    }
    case "onEvent":
      return `inom ${lengthOf(cadence.within)} efter händelsen ${cadence.event}`;
    case "relative": {
      const title = cadence.base.kind === "event" ? cadence.base.title : cadence.to;
      if (/^-?P0\D$/.test(cadence.offset)) return `samma dag som ${title}`;
      const before = cadence.offset.startsWith("-");
      return `${lengthOf(cadence.offset.replace("-", "") as IsoDuration)} ${before ? "före" : "efter"} ${title}`;
    }
    case "dates":
      return `senast ${listed(cadence.dates)}`;
    case "rollUp":
      return `sammanställning ${rhythm(cadence.per)} av ${listed(cadence.of)}${bounds(cadence)}${dues(cadence)}`;
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
  readonly from?: string;
  readonly until?: string;
  readonly season?: { readonly from: string; readonly until: string };
  readonly only?: readonly string[];
}

function bounds({ from, until, season, only }: Bounded): string {
  return [
    from === undefined ? "" : `, från ${from}`,
    until === undefined ? "" : `, till och med ${until}`,
    season === undefined ? "" : `, bara mellan ${season.from} och ${season.until}`,
    only === undefined ? "" : `, bara ${listed(only)}`,
  ].join("");
}

function dues({ due, dueIn }: { readonly due?: DueRule; readonly dueIn?: Readonly<Record<string, DueRule>> }): string {
  const others = Object.entries(dueIn ?? {}).map(([tail, rule]) => `, för ${tail} senast ${sayDue(rule)}`);
  return `, senast ${due === undefined ? "periodens sista dag" : sayDue(due)}${others.join("")}`;
}

function sayDue(rule: DueRule): string {
  return `${dayIn(rule)} ${monthIn(rule)}`;
}

function dayIn(rule: DueRule): string {
  switch (rule.kind) {
    case "day":
      return rule.day < 0 ? fromEnd(rule.day, "dagen") : `den ${rule.day}`;
    case "workday":
      return rule.workday < 0 ? fromEnd(rule.workday, "arbetsdagen") : `arbetsdag ${rule.workday}`;
    case "weekday":
      return rule.nth < 0 ? fromEnd(rule.nth, WEEKDAY[rule.weekday]) : `${WEEKDAY[rule.weekday]} nummer ${rule.nth}`;
    default:
      return never(rule);
  }
}

function fromEnd(nth: number, day: string): string {
  return nth === -1 ? `sista ${day}` : `${day} nummer ${-nth} från slutet`;
}

function monthIn({ month, after }: DueRule): string {
  if (after !== undefined && after > 0) return after === 1 ? "i månaden efter" : `i månad ${after} efter`;
  return month === undefined ? "i periodens sista månad" : `i ${monthCalled(month)}`;
}
