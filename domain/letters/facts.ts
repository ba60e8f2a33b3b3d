/** What a letter is written from: already decided, only to be put into words. */
import type { CivilDate } from "../calendar/civil-date.ts";
import type { ClosingKind } from "../closing/snapshot.ts";
import type { OccurrenceId } from "../ids.ts";
import type { MeetingNotice } from "../meeting-notice.ts";
import type { BookedMeeting, LetterStep, StepBeside, Verdict } from "../occurrence/occurrence.ts";
import type { ShownState } from "../occurrence/state-words.ts";
import type { Person } from "../people.ts";
import type { Duty, Item, Part, Plan, Role } from "../plan.ts";

/** Why this person: as the one responsible, their manager, one of the group, the one who confirms, an outside party, one who takes part, … */
export type Capacity = "responsible" | "member" | "manager" | "confirmer" | "outside" | "contact" | "participant" | "holder";

export interface Recipient {
  readonly person: Person;
  readonly role: Role;
  readonly capacity: Capacity;
  /** The absent holder it stands in for. */
  readonly standInFor?: Person;
  /** The role nobody holds, whose letters climb to this one. */
  readonly vacant?: Role;
}

/** What happens if nothing is done: the next rung, its day, and the title of the role it goes to. */
export interface WhatNext {
  readonly step: LetterStep;
  readonly on: CivilDate;
  readonly toRole: Role;
  /** True where that role is the reader's own. */
  readonly toReader: boolean;
}

export interface OccurrenceFacts {
  readonly id: OccurrenceId;
  readonly item: Item;
  readonly duty: Duty;
  /** "kvartal 4 2026"; empty for a once-duty. */
  readonly periodLabel: string;
  readonly due: CivilDate;
  /** Where the day was moved by a person. */
  readonly originalDue: CivilDate;
  /** Absent where the occurrence is not divided. */
  readonly part?: Part;
  /** The title of the role that answers for it, for a manager's letter. */
  readonly responsible: Role;
  /** How many letters the responsible has had about this due date. */
  readonly lettersBefore: number;
  /** Working days after due, for overdue and escalation. */
  readonly workingDaysLate: number;
  readonly next?: WhatNext;
  /** To whom it goes further if it is late, where that comes after {@link next}. Never the reader. */
  readonly further?: WhatNext;
  /** The figures have been pulled and wait to be reported: what the source is called. Numbers of one period are in no letter. */
  readonly pulled?: { readonly title: string };
  /** For a quota that is unmet when its year's last report is in: how many meetings were held, and how many the plan asks for. */
  readonly quota?: { readonly held: number; readonly min: number; readonly year: number };
  /** For a quota that the other reports of its year have met already: nobody is to believe that yet another meeting is asked for. */
  readonly quotaMet?: { readonly held: number; readonly min: number; readonly max?: number; readonly year: number };
  /** For confirm letters: who reported (role title, never a name of an outsider), when, what; `told`: coverages and checklist in words. */
  readonly report?: {
    readonly byRole: string;
    readonly on: CivilDate;
    readonly note?: string;
    readonly verdict?: Verdict;
    readonly told?: readonly string[];
  };
  /** For returned, reassigned and declined: what the person wrote, and who in which role. */
  readonly said?: { readonly byRole: string; readonly reason: string };
}

/** A line of a welcome letter, a list or a summary. */
export interface ListRow {
  readonly item: string;
  readonly title: string;
  readonly periodLabel: string;
  readonly due?: CivilDate;
  readonly state: ShownState;
  readonly responsible?: string;
}

/** A role that changed hands, or that has back what somebody else had taken over, as one of the two is told of it. */
export interface RoleMoved {
  readonly role: Role;
  /** The first day on which it is so. */
  readonly on: CivilDate;
  /** Who had it before, to the one who comes or has it back; who has it now, to the one who leaves. */
  readonly other?: Person;
  /** To the one who leaves, where nobody has it now: the role that gets its letters. */
  readonly goesTo?: Role;
  /** To the one who gets a vacant role's letters meanwhile. */
  readonly vacant?: true;
}

export interface HandoverFacts {
  readonly kind: "handover";
  readonly plan: Plan;
  readonly to: Recipient;
  /** `back`: what somebody who has left had taken over is the reader's again. */
  readonly side: "took" | "left" | "back";
  /** At least one; several where a person took or left several roles at once. */
  readonly moved: readonly RoleMoved[];
  /** What is open and moved with them. */
  readonly rows: readonly ListRow[];
  /** To one who leaves a role and has another: what they have taken over themselves and keep. */
  readonly kept?: readonly ListRow[];
}

/** A booked meeting, as one who goes to it is told of it. */
export interface MeetingFacts {
  readonly kind: "meeting";
  readonly plan: Plan;
  readonly to: Recipient;
  readonly duty: Duty;
  readonly meeting: BookedMeeting;
  readonly notice: MeetingNotice;
  /** `notYou`: it is held, but the reader goes to it no longer. */
  readonly change: "new" | "changed" | "calledOff" | "notYou";
}

export type LetterFacts =
  | HandoverFacts
  | {
      readonly kind: "occurrence";
      readonly plan: Plan;
      readonly step: Exclude<LetterStep, StepBeside>;
      readonly to: Recipient;
      readonly about: OccurrenceFacts;
    }
  | MeetingFacts
  | {
      readonly kind: "paper";
      readonly plan: Plan;
      readonly to: Recipient;
      readonly about: "approve" | "sentBack" | "ready";
      /** What the one who sent it back wrote. */
      readonly why: string;
      readonly year: number;
      readonly closing: ClosingKind;
      /** Stoppdatum, where the plan names the meeting. */
      readonly stop?: CivilDate;
    }
  | {
      readonly kind: "welcome";
      readonly plan: Plan;
      readonly to: Recipient;
      readonly roles: readonly Role[];
      readonly rows: readonly ListRow[];
      readonly year: number;
    }
  | {
      readonly kind: "list" | "summary";
      readonly plan: Plan;
      readonly to: Recipient;
      /** "kvartal 4 2026", or the day the papers must be in. */
      readonly occasion: { readonly kind: "quarter"; readonly label: string } | { readonly kind: "paper"; readonly on: CivilDate };
      readonly rows: readonly ListRow[];
      readonly counts: {
        readonly done: number;
        readonly open: number;
        readonly late: number;
        readonly toConfirm: number;
        readonly toDecide: number;
      };
    };
