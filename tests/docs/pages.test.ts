import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkPlan } from "../../config/check.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { runCli } from "../engine/with-planvakt.ts";
import { pages, planvaktCommands, shellLines, WITH_A_STACK } from "./written-commands.ts";

/** Read nothing but files. */
const FILES_ONLY = ["check", "preview", "read", "draft"];
/** Each is a process that reads all of the sources: seconds on a busy machine. */
const LIMIT_MS = 60_000;
/** Run until they are stopped: what they bring up is what every engine test stands on. */
const LONG_RUNNING = ["start", "worker", "web"];

describe("the commands in the documentation", () => {
  it("each are of a kind that some test runs", () => {
    const others = shellLines().filter(({ line }) => {
      if (/^npm ci && npm (start|test)$/.test(line) || line.startsWith("export ")) return false;
      const [program, name = ""] = line.split(" ");
      return program !== "./planvakt" || ![...FILES_ONLY, ...WITH_A_STACK, ...LONG_RUNNING].includes(name);
    });
    expect(others).toEqual([]);
  });

  it.each(planvaktCommands(...FILES_ONLY))("$page: $line", { timeout: LIMIT_MS }, async ({ words }) => {
    const told = await runCli(".planvakt", words);
    expect(told).toMatchObject({ code: 0 });
    expect(told.stdout).not.toBe("");
  });

  it("name scripts that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    const named = pages().flatMap((page) =>
      [...readFileSync(page, "utf8").matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1] ?? ""),
    );
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(scripts).toMatchObject({ start: "./planvakt start", test: "tsx tests/run.ts" });
  });
});

describe("the documentation", () => {
  it("links only to what is there", () => {
    const broken = pages().flatMap((page) =>
      [...readFileSync(page, "utf8").matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)]
        .map((match) => join(dirname(page), match[1] ?? ""))
        .filter((target) => !existsSync(target))
        .map((target) => `${page} → ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it("lists every decision by its heading, in order", () => {
    const folder = "docs/decisions";
    const headings = readdirSync(folder)
      .sort()
      .map((file) => `- [${readFileSync(join(folder, file), "utf8").split("\n")[0]?.slice(2) ?? ""}](decisions/${file})`);
    const listed = readFileSync("docs/README.md", "utf8")
      .split("\n")
      .slice(-headings.length - 1, -1);
    expect(headings.length).toBeGreaterThan(10);
    expect(listed).toEqual(headings);
  });

  it("has every setting in the README's table", () => {
    const settings = [...readFileSync("config/settings.ts", "utf8").matchAll(/^ {2}([A-Z][A-Z_]+): z/gm)].map((match) => match[1]);
    const readme = readFileSync("README.md", "utf8");
    expect(settings).toContain("DATABASE_URL");
    expect(settings.filter((name) => !readme.includes(`| \`${name ?? ""}\` `))).toEqual([]);
  });

  it("says what the plan that comes with it holds", () => {
    const checked = checkPlan("config/plans/vingaker", civilDate("2026-11-23"), () => 0);
    if (!checked.ok) throw new Error("The plan has faults");
    const { goals, actions, meetings, duties } = checked;
    expect(readFileSync("README.md", "utf8")).toContain(
      `${goals} goals, ${actions} actions, ${meetings} meeting cycles, ${duties} duties`,
    );
  });
});
