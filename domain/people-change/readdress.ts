/** Letters that are written and not yet posted follow the people: whoever no longer answers is spared, whoever now does is told. */
import { dateAt } from "../calendar/instant.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import type { OccurrenceId, PersonId, RoleId } from "../ids.ts";
import type { Recipient } from "../letters/facts.ts";
import type { LetterDraft, LetterText } from "../letters/letter.ts";
import { whyMe } from "../letters/why-me.ts";
import { addresseesOf, confirmersOf, type Addressee } from "../occurrence/addressees.ts";
import { composeLetter } from "../occurrence/climb.ts";
import type { OccurrenceContext } from "../occurrence/context.ts";
import type { LetterStep, Occurrence } from "../occurrence/occurrence.ts";
import type { People } from "../people.ts";
import { asRecipient, resolveRole, type Directory } from "../recipients.ts";
import { isAskedNoMore } from "./asked-to-take-over.ts";
import type { PendingAbout, PendingLetter } from "./pending.ts";

export interface Readdressed {
  /** Letters that are not to be posted as they are. */
  readonly drop: readonly PendingLetter[];
  /** Those that go instead, at the same instant. */
  readonly write: readonly LetterDraft[];
}

/** An escalation that is to reach others than it was written to: who has had one about an occurrence gets no second. */
export interface EscalationMoved {
  readonly occurrence: OccurrenceId;
  readonly gone: readonly PersonId[];
  readonly come: readonly PersonId[];
}

/** {@link Readdressed} with what the occurrences must know of it. */
export interface ReaddressedAll extends Readdressed {
  readonly escalations: readonly EscalationMoved[];
}

/** What becomes of the letters that wait when the people change. */
export function readdress(
  { plan, people: before }: Directory,
  after: People,
  pending: readonly PendingLetter[],
  about: ReadonlyMap<OccurrenceId, PendingAbout>,
): ReaddressedAll {
  const stepped = new Map<string, PendingLetter[]>();
  const results: Readdressed[] = [];
  const escalations: EscalationMoved[] = [];
  for (const letter of pending) {
    const of = letter.occurrence === undefined ? undefined : about.get(letter.occurrence);
    if (of && isOfStep(letter, of.occurrence)) {
      const key = `${letter.subject} ${rungOf(letter.step)} ${letter.postAt}`;
      stepped.set(key, [...(stepped.get(key) ?? []), letter]);
    } else if (of && isAskedNoMore(letter, of, before, after)) {
      // Who leaves is asked nothing: whoever has it keeps it, and the ladder asks them.
      results.push({ drop: [letter], write: [] });
    } else if (followsItsRole(letter)) {
      results.push(byRole({ plan, people: before }, after, letter));
    }
  }
  for (const letters of stepped.values()) {
    const [first] = letters;
    const of = first?.occurrence === undefined ? undefined : about.get(first.occurrence);
    if (!first || !of) continue;
    const result = byStep(of, after, letters, first);
    results.push(result);
    if (first.step.startsWith("escalation-")) escalations.push(...escalationMoved(of.occurrence.id, result));
  }
  return { drop: results.flatMap(({ drop }) => drop), write: results.flatMap(({ write }) => write), escalations };
}

/** None where the same people are told, for another reason. */
function escalationMoved(occurrence: OccurrenceId, { drop, write }: Readdressed): readonly EscalationMoved[] {
  const gone = drop.map(({ person }) => person).filter((person) => write.every((letter) => letter.person !== person));
  const come = write.map(({ person }) => person).filter((person) => drop.every((letter) => letter.person !== person));
  return gone.length + come.length === 0 ? [] : [{ occurrence, gone, come }];
}

/** A letter that a step of the ladder, or the asking for a confirmation, has written about the occurrence as it stands. */
function isOfStep({ subject, step, revision }: PendingLetter, { id, state, revision: now }: Occurrence): boolean {
  if (subject !== id || revision !== now) return false;
  if (step.startsWith("confirm")) return state === "reported";
  return state === "open" && (step === "notice" || step === "ring" || /^(?:reminder|overdue|escalation)-/.test(step));
}

