/** Puts a plan version in force: writes it, starts the workflows it needs, and has the others look again. An unchanged plan writes nothing. */
import { getExternalWorkflowHandle, ParentClosePolicy, startChild, WorkflowIdReusePolicy } from "@temporalio/workflow";
import { WorkflowExecutionAlreadyStartedError } from "@temporalio/common";
import { parseOccurrenceId, type OccurrenceId } from "../domain/ids.ts";
import { startClosing, revise as reviseClosing } from "./close-year.ts";
import { duty, revise as reviseDuty } from "./duty.ts";
import { mailroom } from "./mailroom.ts";
import {
  closeYearId,
  dutyWorkflowId,
  mailroomId,
  occurrenceWorkflowId,
  pullId,
  type ApplyInput,
  type ApplyOutcome,
} from "./messages.ts";
import { occurrence, revise as reviseOccurrence } from "./occurrence.ts";
import { ledger } from "./proxies.ts";
import { pull, revise as revisePull } from "./pull.ts";
import { searchAttributes } from "./search-attributes.ts";
import { steadily } from "./steadily.ts";

/** Starts and signals at most so many at once: a plan of hundreds of duties must not flood the server. */
const AT_ONCE = 20;

export async function apply(input: ApplyInput): Promise<ApplyOutcome> {
  const { plan } = input;
  const applied = await steadily("applying", () => ledger.applyPlan(input, Date.now()));
  if ("refused" in applied) return { ok: false, reason: applied.refused };
  await started(() =>
    startChild(mailroom, {
      args: [{ plan }],
      workflowId: mailroomId(plan),
      parentClosePolicy: ParentClosePolicy.ABANDON,
      typedSearchAttributes: searchAttributes({ plan }),
      staticSummary: `Utskick ${plan}`,
    }),
  );
  await inBatches(applied.duties, (id) =>
    started(() =>
      startChild(duty, {
        args: [{ plan, duty: id }],
        workflowId: dutyWorkflowId(plan, id),
        parentClosePolicy: ParentClosePolicy.ABANDON,
        typedSearchAttributes: searchAttributes({ plan, duty: id }),
        staticSummary: id,
      }),
    ),
  );
  await inBatches(applied.revised, (id) => told(dutyWorkflowId(plan, id), reviseDuty));
  await inBatches(applied.occurrences, (id) => told(occurrenceWorkflowId(id), reviseOccurrence));
  // What an apply of the time before closings answered has no years: its history asks for none.
  await inBatches(applied.closings ?? [], async (year) => {
    if (!(await startClosing({ plan, year }))) await told(closeYearId(plan, year), reviseClosing);
  });
  // Likewise: no history from before there were pulls names one.
  await inBatches(applied.pulls ?? [], async (id) => {
    await started(() =>
      startChild(pull, {
        args: [{ plan, duty: id }],
        workflowId: pullId(plan, id),
        parentClosePolicy: ParentClosePolicy.ABANDON,
        typedSearchAttributes: searchAttributes({ plan, duty: id }),
        staticSummary: `Hämtar ${id}`,
      }),
    );
    await told(pullId(plan, id), revisePull);
  });
  // Only an answer that names something leads here: a history without it replays as it ran.
  await inBatches(applied.opens ?? [], (id) => started(() => openOccurrence(id)));
  return { ok: true };
}

async function openOccurrence(id: OccurrenceId): Promise<unknown> {
  const { plan, duty: of, period } = parseOccurrenceId(id) ?? {};
  if (plan === undefined || of === undefined || period === undefined) return undefined;
  return startChild(occurrence, {
    args: [{ occurrence: id }],
    workflowId: occurrenceWorkflowId(id),
    parentClosePolicy: ParentClosePolicy.ABANDON,
    // A closed one is asked again: it finds its row in the ledger, and ends.
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    typedSearchAttributes: searchAttributes({ plan, duty: of, period }),
    staticSummary: `${of} ${period}`,
  });
}

/** One that runs already counts as started. */
async function started(start: () => Promise<unknown>): Promise<void> {
  try {
    await start();
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** One that has ended meanwhile has nothing left to look at. */
async function told(workflowId: string, signal: typeof reviseDuty): Promise<void> {
  try {
    await getExternalWorkflowHandle(workflowId).signal(signal);
  } catch {
    // The daily inspection finds a duty that should run and does not.
  }
}

async function inBatches<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    await Promise.all(all.slice(from, from + AT_ONCE).map(work));
  }
}
