/** Opens a page in the person's browser, where there is one to open. */
import { spawn } from "node:child_process";

/** Never fails: without a desktop the address on the screen is enough. */
export function openPage(url: string, environment: Readonly<Record<string, string | undefined>>): void {
  const desktop = process.platform === "darwin" || process.platform === "win32" || environment["DISPLAY"] !== undefined;
  if (!desktop || environment["CI"] !== undefined) return;
  const { command, args } = opener(url);
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.once("error", () => undefined);
  child.unref();
}

function opener(url: string): { readonly command: string; readonly args: readonly string[] } {
  switch (process.platform) {
    case "darwin":
      return { command: "open", args: [url] };
    case "win32":
      return { command: "cmd", args: ["/c", "start", "", url] };
    default:
      return { command: "xdg-open", args: [url] };
  }
}
