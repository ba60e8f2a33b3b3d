import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../../activities/post/html.ts";
import { mergeLetters } from "../../../domain/letters/envelope.ts";
import { envelopeOf, enclosed, urlOf } from "../../domain/letters/enclose.ts";

const NOTICE = renderHtml(envelopeOf("notice"), urlOf);

describe("the HTML part", () => {
  it("is Swedish, knows dark mode and fits a phone", () => {
    expect(NOTICE).toContain('<html lang="sv">');
    expect(NOTICE).toContain('<meta name="color-scheme" content="light dark">');
    expect(NOTICE).toContain("max-width:40rem");
    expect(NOTICE).toContain('content="width=device-width, initial-scale=1"');
  });

  it("fetches nothing and tells nobody that it was opened", () => {
    for (const html of [NOTICE, renderHtml(envelopeOf("list"), urlOf), renderHtml(envelopeOf("notice", "overdue"), urlOf)]) {
      expect(html).not.toMatch(/<(?:img|link|script|iframe|table|form|base)\b|url\(|@import|\bsrc=/i);
    }
  });

  it("has one button for one letter and no text under 16 pixels", () => {
    expect(NOTICE.match(/class="button"/g)).toHaveLength(1);
    expect(NOTICE.match(/<a /g)).toHaveLength(1);
    for (const [, pixels] of NOTICE.matchAll(/font-size:(\d+)px/g)) expect(Number(pixels)).toBeGreaterThanOrEqual(16);
  });

  it("links each of several letters and all that are not shown", () => {
    const html = renderHtml(envelopeOf("notice", "overdue", "confirm", "escalation-1", "escalation-2", "ring", "reminder"), urlOf);
    expect(html.match(/class="link"/g)).toHaveLength(5);
    expect(html).toContain("+ 2\u00a0till");
  });

  it("says all that the plain text says", () => {
    const letter = enclosed("notice").text;
    const plain = NOTICE.replace(/<\/?span[^>]*>/g, "")
      .replace(/<[^>]+>/g, " ")
      .replace(/\u00a0/g, " ");
    for (const text of [...letter.paragraphs, letter.why, letter.help, letter.next ?? ""]) expect(plain).toContain(text);
  });

  it("keeps hours, a telephone number and an action's number on one line", () => {
    expect(NOTICE).toContain('<span style="white-space:nowrap">0151-000\u00a000</span>.');
    const off = renderHtml(envelopeOf("meeting-off"), urlOf);
    expect(off).toContain('<span style="white-space:nowrap">13.00–14.30</span>');
    expect(renderHtml(envelopeOf("notice", "overdue"), urlOf)).toContain("Åtgärd\u00a01.6");
  });

  it("is dark letters on white paper, its button too", () => {
    expect(NOTICE).toMatch(/@media print\{\n\.body\{background:#ffffff!important\}\n\.button\{background:#ffffff!important/);
  });

  it("escapes whatever people wrote", () => {
    fc.assert(
      fc.property(fc.string(), (wild) => {
        const evil = `${wild}<script>alert("1")</script>'"&`;
        const letter = enclosed("notice");
        const text = { ...letter.text, subject: evil, summary: evil, paragraphs: [evil], why: evil, help: evil, next: evil };
        const html = renderHtml(mergeLetters([{ ...letter, text }]), () => `https://planvakt.vingaker.example/l/"><script>`);
        expect(html).not.toContain("<script");
      }),
    );
  });
});
