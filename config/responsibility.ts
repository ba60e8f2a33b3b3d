/** Who answers for a duty and who confirms it, where the plan's file leaves it unsaid. */
import type { RoleId } from "../domain/ids.ts";
import type { Cadence, ItemKind } from "../domain/plan.ts";
import type { DutyFile, PartFile, UnitFile } from "./plan-file.ts";

/** The work group confirms actions; meetings, rules and events stand by their report. */
export function defaultConfirm<R>(item: ItemKind, cadence: Cadence["kind"] | undefined, workGroup: R): R | "none" {
  return item === "action" && cadence !== "onEvent" ? workGroup : "none";
}

/** Each role that answers for something of the duty, once: those named, else the parts', else the units' heads. */
export function responsibleOf(
  duty: { readonly is: Partial<DutyFile>; readonly parts: readonly { readonly is: Partial<PartFile> }[] },
  units: readonly Partial<UnitFile>[],
): RoleId[] {
  if (duty.is.responsible !== undefined) return [...new Set(duty.is.responsible)];
  const named = duty.is.perUnit === true ? units.map(({ head }) => head) : duty.parts.map(({ is }) => is.responsible);
  return [...new Set(named.filter((role) => role !== undefined))];
}
