import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeRevisedHtml } from "../../../documents/revision/write-html.ts";
import { wordDiff } from "../../../documents/revision/words.ts";
import type { Plan } from "../../../domain/plan.ts";
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
