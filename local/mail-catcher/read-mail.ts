import { readFile } from "node:fs/promises";
import { simpleParser } from "mailparser";
import type { CaughtMail, MailStore } from "./mail-store.ts";

/** A mail as a mail program would show it. */
export interface ReadMail {
  readonly mail: CaughtMail;
  readonly path: string;
  readonly raw: Buffer;
  readonly text: string | undefined;
  readonly html: string | undefined;
  /** The mail's head in order, long lines joined: `Subject`, `In-Reply-To` … */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly bytes: number }[];
}

/** Reads a caught mail. Undefined for an id that is not in the store. */
export async function readMail(store: MailStore, id: string): Promise<ReadMail | undefined> {
  const path = await store.fileOf(id);
  const mail = (await store.list()).find((one) => one.id === id);
  if (path === undefined || mail === undefined) return undefined;
  const raw = await readFile(path);
  const parsed = await simpleParser(raw);
  return {
    mail,
    path,
    raw,
    text: parsed.text,
    html: parsed.html === false ? undefined : parsed.html,
    headers: parsed.headerLines.map(({ line }) => {
      const colon = line.indexOf(":");
      return {
        name: line.slice(0, colon),
        value: line
          .slice(colon + 1)
          .replaceAll(/\r?\n[ \t]+/g, " ")
          .trim(),
      };
    }),
    attachments: parsed.attachments.map((one) => ({ name: one.filename ?? "", contentType: one.contentType, bytes: one.size })),
  };
}
