/** What happens if nobody does anything: the engine's own steps, taken without waiting. */
import { addDays, laterOf, type CivilDate } from "./calendar/civil-date.ts";
import { dateAt, type Instant } from "./calendar/instant.ts";
import { listsAfter } from "./calendar/list-days.ts";
import type { Period } from "./calendar/period.ts";
import { postingInstant } from "./calendar/posting.ts";
import { followedSince, hasDuty, placeOf, type DutyProgress, type Opening } from "./duty.ts";
import { occurrenceId, type DutyId } from "./ids.ts";
import type { KnownOccurrence } from "./known-occurrence.ts";
import type { LetterDraft } from "./letters/letter.ts";
import { listLetters, standingOn } from "./lists.ts";
import { climb } from "./occurrence/climb.ts";
import type { OccurrenceContext } from "./occurrence/context.ts";
import { decide, isRefusal } from "./occurrence/decide.ts";
import { begin } from "./occurrence/evolve.ts";
import { countHeld } from "./occurrence/held.ts";
import type { Occurrence, OccurrenceCommand } from "./occurrence/occurrence.ts";
import { nextWake } from "./occurrence/rungs.ts";
import { openedEvent, openingsFrom } from "./openings.ts";
import type { Duty, Item } from "./plan.ts";
import { PlanvaktError } from "./planvakt-error.ts";
import type { Directory } from "./recipients.ts";
import { welcomeLetters } from "./welcome.ts";

/** Where a plan stands: what the ledger has. A duty that is not in `duties` has opened nothing since the plan began. */
export interface PresentState {
  readonly begunOn: CivilDate;
  readonly begunAt: Instant;
  readonly duties: ReadonlyMap<DutyId, DutyProgress>;
  /** Those that are not ended; ended ones may be among them and only count in the lists. */
  readonly occurrences: readonly KnownOccurrence[];
}

/** What somebody does about an occurrence as it stands, and when; undefined where it is left alone. */
export type Acts = (
  occurrence: Occurrence,
  context: OccurrenceContext,
) => { readonly at: Instant; readonly command: OccurrenceCommand } | undefined;

const nobodyActs: Acts = () => undefined;

/**
 * The letters that would be written from `from` to `until` (both included, of posting) if nobody acted, in no particular order. What
 * is already written is not in. The welcome letters are in where the plan begins at `from` or later. With `acts` people act as it
 * says; the lists then tell how everything stands at `until`.
 *
 * @throws PlanvaktError where an occurrence would wake for ever without doing anything, or what `acts` says is refused.
 */
export function lettersAhead(
  directory: Directory,
  state: PresentState,
  from: Instant,
  until: Instant,
  acts: Acts = nobodyActs,
): readonly LetterDraft[] {
  const courses = [...knownCourses(directory, state, from, until, acts), ...openingCourses(directory, state, from, until, acts)];
  const known = courses.map((course) => course.known);
  return [
    ...(state.begunAt >= from ? welcomeLetters(directory, state.begunAt, state.duties) : []),
    ...courses.flatMap((course) => course.letters),
    ...listsAhead(directory, state, known, from, until),
  ].filter(({ postAt }) => from <= postAt && postAt <= until);
}

/** The letters of one opening if nobody acts, from `from` to `until`, both of posting: what moving it would mean. */
export function lettersOfOpening(
  directory: Directory,
  { item, duty }: { readonly item: Item; readonly duty: Duty },
  opening: Opening,
  from: Instant,
  until: Instant,
): readonly LetterDraft[] {
  const { period } = opening;
  const now = opening.opensAt > from ? opening.opensAt : from;
  const occurrence = begin(occurrenceId(directory.plan.id, duty.id, period.key), openedEvent(duty, opening, now));
  return leave({ occurrence, period }, { ...directory, item, duty, period }, now, until).letters;
}

/** An occurrence's way if it is left alone: its letters, and how it stands at the end of it. */
interface Course {
  readonly known: KnownOccurrence;
  readonly letters: readonly LetterDraft[];
}

