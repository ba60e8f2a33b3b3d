import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startMailCatcher, type MailCatcher } from "../../../local/mail-catcher/mail-catcher.ts";

const RAW = Buffer.from(
  [
    "From: Planvakt <planvakt@kommun.example>",
    "To: anna@kommun.example",
    "Subject: =?UTF-8?Q?L=C3=A4mna_uppgifter?=",
    "Message-ID: <q4@kommun.example>",
    "Date: Mon, 04 Jan 2027 08:00:00 +0100",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Hej!",
    ".en rad som börjar med punkt",
    "..två",
    "",
  ].join("\r\n"),
);

let folder: string;
let catcher: MailCatcher;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "planvakt-mail-"));
  catcher = await startMailCatcher({ folder, env: {} });
});

afterEach(async () => {
  await catcher.stop();
  await rm(folder, { recursive: true });
});

async function send(raw: Buffer = RAW, to: string | string[] = "anna@kommun.example"): Promise<string> {
  const transport = createTransport({ host: catcher.host, port: catcher.port, ignoreTLS: true });
  try {
    const { response } = await transport.sendMail({ envelope: { from: "planvakt@kommun.example", to }, raw });
    return response;
  } finally {
    transport.close();
  }
}

describe("what is sent", () => {
  test("is kept byte for byte, with its envelope in the index", async () => {
    await send(RAW, ["anna@kommun.example", "bo@kommun.example"]);
    const [mail] = await catcher.listMails();
    expect(mail).toMatchObject({
      from: "planvakt@kommun.example",
      to: ["anna@kommun.example", "bo@kommun.example"],
      messageId: "<q4@kommun.example>",
      subject: "Lämna uppgifter",
      date: "2027-01-04T07:00:00.000Z",
      bytes: RAW.length,
    });
    expect(await readFile(join(folder, `${mail?.id ?? ""}.eml`))).toEqual(RAW);
  });

  test("is read as a mail program reads it", async () => {
    await send();
    const [mail] = await catcher.listMails();
    const read = await catcher.readMail(mail?.id ?? "");
    expect(read?.text).toContain(".en rad som börjar med punkt\n..två");
    expect(read?.headers[2]).toEqual({ name: "Subject", value: "=?UTF-8?Q?L=C3=A4mna_uppgifter?=" });
    expect(await catcher.readMail("../stack")).toBeUndefined();
  });

  test("stands in the order it came, also when twenty come at once, and numbering goes on after a restart", async () => {
    await Promise.all(Array.from({ length: 20 }, () => send()));
    await catcher.stop();
    // A crash in the middle of a line.
    await appendFile(join(folder, "index.jsonl"), '{"id":"0000');
    catcher = await startMailCatcher({ folder, env: {} });
    await send();
    const numbers = (await catcher.listMails()).map((mail) => Number(mail.id.slice(0, 6)));
    expect(numbers).toEqual(Array.from({ length: 21 }, (_, at) => at + 1));
  });

  test("is refused when it is too large", async () => {
    await catcher.stop();
    catcher = await startMailCatcher({ folder, env: {}, limitBytes: 1_000 });
    await expect(send(Buffer.concat([RAW, Buffer.alloc(5_000, "x\r\n")]))).rejects.toMatchObject({ responseCode: 552 });
    expect(await catcher.listMails()).toEqual([]);
  });
});

describe("made to misbehave, it", () => {
  test("refuses one recipient for now and another for good", async () => {
    catcher.behave({
      onRecipient: (address) =>
        address.startsWith("anna")
          ? { kind: "refuse", code: 451, message: "later" }
          : { kind: "refuse", code: 550, message: "unknown" },
    });
    await expect(send()).rejects.toMatchObject({ responseCode: 451 });
    await expect(send(RAW, "bo@kommun.example")).rejects.toMatchObject({ responseCode: 550 });
    catcher.behave({});
    expect(await send()).toContain("250");
  });

  test("cuts the connection before it keeps the mail", async () => {
    catcher.behave({ beforeKeeping: () => ({ kind: "cut" }) });
    await expect(send()).rejects.toThrow();
    expect(await catcher.listMails()).toEqual([]);
  });

  test("cuts the connection after it kept the mail, so that the sender cannot know", async () => {
    catcher.behave({ afterKeeping: () => ({ kind: "cut" }) });
    await expect(send()).rejects.toThrow();
    expect(await catcher.listMails()).toHaveLength(1);
  });

  test("cuts the connection while the body comes and at the recipient", async () => {
    catcher.behave({ duringBody: () => ({ kind: "cut" }) });
    await expect(send()).rejects.toThrow();
    catcher.behave({ onRecipient: () => ({ kind: "cut" }) });
    await expect(send()).rejects.toThrow();
    expect(await catcher.listMails()).toEqual([]);
  });
});

test("the mail catcher refuses production", async () => {
  await expect(startMailCatcher({ folder, env: { NODE_ENV: "production" } })).rejects.toThrow(/NODE_ENV is production/);
});
