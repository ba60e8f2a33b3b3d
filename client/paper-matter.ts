/** What the nämnd's paper of a year is made of: the frozen year with what was written about it, or the year as it would be frozen now. */
import type { CivilDate } from "../domain/calendar/civil-date.ts";
import { dateAt } from "../domain/calendar/instant.ts";
import { closingOf } from "../domain/closing/calendar.ts";
import { assessmentOf } from "../domain/closing/paper.ts";
import type { PaperMatter } from "../domain/closing/paper-matter.ts";
import type { ClosingKind } from "../domain/closing/snapshot.ts";
import type { PlanId } from "../domain/ids.ts";
import { findFrozen, snapshotOf } from "../ledger/frozen-years.ts";
import { paperOf } from "../ledger/papers.ts";
import { findPresent, type ReadingDeps } from "./reading/present.ts";

/** Undefined where that closing is not frozen. */
export async function frozenMatter(
  { ledger }: ReadingDeps,
  plan: PlanId,
  year: number,
  kind: ClosingKind,
): Promise<PaperMatter | undefined> {
  const kept = await findFrozen(ledger, plan, year, kind);
  if (!kept) return undefined;
  const paper = await paperOf(ledger, { plan, year, kind });
  const assessment = assessmentOf(paper);
  const { snapshot, checksum } = kept;
  return {
    snapshot,
    standing: { kind: "frozen", checksum, ...(paper.approved ? { approvedOn: dateAt(paper.approved.at) } : {}) },
    ...(assessment === undefined ? {} : { assessment }),
  };
}

/** `closingDay`: what is due after it is not due yet; today where nobody says. Undefined for a plan the ledger does not have. */
export async function draftMatter(
  deps: ReadingDeps,
  plan: PlanId,
  year: number,
  kind: ClosingKind,
  closingDay?: CivilDate,
): Promise<PaperMatter | undefined> {
  const present = await findPresent(deps, plan);
  if (!present) return undefined;
  const closing = { ...closingOf(present.plan, year, kind), closingDay: closingDay ?? present.today };
  return { snapshot: await snapshotOf(deps.ledger, present.current, closing, present.now), standing: { kind: "draft" } };
}
