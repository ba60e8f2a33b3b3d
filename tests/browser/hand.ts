/** The two ways in which a person without a mouse uses a page: by keyboard, and by touch on a narrow phone. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** What a hand does. Each act fails where the thing is not there, cannot be reached or is too small to hit. */
export interface Hand {
  readonly page: Page;
  /** Types the address, as one does who has it on a note. */
  go(address: string): Promise<void>;
  /** Follows a link and waits for its page. */
  follow(link: Locator): Promise<void>;
  /** Opens what is folded away. */
  unfold(summary: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  /** Ticks a box or a choice. */
  tick(box: Locator): Promise<void>;
  choose(select: Locator, label: string): Promise<void>;
  /** Presses a button that sends its form, and waits for the answer. */
  send(button: Locator): Promise<void>;
}

/** Long enough for the longest page, short enough to say soon that something cannot be reached. */
const MOST_TABS = 150;

/** Tab, Enter, space, arrows and letters. Wherever focus comes by on the way, it can be seen. */
export function keyboard(page: Page): Hand {
  const go = async (address: string): Promise<void> => {
    await page.goto(address);
    await expectNoSideways(page);
  };
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await hasFocus(target)) {
        await expectVisibleFocus(target);
        return;
      }
      await page.keyboard.press("Tab");
    }
    throw new Error(`${String(target)} was not reached with ${MOST_TABS} tabs on ${page.url()}`);
  };
  const press = async (target: Locator): Promise<void> => {
    await reach(target);
    await leaving(page, () => page.keyboard.press("Enter"));
    await expectNoSideways(page);
  };
  return {
    page,
    go,
    follow: press,
    send: press,
    async unfold(summary) {
      await reach(summary);
      await page.keyboard.press("Enter");
    },
    async write(field, text) {
      await reach(field);
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(text);
    },
    async tick(box) {
      await reach(box);
      await page.keyboard.press("Space");
      expect(await box.isChecked()).toBe(true);
    },
    async choose(select, label) {
      await reach(select);
      const wanted = await optionValue(select, label);
      const options = await select.locator("option").count();
      for (let step = 0; step < options && (await select.inputValue()) !== wanted; step += 1)
        await page.keyboard.press("ArrowDown");
      expect(await select.inputValue()).toBe(wanted);
    },
  };
}

/** Taps with a finger: everything is within the width, and large enough. */
export function touch(page: Page): Hand {
  const go = async (address: string): Promise<void> => {
    await page.goto(address);
    await expectNoSideways(page);
  };
  const press = async (target: Locator): Promise<void> => {
    await expectHittable(target);
    await leaving(page, () => target.tap());
    await expectNoSideways(page);
  };
  return {
    page,
    go,
    follow: press,
    send: press,
    async unfold(summary) {
      await expectHittable(summary);
      await summary.tap();
      await expectNoSideways(page);
    },
    async write(field, text) {
      await expectHittable(field);
      await field.tap();
      await field.fill("");
      await page.keyboard.type(text);
    },
    async tick(box) {
      // The label is part of the target.
      await box.locator("xpath=ancestor::*[contains(concat(' ', @class, ' '), ' choice ')]//label").tap();
      expect(await box.isChecked()).toBe(true);
    },
    async choose(select, label) {
      await expectHittable(select);
      // The list itself is the phone's own.
      await select.selectOption(await optionValue(select, label));
    },
  };
}

/** Does what leads to another page and waits until that is there. */
async function leaving(page: Page, act: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent("domcontentloaded"), act()]);
  await page.waitForLoadState();
}

interface Box {
  readonly outlineStyle: string;
  readonly outlineWidth: string;
}

interface SeenElement {
  readonly ownerDocument: {
    readonly activeElement: unknown;
    readonly defaultView: { getComputedStyle(element: unknown): Box };
  };
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element: SeenElement) => element === element.ownerDocument.activeElement);
}

async function expectVisibleFocus(target: Locator): Promise<void> {
  const ring = await target.evaluate((element: SeenElement) => {
    const { outlineStyle, outlineWidth } = element.ownerDocument.defaultView.getComputedStyle(element);
    return { outlineStyle, outlineWidth };
  });
  expect(ring.outlineStyle, `the focus ring of ${String(target)}`).not.toBe("none");
  expect(Number.parseFloat(ring.outlineWidth), `the focus ring of ${String(target)}`).toBeGreaterThanOrEqual(2);
  await target.waitFor({ state: "visible" });
}

/** Nothing to tap is lower than this, as look.md and WCAG's stricter rule have it. */
const FINGER_PX = 44;

async function expectHittable(target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  expect(Math.round(box?.height ?? 0), `the height of ${String(target)}`).toBeGreaterThanOrEqual(FINGER_PX);
}

/** What is not a link in the middle of a sentence. */
const TARGETS =
  "button, select, textarea, input:not([type=hidden], [type=checkbox], [type=radio]), .choice, summary, nav a, .links a";

/** Everything on the page that a finger is meant for is high enough for one. */
export async function expectRoomForFingers(page: Page): Promise<void> {
  const small: unknown = await page.evaluate(`[...document.querySelectorAll(${JSON.stringify(TARGETS)})]
    .map((element) => ({ height: Math.round(element.getBoundingClientRect().height), html: element.outerHTML.slice(0, 120) }))
    .filter(({ height }) => height > 0 && height < ${FINGER_PX})`);
  expect(small, `too low for a finger on ${page.url()}`).toEqual([]);
}

/** Nobody scrolls sideways to read. */
export async function expectNoSideways(page: Page): Promise<void> {
  const wide: unknown = await page.evaluate(
    "({ page: document.documentElement.scrollWidth, window: document.documentElement.clientWidth })",
  );
  const { page: content, window: view } = wide as { page: number; window: number };
  expect(content, `the width of ${page.url()}`).toBeLessThanOrEqual(view);
}

async function optionValue(select: Locator, label: string): Promise<string> {
  const value = await select.locator("option").filter({ hasText: label }).first().getAttribute("value");
  if (value === null) throw new Error(`${String(select)} has no choice "${label}"`);
  return value;
}
