/**
 * Our own strict grammar for mail addresses: one plain address and nothing else. nodemailer's is generous and once turned
 * a line break in `to` into a second recipient.
 */

/** Real mailboxes use no more than these; `%`, `!` and `|` are old ways to route around. */
const LOCAL_PART = /^[A-Za-z0-9_'+=&~-]+(?:\.[A-Za-z0-9_'+=&~-]+)*$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;

const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;
const LONGEST_LABEL = 63;

/** The address itself, unchanged, or undefined for anything but one plain ASCII address with a domain of two labels or more. */
export function parseAddress(text: string): string | undefined {
  if (text.length > LONGEST_ADDRESS) return undefined;
  const [local, domain, ...others] = text.split("@");
  if (local === undefined || domain === undefined || others.length > 0) return undefined;
  if (local.length > LONGEST_LOCAL_PART || !LOCAL_PART.test(local)) return undefined;
  const labels = domain.split(".");
  const sound = labels.length >= 2 && labels.every((label) => label.length <= LONGEST_LABEL && LABEL.test(label));
  return sound && !/^\d+$/.test(labels.at(-1) ?? "") ? text : undefined;
}

/** The part after the `@` of an address that {@link parseAddress} has accepted. */
export function domainOf(address: string): string {
  return address.slice(address.indexOf("@") + 1);
}
