/** What is known after a message was handed to the relay. Never more than that: not delivered, not read. */

export type Outcome =
  /** 250 after the dot. */
  | { readonly kind: "accepted"; readonly response: string }
  /**
   * A reply code that says no, or a cut before the body began. `permanent`: the relay refused this recipient or this message
   * for good; a wrong password or a refused sender is our own fault and stays temporary, so that no letter is given up for it.
   */
  | { readonly kind: "refused"; readonly permanent: boolean; readonly code?: number; readonly response: string }
  /** The body was begun and no answer came: the relay may have it. */
  | { readonly kind: "ambiguous"; readonly response: string };

/** What the recipient's or the message's own refusal answers. */
const ABOUT_THE_MESSAGE: readonly unknown[] = ["RCPT TO", "DATA"];

/** Reads nodemailer's error. `begun`: the server had said go ahead (354) for this message. */
export function judgeFailure(error: unknown, begun: boolean): Outcome {
  const response = error instanceof Error ? error.message : String(error);
  const code = numberIn(error, "responseCode");
  if (code !== undefined && code >= 400 && code < 600) {
    // 503 says the session was out of step, not that the message was refused.
    const permanent = code >= 500 && code !== 503 && ABOUT_THE_MESSAGE.includes(fieldOf(error, "command"));
    return { kind: "refused", permanent, code, response };
  }
  return begun ? { kind: "ambiguous", response } : { kind: "refused", permanent: false, response };
}

function numberIn(error: unknown, field: string): number | undefined {
  const value = fieldOf(error, field);
  return typeof value === "number" ? value : undefined;
}

function fieldOf(error: unknown, field: string): unknown {
  return typeof error === "object" && error !== null ? (error as Readonly<Record<string, unknown>>)[field] : undefined;
}
