/** What a mail address is here. Stricter than the standards: everything a mail server could read as a second recipient is refused. */

/** One recipient is written to at a time, so an address must not be able to hold two. */
const ADDRESS =
  /^[a-z0-9](?:[a-z0-9._+-]{0,62}[a-z0-9_+-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;

/**
 * True for exactly one plain address: `ifo-chef@vingaker.example`. No name, quotes, comments, commas, angle brackets,
 * spaces or line breaks: `a@ex.se\r\nBcc: evil@ex.se` once reached a second recipient.
 */
export function isAddress(text: string): boolean {
  return text.length <= 254 && !text.includes("..") && ADDRESS.test(text) && !/[\r\n]/.test(text);
}
