import type { ChangeKind } from "../domain/people-change/change.ts";

/** Names and addresses do not belong in a page's address: these are sent as a form, and not looked ahead at. */
export function isPersonal(kind: ChangeKind): boolean {
  return kind === "addPerson" || kind === "changeDetails";
}
