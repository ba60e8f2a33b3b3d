/** The addresses of pages. Ids are made of letters that need no quoting, but come from outside, so they are quoted anyway. */
import type { PaperForm } from "../documents/paper/forms.ts";
import type { ClosingKind } from "../domain/closing/snapshot.ts";

const quoted = encodeURIComponent;

export const ACCESSIBILITY_PATH = "/tillganglighet";

/** Where the language is chosen. */
export const LANGUAGE_PATH = "/sprak";

export const SIGN_IN_PATH = "/logga-in";
export const SIGN_OUT_PATH = "/logga-ut";
export const SIGN_OUT_EVERYWHERE_PATH = "/logga-ut/overallt";
export const SESSIONS_PATH = "/inloggningar";
/** Out to the municipality's own sign-in. */
export const ACCOUNT_PATH = "/logga-in/konto";
export const accountPath = (then: string): string => `${ACCOUNT_PATH}?till=${quoted(then)}`;

/** The way in, and where to go after. */
export const signInPath = (then: string): string => `${SIGN_IN_PATH}?till=${quoted(then)}`;

export const planPath = (plan: string): string => `/${quoted(plan)}`;
export const versionsPath = (plan: string): string => `${planPath(plan)}/versioner`;
export const versionPath = (plan: string, version: string): string => `${versionsPath(plan)}/${quoted(version)}`;
/** The plan with what was struck and inserted marked, as a file. */
export const revisedPlanPath = (plan: string, from: string, to: string, as: "docx" | "html"): string =>
  `${versionsPath(plan)}/andringar.${as}?fran=${quoted(from)}&till=${quoted(to)}`;
export const todoPath = (plan: string): string => `${planPath(plan)}/att-gora`;
export const toConfirmPath = (plan: string): string => `${planPath(plan)}/att-bekrafta`;
export const attestPath = (plan: string): string => `${planPath(plan)}/stam-av`;
export const meetingsPath = (plan: string): string => `${planPath(plan)}/mote`;
export const meetingPath = (plan: string, meeting: string): string => `${meetingsPath(plan)}/${quoted(meeting)}`;
/** `place`: which of the plan's duties, from 1. */
export const meetingDutyPath = (plan: string, meeting: string, place: number): string => `${meetingPath(plan, meeting)}/${place}`;
export const meetingSummaryPath = (plan: string, meeting: string): string => `${meetingPath(plan, meeting)}/sammanfattning`;
export const meetingEndPath = (plan: string, meeting: string): string => `${meetingPath(plan, meeting)}/avsluta`;
export const questionsPath = (plan: string): string => `${planPath(plan)}/fragor`;
export const eventsPath = (plan: string): string => `${planPath(plan)}/handelser`;
export const yearPath = (plan: string, year: number): string => `${planPath(plan)}/ar/${year}`;
/** One goal, one action … of a year. */
export const yearPartPath = (plan: string, year: number, part: string): string => `${yearPath(plan, year)}?del=${quoted(part)}`;
/** The nämnd's paper of a year: per stoppdatum, or the final supplement. */
export const paperPath = (plan: string, year: number, kind: ClosingKind): string =>
  `${yearPath(plan, year)}/papper/${PAPER_WORDS[kind]}`;
/** The paper itself, to keep or to print. */
export const paperFilePath = (plan: string, year: number, kind: ClosingKind, form: PaperForm): string =>
  `${paperPath(plan, year, kind)}/${form}`;
/** As they stand in addresses. */
export const PAPER_WORDS: Readonly<Record<ClosingKind, string>> = { stop: "stoppdatum", final: "slutlig" };
export const feedsPath = (plan: string): string => `${planPath(plan)}/prenumerera`;
export const endFeedPath = (plan: string): string => `${feedsPath(plan)}/avsluta`;

/** One action, meeting or rule over the years. */
export const timelinePath = (plan: string, item: string): string => `${planPath(plan)}/ar/atgard/${quoted(item)}`;

/** A meeting as a file for calendars; with a number the booked one. */
export const invitationPath = (occurrence: string, meeting?: string): string => {
  const [plan = "", ...rest] = occurrence.split("/");
  const which = meeting === undefined ? "" : `?mote=${quoted(meeting)}`;
  return `${feedsPath(plan)}/${rest.map(quoted).join("/")}/mote.ics${which}`;
};

/** A calendar: the address is the key. */
export const feedPath = (token: string): string => `/kal/${quoted(token)}.ics`;

export const lettersPath = (plan: string): string => `${planPath(plan)}/utskick`;
export const letterPath = (plan: string, letter: string): string => `${lettersPath(plan)}/${quoted(letter)}`;

export const peoplePath = (plan: string): string => `${planPath(plan)}/personer`;
/** The page of one change of the people, with what is known of it already. */
export const changePath = (plan: string, known: Readonly<Record<string, string>>): string =>
  `${peoplePath(plan)}/andra?${new URLSearchParams(known).toString()}`;
/** Where one enters one's own absence, behind a mail link. */
export const ownAbsencePath = (base: string): string => `${base}/franvaro`;

export const calendarPath = (plan: string): string => `${planPath(plan)}/kalender`;
export const operationPath = (plan: string): string => `${planPath(plan)}/drift`;
export const searchPath = (plan: string): string => `${planPath(plan)}/sok`;

/** The action that a duty belongs to: the place on the plan's page that its name leads to. */
export const itemOfDuty = (duty: string): string => duty.slice(0, duty.indexOf("/"));

/** Where a period still to come is decided on: `vingaker/1.6/uppgifter-rvt/2027-Q1` → `/vingaker/kalender/1.6/uppgifter-rvt/2027-Q1`. */
export const comingPeriodPath = (occurrence: string): string => {
  const [plan = "", ...rest] = occurrence.split("/");
  return `${calendarPath(plan)}/${rest.map(quoted).join("/")}`;
};

/** `vingaker/1.6/uppgifter-rvt/2026-Q4` → `/vingaker/1.6/uppgifter-rvt/2026-Q4`. */
export const occurrencePath = (occurrence: string): string => `/${occurrence.split("/").map(quoted).join("/")}`;

/** Where a held meeting's decision is taken down. */
export const decisionPath = (occurrence: string): string => `${occurrencePath(occurrence)}/beslut`;

/** Where the figures of a period are handed in from a file. */
export const figureFilePath = (occurrence: string): string => `${occurrencePath(occurrence)}/fil`;
/** A roll-up's year, period by period. */
export const yearFiguresPath = (occurrence: string): string => `${occurrencePath(occurrence)}/siffror`;

/** Where a swapped mail link's pages lie: an address without a secret. */
export const passedPath = (link: string): string => `/m/${quoted(link)}`;

/** A matter under a link to all that is one's own, whose pages lie under `base`: the plan is the link's. */
export const underLinkPath = (base: string, occurrence: string): string =>
  base + occurrencePath(occurrence.slice(occurrence.indexOf("/") + 1));

/** An address of ours that a form may ask to come back to; anything else becomes the start page. */
export function ownPath(text: string | undefined): string {
  if (text === undefined || !/^\/(?![/\\])[^\s\\]*$/.test(text)) return "/";
  return text;
}
