/** `npm run screenshots`: every page and letter as a picture, for people to look at. Not a test: no picture is compared. */
import { rm } from "node:fs/promises";
import { renderHtml } from "../../activities/post/html.ts";
import { mergeLetters } from "../../domain/letters/envelope.ts";
import { enclosed, urlOf } from "../domain/letters/enclose.ts";
import { takePagesGround, type PagesGround } from "./ground.ts";
import { LETTERS } from "./letters.ts";
import { PAGES, readyAllPages, type PageCase } from "./pages.ts";
import { hangAll } from "./picture-wall.ts";
import { FOLDER, takePictures, titleOf, type Sitter } from "./pictures.ts";
import { STAGES, TELLERS } from "./stages.ts";

/** Windows at once: two cores are kept busy while a third window waits for the web. */
const WINDOWS = 3;

async function main(): Promise<number> {
  const began = Date.now();
  const wanted = process.argv.slice(2);
  const chosen = <T extends { readonly name: string }>(all: readonly T[]): readonly T[] =>
    wanted.length === 0 ? all : all.filter(({ name }) => wanted.some((word) => name.includes(word)));
  await rm(FOLDER, { recursive: true, force: true });
  say("Bringing up Planvakt and a browser …");
  const ground = await takePagesGround();
  const faults: string[] = [];
  const taken = new Map<string, readonly string[]>();
  try {
    say(`${ground.browser.chrome.path} ${ground.browser.version}`);
    await letStoryHappen(ground);
    const sitters = [...(await pagesOf(ground, chosen(PAGES))), ...lettersOf(ground, chosen(LETTERS))];
    // In the order in which they are told, whichever is ready first.
    for (const sitter of sitters) taken.set(titleOf(sitter), []);
    let done = 0;
    await inLanes(sitters, async (sitter) => {
      const title = titleOf(sitter);
      try {
        taken.set(title, await takePictures(sitter));
      } catch (error) {
        faults.push(`${title}: ${error instanceof Error ? error.message : String(error)}`);
      }
      done += 1;
      say(`[${String(done).padStart(3)}/${sitters.length}] ${title}`);
    });
    faults.push(...ground.browser.takeFaults());
  } finally {
    await ground.leave();
  }
  const sheet = await hangAll(taken);
  const seconds = Math.round((Date.now() - began) / 1000);
  const pictures = [...taken.values()].flat().length;
  say(`${pictures} pictures, in ${Math.floor(seconds / 60)} min ${seconds % 60} s: open ${sheet}`);
  for (const fault of faults) say(`FAULT ${fault}`);
  return faults.length === 0 ? 0 : 1;
}

async function letStoryHappen(ground: PagesGround): Promise<void> {
  for (const { what, on, act } of STAGES) {
    say(`${on}: ${what}`);
    await ground.until(on);
    for (const { teller } of TELLERS) await act(teller(ground));
  }
  await readyAllPages(ground);
}

/** Addresses one after the other, since some are made by what they find not yet there; then each page is as good as alone. */
async function pagesOf(ground: PagesGround, cases: readonly PageCase[]): Promise<readonly Sitter[]> {
  const sitters: Sitter[] = [];
  for (const one of cases) {
    const address = await one.address(ground);
    const open: Sitter["show"] = async (look) => {
      const page = await ground.openAs(one, look);
      await page.goto(address);
      return page;
    };
    const show: Sitter["show"] = async (look) => {
      const page = await open(look);
      await one.then?.(page);
      return page;
    };
    sitters.push({ folder: "pages", name: one.name, show, showEnglish: open });
  }
  return sitters;
}

function lettersOf({ browser }: PagesGround, cases: typeof LETTERS): readonly Sitter[] {
  return cases.map(({ name, names }) => ({
    folder: "letters",
    name,
    show: async (look) => {
      const page = await browser.open(look);
      await page.setContent(renderHtml(mergeLetters(names.map(enclosed)), urlOf));
      return page;
    },
  }));
}

async function inLanes<T>(all: readonly T[], visit: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values();
  const lane = async (): Promise<void> => {
    for (const one of waiting) await visit(one);
  };
  await Promise.all(Array.from({ length: WINDOWS }, lane));
}

/** Progress is for the person who waits. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

process.exitCode = await main();
