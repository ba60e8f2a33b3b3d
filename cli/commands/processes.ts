import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Command } from "commander";

/** `worker` and `web`: one process each, against the servers that the environment names. */
export function processCommands(): readonly Command[] {
  return [
    new Command("worker")
      .description("run workflows and activities; settings from the environment")
      .action(() => become("worker/main.ts")),
    new Command("web").description("serve the pages; settings from the environment").action(() => become("web/main.ts")),
  ];
}

/** The arguments that run one of our files under Node. */
export function nodeArguments(main: string): readonly string[] {
  const root = new URL("../../", import.meta.url);
  return ["--import", new URL("node_modules/tsx/dist/loader.mjs", root).href, fileURLToPath(new URL(main, root))];
}

/** Runs the file in a child that gets our signals, and ends as it ends. */
function become(main: string): Promise<void> {
  const child = spawn(process.execPath, nodeArguments(main), { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      process.exitCode = code ?? (signal === null ? 0 : 1);
      resolve();
    });
  });
}
