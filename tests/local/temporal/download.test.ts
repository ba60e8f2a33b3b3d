import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { download, downloadedBefore } from "../../../local/temporal/download.ts";

let folder: string;
let server: Server;
let source: string;
let asked: string[];

/** Answers as the download service does: where the archive is, then the archive. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "planvakt-download-"));
  await writeFile(join(folder, "temporal"), '#!/bin/sh\necho "temporal version 1.9.1 (Server 1.32.0, UI 2.54.0)"\n', {
    mode: 0o755,
  });
  execFileSync("tar", ["-czf", join(folder, "cli.tar.gz"), "-C", folder, "temporal"]);
  const archive = await readFile(join(folder, "cli.tar.gz"));
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    if (request.url?.startsWith("/cli/default"))
      response.end(JSON.stringify({ archiveUrl: `${source}/cli.tar.gz`, fileToExtract: "temporal" }));
    else if (request.url === "/cli.tar.gz") response.end(archive);
    else response.writeHead(404).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  source = `http://127.0.0.1:${String(typeof address === "object" ? address?.port : "")}`;
});

afterEach(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const search = () => ({
  env: { PATH: process.env["PATH"] },
  cache: join(folder, "cache"),
  progress: () => undefined,
  signal: new AbortController().signal,
});

test("downloads the server for the SDK once and finds it the next time", async () => {
  expect(await downloadedBefore(search())).toMatchObject({ kind: "not-found" });
  expect(await download(search(), source)).toMatchObject({ kind: "found", engine: { kind: "download", version: "1.32.0" } });
  expect(asked[0]).toContain("sdk-name=sdk-typescript&sdk-version=1.24.0");
  expect(await downloadedBefore(search())).toMatchObject({ kind: "found", engine: { version: "1.32.0" } });
  expect(await readdir(join(folder, "cache"))).toEqual(["temporal-cli-for-sdk-1.24.0"]);
});

test("says plainly why a download failed, and leaves nothing half", async () => {
  server.close();
  server.closeAllConnections();
  const answer = await download({ ...search(), cache: join(folder, "other") }, source);
  expect(answer).toMatchObject({ kind: "not-found", tried: { way: expect.stringContaining("download from 127.0.0.1") as string } });
  expect(await readdir(join(folder, "other"))).toEqual([]);
});
