/** What a mail server answers at one point of the talk. */
export type Answer =
  | { readonly kind: "accept" }
  /** 4xx or 5xx, e.g. 451 "try later", 550 "no such person". */
  | { readonly kind: "refuse"; readonly code: number; readonly message: string }
  /** The connection is cut without a word. */
  | { readonly kind: "cut" };

/** What is known of a mail while it arrives. */
export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

/**
 * How the mail catcher misbehaves, for tests of what happens then. A hook that is missing accepts; one that waits delays the answer.
 */
export interface Behaviour {
  /** At `RCPT TO`: before the body has begun, so a refusal or cut here is certain not to have handed anything over. */
  readonly onRecipient?: (address: string) => Answer | Promise<Answer>;
  /** When `354` has been sent and the body comes. */
  readonly duringBody?: (envelope: Envelope) => Answer | Promise<Answer>;
  /** When the last dot has come and before the mail is kept: a cut here loses the mail and the sender cannot know. */
  readonly beforeKeeping?: (envelope: Envelope) => Answer | Promise<Answer>;
  /** When the mail is kept and before `250`: a cut here keeps the mail and the sender cannot know. */
  readonly afterKeeping?: (envelope: Envelope) => Answer | Promise<Answer>;
}

export const ACCEPT: Answer = { kind: "accept" };

/** An error that the SMTP server sends as this answer. */
export class Refusal extends Error {
  readonly responseCode: number;

  constructor(code: number, message: string) {
    super(message);
    this.name = "Refusal";
    this.responseCode = code;
  }
}
