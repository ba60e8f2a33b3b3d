/** `npm run screenshots`: every page and letter as a picture, for people to look at. Not a test: no picture is compared. */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { renderHtml } from "../../activities/post/html.ts";
import { mergeLetters } from "../../domain/letters/envelope.ts";
import { enclosed, urlOf } from "../domain/letters/enclose.ts";
import { DESKTOP, PHONE, type Look } from "./browser.ts";
import { takePagesGround, type PagesGround } from "./ground.ts";
import { LETTERS } from "./letters.ts";
import { PAGES, readyAllPages } from "./pages.ts";
import { STAGES, TELLERS } from "./stages.ts";
import { weigh } from "./weight.ts";

const FOLDER = "screenshots";
const LOOKS: Readonly<Record<string, Look>> = {
  desktop: DESKTOP,
  phone: PHONE,
  dark: { ...DESKTOP, dark: true },
  "dark-phone": { ...PHONE, dark: true },
  forced: { ...DESKTOP, forced: true },
};

async function main(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  const wanted = process.argv.slice(2);
  const chosen = <T extends { readonly name: string }>(all: readonly T[]): readonly T[] =>
    wanted.length === 0 ? all : all.filter(({ name }) => wanted.some((word) => name.includes(word)));
  say("Bringing up Planvakt and a browser …");
  const ground = await takePagesGround();
  try {
    say(`${ground.browser.chrome.path} ${ground.browser.version}`);
    await letStoryHappen(ground);
    for (const one of chosen(PAGES)) {
      const address = await one.address(ground);
      let bytes = 0;
      await inEveryLook("pages", one.name, async (look) => {
        const page = await ground.openAs(one, look);
        const weight = weigh(page);
        await page.goto(address);
        bytes = await weight();
        await one.then?.(page);
        return page;
      });
      // English is put together of the same pieces: one look shows what does not fit.
      await inOneLook("english", one.name, { ...DESKTOP, language: "en" }, async (look) => {
        const page = await ground.openAs(one, look);
        await page.goto(address);
        return page;
      });
      say(`  pages/${one.name}: ${(bytes / 1000).toFixed(1)} kB over the wire`);
    }
    for (const { name, names } of chosen(LETTERS)) {
      const html = renderHtml(mergeLetters(names.map(enclosed)), urlOf);
      await inEveryLook("letters", name, async (look) => {
        const page = await ground.browser.open(look);
        await page.setContent(html);
        return page;
      });
    }
  } finally {
    await ground.leave();
  }
}

async function letStoryHappen(ground: PagesGround): Promise<void> {
  for (const { what, on, act } of STAGES) {
    say(`${on}: ${what}`);
    await ground.until(on);
    for (const { teller } of TELLERS) await act(teller(ground));
  }
  await readyAllPages(ground);
}

/** `screenshots/pages/planen-phone.png`, and `planen.pdf` as it comes out of a printer. */
async function inEveryLook(folder: string, name: string, show: (look: Look) => Promise<Page>): Promise<void> {
  await mkdir(join(FOLDER, folder), { recursive: true });
  for (const [look, how] of Object.entries(LOOKS)) {
    const page = await show(how);
    await page.screenshot({ path: join(FOLDER, folder, `${name}-${look}.png`), fullPage: true });
    if (look === "desktop") await page.pdf({ path: join(FOLDER, folder, `${name}.pdf`), preferCSSPageSize: true });
    await page.context().close();
  }
}

async function inOneLook(folder: string, name: string, look: Look, show: (look: Look) => Promise<Page>): Promise<void> {
  await mkdir(join(FOLDER, folder), { recursive: true });
  const page = await show(look);
  await page.screenshot({ path: join(FOLDER, folder, `${name}.png`), fullPage: true });
  await page.context().close();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
