/** Has a period's figures pulled now, by the workflow that pulls them by itself. */
import { WorkflowNotFoundError, type Client } from "@temporalio/client";
import { dateAt } from "../domain/calendar/instant.ts";
import { parseOccurrenceId, type OccurrenceId } from "../domain/ids.ts";
import type { Proposal } from "../domain/pulls/proposal.ts";
import { pulledOf } from "../ledger/pulls.ts";
import { pullId, type FetchMessage } from "../workflows/messages.ts";
import type { PullOutcome } from "../workflows/ports.ts";
import { inEngine, inLedgerOf } from "./reach.ts";
import { findFigureMatter } from "./reading/figures.ts";
import type { ReadingDeps } from "./reading/present.ts";

/** A source has two minutes, and may have to wait for the turn of a pull that goes on already. */
const PULL_TIMEOUT_MS = 200_000;

export type PullResult =
  /** `same`: the source says what it said before, and nothing was added. */
  | { readonly ok: true; readonly outcome: "proposed" | "same"; readonly proposal: Proposal }
  /** `reason` is Swedish; `english` says the cure, for operators. */
  | { readonly ok: false; readonly reason: string; readonly english: string };

interface PullingDeps extends ReadingDeps {
  readonly client: Client;
}

export interface Pulls {
  /**
   * Asks the source now. What it gives is a proposal: whoever answers for the period sees it, and reports. Who may ask is the caller's to
   * have looked at. Throws {@link EngineAwayError} when Temporal or the ledger cannot be reached.
   */
  pull(id: OccurrenceId): Promise<PullResult>;
}

export function createPulls(deps: PullingDeps): Pulls {
  const { ledger, client } = deps;
  return {
    async pull(id) {
      const refused = await refusalOf(deps, id);
      const key = parseOccurrenceId(id);
      if (refused || !key) return refused ?? NO_PERIOD;
      const outcome = await inEngine(async () => {
        try {
          const args: [FetchMessage] = [{ occurrence: id }];
          const handle = client.workflow.getHandle(pullId(key.plan, key.duty));
          return await handle.executeUpdate<PullOutcome, typeof args>("fetch", { args });
        } catch (error) {
          if (error instanceof WorkflowNotFoundError) return undefined;
          throw error;
        }
      }, PULL_TIMEOUT_MS);
      if (outcome === undefined) return NOT_RUNNING;
      const { proposal, failed } = await inLedgerOf(() => pulledOf(ledger, id));
      if ((outcome === "proposed" || outcome === "same") && proposal) return { ok: true, outcome, proposal };
      return failed ? { ok: false, reason: failed.failure.swedish, english: failed.failure.english } : NOT_ASKED;
    },
  };
}

const NO_PERIOD: PullResult = {
  ok: false,
  reason: "Det finns ingen sådan period att hämta uppgifter för.",
  english: "There is no such period that asks for figures: ./planvakt status lists what is open.",
};
const NO_SOURCE: PullResult = {
  ok: false,
  reason: "De här uppgifterna hämtas inte ur någon källa. Skriv in dem, eller lämna dem från en fil.",
  english: "The plan names no source for this duty: evidence.pull says which.",
};
const NOT_OVER: PullResult = {
  ok: false,
  reason: "Perioden är inte slut än. Uppgifterna hämtas när den är det.",
  english: "The period is not over yet: its figures are pulled when it is.",
};
const NOT_ASKED: PullResult = {
  ok: false,
  reason: "Den här perioden är redan rapporterad eller har utgått. Inget hämtades.",
  english: "This period is reported or excused: nothing was pulled.",
};
const NOT_RUNNING: PullResult = {
  ok: false,
  reason: "Det går inte att hämta just nu. Planvakt startar hämtningen igen nästa morgon. Skriv in uppgifterna själv så länge.",
  english: "The workflow that pulls does not run in Temporal: the daily inspection starts it again.",
};

async function refusalOf(deps: PullingDeps, id: OccurrenceId): Promise<PullResult | undefined> {
  const matter = await inLedgerOf(() => findFigureMatter(deps, id));
  if (!matter) return NO_PERIOD;
  const { duty, period } = matter.context;
  if (duty.evidence.pull === undefined) return NO_SOURCE;
  return period.end !== undefined && period.end < dateAt(deps.clock.now()) ? undefined : NOT_OVER;
}
