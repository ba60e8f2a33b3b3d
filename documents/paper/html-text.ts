/** Text of ours or anybody's inside markup: it never becomes markup itself. */
export function quoted(words: string): string {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
