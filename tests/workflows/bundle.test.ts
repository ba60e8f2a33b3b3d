import { readFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import { describe, expect, test } from "vitest";
import { workflowBundle } from "../../worker/bundle.ts";
import * as workflows from "../../workflows/index.ts";

const MOST_BYTES = 2_500_000;
/** Modules that webpack put into the bundle, by the comment it leaves above each. */
const MODULE_COMMENT = /^ *!\*\*\* (\S+) \*\*\*!/gm;
/** What Temporal's sandbox gives in their place: the bundler leaves its own stand-ins. */
const GIVEN_BY_TEMPORAL = ["assert", "url", "util"];

const code = await readFile(await workflowBundle(), "utf8");
const modules = [...code.matchAll(MODULE_COMMENT)].map(([, path]) => path ?? "");

describe("the workflows' bundle", () => {
  test("holds our workflows and little else", () => {
    expect(modules.some((path) => path.endsWith("workflows/occurrence.ts"))).toBe(true);
    expect(Buffer.byteLength(code)).toBeLessThan(MOST_BYTES);
  });

  test.each(["luxon", "zod", "pg", "kysely", "nodemailer", "mailparser", "yaml", "hono"])(
    "leaves %s outside the sandbox",
    (name) => {
      expect(modules.filter((path) => path.includes(`/node_modules/${name}/`))).toEqual([]);
    },
  );

  test("has no module of Node's own", () => {
    const taken = builtinModules
      .filter((name) => !GIVEN_BY_TEMPORAL.includes(name))
      .filter(
        (name) =>
          modules.includes(name) ||
          modules.includes(`node:${name}`) ||
          code.includes(`require("${name}")`) ||
          code.includes(`require("node:${name}")`),
      );
    expect(taken).toEqual([]);
  });

  test("offers exactly the workflows a worker registers", () => {
    expect(Object.keys(workflows).sort()).toEqual(["apply", "closeYear", "duty", "inspect", "mailroom", "occurrence", "pull"]);
  });
});
