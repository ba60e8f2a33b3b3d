/** Moving or skipping a single period still to come, and taking that back: what happens, or why not. */
import { addDuration } from "./calendar/duration.ts";
import type { CivilDate } from "./calendar/civil-date.ts";
import { dateAt, type Instant } from "./calendar/instant.ts";
import { nextWorkingDay, workingDayOnOrBefore } from "./calendar/working-days.ts";
import { decidedByKey, movedOpenings, type DutyProgress } from "./duty.ts";
import type { ExceptionEvent } from "./exception-event.ts";
import type { Decided } from "./exceptions.ts";
import type { PeriodKey, PersonId } from "./ids.ts";
import { longDate } from "./letters/swedish-dates.ts";
import { checkFreeTexts, LONGEST_REASON } from "./occurrence/free-text.ts";
import { openingsInTurn } from "./openings.ts";
import type { Duty, IsoDuration, Item } from "./plan.ts";
import { never } from "./planvakt-error.ts";
import { actsFor, roleOf, type Directory } from "./recipients.ts";

export type ExceptionCommand =
  | { readonly kind: "move"; readonly by: PersonId; readonly due: CivilDate; readonly reason: string }
  | { readonly kind: "skip"; readonly by: PersonId; readonly reason: string }
  | { readonly kind: "restore"; readonly by: PersonId };

/** The period that is spoken of, and how far its duty has come. */
export interface PeriodToCome extends Directory {
  readonly item: Item;
  readonly duty: Duty;
  readonly progress: DutyProgress;
  readonly key: PeriodKey;
  /** The ledger has the occurrence: it is decided on there. */
  readonly opened: boolean;
}

export type ExceptionDecision = ExceptionEvent | { readonly refused: string };

const FARTHEST = "P1Y" as IsoDuration;

/** The event that happens, or in Swedish why nothing does. Only the plan's owner decides. */
export function decideException(about: PeriodToCome, command: ExceptionCommand, now: Instant): ExceptionDecision {
  const decided = decidedByKey(about.plan, about.duty, about.progress, about.key);
  const refused = refusalToDecide(about, command.by, decided, now);
  if (refused !== undefined || !decided) return { refused: refused ?? NO_SUCH_PERIOD };
  switch (command.kind) {
    case "move":
      return move(about, decided, command, now);
    case "skip": {
      const fault = faultInReason(command.reason, "utgår");
      if (fault !== undefined) return { refused: fault };
      if (decided.kind === "skipped") return { refused: "Perioden utgår redan." };
      return { kind: "periodSkipped", at: now, by: command.by, from: decided.period.due, reason: command.reason.trim() };
    }
    case "restore":
      return restore(about, command, now);
    default:
      return never(command);
  }
}

/** True where the period is still to open in its turn, or was moved and has not opened. */
export function isToCome({ plan, item, duty, progress, key }: Omit<PeriodToCome, "opened" | "people">): boolean {
  if (movedOpenings(plan, item, duty, progress).some(({ period }) => period.key === key)) return true;
  const calendar = decidedByKey(plan, duty, without(progress, duty, key), key);
  if (!calendar) return false;
  for (const { period, backlog } of openingsInTurn(plan, item, duty, progress)) {
    if (period.key === key) return !backlog;
    if (period.due > calendar.period.due) return false;
  }
  return false;
}

/** The progress as it would be if nothing had been decided about the period. */
function without(progress: DutyProgress, duty: Duty, key: PeriodKey): DutyProgress {
  const { exceptions = [] } = progress;
  return { ...progress, exceptions: exceptions.filter((one) => one.duty !== duty.id || one.period !== key) };
}

/** The progress as it would be after the event. */
export function withException(progress: DutyProgress, duty: Duty, key: PeriodKey, event: ExceptionEvent): DutyProgress {
  const before = without(progress, duty, key);
  if (event.kind === "periodRestored") return before;
  const about = { duty: duty.id, period: key, reason: event.reason, by: event.by, at: event.at };
  const decision =
    event.kind === "periodMoved" ? { ...about, kind: "moved" as const, due: event.due } : { ...about, kind: "skipped" as const };
  return { ...before, exceptions: [...(before.exceptions ?? []), decision] };
}

const NO_SUCH_PERIOD = "Aktiviteten har ingen sådan period.";

function refusalToDecide(about: PeriodToCome, by: PersonId, decided: Decided | undefined, now: Instant): string | undefined {
  const { plan, progress, key } = about;
  if (!actsFor(about, by, plan.owner, dateAt(now))) return `Kalendern ändras av planens ägare (${roleOf(plan, plan.owner).title}).`;
  if (progress.begunOn === undefined) return "Planen har inte börjat följas upp än. Börja den först.";
  if (about.opened || progress.outOfTurn?.includes(key) === true) {
    return "Perioden har redan öppnats. Flytta fram den, eller låt den utgå, på dess egen sida.";
  }
  if (!decided) return NO_SUCH_PERIOD;
  // A skipped one is decided on again only while it would else still have been asked for, or is given a day of its own.
  if (decided.kind !== "skipped" && !isToCome(about)) return "Perioden är inte på väg: den har passerats eller följs inte upp.";
  return undefined;
}

function move(
  { plan }: PeriodToCome,
  { kind, period }: Decided,
  command: Extract<ExceptionCommand, { kind: "move" }>,
  now: Instant,
): ExceptionDecision {
  const fault = faultInReason(command.reason, "flyttas");
  if (fault !== undefined) return { refused: fault };
  // A promised day that is free moves like every other due date.
  const due = workingDayOnOrBefore(command.due, plan.calendar);
  const today = dateAt(now);
  const earliest = nextWorkingDay(today, plan.calendar);
  if (due <= earliest) return { refused: `Välj en dag efter ${longDate(earliest)}, så att ett mejl hinner gå ut.` };
  if (kind !== "skipped" && due === period.due) return { refused: `Den ska redan vara klar ${longDate(due)}.` };
  const latest = addDuration(period.movedFrom ?? period.due, FARTHEST);
  if (due > latest) return { refused: `Välj en dag senast ${longDate(latest)}. Ska den inte göras alls, låt den utgå.` };
  return { kind: "periodMoved", at: now, by: command.by, from: period.due, due, reason: command.reason.trim() };
}

/** Back in its turn; once a later period has opened there is no turn to come back to. */
function restore(about: PeriodToCome, { by }: Extract<ExceptionCommand, { kind: "restore" }>, now: Instant): ExceptionDecision {
  const { duty, progress, key, plan } = about;
  if (!(progress.exceptions ?? []).some((one) => one.duty === duty.id && one.period === key)) {
    return { refused: "Inget är bestämt om just den här perioden, så det finns inget att ta tillbaka." };
  }
  const back = without(progress, duty, key);
  const decided = decidedByKey(plan, duty, back, key);
  if (!decided || !isToCome({ ...about, progress: back })) {
    return { refused: "En senare period har redan öppnats. Flytta den i stället till den dag den ska vara klar." };
  }
  return { kind: "periodRestored", at: now, by, due: decided.period.due };
}

/** Asked before the reason is written down anywhere. */
export function faultInReason(reason: string, verb: string): string | undefined {
  if (!reason.trim()) return `Skriv varför den ${verb}.`;
  return checkFreeTexts([{ field: "reason", label: "Skäl", text: reason, longest: LONGEST_REASON }])?.text;
}
