import { expect, test } from "vitest";
import { readPlan } from "../../config/read-plan.ts";
import { peopleYaml } from "../../config/write-people.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import type { PersonId, RoleId } from "../../domain/ids.ts";
import type { People } from "../../domain/people.ts";
import { folderWith, MINIMAL_PEOPLE, MINIMAL_PLAN } from "./minimal-plan.ts";

/** Everything YAML could take for something else than text. */
const ODD = ["null", "yes", "1e3", "2027-01-01", "- a", "a: b", "# nej", "'", '"', "Åsa \\ Ö", "0x1f", "@a", "*a"];

test("people that are written are read again as they were, without a fault", () => {
  const before = readPlan(folderWith({ "plan.yaml": MINIMAL_PLAN, "people.yaml": MINIMAL_PEOPLE }));
  if (!before.ok) throw new Error(JSON.stringify(before.faults));
  const { people } = before;
  const person = (id: string): PersonId => id as PersonId;
  const from = civilDate("2027-03-01");
  const to = civilDate("2027-03-14");
  const changed: People = {
    persons: [...people.persons, ...ODD.map((name, at) => ({ id: person(`odd-${at}`), name, email: `odd-${at}@testby.example` }))],
    holdings: [
      ...people.holdings,
      { role: "gruppen" as RoleId, person: person("odd-1"), from, standIn: person("odd-2") },
      { role: "grannen" as RoleId, person: person("odd-3"), from, to },
    ],
    absences: [
      ...people.absences,
      { person: person("anna"), from, to, standIn: person("odd-0") },
      { person: person("bo"), from, to },
    ],
  };
  const text = peopleYaml(changed, "Two lines\nof remark: {here}");
  const after = readPlan(folderWith({ "plan.yaml": MINIMAL_PLAN, "people.yaml": text }));
  expect(after.ok ? [] : after.faults).toEqual([]);
  expect(after.ok && after.people).toEqual(changed);
});
