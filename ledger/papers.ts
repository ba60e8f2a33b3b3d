/** The nämnd's papers: what people did with each lies in the event log, and this is what it comes to. */
import type { ClosingKind } from "../domain/closing/snapshot.ts";
import { evolvePaper, UNWRITTEN, type Paper, type PaperEvent } from "../domain/closing/paper.ts";
import type { PlanId } from "../domain/ids.ts";
import { appendEvents } from "./event-log.ts";
import type { Ledger, Tx } from "./open.ts";

/** Which paper of a plan. */
export interface PaperKey {
  readonly plan: PlanId;
  readonly year: number;
  readonly kind: ClosingKind;
}

/** What events and commands about a paper are told of: `year/vingaker/2026/stop`. */
export function paperSubject({ plan, year, kind }: PaperKey): string {
  return `year/${plan}/${year}/${kind}`;
}

/** The paper as it stands. One that nobody has touched is unwritten. */
export async function paperOf(ledger: Ledger | Tx, key: PaperKey): Promise<Paper> {
  const rows = await ledger
    .selectFrom("event")
    .select("body")
    .where("subject", "=", paperSubject(key))
    .where("kind", "in", PAPER_EVENTS)
    .orderBy("seq")
    .execute();
  return rows.map(({ body }) => body as unknown as PaperEvent).reduce(evolvePaper, UNWRITTEN);
}

/** Appends what happened to it. */
export async function recordPaper(tx: Tx, key: PaperKey, events: readonly PaperEvent[], command: string): Promise<void> {
  await appendEvents(tx, { plan: key.plan, subject: paperSubject(key), command }, events);
}

const PAPER_EVENTS: readonly PaperEvent["kind"][] = [
  "assessmentWritten",
  "assessmentSubmitted",
  "assessmentApproved",
  "assessmentSentBack",
  "decisionRecorded",
];
