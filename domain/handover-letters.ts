/** The letters when roles change hands: one to each who leaves, ONE to each who comes, however many roles moved at the time. */
import { dateAt, isoInstant, type Instant } from "./calendar/instant.ts";
import { dutyOf, hasDuty } from "./duty.ts";
import type { RoleId } from "./ids.ts";
import type { KnownOccurrence } from "./known-occurrence.ts";
import type { HandoverFacts, ListRow, Recipient, RoleMoved } from "./letters/facts.ts";
import type { LetterDraft } from "./letters/letter.ts";
import { writeLetter } from "./letters/write-letter.ts";
import { missingParts, partOf } from "./occurrence/context.ts";
import type { RoleMove } from "./people-change/role-moves.ts";
import { holdingOn } from "./people-change/spans.ts";
import type { Plan } from "./plan.ts";
import { asRecipient, personOf, resolveMembers, resolveRole, roleOf, type Directory } from "./recipients.ts";

/** How the subjects of these letters begin. */
export const TO_WHO_LEFT = "handover/left-";
const TO_WHO_CAME = "handover/took-";

/** What is open of a role: to report, to confirm, and for the plan's owner to decide. In order of due date. */
export function rowsOfRole(plan: Plan, role: RoleId, open: readonly KnownOccurrence[], day: string): readonly ListRow[] {
  const roles = [role, ...plan.roles.filter(({ convener }) => convener === role).map(({ id }) => id)];
  return open
    .filter(({ occurrence }) => hasDuty(plan, occurrence.duty))
    .filter(({ occurrence }) => {
      const { duty } = dutyOf(plan, occurrence.duty);
      switch (occurrence.state) {
        case "backlog":
          return role === plan.owner;
        case "open":
          return missingParts(occurrence).some(
            (part) => part.assignee === undefined && roles.includes(partOf({ duty }, part).responsible),
          );
        case "reported":
          return duty.confirm !== "none" && roles.includes(duty.confirm);
        default:
          return false;
      }
    })
    .toSorted((a, b) => (a.occurrence.due < b.occurrence.due ? -1 : a.occurrence.due > b.occurrence.due ? 1 : 0))
    .map(({ occurrence, period }) => {
      const { item, duty } = dutyOf(plan, occurrence.duty);
      const late = occurrence.state === "open" && occurrence.due < day;
      const state = late ? ("late" as const) : occurrence.state;
      return { item: item.id, title: duty.title, periodLabel: period.label, due: occurrence.due, state };
    });
}

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
  return keys.flatMap((key) => {
    const mine = told.filter(({ to, move }) => `${move.side} ${to.person.id}` === key);
    const [first] = mine;
    return first ? [letterOf(directory, first, mine, open, postAt)] : [];
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
  const rows = uniqueRows(all.flatMap((one) => rowsOfRole(plan, one.move.role, open, day)));
  const moved = all.map((one) => movedOf(directory, one, postAt));
  const facts: HandoverFacts = { kind: "handover", plan, to, side: move.side, moved, rows };
  return {
    plan: plan.id,
    subject: `${move.side === "left" ? TO_WHO_LEFT : TO_WHO_CAME}${isoInstant(postAt)}`,
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
