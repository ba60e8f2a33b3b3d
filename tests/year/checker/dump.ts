/** What the checker looks at: rows of the ledger and the mails that were caught. Plain values, so that a test can spoil one. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { sql } from "kysely";
import type { Ledger } from "../../../ledger/open.ts";
import type { MailCatcher } from "../../../local/mail-catcher/mail-catcher.ts";

export interface LetterRow {
  readonly letter: string;
  readonly subject: string;
  readonly occurrence: string | null;
  readonly part: string;
  readonly step: string;
  readonly person: string;
  readonly stand_in_for: string | null;
  readonly revision: number;
  readonly due: string | null;
  readonly post_at: number;
  readonly state: string;
  readonly heading: string;
  readonly envelope: string | null;
}

export interface EnvelopeRow {
  readonly envelope: string;
  readonly person: string;
  readonly address: string;
  readonly post_at: number;
  readonly sent_at: number | null;
  readonly state: string;
  readonly message_id: string;
  readonly sha256: string;
}

export interface EventRow {
  readonly subject: string;
  readonly kind: string;
  readonly at: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** What was asked for; absent where nobody did. */
  readonly asked: Readonly<Record<string, unknown>> | null;
}

export interface Mail {
  readonly messageId: string;
  readonly to: string;
  readonly at: number;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly sha256: string;
}

interface Dated {
  readonly person: string;
  readonly from: string;
  readonly to?: string;
  readonly standIn?: string;
}

export interface Dump {
  readonly begunOn: string;
  readonly begunAt: number;
  /** The dump's own instant: what is to come after it is not expected yet. */
  readonly until: number;
  readonly letters: readonly LetterRow[];
  readonly envelopes: readonly EnvelopeRow[];
  readonly attempts: readonly { readonly envelope: string; readonly outcome: string }[];
  readonly occurrences: readonly { readonly occurrence: string; readonly state: string; readonly due: string }[];
  readonly events: readonly EventRow[];
  readonly links: readonly { readonly hash: string; readonly person: string; readonly occurrence: string | null }[];
  readonly persons: readonly { readonly person: string; readonly name: string; readonly email: string }[];
  readonly holdings: readonly (Dated & { readonly role: string })[];
  readonly absences: readonly Dated[];
  readonly mails: readonly Mail[];
}

/** Reads all of a ledger that holds one plan, and every mail. `until`: the plan's clock. */
export async function dump(ledger: Ledger, catcher: MailCatcher, until: number): Promise<Dump> {
  const rows = async <T>(query: string): Promise<readonly T[]> => (await sql.raw<T>(query).execute(ledger)).rows;
  const dated = `from_date as "from", to_date as "to", stand_in as "standIn"`;
  const [plan] = await rows<{ begunOn: string; begunAt: number }>(`select begun_on as "begunOn", begun_at as "begunAt" from plan`);
  if (!plan) throw new Error("The ledger holds no plan");
  return {
    ...plan,
    until,
    letters: await rows(
      `select letter, subject, occurrence, part, step, person, stand_in_for, revision, due, post_at, state, text->>'subject' as heading, envelope from letter order by post_at, letter`,
    ),
    envelopes: await rows(
      `select envelope, person, address, post_at, sent_at, state, message_id, encode(sha256(raw), 'hex') as sha256 from envelope`,
    ),
    attempts: await rows(`select envelope, outcome from attempt`),
    occurrences: await rows(`select occurrence, state, due from occurrence`),
    events: await rows(
      `select event.subject, event.kind, event.at, event.body, command.body as asked from event left join command using (command) order by seq`,
    ),
    links: await rows(`select encode(token_hash, 'hex') as hash, person, occurrence from link`),
    persons: await rows(`select person, name, email from person`),
    holdings: (await rows<Dump["holdings"][number]>(`select role, person, ${dated} from holding order by ordinal`)).map(
      withoutNulls,
    ),
    absences: (await rows<Dump["absences"][number]>(`select person, ${dated} from absence order by ordinal`)).map(withoutNulls),
    mails: await readMails(catcher),
  };
}

async function readMails(catcher: MailCatcher): Promise<readonly Mail[]> {
  const mails: Mail[] = [];
  for (const { id, to } of await catcher.listMails()) {
    const raw = await readFile(join(catcher.folder, `${id}.eml`));
    const mail = await simpleParser(raw);
    mails.push({
      messageId: mail.messageId ?? "",
      to: to.join(" "),
      at: mail.date?.getTime() ?? 0,
      subject: mail.subject ?? "",
      text: mail.text ?? "",
      html: typeof mail.html === "string" ? mail.html : "",
      sha256: createHash("sha256").update(raw).digest("hex"),
    });
  }
  return mails;
}

/** PostgreSQL's null is our absent. */
function withoutNulls<T extends object>(row: T): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
}
