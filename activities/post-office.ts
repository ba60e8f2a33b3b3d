/** What the mailroom posts with: the relay, who it says it is, and where its links lead. */
import type { Mailbox } from "./post/compose.ts";
import type { Lanes } from "./post/lanes.ts";

export interface PostOffice {
  readonly lanes: Lanes;
  readonly lanesAtOnce: number;
  readonly from: Mailbox;
  /** `https://planvakt.example`, without a slash at the end. */
  readonly baseUrl: string;
  /** Every letter goes here instead, for a trial run. */
  readonly redirectAllTo?: string;
}
