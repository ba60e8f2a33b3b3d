/** Where a local stack's caught mails lie, by Message-ID. */
import { join, resolve } from "node:path";
import { openMailStore } from "../local/mail-catcher/mail-store.ts";

export async function caughtMails(dataDir: string): Promise<ReadonlyMap<string, string>> {
  const folder = resolve(join(dataDir, "mail"));
  const store = await openMailStore(folder);
  const mails = await store.list();
  return new Map(mails.map((mail) => [mail.messageId ?? mail.id, join(folder, `${mail.id}.eml`)]));
}
