/** What a PDF says, sheet by sheet. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export async function readPdf(
  bytes: Uint8Array,
): Promise<{ readonly sheets: readonly string[]; readonly bookmarks: readonly string[] }> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false });
  const pdf = await task.promise;
  const sheets: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    sheets.push(
      items
        .map((item) => ("str" in item ? item.str : ""))
        .join(" ")
        .replace(/\s+/g, " "),
    );
  }
  const outline = (await pdf.getOutline()) as readonly { title: string }[] | null;
  await task.destroy();
  return { sheets, bookmarks: (outline ?? []).map(({ title }) => title) };
}
