/** Small signed texts that a browser keeps for us: it can neither make nor alter them, and they end by themselves. */
import { createHmac, timingSafeEqual } from "node:crypto";

/** `<content>.<signature>`, good until `until` (real time, ms). `purpose` is signed too: what was sealed for one thing opens no other. */
export function seal(secret: string, purpose: string, content: unknown, until: number): string {
  const body = Buffer.from(JSON.stringify({ content, until })).toString("base64url");
  return `${body}.${signatureOf(secret, purpose, body).toString("base64url")}`;
}

/** What was sealed; undefined for anything forged, altered, sealed for another purpose, or over. The content is ours, so its shape is too. */
export function unseal(secret: string, purpose: string, sealed: string, now: number): unknown {
  const [body = "", signature = "", ...others] = sealed.split(".");
  const given = Buffer.from(signature, "base64url");
  const expected = signatureOf(secret, purpose, body);
  if (others.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const { content, until } = JSON.parse(Buffer.from(body, "base64url").toString()) as { content: unknown; until: number };
  return now < until ? content : undefined;
}

function signatureOf(secret: string, purpose: string, body: string): Buffer {
  return createHmac("sha256", secret).update(`${purpose}\0${body}`).digest();
}
