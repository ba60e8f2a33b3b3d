/** What pages say of a year that is closed: when it is frozen, how far its paper has come, what the nämnd decided. */
import type { ClosingView, PaperView } from "../client/year-views.ts";
import { FROZEN_WORDS, type FrozenDecision, type FrozenState, type StateCounts } from "../domain/closing/snapshot.ts";
import { longDate, longInstant, shortInstant } from "./dates.ts";

/** Enough of a checksum to know it by; the whole stands on the paper. */
const SHOWN_DIGITS = 12;

/** "Fryst 2026-11-20 kl. 13.00, kontrollsumma 3f9a…", or when it will be. */
export function freezingText({ kind, at, meetingDay, frozen }: ClosingView): string {
  if (frozen) return `Fryst ${shortInstant(frozen.at)}, kontrollsumma ${frozen.checksum.slice(0, SHOWN_DIGITS)}…`;
  const why =
    kind === "final" ? "när årets sista uppgifter är inne" : meetingDay === undefined ? "" : `inför mötet ${longDate(meetingDay)}`;
  return `Fryses ${longInstant(at)}${why === "" ? "" : `, ${why}`}.`;
}

export const CLOSING_TITLE: Readonly<Record<ClosingView["kind"], string>> = {
  stop: "Per stoppdatum",
  final: "Slutlig komplettering",
};

/** Where the paper is, in one sentence. `approver` is a role's title. */
export function stageText({ stage, versions, sentBack, decision }: PaperView, approver: string): string {
  switch (stage) {
    case "writing":
      return versions.length === 0 ? "Bedömningen är inte skriven än." : "Bedömningen finns som utkast.";
    case "waiting":
      return `Bedömningen väntar på att ${approver} godkänner den.`;
    case "sentBack":
      return `Bedömningen är skickad tillbaka av ${sentBack?.byName ?? approver}.`;
    case "approved":
      return "Bedömningen är godkänd, och nämndens sekreterare har fått veta var papperet ligger.";
    case "decided":
      return decision ? decisionText(decision) : "Nämnden har beslutat.";
  }
}

/** "Nämnden godkände uppföljningen tisdag 15 december 2026, § 87." */
function decisionText({ date, section, dnr, outcome }: FrozenDecision): string {
  const what = outcome === "approved" ? "godkände uppföljningen" : "beslutade att planen ska revideras";
  return `Nämnden ${what} ${longDate(date)}, ${section}${dnr === undefined ? "" : `, dnr ${dnr}`}.`;
}

/** "✓ Bekräftad 12 · ! Försenad 2", in the legend's order. */
export function countsText(counts: StateCounts): string {
  return (Object.keys(FROZEN_WORDS) as FrozenState[])
    .flatMap((state) => {
      const { symbol, word } = FROZEN_WORDS[state];
      return counts[state] === undefined ? [] : [`${symbol} ${word} ${counts[state]}`];
    })
    .join(" · ");
}
