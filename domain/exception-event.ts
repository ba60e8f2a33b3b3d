/** What is recorded when a period still to come is moved or skipped, or when that is taken back. */
import type { CivilDate } from "./calendar/civil-date.ts";
import type { Instant } from "./calendar/instant.ts";
import type { PersonId } from "./ids.ts";

export type ExceptionEvent =
  | {
      readonly kind: "periodMoved";
      readonly at: Instant;
      readonly by: PersonId;
      /** The day that was in force until then. */
      readonly from: CivilDate;
      readonly due: CivilDate;
      readonly reason: string;
    }
  | {
      readonly kind: "periodSkipped";
      readonly at: Instant;
      readonly by: PersonId;
      readonly from: CivilDate;
      readonly reason: string;
    }
  | { readonly kind: "periodRestored"; readonly at: Instant; readonly by: PersonId; readonly due: CivilDate };

const KINDS: readonly string[] = ["periodMoved", "periodSkipped", "periodRestored"] satisfies readonly ExceptionEvent["kind"][];

/** True for an event about a period still to come: among an occurrence's events it is not one of the occurrence's own. */
export function isExceptionEvent(event: { readonly kind?: unknown }): event is ExceptionEvent {
  return typeof event.kind === "string" && KINDS.includes(event.kind);
}
