/** Writes people as the `people.yaml` that reading them takes. */
import { stringify } from "yaml";
import type { People } from "../domain/people.ts";

/** The text of the file, with `remark` as the comment at its head. Read again, it gives the same people. */
export function peopleYaml({ persons, holdings, absences }: People, remark: string): string {
  const body = stringify(
    {
      persons: persons.map(({ id, name, email }) => ({ id, name, email })),
      holdings: holdings.map(({ role, person, from, to, standIn }) => ({ role, person, from, ...optional(to, standIn) })),
      absences: absences.map(({ person, from, to, standIn }) => ({ person, from, ...optional(to, standIn) })),
    },
    { schema: "core", lineWidth: 0 },
  );
  const head = remark.split("\n").map((line) => `# ${line}`.trimEnd());
  return `${head.join("\n")}\n${body}`;
}

function optional(to: string | undefined, standIn: string | undefined) {
  return { ...(to === undefined ? {} : { to }), ...(standIn === undefined ? {} : { standIn }) };
}
