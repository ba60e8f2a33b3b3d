import { createWriteStream } from "node:fs";
import { access, chmod, mkdir, rename, rm } from "node:fs/promises";
import { arch, platform } from "node:os";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { runProgram } from "../process/run-program.ts";
import { found, notFound, type Search, type WayAnswer } from "./engine.ts";
import { serverVersionOf } from "./on-path.ts";

/** The version of the SDK whose matching server is asked for. */
const SDK_VERSION = "1.24.0";
const SOURCE = "https://temporal.download";
const LIMIT_MILLIS = 180_000;
const ANSWER_LIMIT_MILLIS = 15_000;

const answerShape = z.object({ archiveUrl: z.url(), fileToExtract: z.string() });

/** The third way, first half: what was downloaded before. */
export async function downloadedBefore(search: Search): Promise<WayAnswer> {
  const program = programIn(search.cache);
  const there = await access(program).then(
    () => true,
    () => false,
  );
  const version = there ? await serverVersionOf(program, search.env, search.signal) : undefined;
  if (version === undefined) return notFound("downloaded before", `nothing usable at ${program}`);
  return found({ kind: "download", program, version });
}

/**
 * The third way: the download that the Temporal SDK makes for its test server, from the same address and for the same SDK version, but
 * kept for good and run as a process of ours (the SDK's own would be killed by ctrl-C with the terminal's group).
 */
export async function download(search: Search, source = SOURCE): Promise<WayAnswer> {
  const way = `download from ${new URL(source).host}`;
  const begun = performance.now();
  const signal = AbortSignal.any([search.signal, AbortSignal.timeout(LIMIT_MILLIS)]);
  const folder = join(search.cache, `download.${String(process.pid)}.half`);
  try {
    await mkdir(folder, { recursive: true });
    const info = await askWhere(source, signal);
    const archive = join(folder, "temporal.tar.gz");
    await fetchTo(archive, info.archiveUrl, signal, search.progress);
    const { code, output } = await runProgram("tar", ["-xzf", archive, "-C", folder, info.fileToExtract], {
      env: search.env,
      limitMillis: 60_000,
      signal,
    });
    if (code !== 0) return notFound(way, `the archive could not be unpacked: ${output.trim() || "tar is missing"}`);
    const unpacked = join(folder, info.fileToExtract);
    await chmod(unpacked, 0o755);
    const version = await serverVersionOf(unpacked, search.env, signal);
    if (version === undefined) return notFound(way, "what was downloaded does not run on this machine");
    await rename(unpacked, programIn(search.cache));
    return found({ kind: "download", program: programIn(search.cache), version });
  } catch (error) {
    return notFound(way, `it gave up after ${((performance.now() - begun) / 1000).toFixed(0)} s: ${reason(error)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function askWhere(source: string, signal: AbortSignal): Promise<z.infer<typeof answerShape>> {
  const url = new URL("/cli/default", source);
  url.search = new URLSearchParams({
    arch: arch() === "x64" ? "amd64" : arch(),
    platform: platform() === "win32" ? "windows" : platform(),
    format: "tar.gz",
    "sdk-name": "sdk-typescript",
    "sdk-version": SDK_VERSION,
  }).toString();
  const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_LIMIT_MILLIS)]) });
  if (!response.ok) throw new Error(`${url.host} answered ${String(response.status)}`);
  return answerShape.parse(await response.json());
}

async function fetchTo(path: string, url: string, signal: AbortSignal, progress: (line: string) => void): Promise<void> {
  const response = await fetch(url, { signal });
  if (!response.ok || response.body === null) throw new Error(`${new URL(url).host} answered ${String(response.status)}`);
  const total = Number(response.headers.get("content-length") ?? 0);
  let received = 0;
  let told = performance.now();
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      received += chunk.length;
      if (performance.now() - told > 2_000) {
        told = performance.now();
        progress(`Temporal: downloading, ${megabytes(received)}${total > 0 ? ` of ${megabytes(total)}` : ""}`);
      }
      done(null, chunk);
    },
  });
  await pipeline(Readable.fromWeb(response.body), count, createWriteStream(path));
}

const programIn = (cache: string): string => join(cache, `temporal-cli-for-sdk-${SDK_VERSION}`);
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;

/** fetch hides what went wrong in the cause: `fetch failed` alone helps nobody. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
