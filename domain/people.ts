/** Who holds which role when. In the ledger this is the truth; a plan's `people.yaml` only fills an empty one. */
import type { CivilDate } from "./calendar/civil-date.ts";
import type { PersonId, RoleId } from "./ids.ts";

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
}

/** Both days included; without `to` it goes on. A group role is held by each of its members. */
export interface Holding {
  readonly role: RoleId;
  readonly person: PersonId;
  readonly from: CivilDate;
  readonly to?: CivilDate;
  /** Takes the letters while the holder is absent, unless the absence names somebody else. */
  readonly standIn?: PersonId;
}

/** Both days included. An absence without an end is refused: nobody would notice that it never ended. */
export interface Absence {
  readonly person: PersonId;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly standIn?: PersonId;
}

export interface People {
  readonly persons: readonly Person[];
  readonly holdings: readonly Holding[];
  readonly absences: readonly Absence[];
}
