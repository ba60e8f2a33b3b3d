/** Turns "nobody answers" into {@link EngineAwayError}; every other error passes unchanged. */
import { isGrpcServiceError, WorkflowUpdateRPCTimeoutOrCancelledError } from "@temporalio/client";
import { ApplicationFailure } from "@temporalio/common";
import { EngineAwayError } from "./engine-away-error.ts";

/** gRPC: DEADLINE_EXCEEDED, UNAVAILABLE, CANCELLED. */
const AWAY_CODES = [4, 14, 1];
/** PostgreSQL: connection exceptions, shutting down, starting up; and what Node says of a socket. */
const AWAY_SQL = /^(08|57P0)/;
const AWAY_SOCKET = ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOTFOUND", "ETIMEDOUT", "EHOSTUNREACH"];

/** Longer than any act takes; shorter than anybody waits for a page. */
const ENGINE_TIMEOUT_MS = 20_000;

/** Asks the engine. Throws EngineAwayError where it, or the ledger behind it, does not answer in time. */
export async function inEngine<T>(ask: () => Promise<T>, timeoutMs = ENGINE_TIMEOUT_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new EngineAwayError("temporal")), timeoutMs);
  });
  try {
    return await Promise.race([ask(), tooLate]);
  } catch (error) {
    if (error instanceof ApplicationFailure && error.type === "LedgerAway") throw new EngineAwayError("ledger", error);
    const code = isGrpcServiceError(error) ? error.code : undefined;
    const away = (code !== undefined && AWAY_CODES.includes(code)) || error instanceof WorkflowUpdateRPCTimeoutOrCancelledError;
    throw away ? new EngineAwayError("temporal", error) : error;
  } finally {
    clearTimeout(timer);
  }
}

/** Asks the ledger. Throws EngineAwayError where it does not answer. */
export async function inLedgerOf<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw isLedgerAway(error) ? new EngineAwayError("ledger", error) : error;
  }
}

function isLedgerAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (AWAY_SQL.test(code) || AWAY_SOCKET.includes(code)) return true;
  return /timeout exceeded when trying to connect|Connection terminated/i.test(error.message);
}
