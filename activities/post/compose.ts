/** An envelope as the bytes that go over the wire. The same envelope always gives the same bytes, so a resend is a true copy. */
import { createHmac } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import type { Instant } from "../../domain/calendar/instant.ts";
import { PlanvaktError } from "../../domain/planvakt-error.ts";
import { domainOf, parseAddress } from "./address.ts";

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

export interface MailParts {
  /** The envelope's key in the ledger; with `secret` it makes the Message-ID. */
  readonly envelopeId: string;
  /** Keeps Message-IDs from being guessed, and therefore from being forged or tested for. */
  readonly secret: string;
  readonly from: Mailbox;
  readonly replyTo: Mailbox;
  /** One bare address: one person a mail. */
  readonly to: string;
  /** Business time, in the Date header. */
  readonly date: Instant;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** A meeting, in the form that calendars read. */
  readonly invitation?: { readonly method: "REQUEST" | "CANCEL"; readonly content: string };
  /** What the mails of one occurrence to one person have in common. Absent where a mail holds several letters. */
  readonly threadStem?: string;
}

export interface ComposedMail {
  readonly raw: Buffer;
  /** With its angle brackets, as it stands in the header. */
  readonly messageId: string;
}

/** Composes the mail. Throws where an address is not one plain address; line breaks in any field become spaces. */
export async function composeMail(parts: MailParts): Promise<ComposedMail> {
  const from = sound("from", parts.from.address);
  const id = (key: string): string => `<${digest(parts.secret, key)}@${domainOf(from)}>`;
  const to = sound("to", parts.to);
  const messageId = id(`envelope/${parts.envelopeId}`);
  const mail = new MailComposer({
    from: { name: oneLine(parts.from.name), address: from },
    replyTo: { name: oneLine(parts.replyTo.name), address: sound("replyTo", parts.replyTo.address) },
    to: { name: "", address: to },
    subject: oneLine(parts.subject),
    text: parts.text,
    html: parts.html,
    ...(parts.invitation === undefined ? {} : { icalEvent: parts.invitation }),
    messageId,
    date: new Date(parts.date),
    // As SMTP has it: otherwise the bytes on the wire would not be the bytes kept in the ledger.
    newline: "\r\n",
    baseBoundary: digest(parts.secret, `boundary/${parts.envelopeId}`),
    // A root that was never sent: mail programs still gather what refers to it.
    ...(parts.threadStem === undefined ? {} : thread(id(`thread/${to}/${parts.threadStem}`))),
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "OOF, AutoReply",
      "Content-Language": "sv",
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { raw: await mail.compile().build(), messageId };
}

function thread(root: string): { readonly inReplyTo: string; readonly references: string } {
  return { inReplyTo: root, references: root };
}

/** 40 hex digits: 160 bits, short enough that no header line has to be folded. */
function digest(secret: string, key: string): string {
  return createHmac("sha256", secret).update(key).digest("hex").slice(0, 40);
}

function sound(field: string, text: string): string {
  const address = parseAddress(text);
  if (address === undefined) {
    throw new PlanvaktError(
      `The mail's ${field} is not one plain address: ${JSON.stringify(text)}; correct it where it comes from`,
      {
        field,
        value: text,
      },
    );
  }
  return address;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
