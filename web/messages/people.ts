/** What Personer och roller, each change of it and one's own absence say. */
import type { ChangeKind } from "../../domain/people-change/change.ts";
import type { Inset, Said } from "./say.ts";

export interface PeopleWords {
  readonly title: string;
  readonly answer: (of: PeopleCounts) => Said;
  readonly myAbsence: string;
  readonly rolesToday: string;
  readonly rolesOn: (day: string) => string;
  readonly whoHad: string;
  readonly showToday: string;
  readonly absences: string;
  readonly endOrRemove: string;
  readonly absent: (of: AbsenceSaid) => string;
  readonly vacant: string;
  readonly instead: (name: string, role: Inset) => Said;
  readonly outside: (contact: Inset) => Said;
  readonly coming: (day: string, name: string) => string;
  readonly earlier: string;
  readonly span: (name: string, from: string, to: string) => string;
  readonly act: {
    readonly standIn: string;
    readonly addMember: string;
    readonly removeMember: string;
    readonly appoint: string;
    readonly handOver: string;
    readonly end: string;
  };
  readonly holder: (of: HolderSaid) => string;
  readonly persons: string;
  readonly noRole: string;
  readonly change: Readonly<Record<ChangeKind, ChangeWords>>;
  readonly field: {
    readonly from: string;
    readonly handOver: string;
    readonly endHolding: string;
    readonly addMember: string;
    readonly removeMember: string;
    readonly name: string;
    readonly email: string;
    readonly to: string;
    readonly standIn: string;
    readonly nobody: string;
    readonly newMember: string;
    readonly member: string;
    readonly who: string;
    readonly choose: string;
    readonly back: string;
    readonly backHint: string;
    readonly firstDay: string;
    readonly lastDay: string;
    readonly standInHint: string;
    readonly usual: string;
  };
  readonly fault: {
    readonly role: string;
    readonly person: string;
  };
  readonly look: string;
  readonly lookHint: string;
  readonly backUnchanged: string;
  readonly happens: string;
  readonly moving: string;
  readonly returning: string;
  readonly noDay: string;
  readonly foreseen: {
    readonly handOver: (name: string, day: string) => string;
    readonly cancelHandover: string;
    readonly endHolding: (day: string) => string;
    readonly addMember: (name: string, day: string) => string;
    readonly removeMember: (name: string, day: string) => string;
    readonly noStandIn: string;
    readonly standIn: (standIn: string, name: string) => string;
    readonly absent: (name: string, from: string, to: string) => string;
    readonly meanwhile: (standIn: string | undefined) => string;
    readonly back: (name: string, day: string) => string;
    readonly nothingMoves: string;
    readonly moves: (count: number) => string;
    readonly lettersMoved: (count: number) => string;
    readonly returns: (count: number, names: readonly string[]) => string;
    readonly stays: (count: number) => string;
    readonly told: (instant: string, names: readonly string[]) => string;
  };
  readonly now: {
    readonly addPerson: string;
    readonly changeDetails: (name: string | undefined) => string;
    readonly absent: (name: string, day: string) => string;
    readonly absenceGone: string;
    readonly enterAbsence: string;
    readonly chooseRole: string;
    readonly nobody: string;
    readonly members: (names: readonly string[]) => string;
    readonly holds: (names: readonly string[]) => string;
  };
  readonly own: {
    readonly title: string;
    readonly heading: (name: string) => string;
    readonly none: string;
    readonly some: string;
    readonly line: (from: string, to: string, away: string, standIn: string | undefined) => string;
    readonly remove: string;
    readonly backToday: string;
    readonly help: string;
    /** Who stands in where nobody is chosen; several where one has several roles. */
    readonly usual: (names: readonly string[]) => string;
    readonly undo: string;
  };
}

/** What one change of the people is called, and how it is taken back. */
export interface ChangeWords {
  readonly title: string;
  readonly button: string;
  readonly done: string;
  /** How it is undone. */
  readonly undo: string;
}

/** How roles are filled on a day. */
export interface PeopleCounts {
  readonly roles: number;
  readonly vacant: readonly Inset[];
  readonly away: number;
  readonly past: boolean;
  /** Where it is another than today. */
  readonly day: string | undefined;
}

/** Somebody's absence; `from` where it has not begun, `away`: how far off its end is. */
export interface AbsenceSaid {
  readonly name: string;
  readonly from: string | undefined;
  readonly to: string;
  readonly away: string;
  readonly standIn: string | undefined;
}

/** Who holds a role, since when, and who stands in. */
export interface HolderSaid {
  readonly name: string;
  readonly from: string;
  readonly to: string | undefined;
  readonly standIn: string | undefined;
  readonly away: { readonly to: string; readonly standIn: string | undefined } | undefined;
}
