/** Everything a decision about an occurrence may look at. Loaded once, in the transaction that decides. */
import type { CivilDate } from "../calendar/civil-date.ts";
import type { Period } from "../calendar/period.ts";
import type { EarlierFigures } from "../figures/check-figures.ts";
import type { PersonId, RoleId } from "../ids.ts";
import type { Duty, Item, Part } from "../plan.ts";
import { PlanvaktError } from "../planvakt-error.ts";
import type { Proposal } from "../pulls/proposal.ts";
import type { Directory } from "../recipients.ts";
import type { Occurrence, OccurrenceStateName, PartState } from "./occurrence.ts";

export interface OccurrenceContext extends Directory {
  readonly item: Item;
  readonly duty: Duty;
  readonly period: Period;
  /** For a roll-up: the occurrences it is made of that are not yet in, as people call them. */
  readonly missingFeeders?: readonly { readonly title: string; readonly period: string; readonly state: OccurrenceStateName }[];
  /** Where figures are handed in: what was handed in for earlier periods. */
  readonly earlierFigures?: EarlierFigures;
  /** Where figures are pulled: what the source gave for the period. */
  readonly pulled?: Proposal;
  /** For a meeting: who has been told of which booked one and has not been told otherwise since, and in which role. */
  readonly invited?: readonly Invited[];
  /** For a quota: how many meetings the other occurrences of its year have counted. */
  readonly quotaHeld?: number;
  /** For a quota: the day since which the duty is followed up. */
  readonly followedSince?: CivilDate;
}

export interface Invited {
  readonly meeting: string;
  readonly person: PersonId;
  readonly role: RoleId;
}

/** The part of the duty as the plan has it. A part the plan has since dropped is answered for by the duty's first responsible. */
export function partOf(context: Pick<OccurrenceContext, "duty">, state: Pick<PartState, "id">): Part {
  const part = context.duty.parts.find((candidate) => candidate.id === state.id) ?? context.duty.parts[0];
  if (!part) throw new PlanvaktError(`The duty "${context.duty.id}" has no part`, { duty: context.duty.id });
  return part;
}

/** Parts nobody has reported. */
export function missingParts(occurrence: Occurrence): readonly PartState[] {
  return occurrence.parts.filter((part) => !part.report);
}

/** True where the occurrence is reported in several parts. */
export function isDivided(context: Pick<OccurrenceContext, "duty">): boolean {
  return context.duty.parts.length > 1;
}