function leave(
  { occurrence, ...place }: KnownOccurrence,
  context: OccurrenceContext,
  from: Instant,
  until: Instant,
  acts: Acts = nobodyActs,
): Course {
  let current = occurrence;
  let now = from;
  const letters: LetterDraft[] = [];
  for (;;) {
    const wake = nextWake(current, context);
    const act = acts(current, context);
    if (act && act.at <= until && (wake === undefined || act.at < wake)) {
      if (act.at > now) now = act.at;
      const decision = decide(current, context, act.command, now);
      if (isRefusal(decision)) throw new PlanvaktError(`"${current.id}" cannot be acted on so: ${decision.refused}`, { at: now });
      letters.push(...decision.letters);
      current = decision.occurrence;
      continue;
    }
    if (wake === undefined || wake > until) return { known: { occurrence: current, ...place }, letters };
    if (wake > now) now = wake;
    const effects = climb(current, context, now);
    if (effects.events.length === 0)
      throw new PlanvaktError(`"${current.id}" wakes but does nothing: its rungs do not agree`, { wake });
    letters.push(...effects.letters);
    current = effects.occurrence;
  }
}

function knownCourses(directory: Directory, state: PresentState, from: Instant, until: Instant, acts: Acts): readonly Course[] {
  return state.occurrences
    .filter(({ occurrence }) => hasDuty(directory.plan, occurrence.duty))
    .map((known) => {
      const { item, duty } = placeOf(directory.plan, known.occurrence);
      const { period, quotaHeld } = known;
      const context = {
        ...directory,
        item,
        duty,
        period,
        ...(quotaHeld === undefined ? {} : { quotaHeld }),
        ...followedSince(progressIn(state, duty)),
      };
      return leave(known, context, from, until, acts);
    });
}

function openingCourses(directory: Directory, state: PresentState, from: Instant, until: Instant, acts: Acts): readonly Course[] {
  return directory.plan.items.flatMap((item) =>
    item.duties.flatMap((duty) => coursesOfDuty({ ...directory, item, duty }, state, from, until, acts)),
  );
}

function coursesOfDuty(
  context: Directory & { readonly item: Item; readonly duty: Duty },
  state: PresentState,
  from: Instant,
  until: Instant,
  acts: Acts,
): readonly Course[] {
  const { plan, item, duty } = context;
  const progress = progressIn(state, duty);
  const there = new Set(state.occurrences.map(({ occurrence }) => occurrence.id));
  const courses: Course[] = [];
  let now = from;
  for (const opening of openingsFrom(plan, item, duty, progress)) {
    if (opening.opensAt > until) break;
    // A duty opens its periods one after the other: a late one holds up those behind it, and none opens twice.
    if (opening.opensAt > now) now = opening.opensAt;
    const { period } = opening;
    const id = occurrenceId(plan.id, duty.id, period.key);
    if (there.has(id)) continue;
    const occurrence = begin(id, openedEvent(duty, opening, now));
    const year = { ...heldBefore(courses, period), ...followedSince(progress) };
    courses.push(leave({ occurrence, period }, { ...context, period, ...year }, now, until, acts));
  }
  return courses;
}

function progressIn({ begunOn, begunAt, duties }: PresentState, { id }: Duty): DutyProgress {
  return { begunOn, begunAt, ...duties.get(id) };
}

/** Of a quota's year: how many meetings its other occurrences have counted. None where nobody acts. */
function heldBefore(courses: readonly Course[], { year }: Period): { readonly quotaHeld?: number } {
  const held = courses
    .filter(({ known }) => known.period.year === year && isReported(known.occurrence))
    .reduce((sum, { known }) => sum + countHeld(known.occurrence), 0);
  return held === 0 ? {} : { quotaHeld: held };
}

function isReported({ state }: Occurrence): boolean {
  return state === "reported" || state === "confirmed";
}

function listsAhead(
  directory: Directory,
  state: PresentState,
  known: readonly KnownOccurrence[],
  from: Instant,
  until: Instant,
): readonly LetterDraft[] {
  const { plan } = directory;
  const letters: LetterDraft[] = [];
  const after = laterOf(state.begunOn, addDays(dateAt(from), -1));
  for (const day of listsAfter(after, plan.calendar, plan.paperDeadlines)) {
    if (postingInstant(day.on) > until) return letters;
    letters.push(...listLetters(directory, day, standingOn(plan, known, day.on)));
  }
  return letters;
}
