/** The workflows as one file, made once for each state of their sources: a worker starts without webpack. */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleWorkflowCode } from "@temporalio/worker";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDER = join(ROOT, "build");

/** The path of a bundle of the workflows as they are now; made where there is none. */
export async function workflowBundle(): Promise<string> {
  const path = join(FOLDER, `workflows-${await sourceHash()}.js`);
  if (await readFile(path).catch(() => undefined)) return path;
  const { code } = await bundleWorkflowCode({ workflowsPath: join(ROOT, "workflows", "index.ts") });
  await mkdir(FOLDER, { recursive: true });
  // Two workers that start at once write the same bytes; a rename shows neither of them half a file.
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, code);
  await rename(draft, path);
  return path;
}

/** Everything the bundle is made from: the workflows, the domain they may import, and the packages' versions. */
async function sourceHash(): Promise<string> {
  const hash = createHash("sha256").update(await readFile(join(ROOT, "package-lock.json")));
  for (const folder of ["workflows", "domain"]) {
    const names = await readdir(join(ROOT, folder), { recursive: true });
    for (const name of names.filter((each) => each.endsWith(".ts")).sort()) {
      hash.update(name).update(await readFile(join(ROOT, folder, name)));
    }
  }
  return hash.digest("hex").slice(0, 16);
}
