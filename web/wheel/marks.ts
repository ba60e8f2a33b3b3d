/** What a year's follow-up puts into a wheel or a list of months: every occurrence once, in order of its last day. */
import type { StatusDuty, StatusItem } from "../../client/views.ts";
import { stretchOfKey } from "../../domain/calendar/period-key.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import { shownState, type ShownState } from "../../domain/occurrence/state-words.ts";
import { dutiesOf, type Plan } from "../../domain/plan.ts";
import type { Placeable } from "../../domain/wheel/geometry.ts";

export interface YearMark extends Placeable {
  readonly occurrence: string;
  readonly shown: ShownState;
  /** "Lämna uppgifter från Relationsvåldsteamet, kvartal 4 2026". */
  readonly title: string;
}

/** The occurrences of these items; what nobody has decided has no day and is not among them. */
export function marksOf(items: readonly StatusItem[], plan: Plan): readonly YearMark[] {
  const titles = new Map<string, string>(dutiesOf(plan).map(({ id, title }) => [id, title]));
  return items
    .flatMap((item) => item.duties.flatMap((duty) => markOf(item, duty, duty.decided?.title ?? titles.get(duty.duty) ?? duty.duty)))
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

function markOf(item: StatusItem, duty: StatusDuty, dutyTitle: string): readonly YearMark[] {
  if (duty.occurrence === undefined || duty.state === undefined || duty.due === undefined) return [];
  const due = duty.due as CivilDate;
  const shown = shownState(duty.state, duty.late);
  const period = duty.period === undefined ? undefined : stretchOfKey(duty.period)?.label;
  const title = period === undefined ? dutyTitle : `${dutyTitle}, ${period}`;
  return [{ occurrence: duty.occurrence, due, shown, label: item.action, title }];
}
