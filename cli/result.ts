/** How an act came out. */
import type { ActResult } from "../client/views.ts";
import { parseDecisionField } from "../domain/decision-duty.ts";
import { EXIT } from "./exit.ts";
import { print, printJson, say } from "./output.ts";

export function printResult(result: ActResult, json: boolean): void {
  process.exitCode = result.ok ? EXIT.fine : EXIT.refused;
  if (json) printJson(result);
  else if (result.ok) print(`${result.event}: now ${result.state}`);
  else for (const line of faultsOf(result)) say(line);
}

/** Each fault with the decision it is of, where the report brought several; else why the whole was refused. */
function faultsOf({ reason, faults = [] }: Extract<ActResult, { ok: false }>): readonly string[] {
  if (faults.length === 0) return [reason];
  return faults.map(({ field, text }) => {
    const place = parseDecisionField(field);
    return place === undefined ? text : `decision ${place.row + 1}: ${text}`;
  });
}
