/** The relay that an SMTP URL names. */
import type { Relay } from "./lane.ts";

/** `smtp://user:password@host:587` (STARTTLS where offered) or `smtps://…` (TLS from the first byte). */
export function relayOf(url: string): Relay {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  return {
    host: hostname,
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
  };
}
