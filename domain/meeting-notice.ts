/** What is told of a meeting, in mails and calendars. Who is asked to it stands in each mail's own. */
import type { CivilDate } from "./calendar/civil-date.ts";
import type { Instant } from "./calendar/instant.ts";
import type { OccurrenceId } from "./ids.ts";

export interface MeetingNotice {
  readonly kind: "invite" | "cancel";
  readonly occurrence: OccurrenceId;
  readonly title: string;
  readonly when:
    { readonly kind: "day"; readonly day: CivilDate } | { readonly kind: "hours"; readonly from: Instant; readonly to: Instant };
  /** The booked meeting's number; absent where the occurrence itself was moved to a day. */
  readonly meeting?: string;
  readonly place?: string;
  /** Raised by each new day and by calling it off: a mail program obeys the highest. */
  readonly sequence: number;
  readonly organizer: { readonly name: string; readonly email: string };
  readonly quote: string;
  readonly changedAt: Instant;
}
