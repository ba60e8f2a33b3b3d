import { describe, expect, it } from "vitest";
import { writeXlsx } from "../../../documents/paper/write-xlsx.ts";
import { readTable } from "../../../documents/tables/read-table.ts";
import { rowsOf } from "../../../domain/closing/snapshot.ts";
import { paperShapes } from "./paper-shapes.ts";
import { unzip } from "./unzip.ts";

const { second, draft, few } = paperShapes();
if (!second || !draft || !few) throw new Error("The shapes are not there");

const read = async (matter: typeof second) => (await readTable(await writeXlsx(matter), "papper.xlsx")).sheets;
const texts = (sheet: Awaited<ReturnType<typeof read>>[number] | undefined) =>
  (sheet?.rows ?? []).map((row) => row.map((cell) => cell.text));

describe("the paper as a workbook", () => {
  it("has a line for each activity, with days that are days", async () => {
    const [activities] = await read(second);
    const lines = texts(activities);
    expect(lines).toHaveLength(1 + rowsOf(second.snapshot).length);
    expect(lines[0]?.slice(0, 4)).toEqual(["Delmål", "Nummer", "Åtgärd", "Aktivitet"]);
    const first = rowsOf(second.snapshot)[0];
    expect(lines[1]?.[6]).toBe(first?.due);
  });

  it("has the year's figures as numbers, and in words what is withheld", async () => {
    const [, figures] = await read(second);
    expect(texts(figures)).toEqual([
      ["Uppgift", "Enhet", "Källa", "2027", "2026"],
      ["Ärenden där våld i nära relation har uppmärksammats", "ärenden", "Treserva", "1234", "97"],
      ["Barn som har fått stöd", "barn", "Relationsvåldsteamet", "färre än fem", "visas inte"],
      ["Nya kontakter", "personer", "uppgift saknas"],
    ]);
    expect(await read(few)).toHaveLength(2);
  });

  it("says what it is of, and whether it is only a draft", async () => {
    const about = (await read(second)).at(-1);
    expect(texts(about).at(-1)?.[1]).toMatch(/^Fryst 2027-11-19 kl\. 13\.00\. Kontrollsumma [0-9a-f]{64}$/);
    expect(JSON.stringify(texts((await read(draft)).at(-1)))).toContain("UTKAST, ej fryst");
  });

  it("is the same bytes each time, holds no time of its own and no formula", async () => {
    const [one, again] = [await writeXlsx(second), await writeXlsx(second)];
    expect(Buffer.from(again).equals(Buffer.from(one))).toBe(true);
    const files = [...(await unzip(one)).entries()];
    expect(new Set(files.map(([, { modified }]) => modified)).size).toBe(1);
    for (const [name, { text }] of files) if (name.includes("worksheets")) expect(text).not.toContain("<f>");
  });
});
