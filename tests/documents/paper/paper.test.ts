import { describe, expect, it } from "vitest";
import { csvCell, writeCsv } from "../../../documents/paper/write-csv.ts";
import { writeHtml } from "../../../documents/paper/write-html.ts";
import { writePaper } from "../../../documents/paper/write-paper.ts";
import type { PaperMatter } from "../../../domain/closing/paper-matter.ts";
import { totalWords } from "../../../documents/paper/words.ts";
import { USUAL_TEMPLATE, type PaperSetup } from "../../../domain/closing/paper-template.ts";
import { rowsOf } from "../../../domain/closing/snapshot.ts";
import { frozen, PERSONS, TYPED, vingaker } from "../../domain/closing/lived-year.ts";
import { ASSESSMENT, paperShapes } from "./paper-shapes.ts";

const shapes = paperShapes();

function shape(name: string): PaperMatter {
  const matter = shapes[name];
  if (!matter) throw new Error(`no shape ${name}`);
  return matter;
}

const textOf = (value: unknown) => JSON.stringify(value);

describe("the paper", () => {
  it("proposes the decision as already made", () => {
    const { sections } = writePaper(shape("second"));
    expect(sections[0]).toEqual({
      heading: "Förslag till beslut",
      blocks: [
        {
          kind: "list",
          ordered: true,
          items: [
            "Socialnämnden godkänner uppföljningen av ”Handlingsplan mot våld i nära relationer” för 2027.",
            "Socialnämnden godkänner förvaltningens läsningar av planen enligt bilaga 2.",
          ],
        },
      ],
    });
  });

  it("sums the year up in sentences, with last year beside and what was decided then", () => {
    const summary = writePaper(shape("second")).sections[1];
    expect(summary?.blocks).toEqual([
      {
        kind: "paragraph",
        text: "13 av 17 aktiviteter som skulle vara klara senast den 19 november 2027 är bekräftade. Tre är rapporterade men ej bekräftade och en är försenad utan rapport. 25 aktiviteter ska göras senare och är ej förfallna. En aktivitet utgår. Tre aktiviteter saknar tidsgräns i planen. Vid stoppdatum 2026 var 13 av 17 aktiviteter bekräftade. Socialnämnden godkände uppföljningen för 2026 den 16 december 2026, §\u00a0112 (dnr\u00a0SN\u00a02026/87).",
      },
    ]);
  });

  it("names roles only", () => {
    for (const matter of Object.values(shapes)) {
      const paper = textOf(writePaper(matter)) + writeCsv(matter.snapshot);
      for (const hidden of [...PERSONS, TYPED]) expect(paper).not.toContain(hidden);
    }
  });

  it("takes its parts, their order and their headings from the template, and the assessment as it was written", () => {
    const setup: PaperSetup = {
      kind: "Yttrande",
      sections: [
        { part: "assessment", heading: "Förvaltningens synpunkter" },
        { part: "recipients", heading: "Expedieras till" },
      ],
      recipients: ["Revisorerna"],
    };
    const { snapshot } = frozen({ plan: { ...vingaker(), paper: setup } });
    const paper = writePaper({ ...shape("second"), snapshot });
    expect(paper.kind).toBe("Yttrande");
    expect(paper.sections).toEqual([
      { heading: "Förvaltningens synpunkter", blocks: ASSESSMENT.split("\n\n").map((text) => ({ kind: "paragraph", text })) },
      { heading: "Expedieras till", blocks: [{ kind: "list", items: ["Revisorerna"] }] },
    ]);
  });

  it("marks what is not frozen, and gives it no checksum", () => {
    const draft = writePaper(shape("draft"));
    expect(draft.mark).toBe("UTKAST, ej fryst");
    expect(draft.footer).toBe("Utkast, ej fryst. Läget 2027-11-19 kl. 13.00.");
    expect(writePaper(shape("second")).mark).toBeUndefined();
  });

  it("is a short supplement after the year's end: what was left per stoppdatum, and how it stands", () => {
    const { snapshot } = shape("supplement");
    const paper = writePaper(shape("supplement"));
    expect(paper.title).toBe("Slutlig uppföljning 2027 av Handlingsplan mot våld i nära relationer");
    expect(paper.sections.map(({ heading }) => heading)).toEqual(
      USUAL_TEMPLATE.sections.map(({ heading }) => heading).filter((heading) => heading !== "Bedömning"),
    );
    expect(paper.appendices).toHaveLength(1);
    const listed = paper.appendices[0]?.blocks.flatMap((block) => (block.kind === "table" ? block.table.rows : [])) ?? [];
    const left = rowsOf(snapshot).filter(({ state, atStop }) => atStop !== state || state === "late");
    expect(listed.filter(({ kind }) => kind === "row")).toHaveLength(left.length);
  });

  it("has each of the snapshot's rows once in its appendix, in the plan's order", () => {
    const { snapshot } = shape("second");
    const rows = writePaper(shape("second")).appendices[0]?.blocks.flatMap((block) =>
      block.kind === "table" ? block.table.rows : [],
    );
    const empty = snapshot.items.filter((item) => item.rows.length === 0);
    expect(empty.map(({ item }) => item)).toContain("1.3");
    expect(rows?.filter(({ kind }) => kind === "row")).toHaveLength(rowsOf(snapshot).length + empty.length);
    expect(rows?.filter(({ kind }) => kind === "group")).toHaveLength(snapshot.items.length);
  });

  it("asks the nämnd to approve a reading once, whichever of an action's duties it is about", () => {
    const { snapshot } = shape("second");
    const appendix = writePaper(shape("second")).appendices.find(({ heading }) => heading.endsWith("Läsningar att godkänna"));
    const rows = appendix?.blocks.flatMap((block) => (block.kind === "table" ? block.table.rows : [])) ?? [];
    const asked = rows.flatMap((row) => (row.kind === "row" ? [JSON.stringify(row.cells[1])] : []));
    expect(asked).toHaveLength(new Set(snapshot.readings.map(({ at, reading }) => `${at.split("/")[0] ?? ""} ${reading}`)).size);
    expect(asked.length).toBeLessThan(snapshot.readings.length);
    for (const { reading } of snapshot.readings) expect(asked.some((cell) => cell.includes(JSON.stringify(reading)))).toBe(true);
  });

  it("writes numbers as Swedish does, and never one that is withheld", () => {
    expect(totalWords({ kind: "exactly", value: 1234567 })).toBe("1\u00a0234\u00a0567");
    expect(totalWords({ kind: "exactly", value: -12.5 })).toBe("−12,5");
    expect(totalWords({ kind: "fewerThan", limit: 5 })).toBe("färre än fem");
    expect(totalWords({ kind: "withheld" })).toBe("visas inte");
    expect(totalWords({ kind: "missing" })).toBe("uppgift saknas");
  });
});

