/** Opens a page in the person's browser, where there is one to open. */
import { spawn } from "node:child_process";

/** Never fails: without a desktop the address on the screen is enough. */
export function openPage(url: string, environment: Readonly<Record<string, string | undefined>>): void {
  const desktop = process.platform === "darwin" || process.platform === "win32" || environment["DISPLAY"] !== undefined;
  if (!desktop || environment["CI"] !== undefined) return;
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", url]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", url]
        : ["xdg-open", url];
  if (command === undefined) return;
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.once("error", () => undefined);
  child.unref();
}
