/** A state's symbol, drawn: it looks the same whatever fonts the reader has. The word beside it is what is read out. */
import { STATE_DRAWINGS } from "../../domain/occurrence/state-drawings.ts";

/** As high as a capital letter of the text around it. Its size stands in it too, for whoever sees the page without its style. */
export function StateSymbol({ shown }: { shown: keyof typeof STATE_DRAWINGS }) {
  return (
    <svg class="mark-symbol" viewBox="0 0 10 10" width="12" height="12" aria-hidden="true">
      <StatePaths shown={shown} />
    </svg>
  );
}

/** The drawing alone, in a square of ten, for a picture of which it is a part. */
export function StatePaths({ shown }: { shown: keyof typeof STATE_DRAWINGS }) {
  const { stroke, fill } = STATE_DRAWINGS[shown];
  return (
    <>
      {stroke === undefined ? null : <path d={stroke} fill="none" stroke="currentColor" stroke-width="1.2" />}
      {fill === undefined ? null : <path d={fill} fill="currentColor" />}
    </>
  );
}
