/** What a source has given for a period, for those who may report it and for those whose eyes its figures are for. */
import { isoInstant } from "../../domain/calendar/instant.ts";
import type { PersonId } from "../../domain/ids.ts";
import type { Ledger } from "../../ledger/open.ts";
import { pulledOf } from "../../ledger/pulls.ts";
import type { OccurrenceView, Possible } from "../views.ts";
import { seesFigures } from "./figure-sight.ts";
import type { Placed } from "./line.ts";
import type { Present } from "./present.ts";

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
  const mayReport = possible.some(({ act, ok }) => act === "report" && ok);
  if (!mayReport && !seesFigures(context, as, today)) return {};
  const { proposal, failed } = await pulledOf(ledger, occurrence.id);
  return {
    pull: {
      ...(mayReport && period.end !== undefined && period.end < today ? { mayFetch: true as const } : {}),
      ...(proposal === undefined ? {} : { proposal: { ...proposal, at: isoInstant(proposal.at) } }),
      ...(failed === undefined ? {} : { failed: { title: failed.title, at: isoInstant(failed.at), text: failed.failure.swedish } }),
    },
  };
}
