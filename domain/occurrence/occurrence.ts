/** An occurrence: a duty in a period, as the ledger keeps it. Plain data; `evolve` is the only thing that makes a new one. */
import type { CivilDate } from "../calendar/civil-date.ts";
import type { Assignment, DecisionRow } from "../decision-duty.ts";
import type { FigureFile } from "../figures/figure-file.ts";
import type { Instant } from "../calendar/instant.ts";
import type { DutyId, OccurrenceId, PartId, PeriodKey, PersonId, PlanId } from "../ids.ts";

export type OccurrenceStateName = "planned" | "backlog" | "open" | "reported" | "confirmed" | "excused" | "superseded";

/** How an ongoing duty works, in an attestation: Fungerar, Delvis, Fungerar inte. */
export type Verdict = "works" | "partly" | "fails";

/** What a person said when reporting. Free text lives in the ledger's notes and is carried here once read. */
export interface ReportContent {
  readonly note?: string;
  readonly verdict?: Verdict;
  /** Named figures as written: a number, `12/14` for a coverage, `saknas: …` with why; a category as `figure.category`. */
  readonly figures?: Readonly<Record<string, string>>;
  /** "Ja, siffran stämmer": whoever reports has looked again at a figure unlike those before it. */
  readonly sure?: true;
  /** The file that the figures were read out of. Absent: they were typed. */
  readonly file?: FigureFile;
  /** The proposal that whoever reports was shown. What they left as it was came from there; what they changed is their own. */
  readonly pulled?: string;
  readonly reference?: string;
  /** The meetings that were held: months (`2027-01`) or days, as the duty ticks them. None: no meeting. Absent: not told. */
  readonly held?: readonly string[];
}

export interface Report extends ReportContent {
  readonly by: PersonId;
  readonly at: Instant;
  /** Written down on a meeting of the confirming group for whoever answers for it, by somebody else. */
  readonly for?: PersonId;
}

/** Somebody is asked to take a part over and has not answered: whoever has it has it until they do. */
export interface Offer {
  readonly to: PersonId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly reason: string;
}

/** A meeting with a day of its own, before it is held. */
export interface BookedMeeting {
  /** Its number within the occurrence. */
  readonly id: string;
  readonly day: CivilDate;
  /** Wall-clock times, `13:00`; both or neither. */
  readonly from?: string;
  readonly to?: string;
  readonly place?: string;
  /** Raised by each change: calendars keep the highest. */
  readonly sequence: number;
  readonly changedAt: Instant;
  /** Why it is not held. */
  readonly calledOff?: string;
}

export interface PartState {
  readonly id: PartId;
  readonly report?: Report;
  readonly offer?: Offer;
  /** Somebody else than the role's holder answers for it, because they were asked to. */
  readonly assignee?: PersonId;
  /** When they took it over; absent for what was taken over before this was kept. */
  readonly assignedAt?: Instant;
}

export interface Occurrence {
  readonly id: OccurrenceId;
  readonly plan: PlanId;
  readonly duty: DutyId;
  readonly period: PeriodKey;
  readonly state: OccurrenceStateName;
  /** As the calendar gave it. */
  readonly originalDue: CivilDate;
  /** As it stands now. */
  readonly due: CivilDate;
  /** Raised by each new due date; letters are unique within it. */
  readonly revision: number;
  readonly postponements: number;
  readonly openedAt: Instant;
  /** Its deadline had passed when the plan began, and nobody has yet given it a new one: undoing a report leads back there. */
  readonly fromBacklog?: true;
  /** Its day was changed before anybody had a letter about it: it climbs from the first rung, as if it had always been this day. */
  readonly untold?: true;
  /** Set when a decision or an event opened it: its notice goes with the next posting of this instant. */
  readonly openedByDecisionAt?: Instant;
  /** What a meeting decided: its own title and responsible. */
  readonly assignment?: Assignment;
  /** Rungs whose posting day is this day or earlier are behind us (taken, superseded or replaced by the welcome letter). */
  readonly handledThrough?: CivilDate;
  /** Rungs taken for this due date, oldest first. */
  readonly stepsTaken: readonly LetterStep[];
  /** Who has had an escalation about this due date: nobody gets a second. */
  readonly escalatedTo: readonly PersonId[];
  /** Confirmation letters asked for since the last report. */
  readonly confirmAsked: number;
  readonly parts: readonly PartState[];
  readonly meetings?: readonly BookedMeeting[];
  /** When the last missing part came in. */
  readonly reportedAt?: Instant;
  readonly confirmedAt?: Instant;
  /** Absent where nobody has to confirm. */
  readonly confirmedBy?: PersonId;
  /** Those present when a group meeting confirmed. */
  readonly present?: readonly PersonId[];
  readonly heldOn?: CivilDate;
  readonly returned?: { readonly at: Instant; readonly by: PersonId; readonly reason: string };
  readonly ended?: { readonly at: Instant; readonly by?: PersonId; readonly reason: string };
}

