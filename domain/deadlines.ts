/** The last days that a person or a role has to keep: what a calendar subscribes to. No names of persons, and nothing that is done. */
import { civilDateOf, monthOf, yearOf, type CivilDate } from "./calendar/civil-date.ts";
import { instantAt, type Instant } from "./calendar/instant.ts";
import { placeOf, findPeriod, type DutyProgress } from "./duty.ts";
import { parseOccurrenceId, type DutyId, type OccurrenceId, type PersonId, type RoleId } from "./ids.ts";
import type { KnownOccurrence } from "./known-occurrence.ts";
import { planQuote } from "./letters/phrases.ts";
import { subjectStem } from "./letters/subject.ts";
import { missingParts, partOf } from "./occurrence/context.ts";
import { assigneeOn } from "./occurrence/taken-over.ts";
import type { Duty, Role } from "./plan.ts";
import { actsFor, roleOf, type Directory } from "./recipients.ts";
import { yearStatus, type StatusDuty } from "./year-status.ts";

/** So far ahead: a yearly deadline is seen before last year's has passed. */
const MONTHS_AHEAD = 13;

export interface Deadline {
  readonly occurrence: OccurrenceId;
  /** "Lämna uppgifter från Relationsvåldsteamet, kvartal 4 2026". */
  readonly title: string;
  readonly day: CivilDate;
  /** Raised whenever the day changes or the thing is called off: calendars keep the highest. */
  readonly sequence: number;
  /** Called off: shown as cancelled, so that it vanishes where it was. */
  readonly cancelled: boolean;
  readonly late: boolean;
  /** Titles of the roles that answer for it. */
  readonly roles: readonly string[];
  readonly quote: { readonly section: string; readonly text: string };
  /** When this version of it came to be: the same as long as nothing has changed. */
  readonly changedAt: Instant;
}

/** All that is one person's own today, or one role's whoever holds it. */
export type Whose = { readonly kind: "person"; readonly person: PersonId } | { readonly kind: "role"; readonly role: RoleId };

/** Where the plan stands. `known` holds what is open, and what is settled with a day not long past. */
export interface Standing {
  readonly begunAt: Instant;
  readonly known: readonly KnownOccurrence[];
  readonly progress: ReadonlyMap<DutyId, DutyProgress>;
}

/** Open ones whatever their day, coming and called-off ones until 13 months from `today`; by day, then by id. */
export function deadlinesFor(directory: Directory, whose: Whose, standing: Standing, today: CivilDate): readonly Deadline[] {
  const last = civilDateOf(yearOf(today), monthOf(today) + MONTHS_AHEAD, Number(today.slice(8)));
  const rows = new Map<string, StatusDuty>();
  // What is due next year may belong to this one and the other way round; a backlog stands in each year.
  for (let year = yearOf(today) - 1; year <= yearOf(last) + 1; year += 1) {
    const { actions, meetings, rules } = yearStatus(directory, year, instantAt(today, 0), standing.known, standing.progress);
    for (const item of [...actions, ...meetings, ...rules])
      for (const row of item.duties) if (row.occurrence !== undefined) rows.set(row.occurrence, row);
  }
  return [...rows.values()]
    .flatMap((row) => deadlineOf(directory, whose, standing, today, row))
    .filter(({ day }) => day <= last)
    .toSorted((a, b) => compare(a.day, b.day) || compare(a.occurrence, b.occurrence));
}

function deadlineOf(
  directory: Directory,
  whose: Whose,
  { begunAt, known, progress }: Standing,
  today: CivilDate,
  row: StatusDuty,
): readonly Deadline[] {
  const key = parseOccurrenceId(row.occurrence ?? "");
  if (!key || row.due === undefined || !isShown(row)) return [];
  const { plan } = directory;
  const there = known.find(({ occurrence }) => occurrence.id === row.occurrence);
  const { duty } = placeOf(plan, there?.occurrence ?? key);
  const behind = rolesBehind(directory, whose, today, duty, there);
  if (behind.length === 0) return [];
  const period = there?.period ?? findPeriod(plan, duty, progress.get(duty.id) ?? {}, key.period);
  const cancelled = row.state !== "planned" && row.state !== "open";
  const moved = period?.movedFrom === undefined ? 0 : 1;
  return [
    {
      occurrence: row.occurrence as OccurrenceId,
      title: subjectStem({ duty, periodLabel: period?.label ?? "" }),
      day: row.due as CivilDate,
      sequence: moved + (there?.occurrence.revision ?? 0) + (cancelled ? 1 : 0),
      cancelled,
      // Who is outside the municipality can be asked but is never late.
      late: row.late === true && behind.some(({ contact }) => contact === undefined),
      roles: duty.responsible.map((role) => roleOf(plan, role).title),
      quote: planQuote({ duty }),
      changedAt: there?.occurrence.ended?.at ?? there?.occurrence.openedAt ?? begunAt,
    },
  ];
}

/** What is done, or waits for somebody to decide or confirm, is no day to keep. */
function isShown({ state }: StatusDuty): boolean {
  return state === "planned" || state === "open" || state === "excused" || state === "superseded";
}

/** The roles by which it is theirs; none where it is not. A part that is reported is nobody's any more. */
function rolesBehind(
  directory: Directory,
  whose: Whose,
  today: CivilDate,
  duty: Duty,
  there: KnownOccurrence | undefined,
): readonly Role[] {
  const { plan } = directory;
  const parts =
    there?.occurrence.state === "open"
      ? missingParts(there.occurrence).map((state) => ({
          ...partOf({ duty }, state),
          assignee: assigneeOn(state, directory.people, today),
        }))
      : duty.parts.map((part) => ({ ...part, assignee: undefined }));
  const beside = [...duty.asks, ...(duty.takesPart ?? [])];
  switch (whose.kind) {
    case "person": {
      const acts = (role: RoleId): boolean => actsFor(directory, whose.person, role, today);
      const own = parts.filter(({ responsible, assignee }) => (assignee ? assignee === whose.person : acts(responsible)));
      return [...own.map(({ responsible }) => responsible), ...beside.filter(acts)].map((role) => roleOf(plan, role));
    }
    case "role": {
      const asked = [...parts.map(({ responsible }) => responsible), ...beside];
      // What is a group's is its convener's to see to.
      return plan.roles.filter(({ id, convener }) => (id === whose.role || convener === whose.role) && asked.includes(id));
    }
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
