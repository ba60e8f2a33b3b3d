/** `npm run letters:year [2028]`: letters and envelopes per person in a year of Vingåker's plan, done in time and left alone. */
import { table } from "../../cli/output.ts";
import { readPlan } from "../../config/read-plan.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { PlanvaktError } from "../../domain/planvakt-error.ts";
import { AIMS, met } from "./aims.ts";
import { countYear } from "./count.ts";
import { diligent } from "./diligent.ts";

const BEGUN = civilDate("2026-11-23");
const PLAN = new URL("../../config/plans/vingaker", import.meta.url).pathname;

const year = Number(process.argv[2] ?? "2027");
if (!Number.isInteger(year) || year < 2027 || year > 2100) {
  throw new PlanvaktError(`"${process.argv[2] ?? ""}" is not a year from 2027 to 2100: npm run letters:year -- 2028`);
}
const reading = readPlan(PLAN);
if (!reading.ok) throw new PlanvaktError("Vingåker's plan has faults: run ./planvakt check config/plans/vingaker");
const done = countYear(reading, BEGUN, year, diligent);
const alone = countYear(reading, BEGUN, year);
const rows = done.map(({ person, letters, envelopes }) => {
  const left = alone.find((other) => other.person === person);
  return [person, ...[letters, envelopes, left?.letters ?? 0, left?.envelopes ?? 0].map(String)];
});
const head = ["", "done: letters", "envelopes", "left alone: letters", "envelopes"];
process.stdout.write(`${year}, begun ${BEGUN}\n\n${table([head, ...rows])}\n\n`);
for (const aim of AIMS) {
  const counted = aim.when === "done" ? done : alone;
  const seen = counted.find(({ person }) => person === aim.person)?.envelopes ?? 0;
  process.stdout.write(
    `${met(aim, seen) ? "met   " : "MISSED"}  ${aim.when}: ${aim.person} ${seen} envelopes, aim at most ${aim.most}\n`,
  );
}
