/** A source for the sample plan: gives what a test says it gives, and remembers it. */
import type { PullResult, Pulls } from "../../client/pulling.ts";
import type { OccurrenceView } from "../../client/views.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { instantAt, isoInstant } from "../../domain/calendar/instant.ts";

const AT = instantAt(civilDate("2027-01-04"), 6, 10);

export const TWELVE: PullResult = {
  ok: true,
  outcome: "proposed",
  proposal: { id: "7", source: "treserva", title: "Treserva", at: AT, sha256: "a".repeat(64), figures: { arenden: "12" } },
};
export const AWAY: PullResult = {
  ok: false,
  reason: "Källan svarar inte just nu.",
  english: 'The source "treserva": treserva.kommun.example:443 does not answer.',
};

export interface MemoryPulls extends Pulls {
  /** Undefined: the plan names no source. */
  gives: PullResult | undefined;
  /** It has been asked. */
  asked: boolean;
  readonly view: () => Pick<OccurrenceView, "pull">;
}

export function memoryPulls(): MemoryPulls {
  const pulls: MemoryPulls = {
    gives: undefined,
    asked: false,
    pull: () => {
      pulls.asked = true;
      return Promise.resolve(pulls.gives ?? AWAY);
    },
    view: () => {
      const { gives, asked } = pulls;
      if (gives === undefined) return {};
      if (!asked) return { pull: { mayFetch: true } };
      if (!gives.ok) return { pull: { mayFetch: true, failed: { title: "Treserva", at: isoInstant(AT), text: gives.reason } } };
      return { pull: { mayFetch: true, proposal: { ...gives.proposal, at: isoInstant(gives.proposal.at) } } };
    },
  };
  return pulls;
}
