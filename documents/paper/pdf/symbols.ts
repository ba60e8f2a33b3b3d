/** The legend's symbols on a sheet: the word beside each is what is read out. */
import type { FrozenState } from "../../../domain/closing/snapshot.ts";
import { STATE_DRAWINGS } from "../../../domain/occurrence/state-drawings.ts";

/** Draws the state's symbol with its upper left corner here. */
export function drawSymbol(
  doc: PDFKit.PDFDocument,
  state: FrozenState,
  at: { x: number; y: number; size: number },
  colour: string,
): void {
  const { stroke, fill } = STATE_DRAWINGS[state];
  doc
    .save()
    .translate(at.x, at.y)
    .scale(at.size / 10);
  if (fill !== undefined) doc.path(fill).fill(colour);
  if (stroke !== undefined) doc.path(stroke).lineWidth(1.1).stroke(colour);
  doc.restore();
}
