import { simpleParser } from "mailparser";
import { convertIcsCalendar } from "ts-ics";
import { describe, expect, it } from "vitest";
import { composeMail, type MailParts } from "../../../activities/post/compose.ts";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { instantAt } from "../../../domain/calendar/instant.ts";
import { writeInvitation } from "../../../documents/calendar/invitation.ts";
import type { OccurrenceId } from "../../../domain/ids.ts";
import type { Invitation } from "../../../domain/invitation.ts";
import { renderHtml } from "../../../activities/post/html.ts";
import { renderText } from "../../../domain/letters/render-text.ts";
import { envelopeOf, urlOf } from "../../domain/letters/enclose.ts";

const ENVELOPE = envelopeOf("notice");
const INVITATION: Invitation = {
  kind: "invite",
  occurrence: "vingaker/M1/samverkansmote/2027-H1" as OccurrenceId,
  meeting: "1",
  title: "Samverkansmöte",
  when: { kind: "hours", from: instantAt(civilDate("2027-03-10"), 13), to: instantAt(civilDate("2027-03-10"), 14) },
  sequence: 1,
  organizer: { name: "Socialförvaltningen", email: "socialforvaltningen@vingaker.example" },
  attendees: [{ role: "IFO-chef", email: "anna@vingaker.example" }],
  quote: "Representanter från IFO deltar vid samverkansmöten.",
  changedAt: instantAt(civilDate("2027-01-04"), 7),
};

/** Several letters: no thread. */
const LOOSE: MailParts = {
  envelopeId: "envelope-17",
  secret: "only for this test",
  from: { name: "Planvakt i Vingåker", address: "planvakt@vingaker.example" },
  replyTo: { name: "Socialförvaltningen", address: "socialforvaltningen@vingaker.example" },
  to: "anna@vingaker.example",
  date: instantAt(civilDate("2027-01-04"), 8),
  subject: ENVELOPE.subject,
  text: renderText(ENVELOPE, urlOf),
  html: renderHtml(ENVELOPE, urlOf),
};

const PARTS: MailParts = { ...LOOSE, threadStem: "Lämna uppgifter från Relationsvåldsteamet, kvartal 4 2026" };

function headersOf(raw: Buffer): string {
  return raw.subarray(0, raw.indexOf("\r\n\r\n")).toString("latin1");
}

describe("a composed mail", () => {
  it("has the same bytes whenever it is composed", async () => {
    const [first, second] = [await composeMail(PARTS), await composeMail(PARTS)];
    expect(second.raw.equals(first.raw)).toBe(true);
    expect(second.messageId).toBe(first.messageId);
  });

  it("carries an invitation as another reading of itself, with the same bytes each time", async () => {
    const content = writeInvitation(INVITATION, "https://planvakt.vingaker.example/m", PARTS.from.address);
    const parts: MailParts = { ...PARTS, invitation: { method: "REQUEST", content } };
    const [first, second] = [await composeMail(parts), await composeMail(parts)];
    expect(second.raw.equals(first.raw)).toBe(true);
    expect(first.raw.toString("latin1")).toMatch(
      /Content-Type: multipart\/alternative[^]*Content-Type: text\/calendar; charset=utf-8; method=REQUEST/,
    );
    const part = (await simpleParser(first.raw)).attachments.find(({ contentType }) => contentType === "text/calendar");
    const read = convertIcsCalendar(undefined, part?.content.toString() ?? "");
    expect(read).toMatchObject({ method: "REQUEST", events: [{ summary: INVITATION.title, sequence: 1 }] });
    // The office holds the meeting; the mail comes from Planvakt, and must be allowed to.
    expect(read.events?.[0]?.organizer).toMatchObject({ email: PARTS.replyTo.address, sentBy: PARTS.from.address });
  });

  it("says what a mail program needs, and that no machine should answer", async () => {
    const { raw, messageId } = await composeMail(PARTS);
    const mail = await simpleParser(raw);
    expect(mail.subject).toBe(PARTS.subject);
    expect(mail.from?.value).toEqual([PARTS.from]);
    expect(mail.replyTo?.value).toEqual([PARTS.replyTo]);
    expect(mail.messageId).toBe(messageId);
    expect(messageId).toMatch(/^<[0-9a-f]{40}@vingaker\.example>$/);
    expect(mail.date).toEqual(new Date("2027-01-04T07:00:00Z"));
    expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
    expect(mail.headers.get("x-auto-response-suppress")).toBe("OOF, AutoReply");
    expect(mail.text?.trim()).toBe(PARTS.text.trim());
    expect(mail.html).toContain("Lämna uppgifterna</a>");
  });

  it("is seven-bit with lines that every relay takes", async () => {
    const { raw } = await composeMail(PARTS);
    expect(raw.every((byte) => byte < 128)).toBe(true);
    for (const line of raw.toString("latin1").split("\r\n")) {
      expect(line).not.toMatch(/[\r\n]/);
      expect(line.length).toBeLessThanOrEqual(998);
    }
  });

  it("refers to the same root as the other mails of its thread to the same person, and to no other", async () => {
    const rootOf = async (parts: MailParts): Promise<unknown> => (await simpleParser((await composeMail(parts)).raw)).inReplyTo;
    const root = await rootOf(PARTS);
    expect(root).toMatch(/^<[0-9a-f]{40}@vingaker\.example>$/);
    expect(await rootOf({ ...PARTS, envelopeId: "envelope-18" })).toBe(root);
    expect(await rootOf({ ...PARTS, to: "bo@vingaker.example" })).not.toBe(root);
    expect(await rootOf(LOOSE)).toBeUndefined();
  });

  it("has another Message-ID under another key or secret", async () => {
    const ids = await Promise.all(
      [PARTS, { ...PARTS, envelopeId: "envelope-18" }, { ...PARTS, secret: "another" }].map(
        async (parts) => (await composeMail(parts)).messageId,
      ),
    );
    expect(new Set(ids).size).toBe(3);
  });
});

const INJECTION = "x\r\nBcc: evil@evil.example\r\nX-Evil: yes\n\rX-More: yes\r\n\r\nbody";

describe("a line break in a field", () => {
  it.each([
    ["from.name", { from: { ...PARTS.from, name: INJECTION } }],
    ["replyTo.name", { replyTo: { ...PARTS.replyTo, name: INJECTION } }],
    ["subject", { subject: INJECTION }],
    ["envelopeId", { envelopeId: INJECTION }],
    ["secret", { secret: INJECTION }],
    ["threadStem", { threadStem: INJECTION }],
    ["text", { text: INJECTION }],
    ["html", { html: INJECTION }],
  ])("makes no header of its own: %s", async (_field, change) => {
    const { raw } = await composeMail({ ...PARTS, ...change });
    expect(headersOf(raw)).not.toMatch(/^(?:bcc|x-evil|x-more|cc):/im);
    const mail = await simpleParser(raw);
    expect(mail.bcc).toBeUndefined();
    expect([mail.to].flat().flatMap((list) => list?.value.map((one) => one.address))).toEqual(["anna@vingaker.example"]);
  });

  it.each([
    ["from", { from: { name: "", address: `a@b.example\r\nBcc: evil@evil.example` } }],
    ["replyTo", { replyTo: { name: "", address: `a@b.example\r\nBcc: evil@evil.example` } }],
    ["to", { to: "a@b.example\r\nBcc: evil@evil.example" }],
    ["to", { to: "a@b.example, evil@evil.example" }],
  ])("in an address is refused: %s", async (field, change) => {
    await expect(composeMail({ ...PARTS, ...change })).rejects.toThrow(`${field} is not one plain address`);
  });
});