/** Sent to whoever holds the role, and not about a step. The answer to a question by name goes to whoever has it then. */
function followsItsRole({ step, subject }: PendingLetter): boolean {
  return step === "list" || step === "summary" || ((step === "returned" || step === "declined") && subject.includes(` ${step} `));
}

/** Rings are written by the rung that tells the others that it is late. */
function rungOf(step: LetterStep): LetterStep {
  return step === "ring" ? "overdue-1" : step;
}

function byRole(before: Directory, after: People, letter: PendingLetter): Readdressed {
  const date = dateAt(letter.postAt);
  const now = { ...before, people: after };
  const was = resolveRole(before, letter.role, date);
  const is = resolveRole(now, letter.role, date);
  // One who was written to for another reason than the role (they reported, they stood in) keeps the letter.
  if (was.person.id !== letter.person || sameWay(was, is)) return { drop: [], write: [] };
  const text: LetterText = { ...letter.text, why: whyMe(asRecipient(is, "holder")) };
  const { subject, occurrence, part, step, revision, due, postAt } = letter;
  const draft: LetterDraft = {
    subject,
    ...(occurrence === undefined ? {} : { occurrence }),
    ...(part === undefined ? {} : { part }),
    step,
    revision,
    ...(due === undefined ? {} : { due }),
    postAt,
    plan: before.plan.id,
    person: is.person.id,
    role: is.role.id,
    ...(is.standInFor ? { standInFor: is.standInFor.id } : {}),
    text,
  };
  return { drop: [letter], write: [draft] };
}

function byStep(
  { occurrence, context }: PendingAbout,
  people: People,
  letters: readonly PendingLetter[],
  { step, postAt }: PendingLetter,
): Readdressed {
  const date = dateAt(postAt);
  const rung = rungOf(step);
  // Whoever this step is written to has not been escalated to before it.
  const waiting = letters.map(({ person }) => person);
  const asIt = { ...occurrence, escalatedTo: occurrence.escalatedTo.filter((person) => !waiting.includes(person)) };
  const now = { ...context, people };
  const was = addressed(rung, asIt, context, date);
  const is = addressed(rung, asIt, now, date);
  const gone = was.filter((one) => !is.some((other) => sameLetter(one, other)));
  const drop = letters.filter((letter) => gone.some((one) => isTo(letter, one)));
  // Where the letters to those who are replaced have gone already, the step is behind us.
  if (gone.length > 0 && drop.length === 0) return { drop: [], write: [] };
  const come = is.filter((one) => !was.some((other) => sameLetter(one, other)));
  return { drop, write: come.map((letter) => composeLetter(letter, occurrence, now, postAt)) };
}

function addressed(rung: LetterStep, occurrence: Occurrence, context: OccurrenceContext, date: CivilDate): readonly Addressee[] {
  if (!rung.startsWith("confirm")) return addresseesOf(rung, occurrence, context, date);
  return confirmersOf(rung === "confirm", occurrence, context, date).map((to) => ({ step: rung, to }));
}

function isTo(letter: PendingLetter, { step, part, to }: Addressee): boolean {
  return letter.step === step && letter.person === to.person.id && (letter.part ?? "") === (part?.id ?? "");
}

function sameLetter(a: Addressee, b: Addressee): boolean {
  return a.step === b.step && a.part?.id === b.part?.id && sameWay(a.to, b.to);
}

interface Way {
  readonly person: { readonly id: PersonId };
  readonly role: { readonly id: RoleId };
  readonly standInFor?: { readonly id: PersonId };
  readonly vacant?: { readonly id: RoleId };
}

/** The same person, for the same reason: another reason is another letter. */
function sameWay(a: Way | Recipient, b: Way | Recipient): boolean {
  return (
    a.person.id === b.person.id && a.role.id === b.role.id && a.standInFor?.id === b.standInFor?.id && a.vacant?.id === b.vacant?.id
  );
}
