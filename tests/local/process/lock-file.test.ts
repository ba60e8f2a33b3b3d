import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLock } from "../../../local/process/lock-file.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "planvakt-lock-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("one of many gets the lock, and the others learn who has it", async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => takeLock(join(folder, "lock"))));
  const held = answers.filter((answer) => answer.kind === "held");
  expect(held).toHaveLength(1);
  expect(answers.find((answer) => answer.kind === "taken")).toMatchObject({ by: { pid: process.pid } });
  await held[0]?.release();
  expect(await readdir(folder)).toEqual([]);
});

test("a lock whose process is dead, or whose number another process has now, is free", async () => {
  for (const stale of ['{"pid":999999999,"identity":"x"}', `{"pid":${String(process.pid)},"identity":"earlier"}`, "", "{half"]) {
    await writeFile(join(folder, "lock"), stale);
    const answers = await Promise.all([
      takeLock(join(folder, "lock")),
      takeLock(join(folder, "lock")),
      takeLock(join(folder, "lock")),
    ]);
    expect(answers.map((answer) => answer.kind).sort()).toEqual(["held", "taken", "taken"]);
    for (const answer of answers) if (answer.kind === "held") await answer.release();
  }
});
