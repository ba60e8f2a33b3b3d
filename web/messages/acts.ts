/** What the forms on an occurrence say. */

export interface ActsWords {
  readonly others: string;
  /** Their heading where there is nothing before them. */
  readonly alone: string;
  readonly denied: string;
  readonly confirmAtMeeting: string;
  /** On the button, where it says more than the heading. */
  readonly button: {
    readonly meeting: string;
    readonly excuse: string;
    readonly reassign: string;
    readonly accept: string;
    readonly decline: string;
    readonly comment: string;
  };
  /** What the box says that is ticked where nothing else has to be filled in. */
  readonly choice: {
    readonly meeting: string;
    readonly meetings: string;
    readonly report: string;
    /** Of figures that were pulled and stand in their fields. */
    readonly filledIn: string;
    readonly confirm: string;
    readonly accept: string;
    readonly undo: string;
    readonly other: string;
  };
  readonly why: string;
  readonly by: string;
  readonly undo: string;
  readonly confirm: {
    readonly onlyAtMeeting: string;
    readonly alone: string;
    readonly after: string;
    readonly whoIsThere: string;
    readonly leastTwo: string;
    readonly atMeeting: string;
    readonly together: string;
    readonly noted: string;
  };
  readonly giveBack: {
    readonly told: string;
    readonly wanted: string;
    readonly tenDays: string;
  };
  readonly postpone: {
    readonly twice: string;
    readonly newDay: string;
  };
  readonly excuse: string;
  readonly reassign: {
    readonly told: string;
    readonly to: string;
    readonly choose: string;
  };
  /** Somebody asks the reader to take over; without a name where nobody is known. */
  readonly accept: (name: string | undefined) => string;
  readonly decline: string;
  readonly comment: {
    readonly label: string;
    readonly hint: string;
  };
  readonly report: {
    readonly how: string;
    readonly note: string;
    readonly noCases: string;
    readonly reference: string;
    /** Of a meeting. */
    readonly minutes: string;
    /** A checklist's point: there or missing, done or not. */
    readonly points: Readonly<Record<"there" | "done", { readonly yes: string; readonly no: string; readonly why: string }>>;
    readonly pointWhy: string;
    readonly whole: string;
    readonly coverage: string;
    /** Of a number that may be missing, and of a share. */
    readonly missing: string;
    readonly share: string;
    readonly unusual: string;
    readonly sure: string;
  };
}
