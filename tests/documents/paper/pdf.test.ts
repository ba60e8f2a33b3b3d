import { describe, expect, it } from "vitest";
import { breakLines } from "../../../documents/paper/pdf/break-lines.ts";
import { writePdf } from "../../../documents/paper/pdf/write-pdf.ts";
import { writePaper } from "../../../documents/paper/write-paper.ts";
import { LONGEST_ASSESSMENT, MOST_PARAGRAPHS } from "../../../domain/closing/decide-paper.ts";
import type { PaperMatter } from "../../../domain/closing/paper-matter.ts";
import { readPdf } from "./read-pdf.ts";
import { ASSESSMENT, paperShapes } from "./paper-shapes.ts";

const AT = new Date("2027-11-19T12:00:00Z");
const shapes = paperShapes();

function shape(name: string): PaperMatter {
  const matter = shapes[name];
  if (!matter) throw new Error(`no shape ${name}`);
  return matter;
}

const made = async (matter: PaperMatter) => writePdf(writePaper(matter), AT);

describe("the paper as PDF", () => {
  it("is the same bytes when made again, with no time but the snapshot's", async () => {
    for (const matter of [shape("second"), shape("supplement")]) {
      const [one, again] = [await made(matter), await made(matter)];
      expect(Buffer.from(again).equals(Buffer.from(one))).toBe(true);
      expect(Buffer.from(one).toString("latin1")).toContain("(D:20271119120000Z)");
    }
  });

  it("keeps its body to two sheets, with all the assessment there is room for", async () => {
    for (const [name, matter] of Object.entries(shapes)) {
      if (name === "long") continue;
      const short = "Ja.\n".repeat(MOST_PARAGRAPHS - 1);
      const assessment =
        short +
        ASSESSMENT.replace(/\s+/g, " ")
          .repeat(12)
          .slice(0, LONGEST_ASSESSMENT - short.length);
      const { sheets } = await readPdf(await made({ ...matter, assessment }));
      const first = sheets.findIndex((text) => text.includes("Bilaga 1: ") && !text.includes("Beslutsunderlag"));
      expect(first, name).toBeLessThanOrEqual(2);
      expect(first, name).toBeGreaterThan(0);
    }
  });

  it("repeats each table's head, the checksum and the sheet's number on every sheet", async () => {
    const matter = shape("second");
    const { sheets } = await readPdf(await made(matter));
    for (const [index, text] of sheets.entries()) {
      expect(text).toContain(`Sida ${index + 1} (${sheets.length})`);
      expect(text).toMatch(/Kontrollsumma [0-9a-f]{64}/);
      if (index >= 3) expect(text).toMatch(/Aktivitet|Gäller/);
    }
  });

  it("has every row of the snapshot, whatever letters and lengths its words have", async () => {
    const matter = shape("long");
    const { sheets } = await readPdf(await made(matter));
    const text = sheets.join(" ").replace(/-?\s+/g, "");
    expect(text).toContain("Wałęsa");
    for (const item of matter.snapshot.items) expect(text).toContain(`${item.item}${item.title.split(" ")[0] ?? ""}`);
  });

  it("has the year wheel first in its appendix, on a sheet of its own, as one figure with its sentence", async () => {
    const { sheets } = await readPdf(await made(shape("second")));
    const wheel = sheets.findIndex((text) => text.includes("Bilaga 1: ") && !text.includes("Beslutsunderlag"));
    for (const word of ["jan", "dec", "Efter 2027", "M3"]) expect(sheets[wheel]).toContain(word);
    expect(sheets[wheel]).not.toContain("Ansvarig");
    expect(sheets[wheel + 1]).toContain("Delmål 1: ");
  });

  it("has a bookmark for each part and each appendix", async () => {
    const { bookmarks } = await readPdf(await made(shape("second")));
    expect(bookmarks).toEqual([
      "Uppföljning 2027 av Handlingsplan mot våld i nära relationer",
      "Förslag till beslut",
      "Sammanfattning",
      "Ärendet",
      "Bedömning",
      "Beslutsunderlag",
      "Beslutet skickas till",
      "Bilaga 1: Aktiviteterna 2027",
      "Bilaga 2: Läsningar att godkänna",
      "Bilaga 3: Frågor som väntar på svar",
    ]);
  });
});

describe("lines", () => {
  const widthOf = (text: string) => text.length;

  it("break at spaces and after hyphens, but not after a short beginning", () => {
    expect(breakLines("Barn- och familjeenhetens IFO-chef", 12, widthOf)).toEqual([
      "Barn- och",
      "familjeenhe-",
      "tens",
      "IFO-chef",
    ]);
    expect(breakLines("Barnomsorgs-frågor", 12, widthOf)).toEqual(["Barnomsorgs-", "frågor"]);
  });

  it("hold a registration number and a date together", () => {
    expect(breakLines("dnr SN 2026/87 av 2027-11-22", 12, widthOf)).toEqual(["dnr SN", "2026/87 av", "2027-11-22"]);
  });

  it("are never wider than the column, and one for no text", () => {
    for (const line of breakLines("uppföljningsarbetsgruppssammankallande", 10, widthOf))
      expect(line.length).toBeLessThanOrEqual(10);
    expect(breakLines("", 10, widthOf)).toEqual([""]);
  });
});
