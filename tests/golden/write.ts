/** `npm run golden:write`: writes the golden year anew and shows what changed, to be read before it is checked in. */
import { existsSync } from "node:fs";
import { difference, foreseenLines, goldenLines, writeGolden } from "./golden-year.ts";

const before = existsSync(new URL("2027.json", import.meta.url)) ? goldenLines() : [];
const now = foreseenLines();
writeGolden(now);
const changes = difference(before, now);
console.log(
  changes.length === 0
    ? `No change: ${now.length} letters.`
    : `${changes.join("\n")}\n${now.length} letters. Review the dates above.`,
);
