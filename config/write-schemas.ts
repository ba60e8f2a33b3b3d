/** Writes the JSON schemas that editors check plans with, from the same shapes that `check` reads them by. Run by `npm run schemas`. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { peopleFile } from "./people-file.ts";
import { planFile } from "./plan-file.ts";
import { editorSchema } from "./shape.ts";
import { siteFile } from "./site-file.ts";
import { sourcesFile } from "./sources-file.ts";

/** Each checked-in schema's name and text. */
export function schemaFiles(): Readonly<Record<string, string>> {
  const written = (title: string, schema: Record<string, unknown>): string =>
    `${JSON.stringify({ $schema: "http://json-schema.org/draft-07/schema#", title, ...schema }, undefined, 2)}\n`;
  return {
    "plan.schema.json": written("Planvakt: plan.yaml", editorSchema(planFile, "ref")),
    "people.schema.json": written("Planvakt: people.yaml", editorSchema(peopleFile, "ref")),
    "site.schema.json": written("Planvakt: site.yaml", editorSchema(siteFile, "ref")),
    "sources.schema.json": written("Planvakt: sources.yaml", editorSchema(sourcesFile, "ref")),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(new URL(`schemas/${name}`, import.meta.url), text);
}
