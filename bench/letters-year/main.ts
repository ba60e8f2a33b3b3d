/** `npm run letters:year [-- 2028]`: letters and envelopes per person in a year of Vingåker's plan, done in time and left alone. */
import { print, say, table } from "../../cli/output.ts";
import { readPlan } from "../../config/read-plan.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { PlanvaktError } from "../../domain/planvakt-error.ts";
import { AIMS, met } from "./aims.ts";
import { countYear } from "./count.ts";
import { diligent } from "./diligent.ts";

const BEGUN = civilDate("2026-11-23");
const PLAN = new URL("../../config/plans/vingaker", import.meta.url).pathname;

function main(given = "2027"): void {
  const year = Number(given);
  if (!Number.isInteger(year) || year < 2027 || year > 2100) {
    throw new PlanvaktError(`"${given}" is not a year from 2027 to 2100: npm run letters:year -- 2028`);
  }
  const reading = readPlan(PLAN);
  if (!reading.ok) throw new PlanvaktError("Vingåker's plan has faults: run ./planvakt check config/plans/vingaker");
  const done = countYear(reading, BEGUN, year, diligent);
  const alone = countYear(reading, BEGUN, year);
  const rows = done.map(({ person, letters, envelopes }) => {
    const left = alone.find((other) => other.person === person);
    return [person, ...[letters, envelopes, left?.letters ?? 0, left?.envelopes ?? 0].map(String)];
  });
  print(`${year}, begun ${BEGUN}\n`);
  print(table([["", "done: letters", "envelopes", "left alone: letters", "envelopes"], ...rows]));
  print();
  for (const aim of AIMS) {
    const counted = aim.when === "done" ? done : alone;
    const seen = counted.find(({ person }) => person === aim.person)?.envelopes ?? 0;
    print(`${met(aim, seen) ? "met   " : "MISSED"}  ${aim.when}: ${aim.person} ${seen} envelopes, aim at most ${aim.most}`);
  }
}

try {
  main(process.argv[2]);
} catch (error) {
  say(error instanceof PlanvaktError ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = 2;
}
