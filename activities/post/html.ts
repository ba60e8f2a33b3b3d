/** The HTML part, from the same model as the plain text: one column, inline styles, no images, nothing that tracks. */
import type { EnvelopeText } from "../../domain/letters/envelope.ts";
import type { LetterLink, LetterText } from "../../domain/letters/letter.ts";
import { GREETING, inline, quoted } from "../../domain/letters/phrases.ts";
import { sectionLabel } from "../../domain/letters/render-text.ts";

type UrlOf = (link: LetterLink) => string;

const FONT = "'Source Sans 3','Source Sans Pro','Segoe UI',Helvetica,Arial,sans-serif";

/** Colours stand inline for programs that drop the head; those that keep it get the sets for dark and for paper by class. */
const STYLE = {
  body: "margin:0;padding:0;background:#f7f5f0;color:#1f1d1a;",
  page: `max-width:40rem;margin:0 auto;padding:28px 20px 36px;font-family:${FONT};font-size:17px;line-height:1.5;color:#1f1d1a;overflow-wrap:anywhere;`,
  paragraph: "margin:0 0 16px;",
  lead: "margin:0 0 16px;font-size:20px;line-height:1.4;font-weight:600;",
  quote: "margin:0 0 8px;padding:2px 0 2px 14px;border-left:3px solid #b9b2a3;color:#45413a;",
  heading: "margin:0 0 4px;font-size:18px;line-height:1.35;font-weight:600;",
  entry: "margin:0 0 8px;padding:18px 0 0;border-top:1px solid #d5cfc2;",
  // Outlook ignores padding on links but not borders: the border is the button.
  button:
    "display:inline-block;border:solid #1d4e6b;border-width:12px 22px;border-radius:4px;background:#1d4e6b;color:#ffffff;font-weight:600;line-height:20px;text-decoration:none;",
  link: "display:inline-block;padding:12px 0;color:#1d4e6b;font-weight:600;text-decoration:underline;text-underline-offset:3px;",
  list: "margin:0 0 16px;padding:0;list-style:none;",
  row: "margin:0;padding:8px 0;border-top:1px solid #d5cfc2;",
  day: "font-variant-numeric:tabular-nums;color:#5c574d;",
  foot: "margin:28px 0 0;padding:16px 0 0;border-top:1px solid #d5cfc2;font-size:16px;color:#5c574d;",
  footLine: "margin:0 0 8px;",
} as const;

