import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeRevisedDocx } from "../../../documents/revision/write-docx.ts";
import { writeRevisedHtml } from "../../../documents/revision/write-html.ts";
import { wordDiff } from "../../../documents/revision/words.ts";
import type { Plan } from "../../../domain/plan.ts";
import { unzip } from "../paper/unzip.ts";
import { vingaker } from "../../client/ledger-at-work.ts";

const { plan } = vingaker();
const after: Plan = {
  ...plan,
  version: "2",
  items: plan.items
    .filter(({ id }) => id !== "M7")
    .map((item) => (item.id === "1.8" ? { ...item, activity: `${item.activity} <Ny mening & annat.>` } : item)),
};

describe("the revised plan", () => {
  const html = writeRevisedHtml(plan, after);

  test("raises the version's label, and marks what is struck and inserted", () => {
    expect(html).toMatch(/Version:<\/b> <del>.*1.*<\/del><ins>.*2.*<\/ins>/);
    expect(html).toMatch(/<ins>.*&lt;Ny mening &amp; annat\.&gt;.*<\/ins>/);
    expect(html).toMatch(/<h3>M7 <del>.*regelbundna BRÅ möten.*<\/del><\/h3>/);
  });

  test("lists every change last", () => {
    const list = html.slice(html.indexOf("Ändringar från version 1 till version 2"));
    expect(list).toContain("Åtgärd eller möte 1.8");
    expect(list).toContain("M7: regelbundna BRÅ möten – struken");
  });

  test("is the same each time it is made", () => {
    expect(writeRevisedHtml(plan, after)).toBe(html);
  });
});

describe("the revised plan in Word", () => {
  const AT = new Date("2027-11-19T12:00:00Z");
  const written = async (from: Plan, to: Plan) => {
    const files = await unzip(await writeRevisedDocx(from, to, AT));
    return files.get("word/document.xml")?.text ?? "";
  };
  const words = (xml: string) => [...xml.matchAll(/<w:(?:t|delText) [^>]*>([^<]*)</g)].map(([, text]) => text).join("");
  /** The text down to the list of changes, which is no part of the plan. */
  const plan2 = (xml: string) => words(xml).split("Ändringar från version")[0];

  test("has the changes as Word's own: accepted the new plan's words are left, rejected the old one's", async () => {
    const xml = await written(plan, after);
    const accepted = xml.replace(/<w:del .*?<\/w:del>/gs, "");
    const rejected = xml.replace(/<w:ins .*?<\/w:ins>/gs, "");
    expect(plan2(accepted)).toContain("&lt;Ny mening &amp; annat.&gt;");
    expect(plan2(accepted)).not.toMatch(/M7|regelbundna BRÅ möten/);
    expect(plan2(rejected)).not.toContain("Ny mening");
    expect(plan2(rejected)).toContain("regelbundna BRÅ möten");
  });

  test("tells each change apart, has real headings, and marks nothing where nothing changed", async () => {
    const xml = await written(plan, after);
    const ids = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
    expect(xml.match(/w:val="Heading1"/g)).toHaveLength(1);
    expect(xml.match(/w:val="Heading2"/g)?.length).toBeGreaterThan(plan.goals.length);
    expect(await written(plan, plan)).not.toMatch(/<w:(?:ins|del) /);
  });

  test("is the same bytes for the same two versions and instant", async () => {
    expect(await writeRevisedDocx(plan, after, AT)).toEqual(await writeRevisedDocx(plan, after, AT));
  });
});

test("what is not struck is the new text, and what is not inserted the old one", () => {
  const text = fc.array(fc.constantFrom("planen", "gås", "igenom", "varje", "år", "<b>", "&", "på", "APT", "."), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (one, two) => {
      const [before, now] = [one.join(" "), two.join(" ")];
      const pieces = wordDiff(before, now);
      const without = (kind: string) => pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text);
      expect(without("inserted").join("")).toBe(before);
      expect(without("struck").join("")).toBe(now);
    }),
  );
});
