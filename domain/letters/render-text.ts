/** The plain-text part: complete by itself, readable in any program. */
import type { EnvelopeText } from "./envelope.ts";
import type { LetterLink, LetterText } from "./letter.ts";
import { GREETING, inline, quoted } from "./phrases.ts";
import { TEXT_WIDTH, wrapText } from "./wrap-text.ts";

const INDENT = "  ";

/**
 * The body, lines of at most {@link TEXT_WIDTH} columns save where an address is longer; `foot` are links of the mail itself, below all
 * that it says. Ends in a newline.
 */
export function renderText(envelope: EnvelopeText, urlOf: (link: LetterLink) => string, foot: readonly LetterLink[] = []): string {
  const blocks = envelope.kind === "single" ? letterBlocks(envelope.letter, urlOf) : overviewBlocks(envelope, urlOf);
  const links = foot.map((link) => linkLine(link, urlOf(link), ""));
  return `${[GREETING, ...blocks, ...links].join("\n\n")}\n`;
}

/** "avsnitt 5"; a section that is not a number is shown as it is. */
export function sectionLabel(section: string): string {
  return /^\d/.test(section) ? `avsnitt ${section}` : section;
}

function letterBlocks(letter: LetterText, urlOf: (link: LetterLink) => string): readonly string[] {
  const { quote, table } = letter;
  return [
    ...letter.paragraphs.map((paragraph) => wrapText(paragraph)),
    ...(quote === undefined
      ? []
      : [wrapText(`Planen säger: ${quoted(quote.text)} (${sectionLabel(inline(quote.section))})`, INDENT)]),
    ...(table === undefined ? [] : [table.rows.map(tableRow).join("\n")]),
    linkLine(letter.link, urlOf(letter.link)),
    footer([letter.why, ...(letter.next === undefined ? [] : [letter.next]), letter.help]),
  ];
}

/** The day in a column of its own, the second cell beside it, the others on a line below. */
function tableRow([day = "", what = "", ...others]: readonly string[]): string {
  const hanging = INDENT + " ".repeat(12);
  const row = wrapText(what, INDENT + day.padEnd(12), hanging);
  return others.length === 0 ? row : `${row}\n${wrapText(others.join(" · "), hanging)}`;
}

function overviewBlocks(
  envelope: Extract<EnvelopeText, { kind: "several" }>,
  urlOf: (link: LetterLink) => string,
): readonly string[] {
  return [
    wrapText(envelope.lead),
    ...envelope.entries.map((entry, index) =>
      [
        wrapText(entry.heading, `${index + 1}. `, "   "),
        wrapText(entry.summary, "   "),
        ...(entry.next === undefined ? [] : [wrapText(entry.next, "   ")]),
        linkLine(entry.link, urlOf(entry.link), "   "),
      ].join("\n"),
    ),
    ...(envelope.more === undefined
      ? []
      : [`${envelope.more.text}\n${linkLine(envelope.more.link, urlOf(envelope.more.link), "   ")}`]),
    footer([...envelope.why, envelope.help]),
  ];
}

function linkLine(link: LetterLink, url: string, indent = INDENT): string {
  const label = `${indent}${link.label}:`;
  return `${label}  ${url}`.length <= TEXT_WIDTH ? `${label}  ${url}` : `${label}\n${indent}${url}`;
}

function footer(lines: readonly string[]): string {
  return lines.map((line) => wrapText(line)).join("\n");
}
