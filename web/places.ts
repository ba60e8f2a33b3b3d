/** What an address leads to, before anybody has been asked whether they may go there. */
import { FONT_PATH } from "./font.ts";
import { ACCESSIBILITY_PATH, LANGUAGE_PATH, SIGN_IN_PATH } from "./paths.ts";
import { PAGES, type PageName } from "./permissions.ts";

export type Place =
  /** Has a key of its own in the address or in a cookie that is kept to it: mail links, calendars. */
  | { readonly kind: "keyed" }
  /** For everyone: style, font, the way in, what the installation says of itself. */
  | { readonly kind: "open" }
  /** For whoever is known; no plan's. */
  | { readonly kind: "known" }
  | { readonly kind: "page"; readonly plan: string; readonly page: PageName; readonly path: readonly string[] }
  | { readonly kind: "nowhere" };

const KEYED = new Set(["l", "m", "kal"]);
const OPEN = new Set(["style.css", FONT_PATH.slice(1), ACCESSIBILITY_PATH.slice(1), LANGUAGE_PATH.slice(1), SIGN_IN_PATH.slice(1)]);
const KNOWN = new Set(["", "logga-ut", "inloggningar", "rundtur", "visa-som", "tidsresa"]);
/** What no plan may be called, or its pages would be out of reach ({@link file://../domain/reserved-plan-ids.ts}). */
export const TAKEN: readonly string[] = [...KEYED, ...OPEN, ...KNOWN];
/** `/:plan/:item/:duty/:period`, and what lies under it. */
const OCCURRENCE_DEPTH = 3;

/** Reads an address's path. A page that no table names is nowhere: nobody may go there until it has been said who may. */
export function placeOf(pathname: string): Place {
  const [first = "", ...rest] = pathname.slice(1).split("/");
  if (KEYED.has(first)) return { kind: "keyed" };
  if (OPEN.has(first)) return { kind: "open" };
  if (KNOWN.has(first)) return { kind: "known" };
  const [word] = rest;
  if (word === undefined) return { kind: "page", plan: first, page: "oversikt", path: rest };
  // A meeting to take into one's own calendar is that meeting.
  if (word === "prenumerera" && rest.length > OCCURRENCE_DEPTH) {
    return { kind: "page", plan: first, page: "aktivitet", path: rest.slice(1, 1 + OCCURRENCE_DEPTH) };
  }
  const page = PAGES.find((name) => name === word);
  if (page !== undefined && page !== "oversikt" && page !== "aktivitet") return { kind: "page", plan: first, page, path: rest };
  if (rest.length >= OCCURRENCE_DEPTH) {
    return { kind: "page", plan: first, page: "aktivitet", path: rest.slice(0, OCCURRENCE_DEPTH) };
  }
  return { kind: "nowhere" };
}
