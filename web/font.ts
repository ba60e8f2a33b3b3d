/** The type of every page, from its package and served by ourselves: no page asks anybody else for anything. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const FILE = "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2";

/** Changes with the font, so that browsers may keep it for a year. */
export const FONT_PATH = "/source-sans-3-5.3.0.woff2";

/** Source Sans 3, Latin letters, all weights in one file of 29 kB. */
export function readFont(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(FILE)));
}
