/** A piece of a mail's text: plain, or an address on the web. */
export type TextPiece = { readonly kind: "text"; readonly text: string } | { readonly kind: "link"; readonly url: string };

const URL_IN_TEXT = /https?:\/\/[^\s<>"]+/g;
/** What ends a sentence around an address is not part of it. */
const AFTER_URL = /[.,;:!?)\]]+$/;

/** Cuts text into plain pieces and web addresses, so that a page can show them as links. Joined again they are the text. */
export function findLinks(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(URL_IN_TEXT)) {
    const url = match[0].replace(AFTER_URL, "");
    if (match.index > from) pieces.push({ kind: "text", text: text.slice(from, match.index) });
    pieces.push({ kind: "link", url });
    from = match.index + url.length;
  }
  if (from < text.length) pieces.push({ kind: "text", text: text.slice(from) });
  return pieces;
}
