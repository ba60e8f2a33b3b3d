import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { schemaFiles } from "../../config/write-schemas.ts";

describe("the schemas for editors", () => {
  it.each(Object.entries(schemaFiles()))("%s is what `npm run schemas` writes", (name, text) => {
    expect(JSON.parse(readFileSync(`config/schemas/${name}`, "utf8"))).toEqual(JSON.parse(text));
  });

  it.each(["plan", "people"])("stands beside each %s.yaml", (name) => {
    expect(readFileSync(`config/plans/vingaker/${name}.yaml`, "utf8")).toContain(
      `# yaml-language-server: $schema=../../schemas/${name}.schema.json`,
    );
  });
});
