/**
 * The letters when roles change hands: one to each who leaves, ONE to each who comes, however many roles moved at the time, and one to
 * each whose role gets back what somebody who leaves had taken over.
 */
import { dateAt, isoInstant, type Instant } from "./calendar/instant.ts";
import { backTold, keptBy, returningFrom } from "./handed-back.ts";
import type { KnownOccurrence } from "./known-occurrence.ts";
import type { HandoverFacts, ListRow, Recipient, RoleMoved } from "./letters/facts.ts";
import type { LetterDraft } from "./letters/letter.ts";
import { writeLetter } from "./letters/write-letter.ts";
import { rowOf, rowsOfRole } from "./open-rows.ts";
import type { RoleMove } from "./people-change/role-moves.ts";
import { holdingOn } from "./people-change/spans.ts";
import { asRecipient, personOf, resolveMembers, resolveRole, roleOf, type Directory } from "./recipients.ts";

/** How the subject of the letter to one who leaves begins. */
export const TO_WHO_LEFT = "handover/left-";
const SUBJECTS: Readonly<Record<HandoverFacts["side"], string>> = {
  left: TO_WHO_LEFT,
  took: "handover/took-",
  back: "handover/back-",
};

/**
 * The letters of all moves that are told at one instant. Who is named but has no longer come or left by then is told nothing: the
 * change was taken back.
 */
export function handoverLetters(
  directory: Directory,
  moves: readonly RoleMove[],
  open: readonly KnownOccurrence[],
  postAt: Instant,
): readonly LetterDraft[] {
  const told = moves.flatMap((move) => toldOf(directory, move, postAt));
  const keys = [...new Set(told.map(({ to, move }) => `${move.side} ${to.person.id}`))];
  const roleLetters = keys.flatMap((key) => {
    const mine = told.filter(({ to, move }) => `${move.side} ${to.person.id}` === key);
    const [first] = mine;
    return first ? [letterOf(directory, first, mine, open, postAt)] : [];
  });
  return [...roleLetters, ...backLetters(directory, told, open, postAt)];
}

/** To whoever has it again; one who comes to the very role reads of it in the letter about that. */
function backLetters(
  directory: Directory,
  told: readonly Told[],
  open: readonly KnownOccurrence[],
  postAt: Instant,
): readonly LetterDraft[] {
  const day = dateAt(postAt);
  const came = told.filter(({ move }) => move.side === "took").map(({ move, to }) => ({ role: move.role, person: to.person.id }));
  const back = told
    .filter(({ move }) => move.side === "left")
    .flatMap(({ move, to }) => returningFrom(directory, to.person.id, open, move.on))
    .filter((one, index, all) => all.findIndex(({ known, part }) => known === one.known && part === one.part) === index);
  return backTold(directory, back, came, day).map(({ to, moved, returning }) => {
    const rows = uniqueRows(returning.map(({ known }) => rowOf(directory.plan, known, day)));
    return draftOf({ kind: "handover", plan: directory.plan, to, side: "back", moved, rows }, postAt);
  });
}

interface Told {
  readonly move: RoleMove;
  readonly to: Recipient;
}

function toldOf(directory: Directory, move: RoleMove, postAt: Instant): readonly Told[] {
  const { plan, people } = directory;
  const day = dateAt(postAt);
  const role = plan.roles.find(({ id }) => id === move.role);
  if (!role) return [];
  const { person: id } = move;
  if (move.side === "left") {
    const person = id === undefined ? undefined : personOf(people, id);
    if (!person || holdingOn(people, role.id, day, person.id)) return [];
    return [{ move, to: { person, role, capacity: "holder" } }];
  }
  if (id === undefined) {
    const instead = resolveRole(directory, role.id, day);
    return instead.vacant ? [{ move, to: asRecipient(instead, "holder") }] : [];
  }
  if (!holdingOn(people, role.id, day, id)) return [];
  const members = role.convener === undefined ? [resolveRole(directory, role.id, day)] : resolveMembers(directory, role.id, day);
  const to = members.find(({ person, standInFor }) => person.id === id || standInFor?.id === id);
  return to ? [{ move, to: asRecipient(to, role.convener === undefined ? "holder" : "member") }] : [];
}

function letterOf(
  directory: Directory,
  { move, to }: Told,
  all: readonly Told[],
  open: readonly KnownOccurrence[],
  postAt: Instant,
): LetterDraft {
  const { plan } = directory;
  const day = dateAt(postAt);
  const own = all.flatMap((one) => rowsOfRole(directory, one.move.role, open, day));
  const moved = all.map((one) => movedOf(directory, one, postAt));
  if (move.side === "took") return draftOf({ kind: "handover", plan, to, side: move.side, moved, rows: uniqueRows(own) }, postAt);
  const returning = all.flatMap((one) => returningFrom(directory, to.person.id, open, one.move.on));
  const gone = returning.map(({ known }) => rowOf(plan, known, day));
  const kept = uniqueRows(keptBy(directory, to.person.id, open, day).map((known) => rowOf(plan, known, day)));
  return draftOf({ kind: "handover", plan, to, side: move.side, moved, rows: uniqueRows([...own, ...gone]), kept }, postAt);
}

function draftOf(facts: HandoverFacts, postAt: Instant): LetterDraft {
  const { plan, to, side } = facts;
  return {
    plan: plan.id,
    subject: `${SUBJECTS[side]}${isoInstant(postAt)}`,
    step: "handover",
    role: to.role.id,
    person: to.person.id,
    ...(to.standInFor ? { standInFor: to.standInFor.id } : {}),
    revision: 0,
    postAt,
    text: writeLetter(facts),
  };
}

function movedOf(directory: Directory, { move }: Told, postAt: Instant): RoleMoved {
  const { people, plan } = directory;
  const role = roleOf(plan, move.role);
  const base = { role, on: move.on };
  if (move.side === "left") {
    if (role.convener !== undefined) return base;
    const has = resolveRole(directory, role.id, dateAt(postAt));
    return has.vacant ? { ...base, goesTo: has.role } : { ...base, other: has.standInFor ?? has.person };
  }
  const other = move.other === undefined ? undefined : personOf(people, move.other);
  return { ...base, ...(other ? { other } : {}), ...(move.person === undefined ? { vacant: true as const } : {}) };
}

function uniqueRows(rows: readonly ListRow[]): readonly ListRow[] {
  const keys = rows.map((row) => `${row.item} ${row.title} ${row.periodLabel} ${row.state}`);
  return rows
    .filter((_, index) => keys.indexOf(keys[index] ?? "") === index)
    .toSorted((a, b) => ((a.due ?? "") < (b.due ?? "") ? -1 : (a.due ?? "") > (b.due ?? "") ? 1 : 0));
}