/** What happened to an occurrence. Append-only: a mistake is mended by another event. */
export type OccurrenceEvent =
  | {
      readonly kind: "opened";
      readonly at: Instant;
      readonly due: CivilDate;
      /** The calendar's own day, where it was moved before it opened. */
      readonly movedFrom?: CivilDate;
      readonly parts: readonly PartId[];
      readonly backlog: boolean;
      readonly handledThrough?: CivilDate;
      readonly openedByDecision?: true;
      /** Who told of the event that opened it. */
      readonly by?: PersonId;
      /** The day the event happened, where they told of it later. */
      readonly happenedOn?: CivilDate;
      readonly assignment?: Assignment;
    }
  | {
      readonly kind: "stepTaken";
      readonly at: Instant;
      readonly step: LetterStep;
      /** The rung's posting day: every rung up to it is behind us. */
      readonly on: CivilDate;
      readonly superseded: readonly LetterStep[];
      readonly escalatedTo: readonly PersonId[];
    }
  | { readonly kind: "confirmAsked"; readonly at: Instant; readonly step: "confirm" | "confirm-reminder-1" }
  | ({
      readonly kind: "reported";
      readonly at: Instant;
      readonly by: PersonId;
      readonly part: PartId;
      readonly content: ReportContent;
      /** Who answers for it, where another wrote it down on a meeting. */
      readonly for?: PersonId;
    } & AtMeeting)
  | { readonly kind: "undone"; readonly at: Instant; readonly by: PersonId; readonly part: PartId }
  | {
      readonly kind: "confirmed";
      readonly at: Instant;
      readonly by?: PersonId;
      readonly present?: readonly PersonId[];
      /** The meeting's day, where it is written down later. */
      readonly heldOn?: CivilDate;
    }
  | {
      readonly kind: "returned";
      readonly at: Instant;
      readonly by: PersonId;
      readonly reason: string;
      readonly due: CivilDate;
      readonly parts: readonly PartId[];
      readonly present?: readonly PersonId[];
      readonly heldOn?: CivilDate;
    }
  | { readonly kind: "postponed"; readonly at: Instant; readonly by: PersonId; readonly reason: string; readonly due: CivilDate }
  | { readonly kind: "excused"; readonly at: Instant; readonly by: PersonId; readonly reason: string }
  /** Handed over at once: by who takes it on themselves; before hand-overs were accepted, by anybody. */
  | {
      readonly kind: "reassigned";
      readonly at: Instant;
      readonly by: PersonId;
      readonly part: PartId;
      readonly to: PersonId;
      readonly reason: string;
    }
  | {
      readonly kind: "offered";
      readonly at: Instant;
      readonly by: PersonId;
      readonly part: PartId;
      readonly to: PersonId;
      readonly reason: string;
    }
  | { readonly kind: "accepted"; readonly at: Instant; readonly by: PersonId; readonly part: PartId }
  | { readonly kind: "declined"; readonly at: Instant; readonly by: PersonId; readonly part: PartId; readonly reason: string }
  /** A new meeting, or a changed one where its number is there already. */
  | {
      readonly kind: "booked";
      readonly at: Instant;
      readonly by: PersonId;
      readonly meeting: string;
      readonly day: CivilDate;
      readonly from?: string;
      readonly to?: string;
      readonly place?: string;
    }
  | { readonly kind: "calledOff"; readonly at: Instant; readonly by: PersonId; readonly meeting: string; readonly reason: string }
  | { readonly kind: "commented"; readonly at: Instant; readonly by: PersonId; readonly text: string }
  | {
      readonly kind: "retimed";
      readonly at: Instant;
      readonly due: CivilDate;
      readonly reason: string;
      /** Nobody has had a letter about it. */
      readonly untold?: true;
    }
  /** A new version of the plan divides it otherwise: these are its parts from now on. */
  | { readonly kind: "divided"; readonly at: Instant; readonly parts: readonly PartId[]; readonly reason: string }
  /** Steps whose letters were not posted are taken again, in the words of a new version. */
  | {
      readonly kind: "rewritten";
      readonly at: Instant;
      readonly steps: readonly LetterStep[];
      readonly escalatedTo: readonly PersonId[];
    }
  /** A letter of an escalation follows its role: who is not told after all, and who is instead. */
  | {
      readonly kind: "readdressed";
      readonly at: Instant;
      readonly gone: readonly PersonId[];
      readonly come: readonly PersonId[];
    }
  | { readonly kind: "superseded"; readonly at: Instant; readonly reason: string };