describe("the paper as CSV", () => {
  it("opens in Excel: a BOM, semicolons, one line for each row", () => {
    const { snapshot } = shape("second");
    const csv = writeCsv(snapshot);
    expect(csv.startsWith("\ufeffDelmål;Nummer;Åtgärd;")).toBe(true);
    expect(csv.split("\r\n")).toHaveLength(1 + rowsOf(snapshot).length + 1);
  });

  it("runs nothing: what begins as a formula is text", () => {
    for (const text of ["=1+1", "+46", "-2", "@SUM(A1)", " =HYPERLINK(1)", "\t=1"]) expect(csvCell(text)).toMatch(/^"?'/);
    expect(csvCell("–")).toBe("–");
    expect(csvCell('a;"b"\nc')).toBe('"a;""b""\nc"');
  });
});

describe("the paper as HTML", () => {
  it("asks nobody for anything and lets no text become markup", () => {
    const matter = shape("second");
    const html = writeHtml(writePaper({ ...matter, assessment: `<script>alert("1")</script>` }));
    expect(html).not.toMatch(/<script|<link|<img|src=|url\(|@import/);
    expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
    expect(html).toContain('<html lang="sv">');
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });

  it("has the year as a wheel with its sentence, a mark for each thing that has a last day, and nothing of it in the supplement", () => {
    const { snapshot } = shape("second");
    const html = writeHtml(writePaper(shape("second")));
    const marks = rowsOf(snapshot).filter(({ due }) => due !== undefined).length;
    expect(html).toContain(`role="img" aria-label="Årshjul 2027: ${marks} aktiviteter, var och en på sin sista dag med sitt läge.`);
    expect(html.match(/<rect /g)).toHaveLength(marks);
    expect(html).not.toContain(" style=");
    expect(writeHtml(writePaper(shape("supplement")))).not.toContain('class="wheel"');
  });

  it("is the same each time", () => {
    for (const matter of Object.values(shapes)) expect(writeHtml(writePaper(matter))).toBe(writeHtml(writePaper(matter)));
  });
});
