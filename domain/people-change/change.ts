/** What can be changed in the directory of people. Days are the first on which the change is in force; nothing is changed backwards. */
import type { CivilDate } from "../calendar/civil-date.ts";
import type { PersonId, RoleId } from "../ids.ts";
import type { People } from "../people.ts";

export type PeopleChange =
  | { readonly kind: "addPerson"; readonly name: string; readonly email: string }
  | { readonly kind: "changeDetails"; readonly person: PersonId; readonly name: string; readonly email: string }
  /** The present holding ends the day before `from`; where nobody holds the role, one begins. Not for groups. */
  | {
      readonly kind: "handOver";
      readonly role: RoleId;
      readonly to: PersonId;
      readonly from: CivilDate;
      readonly standIn?: PersonId;
    }
  /** Takes back a handover that lies ahead: whoever holds the role until then goes on. */
  | { readonly kind: "cancelHandover"; readonly role: RoleId; readonly from: CivilDate }
  /** The role is vacant from this day. */
  | { readonly kind: "endHolding"; readonly role: RoleId; readonly from: CivilDate }
  | { readonly kind: "addMember"; readonly role: RoleId; readonly person: PersonId; readonly from: CivilDate }
  /** No longer a member from this day. */
  | { readonly kind: "removeMember"; readonly role: RoleId; readonly person: PersonId; readonly from: CivilDate }
  /** Who takes the holder's letters while they are absent; absent where nobody is to. */
  | { readonly kind: "setStandIn"; readonly role: RoleId; readonly person: PersonId; readonly standIn?: PersonId }
  /** Both days included. Without `to` it is refused: nobody would notice that it never ended. */
  | {
      readonly kind: "enterAbsence";
      readonly person: PersonId;
      readonly from: CivilDate;
      readonly to?: CivilDate;
      readonly standIn?: PersonId;
    }
  /** The absence that begins on `from` ends the day before `back`; one that has not begun is taken away. */
  | { readonly kind: "endAbsence"; readonly person: PersonId; readonly from: CivilDate; readonly back: CivilDate };

export type ChangeKind = PeopleChange["kind"];

/** What is wrong with a change, in Swedish: what, where and what to do. `field` is the change's own. */
export interface PeopleFault {
  readonly field: "name" | "email" | "role" | "person" | "to" | "from" | "standIn" | "back";
  readonly text: string;
}

export type ChangedPeople =
  | { readonly kind: "changed"; readonly people: People }
  /** All that is wrong, at once. Never empty. */
  | { readonly kind: "refused"; readonly faults: readonly PeopleFault[] };

/** Sound, or everything that is wrong. */
export function changedUnless(faults: readonly (PeopleFault | undefined)[], people: () => People): ChangedPeople {
  const found = faults.filter((fault) => fault !== undefined);
  return found.length > 0 ? { kind: "refused", faults: found } : { kind: "changed", people: people() };
}

/** A fault where the condition holds. */
export function faultIf(wrong: boolean, field: PeopleFault["field"], text: string): PeopleFault | undefined {
  return wrong ? { field, text } : undefined;
}
