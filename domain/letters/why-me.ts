/** "Du får det här som …": why this person got this letter. Roles only; nobody is named. */
import type { Role } from "../plan.ts";
import type { Recipient } from "./facts.ts";

/** `because` follows the role and begins with its own comma: ", eftersom …". A vacancy is a better reason and goes before it. */
export function whyMe(to: Recipient, because = ""): string {
  const as = asRole(to);
  const who = to.standInFor === undefined ? as : `ställföreträdare för ${as}, som är frånvarande`;
  const reason = to.vacant === undefined ? because : `, eftersom ingen är utsedd till ${to.vacant.title}`;
  return `Du får det här som ${who}${reason}.`;
}

function asRole(to: Recipient): string {
  return to.capacity === "member" || isGroup(to.role) ? `medlem i ${to.role.title}` : to.role.title;
}

function isGroup(role: Role): boolean {
  return role.convener !== undefined;
}
