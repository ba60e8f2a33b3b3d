import { describe, expect, test } from "vitest";
import { found, notFound, type Search, type WayAnswer } from "../../../local/temporal/engine.ts";
import { findEngine } from "../../../local/temporal/find-engine.ts";
import { isAtLeast, isSameSeries, serverInCli } from "../../../local/temporal/server-version.ts";

const search = (env: Record<string, string> = {}): Search => ({
  env,
  cache: "/nowhere",
  progress: () => undefined,
  signal: new AbortController().signal,
});
const way = (store: "cli" | "server", answer: WayAnswer) => ({ store, look: () => Promise.resolve(answer) });
const cli = (version: string) => way("cli", found({ kind: "on-path", program: "/usr/bin/temporal", version }));
const built = way("server", found({ kind: "go", program: "/cache/server", version: "1.32.1" }));
const none = way("cli", notFound("temporal on PATH", "no program called temporal is there"));

describe("finding an engine", () => {
  test("takes the first way that works", async () => {
    expect(await findEngine(search(), undefined, "d", [none, cli("1.32.0"), built])).toMatchObject({ kind: "on-path" });
  });

  test("passes an old server over while a later way works, else takes it", async () => {
    expect(await findEngine(search(), undefined, "d", [cli("1.29.1"), built])).toMatchObject({ kind: "go" });
    expect(await findEngine(search(), undefined, "d", [cli("1.29.1"), none])).toMatchObject({ version: "1.29.1" });
  });

  test("uses the server that the settings name and looks no further", async () => {
    const engine = await findEngine(
      search({ TEMPORAL_ADDRESS: "temporal.example:7233", TEMPORAL_NAMESPACE: "plan" }),
      undefined,
      "d",
      [built],
    );
    expect(engine).toMatchObject({ kind: "given", namespace: "plan", connection: { address: "temporal.example:7233" } });
  });

  test("goes on with the kind that the data folder began with", async () => {
    const engine = await findEngine(search(), { kind: "go", version: "1.32.1" }, "d", [cli("1.33.0"), built]);
    expect(engine).toMatchObject({ kind: "go" });
  });

  test("refuses plainly when that kind or version is gone", async () => {
    const remembered = { kind: "on-path", version: "1.32.0" } as const;
    await expect(findEngine(search(), remembered, "/data", [cli("1.33.0"), built])).rejects.toThrow(
      /workflows of \/data were written by Temporal server 1\.32\.0[\s\S]*it is server 1\.33\.0/,
    );
    await expect(findEngine(search(), { kind: "given", version: "1.32.0" }, "/data", [built])).rejects.toThrow(/Set it again/);
    await expect(findEngine(search({ TEMPORAL_ADDRESS: "a:1" }), remembered, "/data", [built])).rejects.toThrow(/Unset it/);
  });

  test("lists what was tried and what to install", async () => {
    await expect(findEngine(search(), undefined, "d", [none])).rejects.toThrow(
      /temporal on PATH: no program[\s\S]*install Go 1\.26\.8/,
    );
  });
});

describe("versions", () => {
  test("are read from what the command line tool prints", () => {
    expect(serverInCli("temporal version 1.9.1 (Server 1.32.0, UI 2.54.0)")).toBe("1.32.0");
    expect(serverInCli("nonsense")).toBeUndefined();
  });

  test("are compared by number", () => {
    expect([
      isAtLeast("1.32.0", "1.32.0"),
      isAtLeast("1.9.1", "1.32.0"),
      isAtLeast("2.0.0", "1.32.0"),
      isAtLeast("x", "1.0.0"),
    ]).toEqual([true, false, true, false]);
    expect([isSameSeries("1.32.0", "1.32.7"), isSameSeries("1.32.0", "1.33.0")]).toEqual([true, false]);
  });
});
