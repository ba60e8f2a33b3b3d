/** A state's symbol in the page, drawn; the word beside it is what is read out. */
import type { FrozenState } from "../../domain/closing/snapshot.ts";
import { STATE_DRAWINGS } from "../../domain/occurrence/state-drawings.ts";

/** Where in a picture it stands; in a line of text it stands where it is written. */
export function symbolHtml(state: FrozenState, place = ""): string {
  const { stroke, fill } = STATE_DRAWINGS[state];
  const line = stroke === undefined ? "" : `<path d="${stroke}" fill="none" stroke="currentColor" stroke-width="1.2"/>`;
  const area = fill === undefined ? "" : `<path d="${fill}" fill="currentColor"/>`;
  return `<svg class="symbol"${place} viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">${line}${area}</svg>`;
}
