/** The one letter each person gets when the plan begins. It stands for every step that would have come up to that day. */
import { addDuration } from "./calendar/duration.ts";
import { civilDateOf, laterOf, yearOf, type CivilDate } from "./calendar/civil-date.ts";
import { dateAt, type Instant } from "./calendar/instant.ts";
import { postingInstant } from "./calendar/posting.ts";
import { nextWorkingDay } from "./calendar/working-days.ts";
import { effectiveCadence, type DutyProgress } from "./duty.ts";
import type { DutyId, PersonId } from "./ids.ts";
import type { ListRow } from "./letters/facts.ts";
import type { LetterDraft } from "./letters/letter.ts";
import { writeLetter } from "./letters/write-letter.ts";
import { openingsFrom } from "./openings.ts";
import type { Duty, IsoDuration, Item, Role } from "./plan.ts";
import { asRecipient, resolveMembers, resolveRole, vacantRoles, type Directory, type Resolved } from "./recipients.ts";

/** A plan begun in November would else say next to nothing. */
const AT_LEAST_AHEAD = "P3M" as IsoDuration;

/** Answers that were given before the plan began; the rest of a duty's progress begins here. */
export type AnswersBefore = ReadonlyMap<DutyId, Pick<DutyProgress, "answer" | "answeredAt">>;

/**
 * One letter to each person who answers for a role of the plan on the posting day: stand-ins instead of the absent, the role above
 * where nobody holds one, every member of a group, no outside party. It lists what is theirs of the year and of the next three
 * months, in order of due date; what nobody has decided how often comes last and without a date. Posted 08:00 the next working day.
 */
export function welcomeLetters(directory: Directory, begunAt: Instant, answers: AnswersBefore = new Map()): readonly LetterDraft[] {
  const { plan } = directory;
  const begunOn = dateAt(begunAt);
  const on = nextWorkingDay(begunOn, plan.calendar);
  const things = thingsAhead(directory, { begunOn, begunAt }, answers);
  return [...holdersByPerson(directory, on)].flatMap(([person, held]) => {
    const [first] = held;
    if (!first) return [];
    const to = asRecipient(first, "holder");
    const rows = things.flatMap(({ duty, row }) => {
      if (answersForAny(directory, duty, person, on)) return [row];
      return takesPart(directory, duty, person, on) ? [{ ...row, title: `${row.title} (du deltar)` }] : [];
    });
    const letter: LetterDraft = {
      plan: plan.id,
      subject: "welcome",
      step: "welcome",
      role: first.role.id,
      person,
      ...(first.standInFor ? { standInFor: first.standInFor.id } : {}),
      revision: 0,
      postAt: postingInstant(on),
      text: writeLetter({ kind: "welcome", plan, to, roles: rolesOf(held), rows, year: yearOf(begunOn) }),
    };
    return [letter];
  });
}

/** The roles that nobody holds on the day the letters go: somebody above them gets what is theirs, and has to be told why. */
export function vacantAtWelcome(directory: Directory, begunAt: Instant): readonly Role[] {
  const { plan } = directory;
  return vacantRoles(
    directory,
    plan.roles.map(({ id }) => id),
    nextWorkingDay(dateAt(begunAt), plan.calendar),
  );
}

interface Thing {
  readonly duty: Duty;
  readonly row: ListRow;
}

function thingsAhead(
  { plan }: Directory,
  begun: { readonly begunOn: CivilDate; readonly begunAt: Instant },
  answers: AnswersBefore,
): readonly Thing[] {
  const things = plan.items.flatMap((item) =>
    item.duties.flatMap((duty) => {
      const progress = { ...begun, ...answers.get(duty.id) };
      const undated = effectiveCadence(duty, progress.answer).kind === "undecided" && progress.answer === undefined;
      return undated ? [{ duty, row: rowOf(item, duty, {}) }] : datedThings(plan, item, duty, progress);
    }),
  );
  return things.toSorted((a, b) => compare(a.row.due ?? "9999", b.row.due ?? "9999"));
}

function datedThings(
  plan: Directory["plan"],
  item: Item,
  duty: Duty,
  progress: DutyProgress & { readonly begunOn: CivilDate },
): readonly Thing[] {
  const year = yearOf(progress.begunOn);
  const horizon = laterOf(civilDateOf(year, 12, 31), addDuration(progress.begunOn, AT_LEAST_AHEAD));
  const things: Thing[] = [];
  for (const { period, backlog } of openingsFrom(plan, item, duty, progress)) {
    if ((period.start ?? period.due) > horizon) break;
    // The backlog is the plan owner's to decide on, and nobody else's yet.
    if (backlog || (period.due > horizon && period.year !== year)) continue;
    things.push({ duty, row: rowOf(item, duty, { periodLabel: period.label, due: period.due }) });
  }
  return things;
}

function rowOf(item: Item, duty: Duty, at: { readonly periodLabel?: string; readonly due?: CivilDate }): ListRow {
  return { item: item.id, title: duty.title, periodLabel: "", ...at, state: "planned" };
}

function answersForAny(directory: Directory, duty: Duty, person: PersonId, on: CivilDate): boolean {
  return duty.parts.some((part) => resolveRole(directory, part.responsible, on).person.id === person);
}

function takesPart(directory: Directory, duty: Duty, person: PersonId, on: CivilDate): boolean {
  return (duty.takesPart ?? []).some((role) => resolveMembers(directory, role, on).some((one) => one.person.id === person));
}

/** Who answers for which roles, in the plan's order of roles. */
function holdersByPerson(directory: Directory, on: CivilDate): ReadonlyMap<PersonId, readonly Resolved[]> {
  const byPerson = new Map<PersonId, Resolved[]>();
  for (const role of directory.plan.roles.filter(({ contact }) => contact === undefined)) {
    for (const held of resolveMembers(directory, role.id, on)) {
      byPerson.set(held.person.id, [...(byPerson.get(held.person.id) ?? []), held]);
    }
  }
  return byPerson;
}

function rolesOf(held: readonly Resolved[]): readonly Role[] {
  const roles = held.map(({ role }) => role);
  return roles.filter((role, index) => roles.findIndex(({ id }) => id === role.id) === index);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
