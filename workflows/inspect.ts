/** Looks once whether what should be going on is going on. Started by a Schedule every morning, and by a traveller in a local stack. */
import { setCurrentDetails } from "@temporalio/workflow";
import type { Inspection } from "./ports.ts";
import { inspection } from "./proxies.ts";

export async function inspect(): Promise<Inspection> {
  const found = await inspection.inspectAll(Date.now());
  setCurrentDetails(`${found.checked} granskade, ${found.drift} avvikelser, ${found.repaired} rättade`);
  return found;
}
