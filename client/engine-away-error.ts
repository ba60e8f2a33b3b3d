import { PlanvaktError } from "../domain/planvakt-error.ts";

/** Temporal or the ledger could not be reached, so nothing was done. Trying again in a while is safe: commands are idempotent by their id. */
export class EngineAwayError extends PlanvaktError {
  readonly part: "temporal" | "ledger";

  constructor(part: "temporal" | "ledger", cause?: unknown) {
    const name = part === "temporal" ? "the Temporal server" : "the ledger (PostgreSQL)";
    super(`${name} cannot be reached; nothing was done, try again in a while`, { part }, cause);
    this.name = "EngineAwayError";
    this.part = part;
  }
}
