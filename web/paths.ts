/** The addresses of pages. Ids are made of letters that need no quoting, but come from outside, so they are quoted anyway. */

const quoted = encodeURIComponent;

export const ACCESSIBILITY_PATH = "/tillganglighet";

export const planPath = (plan: string): string => `/${quoted(plan)}`;
export const todoPath = (plan: string): string => `${planPath(plan)}/att-gora`;
export const toConfirmPath = (plan: string): string => `${planPath(plan)}/att-bekrafta`;
export const questionsPath = (plan: string): string => `${planPath(plan)}/fragor`;
export const yearPath = (plan: string, year: number): string => `${planPath(plan)}/ar/${year}`;
export const lettersPath = (plan: string): string => `${planPath(plan)}/utskick`;
export const letterPath = (plan: string, letter: string): string => `${lettersPath(plan)}/${quoted(letter)}`;

/** `vingaker/1.6/uppgifter-rvt/2026-Q4` → `/vingaker/1.6/uppgifter-rvt/2026-Q4`. */
export const occurrencePath = (occurrence: string): string => `/${occurrence.split("/").map(quoted).join("/")}`;

export const linkPath = (token: string): string => `/l/${quoted(token)}`;

/** A matter under a link to all that is one's own: the plan is the link's. */
export const underLinkPath = (token: string, occurrence: string): string =>
  linkPath(token) + occurrencePath(occurrence.slice(occurrence.indexOf("/") + 1));

/** An address of ours that a form may ask to come back to; anything else becomes the start page. */
export function ownPath(text: string | undefined): string {
  if (text === undefined || !/^\/(?![/\\])[^\s\\]*$/.test(text)) return "/";
  return text;
}
