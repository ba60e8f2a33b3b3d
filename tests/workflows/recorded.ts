/** The recorded histories, by what they show. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { historyFromJSON } from "@temporalio/common/lib/proto-utils.js";

const FOLDER = join(import.meta.dirname, "..", "histories");

export type History = ReturnType<typeof historyFromJSON>;

export interface Recorded {
  /** `occurrence/ladder-to-escalation`. */
  readonly shape: string;
  readonly history: History;
}

export function recorded(): readonly Recorded[] {
  return readdirSync(FOLDER, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => ({
      shape: name.slice(0, -".json".length).replaceAll("\\", "/"),
      history: historyFromJSON(JSON.parse(readFileSync(join(FOLDER, name), "utf8"))),
    }));
}
