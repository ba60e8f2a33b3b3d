/** The letters still to be written, if nobody does anything from now on. What is written already is among the letters. */
import { parseCivilDate } from "../../domain/calendar/civil-date.ts";
import { instantAt, parseInstant, type Instant } from "../../domain/calendar/instant.ts";
import type { PlanId } from "../../domain/ids.ts";
import type { KnownOccurrence } from "../../domain/known-occurrence.ts";
import { countHeld } from "../../domain/occurrence/held.ts";
import { dutiesOf } from "../../domain/plan.ts";
import { foresee } from "../../domain/preview.ts";
import type { Ledger } from "../../ledger/open.ts";
import { progressOfAll } from "../../ledger/plans.ts";
import type { PreviewLetter } from "../views.ts";
import { presentOf, type Present, type ReadingDeps } from "./present.ts";
import { occurrencesAhead } from "./there.ts";

/**
 * Up to the end of a day (`2027-03-01`) or an instant with offset, both included. None for a plan that is not begun.
 * Throws a PlanvaktError for a plan the ledger does not have, a RangeError for text that is neither day nor instant.
 */
export async function readComing(deps: ReadingDeps, id: PlanId, until: string): Promise<readonly PreviewLetter[]> {
  const { ledger } = deps;
  const present = await presentOf(deps, id);
  const { current, now } = present;
  const { begunOn, begunAt } = current;
  if (begunOn === undefined || begunAt === undefined) return [];
  const known = await occurrencesAhead(ledger, id, present.today);
  const state = {
    begunOn,
    begunAt,
    duties: await progressOfAll(ledger, current),
    occurrences: await withQuotas(ledger, present, known),
  };
  // The beginning itself has written its welcome letters.
  const from = Math.max(now, begunAt + 1) as Instant;
  const listsThrough = await listsWrittenThrough(ledger, id);
  return foresee(present, state, from, endOf(until)).filter(
    ({ step, postAt }) => !((step === "list" || step === "summary") && postAt.slice(0, 10) <= listsThrough),
  );
}

function endOf(until: string): Instant {
  const day = parseCivilDate(until);
  return day ? instantAt(day, 23, 59) : parseInstant(until);
}

/** How many meetings the others of its year have counted decides whether a quota's last occurrence is escalated. */
async function withQuotas(
  ledger: Ledger,
  { plan }: Present,
  known: readonly KnownOccurrence[],
): Promise<readonly KnownOccurrence[]> {
  const quotas = dutiesOf(plan)
    .filter(({ cadence }) => cadence.kind === "quota")
    .map(({ id }) => id);
  const years = [...new Set(known.filter(({ occurrence }) => quotas.includes(occurrence.duty)).map(({ period }) => period.year))];
  if (years.length === 0) return known;
  const rows = await ledger
    .selectFrom("occurrence")
    .select(["occurrence", "duty", "year", "snapshot"])
    .where("plan", "=", plan.id)
    .where("duty", "in", quotas)
    // Only their own years: what a duty counted long ago is the most of what the ledger has.
    .where("year", "in", years)
    .where("state", "in", ["reported", "confirmed"])
    .execute();
  return known.map((one) => {
    const { occurrence, period } = one;
    if (!quotas.includes(occurrence.duty)) return one;
    const others = rows.filter(
      (row) => row.duty === occurrence.duty && row.year === period.year && row.occurrence !== occurrence.id,
    );
    return { ...one, quotaHeld: others.reduce((sum, { snapshot }) => sum + countHeld(snapshot), 0) };
  });
}

/** Lists are written a quarter of an hour before they are posted; until then they are foreseen. */
async function listsWrittenThrough(ledger: Ledger, plan: PlanId): Promise<string> {
  const room = await ledger.selectFrom("mailroom").select("lists_through").where("plan", "=", plan).executeTakeFirst();
  return room?.lists_through ?? "";
}
