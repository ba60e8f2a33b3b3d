/** Reads the text of a plan folder's files, and refuses what can't be one before it is parsed. */
import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "./fault.ts";

/** A plan of a whole municipality is a tenth of this. */
const LARGEST_BYTES = 1_000_000;

export type TextReading =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly absent: boolean; readonly fault: Fault };

/** The text of one file of the folder, without its byte-order mark. Never throws. */
export function readText(dir: string, file: string): TextReading {
  const refuse = (message: string, line = 1, absent = false): TextReading => ({
    ok: false,
    absent,
    fault: { file, line, path: "", message },
  });
  const path = join(dir, file);
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return refuse(`There is no such file. Expected it in the plan's folder, ${dir}.`, 1, true);
    if (!found.isFile()) return refuse("Expected an ordinary file. Put the plan's text there.");
    if (found.size > LARGEST_BYTES) {
      return refuse(`The file is ${(found.size / 1e6).toFixed(1)} MB. Expected at most 1 MB: remove what is not part of the plan.`);
    }
    const bytes = readFileSync(path);
    if (!isUtf8(bytes)) return refuse("The file is not UTF-8 text. Save it with the encoding UTF-8.", lineNotUtf8(bytes));
    return { ok: true, text: new TextDecoder().decode(bytes) };
  } catch (error) {
    return refuse(`The file can't be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** UTF-8 never uses the newline's byte inside a letter, so each line can be tried by itself. */
function lineNotUtf8(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(10, start);
    const end = newline === -1 ? bytes.length : newline;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return 1;
}
