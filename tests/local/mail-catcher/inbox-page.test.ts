import { describe, expect, test } from "vitest";
import { inboxApp } from "../../../local/mail-catcher/inbox-page.tsx";
import type { CaughtMail } from "../../../local/mail-catcher/mail-store.ts";
import { findLinks } from "../../../local/mail-catcher/linked-text.ts";

const mails: readonly CaughtMail[] = [
  mailTo("000001-aaaaaaaaaaaa", "anna@kommun.example", "Välkommen"),
  mailTo("000002-bbbbbbbbbbbb", "bo@kommun.example", "<script>alert(1)</script>"),
];

const app = inboxApp({
  catcher: {
    listMails: () => Promise.resolve(mails),
    readMail: (id) => {
      const mail = mails.find((one) => one.id === id);
      return Promise.resolve(
        mail && {
          mail,
          path: `/mail/${id}.eml`,
          raw: Buffer.from("Subject: x\r\n\r\n"),
          text: "Öppna https://planvakt.example/l/abc. Hej",
          html: '<html><head><title>x</title></head><body><a href="https://planvakt.example/l/abc">Lämna</a></body></html>',
          headers: [{ name: "Subject", value: mail.subject }],
          attachments: [],
        },
      );
    },
  },
});

function mailTo(id: string, to: string, subject: string): CaughtMail {
  return {
    id,
    from: "planvakt@kommun.example",
    to: [to],
    receivedAt: "2026-11-23T07:00:00.000Z",
    date: "2027-03-01T07:00:00.000Z",
    subject,
    bytes: 20,
  };
}

describe("the inbox", () => {
  test("answers in its first line, newest first, with business time in Swedish", async () => {
    const page = await (await app.request("/")).text();
    expect(page).toContain("2 mejl har skickats.");
    expect(page).toContain("2027-03-01 08.00");
    expect(page.indexOf("/mejl/000002")).toBeLessThan(page.indexOf("/mejl/000001"));
  });

  test("shows the mails to one person", async () => {
    const page = await (await app.request("/?till=anna@kommun.example")).text();
    expect(page).toContain("Ett mejl till anna@kommun.example har skickats.");
    expect(page).not.toContain("/mejl/000002");
  });

  test("shows a subject as text, whatever it holds", async () => {
    const page = await (await app.request("/")).text();
    expect(page).not.toContain("<script>");
    expect(page).toContain("&lt;script&gt;");
  });

  test("shows a mail's HTML in a frame without script, whose links leave the frame", async () => {
    const page = await (await app.request("/mejl/000001-aaaaaaaaaaaa")).text();
    expect(page).toContain("måndag 1 mars 2027 kl. 08.00");
    expect(page).toContain('sandbox="allow-popups');
    expect(page).toContain('<a href="https://planvakt.example/l/abc">');
    const frame = await app.request("/mejl/000001-aaaaaaaaaaaa/html");
    expect(frame.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(frame.headers.get("content-security-policy")).not.toContain("allow-scripts");
    expect(await frame.text()).toContain('<head><base target="_top">');
  });

  test("gives the mail as it came", async () => {
    const file = await app.request("/mejl/000001-aaaaaaaaaaaa/eml");
    expect(await file.text()).toBe("Subject: x\r\n\r\n");
  });

  test("says so when there is no such mail, and answers only to this machine's names", async () => {
    expect((await app.request("/mejl/finns-inte")).status).toBe(404);
    expect((await app.request("/", { headers: { host: "evil.example" } })).status).toBe(421);
    expect((await app.request("/", { headers: { host: "localhost:4000" } })).status).toBe(200);
  });
});

test("links in a text end before the full stop", () => {
  expect(findLinks("Se https://a.example/x?y=1. Eller (http://b.example).")).toEqual([
    { kind: "text", text: "Se " },
    { kind: "link", url: "https://a.example/x?y=1" },
    { kind: "text", text: ". Eller (" },
    { kind: "link", url: "http://b.example" },
    { kind: "text", text: ")." },
  ]);
});
