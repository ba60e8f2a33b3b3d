/** Which browser the tests drive: the one named, one that is installed, or the one that npm brought. */
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { unpackedChromium } from "./unpacked-chromium.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export interface Chrome {
  readonly path: string;
  /** How it was found, for the log of a test run. */
  readonly from: "CHROME_PATH" | "installed" | "npm";
  /** What it needs in its environment beside ours. */
  readonly env: Readonly<Record<string, string>>;
}

/** Names on PATH, the ones that update themselves first. */
const NAMES = ["google-chrome-stable", "google-chrome", "microsoft-edge-stable", "microsoft-edge", "chromium", "chromium-browser"];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * `CHROME_PATH` names a browser, or is `npm` for the one from npm though another is installed. Throws a sentence that says what to
 * do where there is none.
 */
export async function findChrome(env: Environment): Promise<Chrome> {
  const named = env["CHROME_PATH"];
  if (named !== undefined && named !== "" && named !== "npm") {
    if (!(await canRun(named))) throw new Error(`CHROME_PATH is ${named}, which is not a program. Correct it or unset it.`);
    return { path: named, from: "CHROME_PATH", env: {} };
  }
  const installed = named === "npm" ? undefined : await firstThatRuns([...onPath(env), ...ELSEWHERE]);
  if (installed !== undefined) return { path: installed, from: "installed", env: {} };
  const unpacked = await unpackedChromium(env);
  return { ...unpacked, from: "npm" };
}

function onPath(env: Environment): readonly string[] {
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function firstThatRuns(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (await canRun(path)) return path;
  return undefined;
}

function canRun(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
