/** What the command line prints, read by somebody who does not want all of it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { nodeArguments } from "../../cli/commands/processes.ts";

test("a command whose reader has had enough ends quietly, as one that went well", async () => {
  const words = ["preview", "config/plans/vingaker", "--from", "2027-01-01", "--to", "2027-12-31", "--json"];
  const child = spawn(process.execPath, [...nodeArguments("cli/main.ts"), ...words], { stdio: ["ignore", "pipe", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (data: Buffer) => (complaint += data.toString()));
  // More than a pipe holds is still to come.
  await once(child.stdout, "data");
  child.stdout.destroy();
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  expect({ code, complaint }).toEqual({ code: 0, complaint: "" });
});
