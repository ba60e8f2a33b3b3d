import { Command } from "commander";
import { checkPlan, type PlanCheck } from "../../config/check.ts";
import { dateAt, type Instant } from "../../domain/calendar/instant.ts";
import { countOccurrences } from "../../domain/count-occurrences.ts";
import { EXIT } from "../exit.ts";
import { counted, print, printJson } from "../output.ts";

/** `check DIR`: what a plan holds, what is still asked, or everything that is wrong with it. Files only. */
export function checkCommand(): Command {
  return new Command("check")
    .description("check a plan's folder: counts and open questions, or every fault at once")
    .argument("<dir>", "the plan's folder, with plan.yaml and people.yaml")
    .option("--json", "print the result as JSON")
    .action((dir: string, options: { json?: true }) => {
      const today = dateAt(Date.now() as Instant);
      const checked = checkPlan(dir, today, (plan, year) => countOccurrences(plan, year, today));
      if (options.json) printJson(checked);
      else report(checked);
      process.exitCode = checked.ok ? EXIT.fine : EXIT.refused;
    });
}

function report(checked: PlanCheck): void {
  if (!checked.ok) {
    for (const { file, line, path, message } of checked.faults) print(`${file}:${line}  ${path}  ${message}`);
    print(`${counted(checked.faults.length, "fault")}. Nothing was changed.`);
    return;
  }
  const { goals, actions, meetings, rules, duties } = checked;
  const counts = [
    counted(goals, "goal"),
    counted(actions, "action"),
    counted(meetings, "meeting"),
    counted(rules, "rule"),
    counted(duties, "duty", "duties"),
  ];
  print(`${checked.plan} ${checked.version}: ${counts.join(", ")}`);
  for (const [year, count] of Object.entries(checked.occurrences)) print(`${year}: ${count} occurrences`);
  print(`${checked.questions.length} questions to the plan's owner:`);
  for (const { at, question } of checked.questions) print(`  ${at}  ${question}`);
}
