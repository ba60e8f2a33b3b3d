/** The commands that stand in README and docs, as somebody would copy them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface WrittenCommand {
  readonly page: string;
  readonly line: string;
  /** What follows `./planvakt`, divided as a shell does. */
  readonly words: readonly string[];
}

export function pages(): readonly string[] {
  const below = readdirSync("docs", { recursive: true, encoding: "utf8" }).map((name) => join("docs", name));
  return ["README.md", "CHANGELOG.md", ...below].filter((name) => name.endsWith(".md")).sort();
}

/** Every line of every `sh` block, in the order in which it is read. */
export function shellLines(): readonly { readonly page: string; readonly line: string }[] {
  return pages().flatMap((page) =>
    [...readFileSync(page, "utf8").matchAll(/^```sh\n([^]*?)^```$/gm)].flatMap((block) =>
      (block[1] ?? "")
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => ({ page, line })),
    ),
  );
}

/** Tried against a running stack, in written-commands.engine.test.ts. */
export const WITH_A_STACK = [
  "status",
  "letters",
  "travel",
  "act",
  "decide",
  "apply",
  "doctor",
  "open",
  "hold",
  "release",
  "restore",
  "verify",
  "revoke",
  "export",
  "year",
  "paper",
];

/** The `./planvakt` lines whose command is one of these. */
export function planvaktCommands(...names: readonly string[]): readonly WrittenCommand[] {
  return shellLines()
    .filter(({ line }) => line.startsWith("./planvakt "))
    .map(({ page, line }) => ({ page, line, words: wordsOf(line).slice(1) }))
    .filter(({ words }) => names.includes(words[0] ?? ""));
}

function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "");
}
