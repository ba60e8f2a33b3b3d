/** How an act came out. */
import type { ActResult } from "../client/views.ts";
import { EXIT } from "./exit.ts";
import { print, printJson, say } from "./output.ts";

export function printResult(result: ActResult, json: boolean): void {
  process.exitCode = result.ok ? EXIT.fine : EXIT.refused;
  if (json) printJson(result);
  else if (result.ok) print(`${result.event}: now ${result.state}`);
  else say(result.reason);
}
