import { Command } from "commander";
import type { StatusDuty } from "../../client/views.ts";
import type { MeetingYear } from "../../domain/meeting-year.ts";
import { year } from "../arguments.ts";
import { yearOf } from "../../domain/calendar/civil-date.ts";
import { dateAt } from "../../domain/calendar/instant.ts";
import { print, printJson, table } from "../output.ts";
import { planOf, withRunning } from "../running.ts";

/** `status`: the year's follow-up, one row per occurrence. */
export function statusCommand(): Command {
  return new Command("status")
    .description("how the year stands: one row per occurrence")
    .option("--year <year>", "which year (default: this one)", year)
    .option("--plan <plan>", "which plan, where there are several")
    .option("--data <dir>", "the local stack's folder")
    .option("--json", "print the status as JSON")
    .action(async (options: { year?: number; plan?: string; data?: string; json?: true }) => {
      await withRunning(options, async ({ planvakt }) => {
        const plan = await planOf(planvakt, options.plan);
        const status = await planvakt.yearStatus(plan, options.year ?? yearOf(dateAt(planvakt.clock.now())));
        if (options.json) {
          printJson(status);
          return;
        }
        print(`${status.plan} ${status.version}, ${status.year}, as of ${status.asOf}`);
        for (const { kind, at, checksum } of status.frozen ?? []) print(`frozen (${kind}) ${at}, checksum ${checksum}`);
        const items = [...status.actions, ...status.meetings, ...status.rules];
        print(table(items.flatMap((item) => item.duties.map(rowOf))));
        const cycles = items.flatMap((item) => item.held ?? []);
        if (cycles.length > 0) print(table(cycles.map(cycleOf)));
      });
    });
}

function rowOf(row: StatusDuty): readonly string[] {
  const { duty, period, state, due, late, question, reportedBy, confirmedBy, held, afterFreeze } = row;
  if (question !== undefined && state === undefined) return [duty, "", "undecided", "", question];
  return [
    duty,
    period ?? "",
    `${state ?? ""}${late ? " late" : ""}`,
    due ?? "",
    [
      held && `held ${held.join(" ") || "none"}`,
      reportedBy && `reported by ${reportedBy}`,
      confirmedBy && `confirmed by ${confirmedBy}`,
      afterFreeze && "after the freeze",
    ]
      .filter(Boolean)
      .join(", "),
  ];
}

/** A meeting cycle over the year: how many were held of how many, and whether that keeps pace. */
function cycleOf({ duty, held, undated, least, most, pace }: MeetingYear): readonly string[] {
  return [duty, `${held.length + undated} held of ${least}${most === undefined ? "" : `–${most}`}`, pace, held.join(" ")];
}
