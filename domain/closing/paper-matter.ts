/** All that the nämnd's paper is made of: the same matter, the same paper, whoever makes it and whenever. */
import type { CivilDate } from "../calendar/civil-date.ts";
import type { YearSnapshot } from "./snapshot.ts";

/** What the paper stands on. Whatever is not yet to be decided on says so on every sheet. */
export type PaperStanding =
  /** `approvedOn`: when the head of administration approved what stands in it; absent until then. */
  | { readonly kind: "frozen"; readonly checksum: string; readonly approvedOn?: CivilDate }
  /** From the live status: without a checksum, and another one tomorrow. */
  | { readonly kind: "draft" };

export interface PaperMatter {
  readonly snapshot: YearSnapshot;
  readonly standing: PaperStanding;
  /** *Bedömning*, as the official wrote it: the approved text, else the latest. Absent: not written yet. */
  readonly assessment?: string;
}
