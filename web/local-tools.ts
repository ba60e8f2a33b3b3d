import type { JourneyResult } from "../client/views.ts";

/** What only the stack on one's own machine can do. Given to {@link createApp} by `local/`, never in production. */
export interface LocalTools {
  readonly inboxUrl: string;
  readonly temporalUiUrl?: string;
  readonly canTravel: boolean;
  /** Why travel is switched off, in Swedish. */
  readonly whyNot?: string;
  /** `P1D`, `P1W`, `P1M` or a day. Rejects when a part fails; {@link journey} then holds the message. */
  travel(to: string): Promise<JourneyResult>;
  journey(): { readonly running: boolean; readonly line?: string; readonly error?: string } | undefined;
  /** Says that the "visa som" chooser may be shown. */
  readonly actAs: true;
}
