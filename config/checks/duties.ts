/** A duty has somebody to do it, and its letters an order to come in. */
import type { DutyEntry, PlanDraft } from "../draft.ts";
import type { Complaint, Path } from "../fault.ts";
import type { LadderFile } from "../plan-file.ts";

/** Duties that nobody answers for, parts told two ways, ladders out of order. */
export function unsoundDuties(plan: PlanDraft): Complaint[] {
  return [
    ...plan.duties.flatMap((duty) => [...unsoundParts(duty, plan), ...unsoundLadder(duty.is.ladder, [...duty.path, "ladder"])]),
    ...Object.entries(plan.top.ladders ?? {}).flatMap(([name, ladder]) => unsoundLadder(ladder, ["ladders", name])),
    ...unsoundQuietWeeks(plan),
  ];
}

function unsoundParts({ path, is, parts }: DutyEntry, plan: PlanDraft): Complaint[] {
  const complaints: Complaint[] = [];
  const ways = [is.responsible !== undefined, is.perUnit === true, parts.length > 0].filter(Boolean).length;
  if (ways === 0) {
    const message = "Missing. Expected responsible: a list of roles; or perUnit: true; or parts, each with its own responsible.";
    complaints.push({ path: [...path, "responsible"], message });
  }
  if (ways > 1) {
    const message = "Responsible is told in two ways. Keep one of responsible, perUnit and parts.";
    complaints.push({ path: [...path, is.perUnit === true ? "perUnit" : "parts"], message });
  }
  if (plan.units.length > 0) return complaints;
  const message = "The plan has no units. List them under units:, or leave this out.";
  if (is.perUnit === true) complaints.push({ path: [...path, "perUnit"], value: true, message });
  (is.evidence?.coverage ?? []).forEach(({ of }, index) => {
    if (of === "units") complaints.push({ path: [...path, "evidence", "coverage", index, "of"], value: of, message });
  });
  return complaints;
}

function unsoundLadder(ladder: LadderFile | undefined, path: Path): Complaint[] {
  if (ladder === undefined) return [];
  const after = [ladder.after["overdue-1"], ladder.after["escalation-1"], ladder.after["escalation-2"]].filter(
    (days) => days !== undefined,
  );
  const complaints: Complaint[] = [];
  if (ladder.before.some((days, index) => days >= (ladder.before[index - 1] ?? Infinity))) {
    complaints.push({
      path: [...path, "before"],
      value: ladder.before,
      message: "Expected days before due, the largest first: [28, 7].",
    });
  }
  if (after.some((days, index) => days <= (after[index - 1] ?? 0))) {
    const message = "Expected more working days for each rung: overdue-1, then escalation-1, then escalation-2.";
    complaints.push({ path: [...path, "after"], value: after, message });
  }
  return complaints;
}

/** As many weeks as a summer, not so many that nothing is ever sent. */
const MOST_QUIET_WEEKS = 12;

function unsoundQuietWeeks({ top }: PlanDraft): Complaint[] {
  const weeks = top.calendar?.quietWeeks;
  if (weeks === undefined || (weeks.from <= weeks.to && weeks.to - weeks.from < MOST_QUIET_WEEKS)) return [];
  const message = `Expected from no later than to, and at most ${MOST_QUIET_WEEKS} weeks: {from: 28, to: 31}.`;
  return [{ path: ["calendar", "quietWeeks"], message }];
}
