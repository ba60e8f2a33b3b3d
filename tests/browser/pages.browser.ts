/** The pages in a real browser, on the real engine: the story by keyboard and by touch, then every page and every letter. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { renderHtml } from "../../activities/post/html.ts";
import { enclosed, urlOf } from "../domain/letters/enclose.ts";
import type { PersonId } from "../../domain/ids.ts";
import { mergeLetters } from "../../domain/letters/envelope.ts";
import { violationsInEveryMode, violationsInLight } from "./axe.ts";
import { DESKTOP, PHONE } from "./browser.ts";
import { takePagesGround, type PagesGround } from "./ground.ts";
import { expectNoSideways, expectRoomForFingers } from "./hand.ts";
import { LETTERS } from "./letters.ts";
import { frozenPaper, PAGES, readyAllPages, type PageCase } from "./pages.ts";
import { STAGES, TELLERS } from "./stages.ts";
import { weigh } from "./weight.ts";

let ground: PagesGround;

beforeAll(async () => {
  ground = await takePagesGround();
});

afterEach(() => {
  expect(ground.browser.takeFaults()).toEqual([]);
});

afterAll(() => ground.leave());

describe.each(STAGES)("the story: $what", ({ on, act }) => {
  beforeAll(() => ground.until(on));

  test.each(TELLERS)("$how", ({ teller }) => act(teller(ground)));
});

describe("every page", () => {
  beforeAll(() => readyAllPages(ground));

  test.each(PAGES)("$name: nothing for axe to find, no sideways scrolling, small, and readable bare", async (page) => {
    const address = await page.address(ground);
    await judge(page, address);
    await readBare(page, address);
  });

  // Headings and labels are the same pieces in other words: what was done on a page in Swedish need not be done again.
  test.each(PAGES.filter(({ then }) => then === undefined))("$name, in English: nothing for axe to find", async (page) => {
    const english = await ground.openAs(page, { ...DESKTOP, language: "en" });
    await english.goto(await page.address(ground));
    expect(await violationsInLight(english)).toEqual([]);
    await english.setViewportSize({ width: PHONE.width, height: 740 });
    await expectNoSideways(english);
    await english.context().close();
  });

  async function judge({ heading, then, ...who }: PageCase, address: string): Promise<void> {
    const page = await ground.openAs(who, DESKTOP);
    const weight = weigh(page);
    await page.goto(address);
    const bytes = await weight();
    // Less than the font alone would mean that the scales stand still.
    if (!address.startsWith(ground.inbox)) expect(bytes).toBeGreaterThan(30_000);
    expect(bytes).toBeLessThan(60_000);
    await then?.(page);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toMatch(heading);
    expect(await violationsInEveryMode(page)).toEqual([]);
    await page.setViewportSize({ width: PHONE.width, height: 740 });
    await expectNoSideways(page);
    if (!address.startsWith(ground.inbox)) await expectRoomForFingers(page);
    await page.context().close();
  }

  /** What is left where neither script nor stylesheet comes through: a heading, what it says, and each form with its button. */
  async function readBare({ heading, then, ...who }: PageCase, address: string): Promise<void> {
    const page = await ground.openAs(who, { ...PHONE, script: false, style: false });
    await page.goto(address);
    await then?.(page);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toMatch(heading);
    for (const form of await page.locator("form").all()) expect(await form.locator("button").count()).toBeGreaterThan(0);
    expect((await page.getByRole("main").innerText()).length).toBeGreaterThan(40);
    await page.context().close();
  }
});

test("the nämnd's paper, as a page to print: nothing for axe to find, and fits a phone", async () => {
  const page = await ground.openAs({ as: "ifo-chef" as PersonId }, DESKTOP);
  await page.goto(await frozenPaper("/html")(ground));
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toMatch(/^Uppföljning 2031/);
  expect(await violationsInEveryMode(page)).toEqual([]);
  await page.setViewportSize({ width: PHONE.width, height: 740 });
  await expectNoSideways(page);
  await page.context().close();
});

describe("every letter", () => {
  test.each(LETTERS)(
    "$name: nothing for axe to find, light, dark, on paper and in forced colours; fits a phone",
    async ({ names }) => {
      const page = await ground.browser.open(DESKTOP);
      await page.setContent(renderHtml(mergeLetters(names.map(enclosed)), urlOf));
      expect(await violationsInEveryMode(page)).toEqual([]);
      await page.setViewportSize({ width: PHONE.width, height: 740 });
      await expectNoSideways(page);
      await page.context().close();
    },
  );
});
