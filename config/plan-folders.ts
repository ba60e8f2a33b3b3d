/** The plans of this installation: each folder with a plan.yaml. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Every plan's folder, in order of name. None where the folder itself is missing. */
export function planFolders(plansDir: string): readonly string[] {
  if (!existsSync(plansDir)) return [];
  return readdirSync(plansDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(plansDir, entry.name, "plan.yaml")))
    .map((entry) => join(plansDir, entry.name))
    .sort();
}
