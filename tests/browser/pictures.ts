/** The pictures of one page or letter: loaded once for each width, since dark and forced colours need no loading of their own. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { DESKTOP, PHONE, type Look } from "./browser.ts";

/** What is to be seen, and how it is brought up in a window of its own. */
export interface Sitter {
  /** `pages` or `letters`. */
  readonly folder: string;
  readonly name: string;
  readonly show: (look: Look) => Promise<Page>;
  /** Where it is also written in English. */
  readonly showEnglish?: (look: Look) => Promise<Page>;
}

export function titleOf({ folder, name }: Sitter): string {
  return `${folder}/${name}`;
}

/** Where the pictures stand; git does not see it. */
export const FOLDER = "screenshots";

/** Writes `screenshots/pages/planen-dark-phone.png` and its like, and `planen.pdf` as it comes out of a printer; answers with the names of the files. */
export async function takePictures({ folder, name, show, showEnglish }: Sitter): Promise<readonly string[]> {
  await mkdir(join(FOLDER, folder), { recursive: true });
  const taken: string[] = [];
  const write = async (file: string, take: (path: string) => Promise<unknown>): Promise<void> => {
    await take(join(FOLDER, folder, file));
    taken.push(`${folder}/${file}`);
  };
  const shoot = (page: Page, look: string): Promise<void> =>
    write(`${name}-${look}.png`, (path) => page.screenshot({ path, fullPage: true }));

  await inWindow(show(DESKTOP), async (page) => {
    await shoot(page, "desktop");
    await page.emulateMedia({ colorScheme: "dark" });
    await shoot(page, "dark");
    await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
    await shoot(page, "forced");
    await page.emulateMedia({ forcedColors: "none" });
    await write(`${name}.pdf`, (path) => page.pdf({ path, preferCSSPageSize: true }));
  });
  await inWindow(show(PHONE), async (page) => {
    await shoot(page, "phone");
    await page.emulateMedia({ colorScheme: "dark" });
    await shoot(page, "dark-phone");
  });
  // English is put together of the same pieces: one look shows what does not fit.
  if (showEnglish !== undefined) await inWindow(showEnglish({ ...DESKTOP, language: "en" }), (page) => shoot(page, "english"));
  return taken;
}

async function inWindow(opening: Promise<Page>, look: (page: Page) => Promise<void>): Promise<void> {
  const page = await opening;
  try {
    await look(page);
  } finally {
    await page.context().close();
  }
}
