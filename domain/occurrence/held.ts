/** Which meetings a report says were held: months or days, ticked within the stretch of time it answers for. */
import { civilDateOf, monthOf, parseCivilDate, yearOf, type CivilDate } from "../calendar/civil-date.ts";
import type { Period } from "../calendar/period-shape.ts";
import { listed } from "../letters/phrases.ts";
import { longDate, monthName } from "../letters/swedish-dates.ts";
import type { Duty } from "../plan.ts";
import type { Occurrence } from "./occurrence.ts";

/** What a report may tick, on the day it is made. */
export interface TickSpec {
  readonly kind: "months" | "dates";
  /** "kvartal 1 2027"; empty for what has no stretch of time. */
  readonly label: string;
  readonly start?: CivilDate;
  readonly end?: CivilDate;
  readonly today: CivilDate;
}

/** True where one report tells of several meetings: every month of a quarter, or as many as there were. */
export function tellsOfSeveral({ evidence, cadence }: Pick<Duty, "evidence" | "cadence">): boolean {
  return evidence.ticks === "months" || (evidence.ticks === "dates" && cadence.kind === "quota");
}

/** What the duty's report ticks in the period; undefined where it ticks nothing. */
export function tickSpecOf({ evidence }: Pick<Duty, "evidence">, period: Period, today: CivilDate): TickSpec | undefined {
  const { start, end, label } = period;
  if (evidence.ticks === undefined) return undefined;
  return { kind: evidence.ticks, label, ...(start ? { start } : {}), ...(end ? { end } : {}), today };
}

/** `["2027-01", "2027-02", "2027-03"]`. None for what has no stretch of time. */
export function monthsOf({ start, end }: Pick<TickSpec, "start" | "end">): readonly string[] {
  if (!start || !end) return [];
  const months: string[] = [];
  for (let day = civilDateOf(yearOf(start), monthOf(start), 1); day <= end; day = civilDateOf(yearOf(day), monthOf(day) + 1, 1))
    months.push(day.slice(0, 7));
  return months;
}

/** Why the ticks cannot be taken, in Swedish; undefined where they can. None at all is an answer too: no meeting was held. */
export function tickFault(spec: TickSpec | undefined, held: readonly string[] | undefined): string | undefined {
  if (held === undefined) return undefined;
  if (!spec) return "Aktiviteten frågar inte efter några mötesdagar. Skriv i anteckningen i stället.";
  const twice = held.find((one, index) => held.indexOf(one) !== index);
  if (twice !== undefined) return `${twice} står två gånger. Ange varje möte en gång.`;
  return held.map((one) => (spec.kind === "months" ? monthFault(spec, one) : dayFault(spec, one))).find(Boolean);
}

function monthFault(spec: TickSpec, month: string): string | undefined {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) return `"${month.slice(0, 20)}" är ingen månad. Skriv till exempel 2027-01.`;
  const asked = monthsOf(spec);
  if (asked.length > 0 && !asked.includes(month)) return `${month} ligger inte i ${spec.label}. Månaderna är ${asked.join(", ")}.`;
  if (month > spec.today.slice(0, 7)) return `${month} har inte börjat än. Kryssa bara för månader då mötet har hållits.`;
  return undefined;
}

function dayFault({ label, start, end, today }: TickSpec, text: string): string | undefined {
  const day = parseCivilDate(text);
  if (!day) return `"${text.slice(0, 20)}" är ingen dag. Skriv till exempel 2027-01-14.`;
  if ((start && day < start) || (end && day > end)) {
    return `${longDate(day)} ligger inte i ${label} (${start ?? ""}–${end ?? ""}). Ange mötet i den period då det hölls.`;
  }
  if (day > today) return `${longDate(day)} har inte varit än. Ange bara möten som har hållits.`;
  return undefined;
}

/** "inga möten", "möten i januari och mars 2027", "möten 2027-01-14 och 2027-02-11". */
export function heldSaid(held: readonly string[]): string {
  if (held.length === 0) return "inga möten";
  const word = held.length === 1 ? "möte" : "möten";
  if (held.some((one) => parseCivilDate(one))) return `${word} ${listed(held)}`;
  const years = new Set(held.map((month) => month.slice(0, 4)));
  const names = held.map((month) => `${monthName(month)}${years.size > 1 ? ` ${month.slice(0, 4)}` : ""}`);
  return `${word} i ${listed(names)}${years.size > 1 ? "" : ` ${[...years].join("")}`}`;
}

/** The meetings of an occurrence: the ticks of all its parts in order, and how many reports told of one without a day. */
export function heldIn({ parts }: Pick<Occurrence, "parts">): { readonly ticks: readonly string[]; readonly undated: number } {
  const reports = parts.flatMap(({ report }) => (report ? [report] : []));
  return {
    ticks: [...new Set(reports.flatMap(({ held }) => held ?? []))].toSorted(),
    undated: reports.length > 0 && reports.every(({ held }) => held === undefined) ? 1 : 0,
  };
}

/** How many meetings the occurrence counts. A report from before days were asked for says that one was held. */
export function countHeld(occurrence: Pick<Occurrence, "parts">): number {
  const { ticks, undated } = heldIn(occurrence);
  return ticks.length + undated;
}
