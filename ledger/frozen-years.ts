/** Years as they were frozen. They are written once and never changed; what came after is shown beside them. */
import type { Instant } from "../domain/calendar/instant.ts";
import { canonicalJson } from "../domain/canonical-json.ts";
import type { Closing } from "../domain/closing/calendar.ts";
import { parseRecordNumber, type ClosingKind, type FrozenYear, type YearSnapshot } from "../domain/closing/snapshot.ts";
import { takeSnapshot, type EarlierYear } from "../domain/closing/take-snapshot.ts";
import type { PersonId, PlanId } from "../domain/ids.ts";
import { yearStatus } from "../domain/year-status.ts";
import { appendEvents } from "./event-log.ts";
import { frozenChecksum } from "./frozen-checksum.ts";
import { knownOccurrences } from "./occurrences.ts";
import { onceARequest } from "./once-a-request.ts";
import type { Ledger, Tx } from "./open.ts";
import { loadPeople } from "./people.ts";
import { paperOf, paperSubject } from "./papers.ts";
import { progressOfAll, type CurrentPlan } from "./plans.ts";
import { yearFigures } from "./year-figures.ts";

/** A frozen year, and when and by whom: nobody where its time had come. */
export interface KeptYear extends FrozenYear {
  readonly frozenAt: Instant;
  readonly by?: PersonId;
}

/** Freezes the year as it stands. The caller holds its closing; one that is frozen already is left alone. */
export async function freezeYear(tx: Tx, current: CurrentPlan, closing: Closing, now: Instant, by?: PersonId): Promise<void> {
  const { plan } = current;
  const { year, kind } = closing;
  const snapshot = await snapshotOf(tx, current, closing, now);
  const checksum = frozenChecksum(snapshot);
  await tx
    .insertInto("frozen_year")
    .values({
      plan: plan.id,
      year,
      kind,
      version: plan.version,
      frozen_at: new Date(now),
      by_person: by ?? null,
      checksum,
      content: canonicalJson(snapshot),
    })
    .execute();
  const event = { kind: "yearFrozen", at: now, year, closing: kind, checksum, by };
  await appendEvents(tx, { plan: plan.id, subject: paperSubject({ plan: plan.id, year, kind }) }, [event]);
}

/** The year as it would be frozen at this instant. */
export async function snapshotOf(
  ledger: Ledger | Tx,
  current: CurrentPlan,
  { year, kind, closingDay, meeting }: Closing,
  now: Instant,
): Promise<YearSnapshot> {
  const { plan } = current;
  const known = await knownOccurrences(ledger, plan.id, year);
  const dnr = plan.dnr === undefined ? undefined : parseRecordNumber(plan.dnr);
  const status = yearStatus(
    { plan, people: await loadPeople(ledger, plan.id) },
    year,
    now,
    known,
    await progressOfAll(ledger, current),
  );
  const answers = await ledger.selectFrom("answer").select("at").where("plan", "=", plan.id).execute();
  const [lastYear, stop] = [
    (await earlier(ledger, plan.id, year - 1, "final")) ?? (await earlier(ledger, plan.id, year - 1, "stop")),
    kind === "final" ? await earlier(ledger, plan.id, year, "stop") : undefined,
  ];
  const papers = [...(await frozenOf(ledger, plan.id, year - 1)), ...(await frozenOf(ledger, plan.id, year))];
  return takeSnapshot({
    plan,
    status,
    kind,
    closingDay,
    ...(meeting ? { meetingDay: meeting.meeting } : {}),
    ...(dnr === undefined ? {} : { dnr }),
    answered: new Set(answers.map(({ at }) => at)),
    legal: plan.legal ?? [],
    figures: await yearFigures(ledger, plan, year, papers),
    ...(lastYear ? { lastYear } : {}),
    ...(stop ? { stop } : {}),
  });
}

/** Undefined where the year is not frozen, or not in this kind. */
export async function findFrozen(
  ledger: Ledger | Tx,
  plan: PlanId,
  year: number,
  kind: ClosingKind,
): Promise<KeptYear | undefined> {
  return (await frozenOf(ledger, plan, year)).find(({ snapshot }) => snapshot.kind === kind);
}

/** What is frozen of a year: per stoppdatum, then the final. */
export const frozenOf = onceARequest(async (ledger, plan: PlanId, year: number): Promise<readonly KeptYear[]> => {
  const rows = await ledger
    .selectFrom("frozen_year")
    .selectAll()
    .where("plan", "=", plan)
    .where("year", "=", year)
    .orderBy("kind", "desc")
    .execute();
  return rows.map(({ content, checksum, frozen_at, by_person }) => ({
    snapshot: JSON.parse(content) as YearSnapshot,
    checksum,
    frozenAt: frozen_at,
    ...(by_person === null ? {} : { by: by_person }),
  }));
});

async function earlier(ledger: Ledger | Tx, plan: PlanId, year: number, kind: ClosingKind): Promise<EarlierYear | undefined> {
  const kept = await findFrozen(ledger, plan, year, kind);
  if (!kept) return undefined;
  const { decision } = await paperOf(ledger, { plan, year, kind });
  return { snapshot: kept.snapshot, checksum: kept.checksum, ...(decision ? { decision } : {}) };
}
