/** What executions can be found by in Temporal. Set at start, never changed. */
import { defineSearchAttributeKey, SearchAttributeType, TypedSearchAttributes, type SearchAttributePair } from "@temporalio/common";

const PLAN = defineSearchAttributeKey("PlanId", SearchAttributeType.KEYWORD);
const DUTY = defineSearchAttributeKey("DutyId", SearchAttributeType.KEYWORD);
const PERIOD = defineSearchAttributeKey("Period", SearchAttributeType.KEYWORD);

export function searchAttributes(of: {
  readonly plan: string;
  readonly duty?: string;
  readonly period?: string;
}): TypedSearchAttributes {
  const pairs: SearchAttributePair[] = [{ key: PLAN, value: of.plan }];
  if (of.duty !== undefined) pairs.push({ key: DUTY, value: of.duty });
  if (of.period !== undefined) pairs.push({ key: PERIOD, value: of.period });
  return new TypedSearchAttributes(pairs);
}
