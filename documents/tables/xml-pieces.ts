/** XML as a row of pieces, for parts whose shape is known: no names resolved, no entities but the five and the numbered. */

export type XmlPiece =
  | { readonly kind: "open"; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

/** What is no element, by how it begins and ends. */
const ASIDES = [
  { start: "<!--", end: "-->" },
  { start: "<![CDATA[", end: "]]>" },
  { start: "<?", end: "?>" },
] as const;

/** A tag of ours has ten attributes; a longer one is cut, not read. */
const LONGEST_TAG = 10_000;

/** One pass, linear in the text whatever is in it: what does not end, ends the reading. A name's prefix (`x:c`) is left off. */
export function* piecesOf(xml: string): Generator<XmlPiece> {
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf("<", at);
    if (tag !== at) yield { kind: "text", text: decode(xml.slice(at, tag === -1 ? undefined : tag)) };
    if (tag === -1) return;
    const aside = ASIDES.find(({ start }) => xml.startsWith(start, tag));
    const from = tag + (aside?.start.length ?? 1);
    const end = aside === undefined ? endOfTag(xml, from) : xml.indexOf(aside.end, from);
    if (end === -1) return;
    if (aside?.start === "<![CDATA[") yield { kind: "text", text: xml.slice(from, end) };
    if (aside === undefined) yield* tagPiece(xml.slice(from, Math.min(end, from + LONGEST_TAG)));
    at = end + (aside?.end.length ?? 1);
  }
}

/** The first `>` that is in no attribute's value. */
function endOfTag(xml: string, from: number): number {
  const stop = /[>"']/g;
  stop.lastIndex = from;
  for (;;) {
    const found = stop.exec(xml);
    if (found === null) return -1;
    if (found[0] === ">") return found.index;
    const closed = xml.indexOf(found[0], found.index + 1);
    if (closed === -1) return -1;
    stop.lastIndex = closed + 1;
  }
}

function* tagPiece(tag: string): Generator<XmlPiece> {
  const [, slash, name, rest = ""] = /^(\/?)(?:[\w.-]+:)?([\w.-]+)([\s\S]*)$/.exec(tag) ?? [];
  if (name === undefined) return;
  if (slash === "/") yield { kind: "close", name };
  else yield { kind: "open", name, attributes: rest, empty: rest.endsWith("/") };
}

const SOUGHT = new Map<string, RegExp>();

/** An attribute's value; its prefix (`r:id`) may be left off. */
export function attribute(attributes: string, name: string): string | undefined {
  const pattern = SOUGHT.get(name) ?? new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  SOUGHT.set(name, pattern);
  const found = pattern.exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : decode(value);
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex?: string, decimal?: string, named?: string) => {
    if (named !== undefined) return NAMED[named] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
