/** What every way to a source is given. */
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import type { Endpoint } from "../../domain/pulls/source.ts";
import { SourceFault } from "../../domain/pulls/source-fault.ts";
import type { Table } from "../../domain/tables/table.ts";
import type { Resolve } from "./egress.ts";

/** The period that is asked about. */
export interface PullPeriod {
  readonly key: string;
  readonly start: CivilDate;
  readonly end: CivilDate;
}

export interface Asking {
  /** The source's id. */
  readonly source: string;
  readonly egress: readonly Endpoint[];
  /** Where credentials are looked up, by name. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly period: PullPeriod;
  /** Who vouches for the source, in PEM. Absent: whom everybody trusts. */
  readonly ca?: string;
  readonly resolve?: Resolve;
  /** How long the whole of it may take. Absent: a minute. */
  readonly limitMs?: number;
}

/** What came, and the checksum of the bytes it was read from. */
export interface Answer {
  readonly table: Table;
  readonly sha256: string;
}

/** A sum of a quarter takes seconds; a source that needs longer is not to be waited for by a worker. */
export const LIMIT_MS = 60_000;

/** What a setting holds. @throws SourceFault that names the setting, where it is not set. */
export function credentialOf({ source, environment }: Pick<Asking, "source" | "environment">, setting: string): string {
  const value = environment[setting];
  if (value === undefined || value === "") throw new SourceFault(source, { kind: "noCredential", setting });
  return value;
}
