import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { examineRelay } from "../../../client/doctor/relay.ts";
import { startMailCatcher } from "../../../local/mail-catcher/mail-catcher.ts";

test("greets the relay and sends nothing; says where every letter is turned to", async () => {
  const folder = await mkdtemp(join(tmpdir(), "planvakt-doctor-"));
  const relay = await startMailCatcher({ folder, env: process.env });
  const url = `smtp://${relay.host}:${relay.port}`;
  const plain = await examineRelay({ url, startIt: "Start it." });
  const turned = await examineRelay({ url, startIt: "Start it.", redirectAllTo: "prov@vingaker.example" });
  expect(plain).toMatchObject({ reached: true, findings: [{ name: "smtp", state: "ok" }] });
  expect(turned.findings).toMatchObject([{ state: "ok" }, { name: "redirect", state: "warning" }]);
  expect(await relay.listMails()).toEqual([]);
  await relay.stop();
  await rm(folder, { recursive: true });
});

test("a relay that is away is a fault with its cure", async () => {
  const { reached, findings } = await examineRelay({ url: "smtp://user:hemligt@127.0.0.1:1", startIt: "Start it." });
  expect(reached).toBe(false);
  expect(findings).toMatchObject([{ name: "smtp", state: "fault", cure: "Start it." }]);
  expect(findings[0]?.message).not.toContain("hemligt");
});
