import type { PlanSummary } from "../../client/planvakt.ts";
import { Page } from "../components/page.tsx";
import { counted, sentence } from "../../domain/letters/phrases.ts";
import { longDate } from "../dates.ts";
import type { Frame } from "../frame.ts";
import { planPath } from "../paths.ts";

/** Shown where there is not exactly one plan. */
export function HomePage({ frame, plans }: { frame: Frame; plans: readonly PlanSummary[] }) {
  return (
    <Page title="Planer" frame={frame}>
      <h1>Planer</h1>
      {plans.length === 0 ? (
        <>
          <p class="answer">Ingen plan är inlagd än.</p>
          <p>
            Här visas varje plan som följs upp. Lägg in en med <code>./planvakt apply</code> och mappen där planen finns.
          </p>
        </>
      ) : (
        <>
          <p class="answer">{sentence(counted(plans.length, "plan följs", "planer följs"))} upp här.</p>
          <ul class="lines">
            {plans.map((plan) => (
              <li>
                <a href={planPath(plan.plan)}>{plan.title}</a>{" "}
                {plan.begunOn === undefined ? "har inte börjat följas upp" : `följs upp sedan ${longDate(plan.begunOn)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
