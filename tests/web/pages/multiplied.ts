/** A year of more rows than one page holds, out of one that has few. */
import type { StatusDuty, StatusItem, YearStatus } from "../../../client/views.ts";

/** The same year with each thing so many times over, every third of them late. */
export function multiplied(status: YearStatus, times: number): YearStatus {
  const all = (items: readonly StatusItem[]) =>
    items.map((item) => ({
      ...item,
      duties: item.duties.flatMap((duty) =>
        Array.from({ length: duty.state === undefined ? 1 : times }, (_, index): StatusDuty => {
          const occurrence = `${status.plan}/${duty.duty}/ev-${index}`;
          return { ...duty, occurrence, ...(index % 3 === 0 ? { state: "open", late: true } : {}) };
        }),
      ),
    }));
  return { ...status, actions: all(status.actions), meetings: all(status.meetings), rules: all(status.rules) };
}
