/** What pages say of a year that is closed: when it is frozen, how far its paper has come, how its rows stand. */
import type { ClosingView, PaperView } from "../client/year-views.ts";
import { FROZEN_WORDS, type FrozenState, type StateCounts } from "../domain/closing/snapshot.ts";
import { longInstant, shortInstant } from "./dates.ts";
import type { Messages } from "./messages/messages.ts";
import type { Inset, Said } from "./messages/say.ts";

/** Enough of a checksum to know it by; the whole stands on the paper. */
const SHOWN_DIGITS = 12;

type ClosingMessages = Pick<Messages, "matters" | "paper">;

/** "Fryst 2026-11-20 kl. 13.00, kontrollsumma 3f9a…", or when it will be. */
export function freezingText({ kind, at, meetingDay, frozen }: ClosingView, { matters, paper }: ClosingMessages): string {
  if (frozen) return paper.frozen(shortInstant(frozen.at, matters.dates), frozen.checksum.slice(0, SHOWN_DIGITS));
  const meeting = meetingDay === undefined ? undefined : matters.dates.long(meetingDay);
  return paper.willFreeze(kind, longInstant(at, matters.dates), meeting);
}

/** Where the paper is, in one sentence. `approver` is a role's title. */
export function stageText(
  { stage, versions, sentBack, decision }: PaperView,
  approver: Inset,
  { matters, paper }: ClosingMessages,
): Said {
  const words = paper.stage;
  switch (stage) {
    case "writing":
      return versions.length === 0 ? words.unwritten : words.draft;
    case "waiting":
      return words.waiting(approver);
    case "sentBack":
      return words.sentBack(sentBack?.byName ?? approver);
    case "approved":
      return words.approved;
    case "decided":
      return words.decided(decision && { ...decision, day: matters.dates.long(decision.date) });
  }
}

/** What a state of a frozen row is called. */
export function frozenWord(state: FrozenState, { matters, paper }: ClosingMessages): string {
  return state === "notDue" ? paper.notDue : matters.states[state];
}

/** "✓ Bekräftad 12 · ! Försenad 2", in the legend's order. */
export function countsText(counts: StateCounts, words: ClosingMessages): string {
  return (Object.keys(FROZEN_WORDS) as FrozenState[])
    .flatMap((state) =>
      counts[state] === undefined ? [] : [`${FROZEN_WORDS[state].symbol} ${frozenWord(state, words)} ${counts[state]}`],
    )
    .join(" · ");
}
