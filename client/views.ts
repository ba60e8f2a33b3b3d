/** What pages and the command line are shown. The first four are the JSON others rely on: dates `YYYY-MM-DD`, instants ISO, absent never null. */
import type { OccurrenceCommand, OccurrenceStateName, ReportContent } from "../domain/occurrence/occurrence.ts";
import type { TickSpec } from "../domain/occurrence/held.ts";
import type { Item, Plan } from "../domain/plan.ts";
import type { LetterText } from "../domain/letters/letter.ts";
import type { ForeseenLetter } from "../domain/preview.ts";
import type { PullLine } from "../domain/pulls/pull-line.ts";

export type { ForeseenLetter as PreviewLetter } from "../domain/preview.ts";
export type { StatusDuty, StatusItem, YearStatus } from "../domain/year-status.ts";

export type LetterState = "written" | "dropped" | "superseded" | "posting" | "accepted" | "refused" | "ambiguous" | "withdrawn";

export interface LetterRow extends ForeseenLetter {
  /** The absent holder that the person stands in for. */
  readonly standInFor?: string;
  /** What `Planvakt.letter` takes. */
  readonly id?: string;
  readonly state: LetterState;
  readonly sentAt?: string;
  readonly messageId?: string;
  readonly envelope?: string;
  /** Local stack only: where the caught mail lies. */
  readonly eml?: string;
}

export type ActResult =
  | { readonly ok: true; readonly state: OccurrenceStateName; readonly event: string }
  /** `reason` is Swedish, says why and what to do instead. */
  | {
      readonly ok: false;
      readonly reason: string;
      /** Where one of the texts is the fault: `note`, `reason`, `text`, `reference`, `figure.<id>`. */
      readonly field?: string;
      /** Where several are, each of them; `reason` and `field` are the first's. */
      readonly faults?: readonly FieldOfFault[];
    };

/** Swedish: what is wrong in which field, and what to write instead. */
export interface FieldOfFault {
  readonly field: string;
  readonly text: string;
}

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Titles of the roles held today. */
  readonly roles: readonly { readonly id: string; readonly title: string }[];
}

/** An occurrence in one line of a list. */
export interface OccurrenceLine {
  readonly occurrence: string;
  readonly item: string;
  readonly duty: string;
  readonly title: string;
  /** "kvartal 4 2026"; empty for a once-duty. */
  readonly periodLabel: string;
  readonly state: OccurrenceStateName;
  readonly due: string;
  readonly late: boolean;
  /** An ongoing duty, which is attested and not done. */
  readonly attests?: true;
  readonly responsible: readonly string[];
  /** Who is asked to take it over and has not answered: it stays where it is until they do. */
  readonly waitsFor?: { readonly person: string; readonly name: string };
  readonly reportedBy?: string;
  readonly reportedAt?: string;
}

/** What may be done by the person who looks, and why not. */
export interface Possible {
  readonly act: OccurrenceCommand["kind"];
  readonly part?: string;
  readonly ok: boolean;
  readonly reason?: string;
  /** Of `confirm`: not alone, but together with others of the group who are present. */
  readonly onlyAtMeeting?: true;
  /** Not one's own to report, but the group's meeting may write it down for whoever answers for it. */
  readonly forAbsent?: true;
}

