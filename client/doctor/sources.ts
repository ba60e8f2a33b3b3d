/** Does each source of figures answer, may it be reached, and is each one that a plan names there: asks them, and keeps nothing of what they say. */
import { stretchOfKey } from "../../domain/calendar/period-key.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { dutiesOf, type Plan } from "../../domain/plan.ts";
import type { Source } from "../../domain/pulls/source.ts";
import type { SourceFault } from "../../domain/pulls/source-fault.ts";
import { fault, fine, type Finding } from "./finding.ts";

export type SourcesToExamine =
  | {
      readonly sources: readonly Pick<Source, "id" | "way">[];
      /** Undefined: it answered with a table. */
      readonly ask: (
        id: string,
        period: { readonly key: string; readonly start: CivilDate; readonly end: CivilDate },
      ) => Promise<SourceFault | undefined>;
    }
  | { readonly unreadable: string };

/** A quarter that is over for everybody: only whether there is an answer is looked at. */
const ASKED = "2025-Q4";

/** Nothing for an installation that has no sources and needs none. */
export async function examineSources(examined: SourcesToExamine, plans: readonly Plan[]): Promise<readonly Finding[]> {
  if ("unreadable" in examined) return [fault("sources", examined.unreadable, "Correct the file, and restart the worker.")];
  const { sources, ask } = examined;
  const stretch = stretchOfKey(ASKED);
  const answers = sources.map(async ({ id, way }): Promise<Finding> => {
    const trouble = stretch && (await ask(id, { key: ASKED, start: stretch.start, end: stretch.end }));
    if (!trouble)
      return fine(`source/${id}`, `The source answers (${way.kind === "sql" ? "PostgreSQL" : way.format.toUpperCase()}).`);
    return fault(`source/${id}`, trouble.message.slice(0, -trouble.cure.length).trim(), trouble.cure);
  });
  return [...(await Promise.all(answers)), ...missing(sources, plans)];
}

function missing(sources: readonly Pick<Source, "id">[], plans: readonly Plan[]): readonly Finding[] {
  return plans.flatMap((plan) =>
    dutiesOf(plan).flatMap(({ id, evidence: { pull } }): readonly Finding[] => {
      if (pull === undefined || sources.some((source) => source.id === pull.source)) return [];
      const message = `The duty ${id} pulls its figures from "${pull.source}", which is not in sources.yaml.`;
      return [
        fault(
          `${plan.id}/sources`,
          message,
          "Add the source, or correct the plan's evidence.pull. Until then its figures are handed in by hand.",
        ),
      ];
    }),
  );
}
