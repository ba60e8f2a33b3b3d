/** What is done many at a time: reports to confirm, ongoing duties to attest, and what came of each. */
import { isoInstant } from "../domain/calendar/instant.ts";
import type { Clock } from "../domain/clock.ts";
import type { OccurrenceId, PersonId, PlanId } from "../domain/ids.ts";
import { answersFor, mayConfirm } from "../domain/occurrence/rights.ts";
import { missingParts } from "../domain/occurrence/context.ts";
import type { OccurrenceCommand } from "../domain/occurrence/occurrence.ts";
import { actsFor } from "../domain/recipients.ts";
import type { Ledger } from "../ledger/open.ts";
import { inLedgerOf } from "./reach.ts";
import { lineOf, placed, type Placed } from "./reading/line.ts";
import { viewOf } from "./reading/occurrence.ts";
import { possibleActs } from "./reading/possible.ts";
import { presentOf, type Present } from "./reading/present.ts";
import { currentOccurrences, occurrencesByIds } from "./reading/there.ts";
import type { ActResult, OccurrenceLine, OccurrenceView } from "./views.ts";

/** As many rows as anybody goes through before saving; the others come after that. */
const ROWS_AT_ONCE = 40;

/** A row of a form with many: what an occurrence's page shows, but for history and letters. */
export type Matter = Omit<OccurrenceView, "history" | "letters">;

/** An attestation that is the reader's own: one for each part. */
export interface ToAttest {
  readonly matter: Matter;
  readonly part?: string;
  /** The part, where there are several. */
  readonly label: string;
  /** What a report that was sent back lacks. */
  readonly wanted?: string;
}

export interface Rows<T> {
  readonly rows: readonly T[];
  /** How many there are besides. */
  readonly more: number;
}

/** What came of a command; `result` is absent where the engine has not answered. */
export interface Acted {
  readonly command: string;
  readonly act: OccurrenceCommand["kind"];
  readonly at: string;
  readonly line: OccurrenceLine;
  readonly result?: ActResult;
}

export interface Many {
  /** Reports that the person may confirm, alone or with others on the group's meeting; the oldest first. */
  toConfirm(plan: PlanId, person: PersonId): Promise<Rows<Matter>>;
  /** Ongoing duties that wait for the person's word; the earliest due first. */
  toAttest(plan: PlanId, person: PersonId): Promise<Rows<ToAttest>>;
  /** What came of these commands of the person's, in their order. Those of others, and those nobody has asked for, are left out. */
  acted(plan: PlanId, person: PersonId, commands: readonly string[]): Promise<readonly Acted[]>;
}

interface Deps {
  readonly ledger: Ledger;
  readonly clock: Clock;
}

export function createMany(deps: Deps): Many {
  return {
    toConfirm: (plan, person) => inLedgerOf(() => toConfirm(deps, plan, person)),
    toAttest: (plan, person) => inLedgerOf(() => toAttest(deps, plan, person)),
    acted: (plan, person, commands) => inLedgerOf(() => acted(deps, plan, person, commands)),
  };
}

async function toConfirm(deps: Deps, plan: PlanId, person: PersonId): Promise<Rows<Matter>> {
  const present = await presentOf(deps, plan);
  const waiting = placed(present, await currentOccurrences(deps.ledger, plan))
    .filter(({ occurrence, context }) => {
      if (occurrence.state !== "reported" || context.duty.confirm === "none") return false;
      return (
        mayConfirm(occurrence, context, person, present.today) === true ||
        actsFor(context, person, context.duty.confirm, present.today)
      );
    })
    .toSorted((a, b) => (a.occurrence.reportedAt ?? 0) - (b.occurrence.reportedAt ?? 0));
  const matters = waiting
    .slice(0, ROWS_AT_ONCE)
    .map((one) => matterOf(one, present, person))
    .filter(({ possible }) => possible.some(({ act, ok }) => act === "confirm" && ok));
  return { rows: matters, more: Math.max(0, waiting.length - ROWS_AT_ONCE) };
}

async function toAttest(deps: Deps, plan: PlanId, person: PersonId): Promise<Rows<ToAttest>> {
  const present = await presentOf(deps, plan);
  const rows = placed(present, await currentOccurrences(deps.ledger, plan))
    .filter(({ occurrence, context: { duty } }) => {
      // Points are answered one by one, on the matter's own page.
      return occurrence.state === "open" && duty.cadence.kind === "attest" && duty.evidence.checklist === undefined;
    })
    .flatMap((one) => {
      const { occurrence, context } = one;
      return missingParts(occurrence)
        .filter((part) => answersFor(part, context, person, present.today))
        .map((part) => ({ one, part: part.id }));
    });
  return {
    rows: rows.slice(0, ROWS_AT_ONCE).map(({ one, part }) => {
      const matter = matterOf(one, present, person);
      const shown = matter.parts.find((candidate) => candidate.part === part);
      const { returned, parts } = one.occurrence;
      const wanted = parts.every(({ report }) => !report) ? returned?.reason : undefined;
      return {
        matter,
        label: shown?.label ?? "",
        ...(shown ? { part } : {}),
        ...(wanted === undefined ? {} : { wanted }),
      };
    }),
    more: Math.max(0, rows.length - ROWS_AT_ONCE),
  };
}

async function acted(deps: Deps, plan: PlanId, person: PersonId, commands: readonly string[]): Promise<readonly Acted[]> {
  if (commands.length === 0) return [];
  const all = await readActed(deps, await presentOf(deps, plan), commands);
  return all
    .filter(({ by }) => by === person)
    .map(({ command, act, at, line, result }) => ({ command, act, at, line, ...(result === undefined ? {} : { result }) }));
}

/** What came of commands, whoever asked. */
export async function readActed(
  { ledger }: Pick<Deps, "ledger">,
  present: Present,
  commands: readonly string[],
): Promise<readonly (Acted & { readonly by: PersonId })[]> {
  const rows = await ledger
    .selectFrom("command")
    .select(["command", "subject", "body", "result", "asked_at"])
    .where("plan", "=", present.plan.id)
    .where("command", "in", commands)
    .execute();
  const known = await occurrencesByIds(ledger, [...new Set(rows.map(({ subject }) => subject as OccurrenceId))]);
  const lines = new Map(placed(present, known).map((one) => [one.occurrence.id as string, lineOf(one, present)]));
  return commands.flatMap((command) => {
    const row = rows.find((candidate) => candidate.command === command);
    const line = row && lines.get(row.subject);
    if (!row || !line) return [];
    const { kind, by } = row.body as OccurrenceCommand;
    const answered = row.result === null ? {} : { result: row.result as ActResult };
    return [{ command, act: kind, by, at: isoInstant(row.asked_at), line, ...answered }];
  });
}

function matterOf(one: Placed, present: Present, person: PersonId): Matter {
  return { ...viewOf(one, present), possible: possibleActs(one, person, present.now) };
}
