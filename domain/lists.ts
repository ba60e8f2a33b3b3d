/** The few letters a year that say how the whole plan stands: the secretary's list, the work group's summary. */
import { monthOf, yearOf, type CivilDate } from "./calendar/civil-date.ts";
import { instantAt } from "./calendar/instant.ts";
import type { ListDay } from "./calendar/list-days.ts";
import { stretchOfKey } from "./calendar/period-key.ts";
import { postingInstant } from "./calendar/posting.ts";
import { placeOf, hasDuty } from "./duty.ts";
import type { KnownOccurrence } from "./known-occurrence.ts";
import type { LetterFacts, ListRow } from "./letters/facts.ts";
import type { LetterDraft } from "./letters/letter.ts";
import { writeLetter } from "./letters/write-letter.ts";
import { missingParts, partOf } from "./occurrence/context.ts";
import { isEnded } from "./occurrence/evolve.ts";
import type { Duty, Plan, Role } from "./plan.ts";
import { asRecipient, resolveRole, roleOf, vacantRoles, type Directory } from "./recipients.ts";

type ListFacts = Extract<LetterFacts, { kind: "list" | "summary" }>;

/** How the plan stands on a day: what is not settled, what presses first, and how many of each. No occurrence is in two counts. */
export interface Standing {
  readonly rows: readonly ListRow[];
  readonly counts: ListFacts["counts"];
}

/** Late before unconfirmed before the rest: the reader stops where there is nothing left to ask about. */
const PRESSING = ["late", "reported", "open", "backlog"] as const;

/** The year whose follow-up is told of on the day: in January–March the year before. */
export function followedUpYear(day: CivilDate): number {
  return monthOf(day) <= 3 ? yearOf(day) - 1 : yearOf(day);
}

/**
 * How the plan stands when the day begins; what opens during it is not in. `done` counts the year followed up: in January–March
 * the year before. Occurrences of duties that the plan no longer has are left out.
 */
export function standingOn(plan: Plan, known: readonly KnownOccurrence[], day: CivilDate): Standing {
  const year = followedUpYear(day);
  const begins = instantAt(day, 0);
  const there = known.filter(({ occurrence }) => occurrence.openedAt < begins && hasDuty(plan, occurrence.duty));
  const rows = there
    .filter(({ occurrence }) => !isEnded(occurrence))
    .map((one) => rowOf(plan, one, day))
    .toSorted((a, b) => pressing(a) - pressing(b) || compare(a.due ?? "", b.due ?? ""));
  const counted = (state: string): number => rows.filter((row) => row.state === state).length;
  return {
    rows,
    counts: {
      done: there.filter(({ occurrence, period }) => occurrence.state === "confirmed" && period.year === year).length,
      open: counted("open"),
      late: counted("late"),
      toConfirm: counted("reported"),
      toDecide: counted("backlog"),
    },
  };
}

/**
 * The letters of a list day, posted at its 08:00: after a quarter `list` to the secretary and `summary` to the work group's convener,
 * before papers are due only `list`. Where one person would get both, the list is enough.
 */
export function listLetters(directory: Directory, day: ListDay, { rows, counts }: Standing): readonly LetterDraft[] {
  const { plan } = directory;
  const key = day.kind === "quarter" ? day.quarter : `paper-${day.deadline}`;
  const secretary = letterTo("list", plan.secretary);
  if (day.kind === "paper") return [secretary];
  const summary = letterTo("summary", roleOf(plan, plan.workGroup).convener ?? plan.workGroup);
  return summary.person === secretary.person ? [secretary] : [secretary, summary];

  function letterTo(step: "list" | "summary", role: Plan["secretary"]): LetterDraft {
    const to = asRecipient(resolveRole(directory, role, day.on), "holder");
    return {
      plan: plan.id,
      subject: `${step}/${key}`,
      step,
      role: to.role.id,
      person: to.person.id,
      ...(to.standInFor ? { standInFor: to.standInFor.id } : {}),
      revision: 0,
      postAt: postingInstant(day.on),
      text: writeLetter({ kind: step, plan, to, occasion: occasionOf(day), rows, counts }),
    };
  }
}

/** The roles whose list or summary of the day goes to somebody else, because nobody holds them. */
export function vacantAtLists(directory: Directory, day: ListDay): readonly Role[] {
  const { plan } = directory;
  const roles = day.kind === "quarter" ? [plan.secretary, plan.workGroup] : [plan.secretary];
  return vacantRoles(directory, roles, day.on);
}

function occasionOf(day: ListDay): ListFacts["occasion"] {
  if (day.kind === "paper") return { kind: "paper", on: day.deadline };
  return { kind: "quarter", label: stretchOfKey(day.quarter)?.label ?? day.quarter };
}

function rowOf(plan: Plan, { occurrence, period }: KnownOccurrence, day: CivilDate): ListRow {
  const { item, duty } = placeOf(plan, occurrence);
  const late = occurrence.state === "open" && occurrence.due < day;
  return {
    item: item.id,
    title: duty.title,
    periodLabel: period.label,
    due: occurrence.due,
    state: late ? "late" : occurrence.state,
    responsible: responsibleTitles(plan, duty, occurrence),
  };
}

/** Those whose parts are missing; all of them where none is. */
function responsibleTitles(plan: Plan, duty: Duty, occurrence: KnownOccurrence["occurrence"]): string {
  const missing = missingParts(occurrence);
  const parts = missing.length > 0 ? missing : occurrence.parts;
  return [...new Set(parts.map((part) => roleOf(plan, partOf({ duty }, part).responsible).title))].join(", ");
}

function pressing({ state }: ListRow): number {
  return PRESSING.findIndex((one) => one === state);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
