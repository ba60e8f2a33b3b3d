/** Elements of a tagged PDF that pdfkit has no option for. */

type Element = PDFKit.PDFStructureElement;

/** Names a column, or the row that it begins; `columns`: how many it spans. */
export function headerCell(doc: PDFKit.PDFDocument, scope: "Row" | "Column", columns = 1): Element {
  return attributed(doc.struct("TH"), { O: "Table", Scope: scope, ...(columns > 1 ? { ColSpan: columns } : {}) });
}

export function listOf(doc: PDFKit.PDFDocument, ordered: boolean): Element {
  return attributed(doc.struct("L"), { O: "List", ListNumbering: ordered ? "Decimal" : "Disc" });
}

/** Plain strings become names of the format. The dictionary is not in pdfkit's types. */
function attributed(element: Element, attributes: Readonly<Record<string, string | number>>): Element {
  (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data["A"] = { ...attributes };
  return element;
}
