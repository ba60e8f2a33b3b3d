import { mkdtemp, chmod, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Client as TemporalClient, Connection } from "@temporalio/client";
import { defineSearchAttributeKey, SearchAttributeType } from "@temporalio/common";
import { createTransport } from "nodemailer";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readStack } from "../../local/data-folder.ts";
import { startStack, type Stack } from "../../local/stack.ts";

let base: string;
let running: Stack[];

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "planvakt-stack-"));
  // As root the database runs under its own account, which must be able to pass.
  await chmod(base, 0o755);
  running = [];
});

afterEach(async () => {
  await Promise.all(running.map((stack) => stack.stop()));
  await rm(base, { recursive: true });
});

const lines: string[] = [];
async function start(name: string): Promise<Stack> {
  const stack = await startStack({
    dataDir: join(base, name),
    settings: { env: process.env },
    onProgress: (line) => lines.push(line),
  });
  running.push(stack);
  return stack;
}

async function query(stack: Stack, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function inTemporal<T>(stack: Stack, act: (client: TemporalClient) => Promise<T>): Promise<T> {
  const connection = await Connection.connect(stack.temporal.connection);
  try {
    return await act(new TemporalClient({ connection, namespace: stack.temporal.namespace }));
  } finally {
    await connection.close();
  }
}

async function sendMail(stack: Stack): Promise<void> {
  const transport = createTransport(stack.mail.smtpUrl);
  await transport.sendMail({ from: "planvakt@kommun.example", to: "anna@kommun.example", subject: "Prov", text: "Hej" });
  transport.close();
}

describe("a stack", () => {
  test("keeps database, workflows, mails and addresses over a stop and a start", async () => {
    const first = await start("a");
    expect(first.temporal).toMatchObject({ canTravel: true });
    await query(first, "create table kept as select 1 as one");
    await inTemporal(first, (client) =>
      client.workflow.start("sleeper", {
        workflowId: "kept",
        taskQueue: "nobody",
        typedSearchAttributes: [{ key: defineSearchAttributeKey("PlanId", SearchAttributeType.KEYWORD), value: "vingaker" }],
      }),
    );
    await sendMail(first);
    await first.stop();
    expect(await readStack(join(base, "a"))).toMatchObject({ running: false });

    const second = await start("a");
    expect(second.databaseUrl).toBe(first.databaseUrl);
    expect(second.temporal.address).toBe(first.temporal.address);
    expect(second.mail).toMatchObject({ smtpUrl: first.mail.smtpUrl });
    expect(await query(second, "select one from kept")).toEqual([{ one: 1 }]);
    expect(await inTemporal(second, async (client) => (await client.workflow.getHandle("kept").describe()).status.name)).toBe(
      "RUNNING",
    );
    if (second.mail.kind !== "caught") throw new Error("no catcher");
    expect(await second.mail.catcher.listMails()).toHaveLength(1);
    expect(await (await fetch(second.mail.inboxUrl)).text()).toContain("Ett mejl har skickats.");
    expect(await readStack(join(base, "a"))).toMatchObject({ running: true, record: { addresses: { smtp: first.mail.smtpUrl } } });
  });

  test("stands beside another in a folder of its own, and refuses a folder that is in use", async () => {
    const [one, other] = await Promise.all([start("a"), start("b")]);
    expect(one.databaseUrl).not.toBe(other.databaseUrl);
    expect(one.temporal.address).not.toBe(other.temporal.address);
    await query(one, "create table only_here as select 1");
    await expect(query(other, "select * from only_here")).rejects.toThrow(/does not exist/);
    await expect(start("a")).rejects.toThrow(new RegExp(`in use by process ${String(process.pid)}`));
  });

  test("recovers a database that was killed, and ends what a killed stack left running", async () => {
    const first = await start("a");
    await query(first, "create table kept as select 1 as one");
    const record = (await readStack(first.dataDir))?.record;
    const database = record?.processes["postgres"]?.pid ?? 0;
    process.kill(database, "SIGKILL");
    await first.stop();
    const second = await start("a");
    expect(await query(second, "select one from kept")).toEqual([{ one: 1 }]);
  });

  test("killed without warning, leaves nothing that the next start cannot end or take up", async () => {
    const { spawn } = await import("node:child_process");
    const tsx = join(dirname(createRequire(import.meta.url).resolve("tsx/package.json")), "dist", "cli.mjs");
    const program = join(import.meta.dirname, "start-and-wait.ts");
    const child = spawn(process.execPath, [tsx, program, join(base, "a")], { stdio: ["ignore", "pipe", "inherit"] });
    await new Promise<void>((resolve) => child.stdout.on("data", (text: Buffer) => (text.includes("up") ? resolve() : undefined)));
    const left = await readStack(join(base, "a"));
    expect(left?.running).toBe(true);
    process.kill(left?.record.stack?.pid ?? 0, "SIGKILL");
    const before = lines.length;
    const again = await start("a");
    expect(lines.slice(before).join("\n")).toMatch(/Ended temporal \(process \d+\), left running/);
    expect(await query(again, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(again.temporal.address).toBe(left?.record.addresses["temporal"]);
  });

  test("runs and stops a process of its own", async () => {
    const stack = await start("a");
    const child = await stack.run({
      name: "worker",
      command: process.execPath,
      args: ["-e", "setInterval(() => {}, 1000)"],
      env: {},
      cwd: base,
    });
    expect((await readStack(stack.dataDir))?.record.processes["worker"]?.pid).toBe(child.process.pid);
    await stack.stop();
    expect(await child.ended).toBe("signal SIGTERM");
  });
});
