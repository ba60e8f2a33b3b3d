/** The mail with a one-time link: sent at once, past the mailroom, for somebody is waiting for it. */
import { randomUUID } from "node:crypto";
import { composeMail, type Mailbox } from "../activities/post/compose.ts";
import { renderHtml } from "../activities/post/html.ts";
import type { Lanes } from "../activities/post/lanes.ts";
import type { Instant } from "../domain/calendar/instant.ts";
import { mergeLetters } from "../domain/letters/envelope.ts";
import type { LetterText } from "../domain/letters/letter.ts";
import { renderText } from "../domain/letters/render-text.ts";

export interface SignInPost {
  /** Sends the link to the address. Never throws: that it was refused is told in the log, and the person asks again. */
  send(to: string, url: string): Promise<void>;
}

export interface SignInPostOptions {
  readonly lanes: Lanes;
  readonly from: Mailbox;
  /** Every mail goes here instead, for a trial run. */
  readonly redirectAllTo?: string;
  readonly log: (line: string) => void;
}

export function createSignInPost({ lanes, from, redirectAllTo, log }: SignInPostOptions): SignInPost {
  return {
    async send(address, url) {
      const to = redirectAllTo ?? address;
      const envelope = mergeLetters([{ text: TEXT, step: "notice" }]);
      const { raw } = await composeMail({
        envelopeId: `sign-in/${randomUUID()}`,
        secret: randomUUID(),
        from,
        replyTo: from,
        to,
        date: Date.now() as Instant,
        subject: TEXT.subject,
        text: renderText(envelope, () => url),
        html: renderHtml(envelope, () => url),
      });
      const outcome = await lanes.send({ raw, from: from.address, to });
      if (outcome.kind !== "accepted") log(`sign-in mail ${outcome.kind}: ${outcome.response}`);
    },
  };
}

const TEXT: LetterText = {
  subject: "Logga in i Planvakt",
  summary: "Länken gäller i tio minuter och kan användas en gång.",
  paragraphs: [
    "Någon, troligen du, vill logga in i Planvakt med din adress.",
    "Länken gäller i tio minuter och kan användas en gång.",
  ],
  link: { purpose: "todo", label: "Logga in" },
  why: "Du får det här för att din adress skrevs in på inloggningssidan.",
  help: "Var det inte du? Då behöver du inte göra något: ingen kommer in utan länken. Lämna den inte vidare.",
};