const SETS = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
a:focus-visible{outline:3px solid currentColor;outline-offset:3px}
@media (prefers-color-scheme:dark){
.body,.page{background:#191816!important;color:#ece8df!important}
.quote,.soft{color:#bdb6a8!important}
.rule{border-color:#45413a!important}
.quote{border-color:#7a7466!important}
.button{background:#9cc7df!important;border-color:#9cc7df!important;color:#10212b!important}
.link{color:#9cc7df!important}
}
@media print{
.body{background:#ffffff!important}
.button{background:#ffffff!important;border:2px solid #1d4e6b!important;padding:8px 16px;color:#1f1d1a!important}
}`;

/** A whole document; every text in it is escaped. `foot` are links of the mail itself, below all that it says. */
export function renderHtml(envelope: EnvelopeText, urlOf: UrlOf, foot: readonly LetterLink[] = []): string {
  const letters = envelope.kind === "single" ? letterHtml(envelope.letter, urlOf) : overviewHtml(envelope, urlOf);
  const content = lines([letters, ...foot.map((link) => linkHtml(link, urlOf))]);
  return `<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(envelope.subject)}</title>
<style>${SETS}
</style>
</head>
<body class="body" style="${STYLE.body}">
<div style="display:none;max-height:0;overflow:hidden;">${escapeHtml(envelope.preview)}</div>
<div class="page" role="article" lang="sv" style="${STYLE.page}">
<p style="${STYLE.paragraph}">${GREETING}</p>
${content}
</div>
</body>
</html>
`;
}

function letterHtml(letter: LetterText, urlOf: UrlOf): string {
  const [lead = "", ...paragraphs] = letter.paragraphs;
  return lines([
    p(lead, STYLE.lead),
    ...paragraphs.map((paragraph) => p(paragraph, STYLE.paragraph)),
    ...(letter.quote === undefined ? [] : [quoteHtml(letter.quote)]),
    ...(letter.table === undefined ? [] : [tableHtml(letter.table.rows)]),
    buttonHtml(letter.link, urlOf),
    footHtml([letter.why, ...(letter.next === undefined ? [] : [letter.next]), letter.help]),
  ]);
}

function overviewHtml(envelope: Extract<EnvelopeText, { kind: "several" }>, urlOf: UrlOf): string {
  return lines([
    p(envelope.lead, STYLE.lead),
    ...envelope.entries.map(
      (entry) => `<div class="rule" style="${STYLE.entry}">
<h2 style="${STYLE.heading}">${escapeHtml(entry.heading)}</h2>
<p style="margin:0;">${escapeHtml([entry.summary, ...(entry.next === undefined ? [] : [entry.next])].join(" "))}</p>
${linkHtml(entry.link, urlOf)}
</div>`,
    ),
    ...(envelope.more === undefined
      ? []
      : [
          `<div class="rule" style="${STYLE.entry}"><p style="${STYLE.paragraph}">${escapeHtml(envelope.more.text)}</p>\n${buttonHtml(envelope.more.link, urlOf)}</div>`,
        ]),
    footHtml([...envelope.why, envelope.help]),
  ]);
}

function quoteHtml(quote: { readonly section: string; readonly text: string }): string {
  return `<p class="soft" style="margin:0 0 4px;font-size:16px;color:#5c574d;">Planen säger (${escapeHtml(sectionLabel(inline(quote.section)))}):</p>
<blockquote class="quote" style="${STYLE.quote}">${escapeHtml(quoted(quote.text))}</blockquote>`;
}

/** Cards rather than columns: four columns do not fit a phone. */
function tableHtml(rows: readonly (readonly string[])[]): string {
  const items = rows.map(([day = "", what = "", ...others]) => {
    const state = others.at(-1);
    const above = state === undefined ? "" : ` <strong>${escapeHtml(state)}</strong>`;
    const below = others.slice(0, -1).map((cell) => `<br><span class="soft" style="color:#5c574d;">${escapeHtml(cell)}</span>`);
    return `<li class="rule" style="${STYLE.row}"><span class="soft" style="${STYLE.day}">${escapeHtml(day)}</span>${above}<br>${escapeHtml(what)}${below.join("")}</li>`;
  });
  return `<ul style="${STYLE.list}">\n${items.join("\n")}\n</ul>`;
}

function buttonHtml(link: LetterLink, urlOf: UrlOf): string {
  return `<p style="margin:22px 0 0;"><a class="button" href="${escapeHtml(urlOf(link))}" style="${STYLE.button}">${escapeHtml(link.label)}</a></p>`;
}

function linkHtml(link: LetterLink, urlOf: UrlOf): string {
  return `<a class="link" href="${escapeHtml(urlOf(link))}" style="${STYLE.link}">${escapeHtml(link.label)}</a>`;
}

function footHtml(texts: readonly string[]): string {
  return `<div class="soft rule" style="${STYLE.foot}">\n${lines(texts.map((text) => p(text, STYLE.footLine)))}\n</div>`;
}

function p(text: string, style: string): string {
  return `<p style="${style}">${escapeHtml(text)}</p>`;
}

function lines(parts: readonly string[]): string {
  return parts.join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Also keeps "29 januari", "kvartal 4 2026", "åtgärd 1.6", "0151-000 00", "13.00–14.30" and a dot between choices on the line of what stands before. */
function escapeHtml(text: string): string {
  const kept = text
    .replace(/(?<!\d)(\d{1,2}) (?=\p{L}{3})/gu, "$1\u00a0")
    .replace(/(kvartal|avsnitt|åtgärd) (?=\d)/gi, "$1\u00a0")
    .replace(/(\d) (?=(?:\d{2}|\d{4})(?!\.?\d))/g, "$1\u00a0")
    .replaceAll(" · ", "\u00a0· ");
  const escaped = kept.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
  // Hours and a telephone number would else break after their dash.
  return escaped.replace(/\d{2}\.\d{2}–\d{2}\.\d{2}|\b0\d{1,3}-\d[\d\u00a0]*\d/g, '<span style="white-space:nowrap">$&</span>');
}
