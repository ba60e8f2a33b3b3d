/** What is done many at a time, and meetings, over the little that is in memory. */
import type { Many, Matter } from "../../client/many.ts";
import type { Meetings } from "../../client/meetings.ts";
import type { Planvakt } from "../../client/planvakt.ts";
import type { OccurrenceId } from "../../domain/ids.ts";

/** Without saved rows: what became of a save is tested against a real ledger. */
export function memoryMany(planvakt: Pick<Planvakt, "tasks" | "occurrence">): Many {
  const mattersOf = async (ids: readonly string[], person: Parameters<Many["toConfirm"]>[1]): Promise<readonly Matter[]> => {
    const views = await Promise.all(ids.map((id) => planvakt.occurrence(id as OccurrenceId, person)));
    return views.flatMap((view) => view ?? []);
  };
  return {
    toConfirm: async (plan, person) => {
      const { toConfirm } = await planvakt.tasks(plan, person);
      const ids = toConfirm.map(({ occurrence }) => occurrence);
      return { rows: await mattersOf(ids, person), more: 0 };
    },
    toAttest: async (plan, person) => {
      const { todo } = await planvakt.tasks(plan, person);
      const ids = todo.map(({ occurrence }) => occurrence);
      const matters = await mattersOf(ids, person);
      return {
        rows: matters.filter(({ reportAs }) => reportAs === "attest").map((matter) => ({ matter, label: "" })),
        more: 0,
      };
    },
    acted: () => Promise.resolve([]),
  };
}

/** None is held in memory. */
export const memoryMeetings: Meetings = {
  begin: () => Promise.resolve({ ok: false, field: "present", text: "I minnet hålls inga möten." }),
  list: () => Promise.resolve([]),
  find: () => Promise.resolve(undefined),
  mayRecord: () => Promise.resolve(true),
  goThrough: () => Promise.resolve(),
  act: () => Promise.resolve({ ok: false, reason: "I minnet hålls inga möten." }),
  end: () => Promise.resolve(),
};
