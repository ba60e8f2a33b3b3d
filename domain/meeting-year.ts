/** A meeting cycle over its year: what has been held, and whether that keeps pace with what the plan says. */
import type { CivilDate } from "./calendar/civil-date.ts";
import type { Period } from "./calendar/period.ts";
import { effectiveCadence, followedSince, type DutyProgress } from "./duty.ts";
import type { KnownOccurrence } from "./known-occurrence.ts";
import { counted, numberWord, sentence } from "./letters/phrases.ts";
import { heldIn, monthsOf } from "./occurrence/held.ts";
import { periodsOfYear, shareOf } from "./occurrence/quota.ts";
import type { Cadence, Duty, Plan } from "./plan.ts";

/** `met`: as many as the plan asks for; `above`: more than its maximum; `unmet`: the year is answered for, and they were too few. */
export type Pace = "onPace" | "behind" | "met" | "above" | "unmet";

export interface MeetingYear {
  readonly duty: string;
  readonly ticks: "months" | "dates";
  /** Months or days, in order. */
  readonly held: readonly string[];
  /** Reports that told of a meeting without its day. */
  readonly undated: number;
  readonly least: number;
  readonly most?: number;
  readonly pace: Pace;
}

/** Undefined for a duty that ticks no meetings, or asks about none in the year. */
export function meetingYear(
  plan: Plan,
  duty: Duty,
  year: number,
  today: CivilDate,
  known: readonly KnownOccurrence[],
  progress: DutyProgress | undefined,
): MeetingYear | undefined {
  const { ticks } = duty.evidence;
  const cadence = effectiveCadence(duty, progress?.answer);
  if (ticks === undefined || !isRecurring(cadence)) return undefined;
  const periods = periodsOfYear(cadence, year, plan.calendar);
  if (periods.length === 0) return undefined;
  const there = known.filter(({ occurrence, period }) => occurrence.duty === duty.id && period.year === year);
  const since = followedSince(progress ?? {}).followedSince;
  const asked = periods.filter(({ due }) => since === undefined || due > since);
  const answered = asked.filter((period) => isAnswered(period, there, today));
  const all = there.map(({ occurrence }) => heldIn(occurrence));
  const held = [...new Set(all.flatMap((one) => one.ticks))].toSorted();
  const undated = all.reduce((sum, one) => sum + one.undated, 0);
  const asks = asksFor(cadence, ticks, periods);
  const pace = paceOf({
    ...asks,
    count: held.length + undated,
    expected: expectedBy(cadence, ticks, periods, answered),
    over: answered.length === asked.length,
    fair: shareOf(asks.least, periods, since),
  });
  return { duty: duty.id, ticks, held, undated, ...asks, pace };
}

/** "Två möten hittills, planen säger tre till fyra om året. I fas." */
export function saidOfYear({ held, undated, least, most, pace, ticks }: MeetingYear): string {
  const count = held.length + undated;
  const meetings = count === 0 ? "Inget möte" : sentence(counted(count, "möte", "möten", "neuter"));
  const span =
    ticks === "months"
      ? "ett möte varje månad"
      : most === undefined || most === least
        ? `${counted(least, "möte", "möten", "neuter")} om året`
        : `${numberWord(least)} till ${numberWord(most)} om året`;
  return `${meetings} hittills, planen säger ${span}. ${PACE_WORDS[pace]}.`;
}

/** Each pace in the words that readers see. */
export const PACE_WORDS: Readonly<Record<Pace, string>> = {
  onPace: "I fas",
  behind: "Ligger efter planen",
  met: "Så många som planen säger",
  above: "Fler än planen säger",
  unmet: "Färre än planen säger",
};

interface Counted {
  readonly least: number;
  readonly most?: number;
  readonly count: number;
  readonly expected: number;
  /** Every period of the year that is asked about is answered for, or its day has passed. */
  readonly over: boolean;
  /** The least for as much of the year as is followed up. */
  readonly fair: number;
}

function paceOf({ least, most, count, expected, over, fair }: Counted): Pace {
  if (most !== undefined && count > most) return "above";
  if (count >= least) return "met";
  if (over) return count < fair ? "unmet" : "onPace";
  return count < expected ? "behind" : "onPace";
}

type Recurring = Extract<Cadence, { kind: "every" | "attest" | "quota" }>;

function isRecurring(cadence: Cadence): cadence is Recurring {
  return cadence.kind === "every" || cadence.kind === "quota";
}

function asksFor(cadence: Recurring, ticks: "months" | "dates", periods: readonly Period[]): Pick<MeetingYear, "least" | "most"> {
  if (cadence.kind === "quota") return { least: cadence.min, ...(cadence.max === undefined ? {} : { most: cadence.max }) };
  return { least: ticks === "months" ? periods.flatMap(monthsOf).length : periods.length };
}

/** How many there should be by now: of a quota its share of the year, else each month or period that has been asked about. */
function expectedBy(
  cadence: Recurring,
  ticks: "months" | "dates",
  periods: readonly Period[],
  answered: readonly Period[],
): number {
  if (cadence.kind === "quota") return Math.floor((cadence.min * answered.length) / periods.length);
  return ticks === "months" ? answered.flatMap(monthsOf).length : answered.length;
}

function isAnswered(period: Period, there: readonly KnownOccurrence[], today: CivilDate): boolean {
  const state = there.find((one) => one.occurrence.period === period.key)?.occurrence.state;
  return period.due < today || state === "reported" || state === "confirmed";
}
