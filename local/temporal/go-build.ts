import { access, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { takeLock } from "../process/lock-file.ts";
import { findOnPath, runProgram } from "../process/run-program.ts";
import { found, notFound, type Search, type WayAnswer } from "./engine.ts";
import { BUILT_SERVER_VERSION, BUILT_UI_VERSION } from "./server-version.ts";

/** A program that Go can build from its public module. */
interface Target {
  readonly name: string;
  /** The module's package; Go names the program after its last part. */
  readonly module: string;
  readonly version: string;
  /** Roughly what is compiled, to tell how far it is. */
  readonly packages: number;
}

const SERVER: Target = {
  name: "Temporal server",
  module: "go.temporal.io/server/cmd/server",
  version: BUILT_SERVER_VERSION,
  packages: 1_760,
};
const UI: Target = {
  name: "Temporal UI",
  module: "github.com/temporalio/ui-server/v2/cmd/server",
  version: BUILT_UI_VERSION,
  packages: 400,
};

/** Some minutes on an idle machine, over half an hour on one that does much else. */
const LIMIT_MILLIS = 90 * 60_000;
const TELL_EVERY_MILLIS = 10_000;

/** The fourth way, first half: the server that was built before. */
export async function builtBefore({ cache }: Search): Promise<WayAnswer> {
  const program = programOf(SERVER, cache);
  if (!(await isThere(program))) return notFound("built before", `nothing at ${program}`);
  return found({ kind: "go", program, version: SERVER.version });
}

/** The fourth way: the server is built with Go, once per machine and version: 2 to 5 minutes, about 3 GB in Go's own caches, 150 MB kept. */
export async function buildServer(search: Search): Promise<WayAnswer> {
  const built = await build(SERVER, search);
  if (built.kind === "failed") return notFound("build with Go", built.why);
  return found({ kind: "go", program: built.program, version: SERVER.version });
}

/** The UI is built beside it; nothing depends on it, so a failure is only a sentence. */
export async function buildUi(search: Search): Promise<BuildAnswer> {
  return await build(UI, search);
}

/** The UI that was built before, or undefined. */
export async function builtUi(cache: string): Promise<string | undefined> {
  const program = programOf(UI, cache);
  return (await isThere(program)) ? program : undefined;
}

export type BuildAnswer = { readonly kind: "built"; readonly program: string } | { readonly kind: "failed"; readonly why: string };

async function build(target: Target, search: Search): Promise<BuildAnswer> {
  const program = programOf(target, search.cache);
  // Before the lock: the cache may be shared and closed for writing.
  if (await isThere(program)) return { kind: "built", program };
  const go = await findOnPath("go", search.env, ["/usr/local/go/bin", "/opt/homebrew/bin"]);
  if (go === undefined) return { kind: "failed", why: "Go is not installed" };
  await mkdir(search.cache, { recursive: true, mode: 0o700 });
  const lock = await waitForLock(`${program}.lock`, target, search);
  if (lock === undefined) return { kind: "failed", why: "the start was broken off" };
  try {
    if (await isThere(program)) return { kind: "built", program };
    return await compile(go, target, program, search);
  } finally {
    await lock.release();
  }
}

async function compile(go: string, target: Target, program: string, search: Search): Promise<BuildAnswer> {
  const bin = `${program}.half`;
  await rm(bin, { recursive: true, force: true });
  await mkdir(bin, { recursive: true });
  const begun = performance.now();
  const seconds = (): string => `${((performance.now() - begun) / 1000).toFixed(0)} s`;
  let packages = 0;
  let modules = 0;
  search.progress(`${target.name}: building ${target.version} with Go, once; this takes some minutes`);
  const ticker = setInterval(() => {
    const how =
      packages > 0 ? `${String(packages)} of about ${String(target.packages)} packages` : `${String(modules)} modules fetched`;
    search.progress(`${target.name}: building, ${seconds()}, ${how}`);
  }, TELL_EVERY_MILLIS);
  try {
    const { code, output } = await runProgram(go, ["install", "-v", "-ldflags=-s -w", `${target.module}@v${target.version}`], {
      env: goEnvironment(search, bin),
      cwd: bin,
      limitMillis: LIMIT_MILLIS,
      signal: search.signal,
      onLine: (line) => {
        if (line.startsWith("go: ")) modules += 1;
        else packages += 1;
      },
    });
    if (performance.now() - begun >= LIMIT_MILLIS) {
      return { kind: "failed", why: `it was not done in ${seconds()}; what is compiled is kept, so start again to go on` };
    }
    if (code !== 0) return { kind: "failed", why: `go install failed after ${seconds()}: ${faultIn(output)}` };
    await rename(join(bin, process.platform === "win32" ? "server.exe" : "server"), program);
    search.progress(`${target.name}: built in ${seconds()}, kept in ${program}`);
    return { kind: "built", program };
  } finally {
    clearInterval(ticker);
    await rm(bin, { recursive: true, force: true });
  }
}

/** The user's own flags for Go (-mod=vendor, a workspace, another toolchain) must not reach a build of a public module. */
function goEnvironment({ env, cache }: Search, bin: string): Search["env"] {
  const homeless = env["HOME"] === undefined;
  return {
    ...env,
    GOBIN: bin,
    GOFLAGS: "-mod=mod",
    GOWORK: "off",
    GOTOOLCHAIN: "local",
    ...(homeless ? { GOCACHE: join(cache, "go-build"), GOPATH: join(cache, "go") } : {}),
  };
}

async function waitForLock(path: string, target: Target, search: Search): Promise<{ release(): Promise<void> } | undefined> {
  for (let waited = 0; ; waited += 1) {
    const answer = await takeLock(path);
    if (answer.kind === "held") return answer;
    if (search.signal.aborted) return undefined;
    if (waited % 20 === 0) search.progress(`${target.name}: process ${String(answer.by.pid)} is building it; waiting for that`);
    await pause(500);
  }
}

/** Go's last lines that are not progress. */
function faultIn(output: string): string {
  const lines = output.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("go: downloading"));
  return lines.slice(-3).join(" / ") || "it said nothing";
}

const programOf = (target: Target, cache: string): string =>
  join(cache, `${target.name.toLowerCase().replace(" ", "-")}-${target.version}`);

async function isThere(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
