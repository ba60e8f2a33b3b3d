import { describe, expect, it } from "vitest";
import { writeDocx } from "../../../documents/paper/docx/write-docx.ts";
import { writePaper } from "../../../documents/paper/write-paper.ts";
import { paperShapes } from "./paper-shapes.ts";
import { unzip } from "./unzip.ts";

const AT = new Date("2027-11-19T12:00:00Z");
const shapes = paperShapes();

async function unpacked(shape: string) {
  const matter = shapes[shape];
  if (!matter) throw new Error(`no shape ${shape}`);
  const files = await unzip(await writeDocx(writePaper(matter), AT));
  const part = (name: string) => files.get(name)?.text ?? "";
  return { files, document: part("word/document.xml"), part };
}

describe("the paper in Word", () => {
  it("has real headings: one title, each part under it, each goal of the appendix under that", async () => {
    const { document } = await unpacked("second");
    expect(document.match(/w:val="Heading1"/g)).toHaveLength(1);
    expect(document.match(/w:val="Heading2"/g)?.length).toBe(6 + 3);
    expect(document.match(/w:val="Heading3"/g)?.length).toBeGreaterThan(5);
  });

  it("repeats the head of each table, divides no row, and says what each table holds", async () => {
    const { document } = await unpacked("second");
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables.length).toBeGreaterThan(6);
    for (const table of tables) {
      expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
      expect(table.match(/<w:cantSplit\/>/g)?.length).toBe(table.match(/<w:tr>/g)?.length);
      expect(/<w:tblPr>.*<w:tblDescription w:val="[^"]{20,}"\/><\/w:tblPr>/s.test(table), table.slice(0, 600)).toBe(true);
    }
  });

  it("has the year month by month where the others have it as a wheel, and no picture", async () => {
    const { document, files } = await unpacked("second");
    expect(document).toContain("Vad som har sin sista dag i varje månad 2027");
    for (const month of ["Januari", "December", "Efter 2027"]) expect(document).toContain(`>${month}<`);
    expect([...files.keys()].filter((name) => name.includes("media"))).toEqual([]);
  });

  it("says its language, its title and whose it is", async () => {
    const { part } = await unpacked("second");
    expect(part("word/styles.xml")).toContain('w:lang w:val="sv-SE"');
    expect(part("docProps/core.xml")).toContain(
      "<dc:title>Uppföljning 2027 av Handlingsplan mot våld i nära relationer</dc:title><dc:creator>Socialförvaltningen, Vingåkers kommun</dc:creator>",
    );
    expect(part("docProps/core.xml")).toContain("<dc:language>sv-SE</dc:language>");
  });

  it("has the checksum and the sheet's number at the foot of every sheet", async () => {
    const { files } = await unpacked("second");
    const feet = [...files].filter(([name]) => /^word\/footer\d+\.xml$/.test(name));
    expect(feet.length).toBeGreaterThanOrEqual(2);
    for (const [, { text }] of feet) {
      expect(text).toMatch(/Kontrollsumma [0-9a-f]{64}/);
      expect(text).toContain("NUMPAGES");
    }
  });

  it("holds no time but the snapshot's, and is the same bytes when made again", async () => {
    const { files, part } = await unpacked("second");
    expect(new Set([...files.values()].map(({ modified }) => modified)).size).toBe(1);
    expect(part("docProps/core.xml").match(/2027-11-19T12:00:00Z/g)).toHaveLength(2);
    for (const matter of [shapes["second"], shapes["supplement"]]) {
      if (!matter) continue;
      const [one, again] = [await writeDocx(writePaper(matter), AT), await writeDocx(writePaper(matter), AT)];
      expect(Buffer.from(again).equals(Buffer.from(one))).toBe(true);
    }
  });
});
