/** Version 2 of Vingåker's plan for tests: one duty is re-timed, one re-worded, one dropped, one handed on, one counted otherwise, one added. */
import type { DutyId, ItemId, RoleId } from "../../domain/ids.ts";
import type { Duty, IsoDuration, Item, Part, Plan } from "../../domain/plan.ts";

export const RETIMED = "1.6/uppgifter-rvt";
export const REWORDED = "1.6/statistik-treserva";
export const DROPPED = "M1/samverkansmote";
export const HANDED_ON = "M2/avstamning-polisen";
export const REKEYED = "M3/lanssamverkan";
export const ADDED = "M8/ny-samverkan";

/** The plan as its second version says it. */
export function versionTwo(plan: Plan): Plan {
  const items = plan.items
    .filter(({ id }) => id !== "M1")
    .map((item): Item => ({ ...item, duties: item.duties.map((duty) => inVersionTwo(duty)) }));
  const like = plan.items.find(({ id }) => id === "M5");
  const [first] = like?.duties ?? [];
  if (!like || !first) throw new Error("the plan has a fifth meeting");
  const added: Duty = { ...first, id: ADDED as DutyId, item: "M8" as ItemId, title: "Delta i den nya samverkan" };
  return { ...plan, version: "2", items: [...items, { ...like, id: "M8" as ItemId, duties: [{ ...added, cadence: MONTHLY }] }] };
}

const MONTHLY = { kind: "every", period: "P1M" as IsoDuration } as const;

function inVersionTwo(duty: Duty): Duty {
  switch (duty.id as string) {
    case RETIMED:
      return { ...duty, cadence: { kind: "every", period: "P3M" as IsoDuration, due: { kind: "day", day: 15, after: 1 } } };
    case REWORDED:
      return { ...duty, title: "Hämta statistiken ur Treserva" };
    case HANDED_ON: {
      const [part] = duty.parts;
      if (!part) throw new Error("the duty has a part");
      const responsible = "enhetschef-vuxen" as RoleId;
      const parts: readonly Part[] = [{ ...part, responsible, label: "enhetschef för Vuxenenheten" }];
      return { ...duty, responsible: [responsible], parts };
    }
    case REKEYED:
      return { ...duty, cadence: { kind: "every", period: "P6M" as IsoDuration } };
    default:
      return duty;
  }
}
