/** What a source has given for a period, for those who may report it and for those whose eyes its figures are for. */
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { isoInstant } from "../../domain/calendar/instant.ts";
import { figureFields } from "../../domain/figures/figure-value.ts";
import type { PersonId } from "../../domain/ids.ts";
import type { Ledger } from "../../ledger/open.ts";
import { pulledOf, pullsOf } from "../../ledger/pulls.ts";
import type { OccurrenceView, Possible } from "../views.ts";
import { seesFigures } from "./figure-sight.ts";
import { pullsSaid } from "./history-pulls.ts";
import type { Placed } from "./line.ts";
import type { Present } from "./present.ts";

/** Every pull of the period, as lines of its history: none for a duty that asks for no figures. */
export async function pullHistoryOf(
  ledger: Ledger,
  { today }: Present,
  { occurrence, context }: Placed,
  possible: readonly Possible[],
  as: PersonId | undefined,
): Promise<OccurrenceView["history"]> {
  const { evidence } = context.duty;
  if (figureFields(evidence).length === 0) return [];
  return pullsSaid(await pullsOf(ledger, occurrence.id), evidence, maySee(context, possible, as, today));
}

function maySee(context: Placed["context"], possible: readonly Possible[], as: PersonId | undefined, today: CivilDate): boolean {
  return mayReportOf(possible) || seesFigures(context, as, today);
}

function mayReportOf(possible: readonly Possible[]): boolean {
  return possible.some(({ act, ok }) => act === "report" && ok);
}

/** Nothing for anybody else, for a duty that pulls nothing, and for what is reported. */
export async function pullViewOf(
  ledger: Ledger,
  { today }: Present,
  { occurrence, context }: Placed,
  possible: readonly Possible[],
  as: PersonId | undefined,
): Promise<Pick<OccurrenceView, "pull">> {
  const { duty, period } = context;
  const isAsked = occurrence.state === "open" || occurrence.state === "planned";
  if (duty.evidence.pull === undefined || !isAsked) return {};
  if (!maySee(context, possible, as, today)) return {};
  const mayReport = mayReportOf(possible);
  const { proposal, failed } = await pulledOf(ledger, occurrence.id);
  return {
    pull: {
      ...(mayReport && period.end !== undefined && period.end < today ? { mayFetch: true as const } : {}),
      ...(proposal === undefined ? {} : { proposal: { ...proposal, at: isoInstant(proposal.at) } }),
      ...(failed === undefined ? {} : { failed: { title: failed.title, at: isoInstant(failed.at), text: failed.failure.swedish } }),
    },
  };
}
