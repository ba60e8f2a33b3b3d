/**
 * The names of things. Every id is a branded string, made only by a parser at the edge or by a builder here,
 * so that a role can never be passed where a person is meant.
 */

type Brand<T, B extends string> = T & { readonly [K in `__${B}`]: never };

/** A plan's short name, e.g. `vingaker`. Lower-case letters, digits and hyphens. */
export type PlanId = Brand<string, "PlanId">;
/** An action, meeting cycle or rule of a plan: `1.6`, `M1`, `R1`. */
export type ItemId = Brand<string, "ItemId">;
/** One thing that falls due: `1.6/uppgifter-rvt`. Unique in its plan and stable over versions. */
export type DutyId = Brand<string, "DutyId">;
/** The stretch of time answered for: `2026`, `2026-Q4`, `2026L`, `once`, `ev-…`. See {@link file://./calendar/period.ts}. */
export type PeriodKey = Brand<string, "PeriodKey">;
/** A duty in a period: `vingaker/1.6/uppgifter-rvt/2026-Q4`. */
export type OccurrenceId = Brand<string, "OccurrenceId">;
/** A part of an occurrence that is reported on its own: a unit, one of several responsibles. */
export type PartId = Brand<string, "PartId">;
export type RoleId = Brand<string, "RoleId">;
export type PersonId = Brand<string, "PersonId">;
export type UnitId = Brand<string, "UnitId">;

/** The only part of an occurrence that nobody has divided. Never shown to anyone. */
export const WHOLE = "whole" as PartId;

/** Builds an occurrence's id; {@link parseOccurrenceId} is its inverse. */
export function occurrenceId(plan: PlanId, duty: DutyId, period: PeriodKey): OccurrenceId {
  return `${plan}/${duty}/${period}` as OccurrenceId;
}

export interface OccurrenceKey {
  readonly plan: PlanId;
  readonly duty: DutyId;
  readonly period: PeriodKey;
}

/** Takes an occurrence's id apart. Returns undefined for text of another shape. */
export function parseOccurrenceId(text: string): OccurrenceKey | undefined {
  const parts = text.split("/");
  const [plan, item, duty, period] = parts;
  if (parts.length !== 4 || !plan || !item || !duty || !period) return undefined;
  return { plan: plan as PlanId, duty: `${item}/${duty}` as DutyId, period: period as PeriodKey };
}

/** The action, meeting or rule that a duty belongs to: `1.6/uppgifter-rvt` → `1.6`. */
export function itemOf(duty: DutyId): ItemId {
  return duty.slice(0, duty.indexOf("/")) as ItemId;
}
