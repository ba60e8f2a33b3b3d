import { createHash } from "node:crypto";
import { appendFile, mkdir, open, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { z } from "zod";
import { readIfThere, writeWholeFile } from "../whole-file.ts";

const caughtMail = z.object({
  /** The name of the mail's file without `.eml`: `000012-3fa94c01b2d7`. */
  id: z.string(),
  /** Envelope, as the sender gave it: not what the mail's head says. */
  from: z.string(),
  to: z.array(z.string()),
  /** The clock on the wall; the mail's own `date` is business time. */
  receivedAt: z.string(),
  date: z.string().optional(),
  messageId: z.string().optional(),
  subject: z.string(),
  bytes: z.int(),
});

/** One line of the index: what was accepted. */
export type CaughtMail = Readonly<z.infer<typeof caughtMail>>;

/** What the SMTP side knows of a mail when its last byte has come. */
export interface Arrival {
  readonly from: string;
  readonly to: readonly string[];
  readonly receivedAt: Date;
  readonly raw: Buffer;
}

/** The caught mails of a data folder: one `.eml` each, unchanged, and an index with a line for each that was accepted. */
export interface MailStore {
  readonly folder: string;
  /** Keeps a mail; when this resolves it is on disk. */
  keep(arrival: Arrival): Promise<CaughtMail>;
  /** All mails, oldest first. */
  list(): Promise<readonly CaughtMail[]>;
  /** The path of a mail's file, or undefined for an id that is not in the index. */
  fileOf(id: string): Promise<string | undefined>;
}

/** Opens the folder, made when missing. A line that was cut by a crash is passed over: its sender got no answer and sends again. */
export async function openMailStore(folder: string): Promise<MailStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const index = join(folder, "index.jsonl");
  await endLastLine(index);
  let last = highestNumber(await readdir(folder));
  // One at a time: numbers follow the order of the index, and two lines never mix.
  let queue: Promise<unknown> = Promise.resolve();

  const keepOne = async (arrival: Arrival): Promise<CaughtMail> => {
    const head = await simpleParser(headOf(arrival.raw));
    last += 1;
    const hash = createHash("sha256")
      .update(head.messageId ?? arrival.raw)
      .digest("hex");
    const mail: CaughtMail = {
      id: `${String(last).padStart(6, "0")}-${hash.slice(0, 12)}`,
      from: arrival.from,
      to: [...arrival.to],
      receivedAt: arrival.receivedAt.toISOString(),
      ...(head.date === undefined ? {} : { date: head.date.toISOString() }),
      ...(head.messageId === undefined ? {} : { messageId: head.messageId }),
      subject: head.subject ?? "",
      bytes: arrival.raw.length,
    };
    await writeWholeFile(join(folder, `${mail.id}.eml`), arrival.raw);
    await appendFile(index, `${JSON.stringify(mail)}\n`, { mode: 0o600, flush: true });
    return mail;
  };

  const list = async (): Promise<readonly CaughtMail[]> => {
    const lines = ((await readIfThere(index)) ?? "").split("\n");
    return lines.flatMap((line) => {
      const mail = parseLine(line);
      return mail === undefined ? [] : [mail];
    });
  };

  return {
    folder,
    list,
    keep: async (arrival) => {
      const kept = queue.then(() => keepOne(arrival));
      queue = kept.catch(() => undefined);
      return await kept;
    },
    fileOf: async (id) => ((await list()).some((mail) => mail.id === id) ? join(folder, `${id}.eml`) : undefined),
  };
}

function parseLine(line: string): CaughtMail | undefined {
  try {
    return caughtMail.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** A crash may have left half a line; the next one must begin on its own. */
async function endLastLine(index: string): Promise<void> {
  const file = await open(index, "a+", 0o600);
  try {
    const text = await readFile(file, "utf8");
    if (text !== "" && !text.endsWith("\n")) await file.appendFile("\n");
  } finally {
    await file.close();
  }
}

function highestNumber(names: readonly string[]): number {
  return names.reduce((highest, name) => Math.max(highest, Number(/^(\d+)-.*\.eml$/.exec(name)?.[1] ?? 0)), 0);
}

function headOf(raw: Buffer): Buffer {
  const end = raw.indexOf("\r\n\r\n");
  return end === -1 ? raw : raw.subarray(0, end + 4);
}
