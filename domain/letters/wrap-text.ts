/** Plain text at a width that every mail program shows without breaking lines of its own. */

/** Columns of the plain-text part. */
export const TEXT_WIDTH = 76;

/** Breaks at ordinary spaces only, so that an address is never cut; `indent` stands before the first line, `hanging` before the others. */
export function wrapText(text: string, indent = "", hanging = indent): string {
  const lines: string[] = [];
  let line = indent;
  let empty = true;
  for (const word of text.split(/[ \t\r\n]+/).filter((part) => part !== "")) {
    if (!empty && line.length + 1 + word.length > TEXT_WIDTH) {
      lines.push(line);
      line = hanging;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join("\n");
}
