/** Zip files as somebody with bad intent would make them: written by hand, since no library writes a zip that lies. */
import { crc32, deflateRawSync } from "node:zlib";

export interface Part {
  readonly name: string;
  readonly content: string | Buffer;
  /** What the directory claims that it unpacks to, where that is a lie. */
  readonly claimed?: number;
  readonly encrypted?: boolean;
}

export function zipped(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed, encrypted } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes, { level: 9 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(encrypted === true ? 1 : 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimed ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), fields, Buffer.from(name), packed]);
    const entry = Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), fields, Buffer.alloc(14), Buffer.from(name)]);
    entry.writeUInt32LE(offset, 42);
    locals.push(local);
    directory.push(entry);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}

const TYPES = `<?xml version="1.0"?><Types xmlns="x"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.sheet.main+xml"/></Types>`;

/** A workbook of one sheet, from its `<sheetData>` on. */
export function workbook(sheet: string, more: readonly Part[] = []): Buffer {
  return zipped([
    { name: "[Content_Types].xml", content: TYPES },
    {
      name: "xl/workbook.xml",
      content: `<workbook><sheets><sheet name="Blad &amp; 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: "xl/worksheets/sheet1.xml", content: `<?xml version="1.0"?><worksheet>${sheet}</worksheet>` },
    ...more,
  ]);
}
