import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSite } from "../../config/read-site.ts";
import { GROUNDS } from "../../config/site-file.ts";
import { contrast } from "../../domain/contrast.ts";

const SOUND = readFileSync("config/site.yaml", "utf8");

/** The shipped file with something in it changed. */
function changed(from: string | RegExp, to: string): string {
  const file = join(mkdtempSync(join(tmpdir(), "planvakt-site-")), "site.yaml");
  writeFileSync(file, SOUND.replace(from, to));
  return file;
}

describe("site.yaml", () => {
  it("gives the name, both accents with an ink that can be read on them, and the statement", () => {
    const site = readSite("config/site.yaml");
    expect(site.name).toBe("Vingåkers kommun");
    for (const { accent, ink } of [site.colours.light, site.colours.dark]) {
      expect(contrast(accent, ink)).toBeGreaterThanOrEqual(4.5);
    }
    expect(site.accessibility.sections.length).toBeGreaterThan(0);
  });

  it("refuses a colour that cannot be read on the pages, and says which way to go", () => {
    expect(() => readSite(changed('"#14556b"', '"#e0a030"'))).toThrow(
      /line 7 {2}accent\.light: Its contrast on the light pages' #f1efe8 is 1\.\d\d:1, and text needs 4\.5:1\. Choose a darker one\./,
    );
    expect(() => readSite(changed('"#8fcbe0"', '"#14556b"'))).toThrow(/accent\.dark: .*Choose a lighter one/);
  });

  it("refuses what is no colour, a key it does not know, and a file that is not there", () => {
    expect(() => readSite(changed('"#14556b"', '"teal"'))).toThrow(/Expected a colour, written in quotes as "#14556b"/);
    expect(() => readSite(changed("name:", "nmae: x\nname:"))).toThrow(/Did you mean "name"|Unknown key/);
    expect(() => readSite("config/no-such-site.yaml")).toThrow(/There is no such file/);
  });

  it("reckons with the grounds that the pages have", () => {
    const style = readFileSync("web/style.css", "utf8");
    const [light = "", dark = ""] = style.split("prefers-color-scheme: dark");
    for (const [css, grounds] of [
      [light, GROUNDS.light],
      [dark, GROUNDS.dark],
    ] as const) {
      expect(css).toContain(`--paper: ${grounds[0]};`);
      expect(css).toContain(`--paper-deep: ${grounds[1]};`);
    }
  });
});
