/** An office file's parts, with what every reader of one refuses: macros by content type, declared entities in its XML. */
import { openZip } from "./bounded-zip.ts";
import { UnreadableFile } from "./unreadable.ts";

export interface OfficeFile {
  readonly names: readonly string[];
  /** A part's XML, or undefined where there is none. */
  xml(name: string): Promise<string | undefined>;
}

/**
 * Opens a DOCX or XLSX. `holds` is the part without which it is no such file: `word/document.xml`, `xl/workbook.xml`.
 * @throws UnreadableFile
 */
export async function openOfficeFile(bytes: Uint8Array, expected: string, holds: string): Promise<OfficeFile> {
  const zip = await openZip(bytes, expected);
  const xml = async (name: string): Promise<string | undefined> => {
    const part = await zip.read(name);
    return part === undefined ? undefined : plainXml(part, name);
  };
  const types = await xml("[Content_Types].xml");
  if (types === undefined || !zip.names.includes(holds)) throw new UnreadableFile({ kind: "not-a-file-of-its-kind", expected });
  if (/macroEnabled|vbaProject/i.test(types)) throw new UnreadableFile({ kind: "macros" });
  return { names: zip.names, xml };
}

/** Entities that expand are declared in a document type, and Office never writes one: so none is ever expanded here. */
function plainXml(part: Buffer, name: string): string {
  const text = part.toString(part[0] === 0xff && part[1] === 0xfe ? "utf16le" : "utf8").replace(/^\uFEFF/, "");
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new UnreadableFile({ kind: "declares-entities", part: name });
  return text;
}
