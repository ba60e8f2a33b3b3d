/** What is done on an occurrence. */
import type { OccurrenceCommand } from "../domain/occurrence/occurrence.ts";

export type ActKind = OccurrenceCommand["kind"];
