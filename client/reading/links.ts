/** Mail links: a token is swapped once for a pass that the browser keeps, and from then on the address carries no secret. */
import { findLink, findLinkByHash, type KnownLink } from "../../ledger/links.ts";
import type { Ledger } from "../../ledger/open.ts";
import { secretOf } from "../../ledger/secrets.ts";
import { seal, unseal } from "../seal.ts";
import type { LinkPass, LinkTarget } from "../views.ts";

export const PASS_PURPOSE = "mail-link";
/** A form begun in the morning is sent before the evening; after that the mail is opened again. */
const PASS_MS = 12 * 60 * 60 * 1000;
/** 72 bits of the token's hash: enough that no two links meet, and nothing to get back to the token by. */
const ID_LENGTH = 12;

/** Writes nothing: scanners swap links too. Undefined for a token that is unknown, expired or revoked. */
export async function swapLink(ledger: Ledger, token: string): Promise<LinkPass | undefined> {
  const link = await findLink(ledger, token);
  if (!link) return undefined;
  const until = Math.min(Date.now() + PASS_MS, link.expiresAt);
  const pass = seal(await secretOf(ledger, "browser"), PASS_PURPOSE, link.hash.toString("base64url"), until);
  return { id: idOf(link), pass, seconds: Math.floor((until - Date.now()) / 1000) };
}

/**
 * What the pass opens at the address with this id. The pass only names the link: whose it is and what it is for is asked of the ledger
 * each time, so a link that is revoked is closed at once for those who have swapped it too.
 */
export async function openLink(ledger: Ledger, id: string, pass: string): Promise<LinkTarget | undefined> {
  const hash = unseal(await secretOf(ledger, "browser"), PASS_PURPOSE, pass, Date.now());
  if (typeof hash !== "string") return undefined;
  const link = await findLinkByHash(ledger, Buffer.from(hash, "base64url"));
  if (!link || idOf(link) !== id) return undefined;
  const { plan, person, purpose, occurrence } = link;
  return { plan, person, purpose, ...(occurrence === undefined ? {} : { occurrence }) };
}

function idOf({ hash }: KnownLink): string {
  return hash.toString("base64url").slice(0, ID_LENGTH);
}
