/** How long a history is without what moving its clock adds to it: a plan that lives in real time has none of that. */
import type { History } from "./recorded.ts";

type Event = NonNullable<History["events"]>[number];

const isOptions = (event?: Event): boolean => Boolean(event?.workflowExecutionOptionsUpdatedEventAttributes);
const isLeap = (event?: Event): boolean => Boolean(event?.workflowExecutionTimeSkippingTransitionedEventAttributes);

/** The clock is set going, which may cost a workflow task in which nothing happens, and leaps. */
export function countOwnEvents({ events }: History): number {
  const all = events ?? [];
  return all.filter((event, index) => !isOptions(event) && !isLeap(event) && !isOfEmptyTask(all, index)).length;
}

/** Scheduled, started and completed between the moment the clock is set going and its leap. */
function isOfEmptyTask(all: readonly Event[], index: number): boolean {
  return [1, 2, 3].some((place) => {
    const [options, scheduled, started, completed, leap] = all.slice(Math.max(0, index - place), index - place + 5);
    return (
      isOptions(options) &&
      Boolean(scheduled?.workflowTaskScheduledEventAttributes) &&
      Boolean(started?.workflowTaskStartedEventAttributes) &&
      Boolean(completed?.workflowTaskCompletedEventAttributes) &&
      isLeap(leap)
    );
  });
}