/** Done on a meeting of the confirming group: who was there, and its day where that is not today. */
export interface AtMeeting {
  readonly present?: readonly PersonId[];
  readonly heldOn?: CivilDate;
}

/** What people ask of an occurrence. `by` is who asks; rights are checked when acting. */
export type OccurrenceCommand =
  /** With those present: written down on a meeting for whoever answers for it. */
  | ({
      readonly kind: "report";
      readonly by: PersonId;
      readonly part?: PartId;
      readonly content: ReportContent;
      /** Of a meeting: what it decided shall be followed up, opened with the report. */
      readonly decisions?: readonly DecisionRow[];
    } & AtMeeting)
  | { readonly kind: "undo"; readonly by: PersonId; readonly part?: PartId }
  | ({ readonly kind: "confirm"; readonly by: PersonId } & AtMeeting)
  | ({ readonly kind: "return"; readonly by: PersonId; readonly reason: string; readonly due?: CivilDate } & AtMeeting)
  | { readonly kind: "postpone"; readonly by: PersonId; readonly due: CivilDate; readonly reason: string }
  | { readonly kind: "excuse"; readonly by: PersonId; readonly reason: string }
  | { readonly kind: "reassign"; readonly by: PersonId; readonly part?: PartId; readonly to: PersonId; readonly reason: string }
  | { readonly kind: "accept"; readonly by: PersonId; readonly part?: PartId }
  | { readonly kind: "decline"; readonly by: PersonId; readonly part?: PartId; readonly reason: string }
  | {
      readonly kind: "book";
      readonly by: PersonId;
      /** A booked one that is changed; absent for a new one. */
      readonly meeting?: string;
      readonly day: CivilDate;
      readonly from?: string;
      readonly to?: string;
      readonly place?: string;
    }
  | { readonly kind: "callOff"; readonly by: PersonId; readonly meeting: string; readonly reason: string }
  | { readonly kind: "comment"; readonly by: PersonId; readonly text: string };

/** Why a letter is written. */
export type LetterStep =
  | StepBeside
  | "notice"
  | `reminder-${number}`
  | "overdue-1"
  | "escalation-1"
  | "escalation-2"
  | "ring"
  | "confirm"
  | `confirm-reminder-${number}`
  | "returned"
  | "reassigned"
  | "declined";

/** Letters that are not about what is to be done in an occurrence. */
export type StepBeside = "welcome" | "list" | "summary" | "handover" | "paper" | "invitation" | "cancellation";
