/** What one request reads of a plan again and again, asked of the ledger once: a page, its frame and its gate all want the people. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { Ledger, Tx } from "./open.ts";

const requests = new AsyncLocalStorage<object>();

/** Runs what only reads. Nothing is kept when it has ended: the next request sees what anybody, in any process, has written since. */
export function readingOnly<T>(work: () => Promise<T>): Promise<T> {
  return requests.run({}, work);
}

/** True within {@link readingOnly}, outside a transaction: what decides looks for itself. */
export function readsOnly(ledger: Ledger | Tx): boolean {
  return requestOf(ledger) !== undefined;
}

/**
 * The same reading, which within {@link readingOnly} gives the answer that the ledger gave first about the same (a plan, a plan's year).
 * Elsewhere it asks each time.
 */
export function onceARequest<About extends readonly (string | number)[], T>(
  read: (ledger: Ledger | Tx, ...about: About) => Promise<T>,
): typeof read {
  const answers = new WeakMap<object, Map<string, Promise<T>>>();
  return (ledger, ...about) => {
    const request = requestOf(ledger);
    if (!request) return read(ledger, ...about);
    const known = answers.get(request) ?? new Map<string, Promise<T>>();
    answers.set(request, known);
    const key = about.join(" ");
    const answer = known.get(key) ?? read(ledger, ...about);
    known.set(key, answer);
    return answer;
  };
}

function requestOf(ledger: Ledger | Tx): object | undefined {
  return ledger.isTransaction ? undefined : requests.getStore();
}