export interface OccurrenceView extends OccurrenceLine {
  readonly plan: string;
  readonly planTitle: string;
  readonly itemKind: Item["kind"];
  readonly itemTitle: string;
  readonly quote: { readonly section: string; readonly text: string };
  readonly reading?: string;
  readonly originalDue: string;
  /** How the report button reads: Rapportera klar, Stäm av, Lämna uppgifter, Mötet hölls, Svara om mötena. */
  readonly reportAs: "done" | "attest" | "figures" | "meeting" | "meetings";
  /** What a report that was sent back lacks, in the confirmer's words, until all of it is reported again. */
  readonly wanted?: string;
  readonly noteRequired: boolean;
  /** Figures, coverages and checklist; `coverage` is asked as 12/14, `check` as one of two with a line for what is missing. */
  readonly figures: readonly {
    readonly id: string;
    readonly label: string;
    readonly unit: string;
    readonly kind?: "number" | "coverage" | "check";
    /** Of a number: 0 to 1, or per cent. */
    readonly share?: true;
    /** Of a coverage: the question that its whole answers, where it is asked by itself. */
    readonly whole?: string;
    /** Of a coverage: what is said where there was nobody to count. */
    readonly none?: string;
    /** Of a check: done or not. Absent: there or missing. */
    readonly points?: "done";
  }[];
  /** Where figures are pulled: for those who may report, and those whose eyes figures are for; absent for others and once it is reported. */
  readonly pull?: {
    /** What the source gave. Nothing counts until it is reported. */
    readonly proposal?: {
      readonly id: string;
      /** "Treserva". */
      readonly title: string;
      /** ISO. */
      readonly at: string;
      readonly sha256: string;
      readonly figures: Readonly<Record<string, string>>;
    };
    /** The newest try, where it brought nothing: why, in Swedish. */
    readonly failed?: { readonly title: string; readonly at: string; readonly text: string };
    /** The period is over, and whoever looks may have the source asked now. */
    readonly mayFetch?: true;
  };
  /** Of a meeting cycle: what its report ticks. */
  readonly ticks?: TickSpec;
  /** What was booked and has been, as its report would tick it. */
  readonly been?: readonly string[];
  /** Booked meetings, called-off ones among them; `when` is Swedish: day, hours and place. */
  readonly meetings?: readonly { readonly id: string; readonly when: string; readonly calledOff?: string }[];
  /** Who calls to the meetings, where it is not us. */
  readonly convenedBy?: string;
  /** Of a meeting: the roles that a decision in its report may be given to. */
  readonly decisionRoles?: readonly { readonly id: string; readonly title: string }[];
  /** Of a meeting that was held: what it decided shall be followed up, and whether the reader may add to it. */
  readonly decisions?: {
    readonly may: boolean;
    /** Those of ours that may be given something to do. */
    readonly roles: readonly { readonly id: string; readonly title: string }[];
    /** The meetings that its report told of: months or days. */
    readonly held: readonly string[];
    readonly taken: readonly {
      readonly occurrence: string;
      readonly title: string;
      readonly state: OccurrenceStateName;
      readonly due: string;
      readonly late: boolean;
    }[];
  };
  /** The meeting that decided it; `said` is its day or month, empty where the report told of none. */
  readonly decidedIn?: { readonly occurrence: string; readonly said: string };
  /** Of a meeting cycle: how its year stands, in a sentence. */
  readonly meetingYear?: string;
  /** It maps the year of other duties' figures, which have a page of their own. */
  readonly rollsUpFigures?: true;
  /** A link or document reference may be given. */
  readonly asksReference?: boolean;
  readonly parts: readonly {
    readonly part?: string;
    readonly label: string;
    readonly roleTitle: string;
    readonly personName?: string;
    readonly personId?: string;
    /** Who had taken it over and has left since: the role has it again. */
    readonly backFrom?: string;
    /** Somebody is asked to take it over, and has not answered. */
    readonly offer?: { readonly to: string; readonly toName: string; readonly byName: string; readonly reason: string };
    /** What the reader reported before it was taken back or sent back. */
    readonly earlier?: ReportContent;
    readonly report?: ReportContent & {
      readonly by: string;
      readonly for?: string;
      readonly byName: string;
      /** Whom it was written down for, on a meeting. */
      readonly forName?: string;
      readonly at: string;
      /** Figures came with it that are not for whoever looks. */
      readonly figuresWithheld?: true;
    };
  }[];
  readonly confirmRole?: string;
  /** Oldest first; `text` is Swedish and complete: "Rapporterad av …". */
  /** Swedish; `pull` is what a line about the period's source tells, for pages in another language. */
  readonly history: readonly { readonly at: string; readonly text: string; readonly note?: string; readonly pull?: PullLine }[];
  readonly letters: readonly LetterRow[];
  /** What happens next if nobody does anything. */
  readonly next?: { readonly step: string; readonly on: string; readonly toRole: string; readonly toPerson?: string };
  readonly possible: readonly Possible[];
}

/** What the plan leaves open, and what was answered. */
export type PlanQuestions = Pick<PlanOverview, "plan" | "questions">;

export interface PlanOverview {
  readonly plan: Plan;
  readonly begunOn?: string;
  readonly today: string;
  /** Per duty: what is current (open, reported, backlog), what comes next, or the question that stands. */
  readonly duties: Readonly<
    Record<
      string,
      {
        readonly current: readonly OccurrenceLine[];
        readonly latestEnded?: OccurrenceLine;
        readonly next?: {
          readonly period: string;
          readonly periodLabel: string;
          readonly due: string;
          readonly firstLetter: string;
        };
        readonly question?: string;
        readonly answer?: { readonly text: string; readonly by: string; readonly at: string };
      }
    >
  >;
  readonly questions: readonly {
    readonly at: string;
    readonly question: string;
    readonly answer?: { readonly text: string; readonly by: string; readonly at: string };
  }[];
}

export interface Tasks {
  /** Mine to report, late first. */
  readonly todo: readonly OccurrenceLine[];
  readonly toConfirm: readonly OccurrenceLine[];
  /** The plan's owner: backlog. Others: empty. */
  readonly toDecide: readonly OccurrenceLine[];
  readonly questions: readonly { readonly at: string; readonly question: string }[];
  /** The next thing that comes to this person, for an empty page. */
  readonly nextUp?: { readonly on: string; readonly title: string };
}

/** What the page of a sent letter shows. */
export interface LetterView extends LetterRow {
  readonly text: LetterText;
}

export interface LinkTarget {
  readonly person: string;
  readonly purpose: "act" | "todo" | "plan" | "absence";
  readonly occurrence?: string;
  readonly plan: string;
}

/** What a mail link's token is swapped for. */
export interface LinkPass {
  /** Names the link in the address of its pages; says nothing to anybody without the pass. */
  readonly id: string;
  /** Signed; for the browser to keep. */
  readonly pass: string;
  /** How long it is good for. */
  readonly seconds: number;
}

/** Local stack only. */
export interface JourneyResult {
  readonly from: string;
  readonly to: string;
  readonly stops: number;
  readonly letters: number;
}
