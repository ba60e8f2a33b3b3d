/** Events over a list: one duty that they open, whoever asks; the same reference opens it once. */
import type { Events } from "../../client/event-views.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { explainReference } from "../../domain/event-opening.ts";
import type { OccurrenceId } from "../../domain/ids.ts";
import type { IsoDuration } from "../../domain/plan.ts";

const DUTY = "1.1/nyanstallning-vuxen";

export function memoryEvents(): Events {
  const opened = new Set<string>();
  const idOf = (reference: string) => `vingaker/${DUTY}/ev-${reference}` as OccurrenceId;
  return {
    duties: () =>
      Promise.resolve([
        {
          duty: DUTY,
          item: "1.1",
          title: "Gå igenom planen med nyanställd, Vuxenenheten",
          within: "P30D" as IsoDuration,
          responsible: ["enhetschef för Vuxenenheten"],
        },
      ]),
    foresee: ({ reference }) => {
      const reason = explainReference(reference);
      if (reason !== undefined) return Promise.resolve({ kind: "refused", result: { ok: false, reason, field: "reference" } });
      if (opened.has(reference)) return Promise.resolve({ kind: "already", occurrence: idOf(reference) });
      const letters = [{ on: civilDate("2027-01-19"), step: "notice", toName: "Chefen Ett" }];
      return Promise.resolve({ kind: "opens", due: civilDate("2027-02-17"), letters });
    },
    open: ({ reference }) => {
      const already = opened.has(reference) ? { already: true as const } : {};
      opened.add(reference);
      return Promise.resolve({ ok: true, state: "open", event: "opened", occurrence: idOf(reference), ...already });
    },
  };
}
