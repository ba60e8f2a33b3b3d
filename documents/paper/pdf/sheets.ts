/** Sheets of A4 that are filled from the top: where the pen is, what has room, and what is content and what is decoration. */
import { breakLines } from "./break-lines.ts";
import { loadTypeface, type Style, type Typeface } from "./typeface.ts";

type Document = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

/** A4 in points, and its margins. */
export const SHEET = { width: 595.28, height: 841.89, left: 71, right: 57, top: 57, bottom: 68 } as const;
/** Where the running head of the second sheet and on ends. */
const UNDER_RUNNING_HEAD = 84;

export interface Sheets {
  readonly doc: Document;
  readonly type: Typeface;
  readonly left: number;
  readonly width: number;
  y: number;
  /** Down to the margin. */
  readonly room: () => number;
  /** A fresh sheet, unless one has just begun. */
  readonly begin: () => void;
  /** A fresh sheet where so much does not fit. */
  readonly need: (height: number) => void;
  /** Draws what is read out as the element's content. */
  readonly content: (element: Element, tag: string, draw: () => void) => void;
  /** Draws what is not read out: rules, symbols, repeated heads. */
  readonly decoration: (draw: () => void) => void;
  /** One line that is known to fit, with its top at `y`. */
  readonly line: (text: string, style: Style, x: number, y: number) => void;
}

/** Begins on the document's first page. */
export function layOut(doc: Document): Sheets {
  const type = loadTypeface(doc);
  const bottom = SHEET.height - SHEET.bottom;
  let top: number = SHEET.top;
  const sheets: Sheets = {
    doc,
    type,
    left: SHEET.left,
    width: SHEET.width - SHEET.left - SHEET.right,
    y: SHEET.top,
    room: () => bottom - sheets.y,
    begin() {
      if (sheets.y <= top) return;
      doc.addPage();
      top = UNDER_RUNNING_HEAD;
      sheets.y = top;
    },
    need(height) {
      if (height > sheets.room()) sheets.begin();
    },
    content(element, tag, draw) {
      const content = doc.markStructureContent(tag);
      draw();
      doc.endMarkedContent();
      element.add(content);
    },
    decoration(draw) {
      doc.markContent("Artifact", { type: "Layout" });
      draw();
      doc.endMarkedContent();
    },
    line(text, style, x, y) {
      let at = x;
      for (const run of type.runsOf(text, style.weight)) {
        doc.font(run.font).fontSize(style.size).fillColor(style.colour);
        doc.text(run.text, at, y, { lineBreak: false });
        at += doc.widthOfString(run.text);
      }
    },
  };
  return sheets;
}

/** A thin line across. */
export function rule({ doc, decoration }: Sheets, at: { x: number; y: number; width: number }, colour: string, weight = 0.5): void {
  decoration(() => {
    doc
      .moveTo(at.x, at.y)
      .lineTo(at.x + at.width, at.y)
      .lineWidth(weight)
      .stroke(colour);
  });
}

export function linesOf({ type }: Sheets, text: string, style: Style, width: number): readonly string[] {
  return breakLines(text, width, (part) => type.widthOf(part, style));
}
