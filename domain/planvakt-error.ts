/**
 * Base of every error Planvakt throws on purpose. The message says what, where and what to do, in English for operators;
 * `details` holds the values it speaks of.
 */
export class PlanvaktError extends Error {
  readonly details: Readonly<Record<string, unknown>>;

  constructor(message: string, details: Readonly<Record<string, unknown>> = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "PlanvaktError";
    this.details = details;
  }
}

/** Marks a switch as complete: a new kind that nobody handles is a type error at the call. */
export function never(value: never): never {
  throw new PlanvaktError(`A kind nobody handles: ${JSON.stringify(value)}`);
}
