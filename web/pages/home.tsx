import type { PlanSummary } from "../../client/planvakt.ts";
import { Page } from "../components/page.tsx";
import { Swedish } from "../components/swedish.tsx";
import { wordsOf, type Frame } from "../frame.ts";
import { planPath } from "../paths.ts";

/** Shown where there is not exactly one plan. */
export function HomePage({ frame, plans }: { frame: Frame; plans: readonly PlanSummary[] }) {
  const { matters, plan } = wordsOf(frame);
  const words = plan.home;
  return (
    <Page title={words.title} frame={frame} translated>
      <h1>{words.title}</h1>
      {plans.length === 0 ? (
        <>
          <p class="answer">{words.none}</p>
          <p>{words.how(<code>./planvakt apply</code>)}</p>
        </>
      ) : (
        <>
          <p class="answer">{words.answer(plans.length)}</p>
          <ul class="lines">
            {plans.map((plan) => (
              <li>
                <a href={planPath(plan.plan)}>
                  <Swedish>{plan.title}</Swedish>
                </a>{" "}
                {plan.begunOn === undefined ? words.notBegun : words.begun(matters.dates.long(plan.begunOn))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
