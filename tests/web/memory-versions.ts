/** The sample plan, and a version before it that called its first activity something else. */
import type { Versions } from "../../client/reading/versions.ts";
import type { Plan } from "../../domain/plan.ts";
import { PLAN, SAMPLE_PLAN } from "./sample-plan.ts";

export function memoryVersions(): Versions {
  const before: Plan = {
    ...SAMPLE_PLAN,
    version: "0",
    items: SAMPLE_PLAN.items.map((item, place) =>
      place > 0
        ? item
        : {
            ...item,
            duties: item.duties.map((duty, index) => (index > 0 ? duty : { ...duty, title: `${duty.title} och <b>mer</b>` })),
          },
    ),
  };
  const all = [before, SAMPLE_PLAN];
  return {
    list: (plan) =>
      Promise.resolve(
        plan === PLAN
          ? [
              { version: "0", since: "2026-01-07T09:00:00+01:00", until: "2026-11-23T09:00:00+01:00" },
              { version: SAMPLE_PLAN.version, since: "2026-11-23T09:00:00+01:00" },
            ]
          : [],
      ),
    read: (plan, version = SAMPLE_PLAN.version) =>
      Promise.resolve(plan === PLAN ? all.find((one) => one.version === version) : undefined),
  };
}
