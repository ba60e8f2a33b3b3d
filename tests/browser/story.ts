/** The story of one duty in one quarter, told by whoever has the hand: from a letter in the inbox to the year status. */
import { expect } from "vitest";
import type { Hand } from "./hand.ts";
import { mailOn, type PagesGround } from "./ground.ts";

export interface Teller {
  readonly ground: PagesGround;
  /** A new window of this person's, in the teller's hand. */
  readonly take: () => Promise<Hand>;
  /** The duty's title. */
  readonly duty: string;
  /** What its figure is called. */
  readonly figure: RegExp;
}

const PERIOD = "kvartal 1 2032";
const CONVENER = "sammankallande@vingaker.example";

/** Says yes where the page behind a mail link wants to know that a person is there, and sends. */
async function sayAndSend(hand: Hand, button: string): Promise<void> {
  const form = hand.page.locator("form", { has: hand.page.getByRole("button", { name: button, exact: true }) });
  const tick = form.getByLabel(/^Ja, /);
  if ((await tick.count()) > 0) await hand.tick(tick);
  await hand.send(form.getByRole("button", { name: button, exact: true }));
}

/** Opens the newest mail to an address and follows its link about the duty. */
async function throughTheLetter({ ground, duty }: Teller, hand: Hand, address: string): Promise<void> {
  const { page } = hand;
  await hand.go(`${ground.inbox}?till=${encodeURIComponent(address)}`);
  await hand.follow(page.getByRole("listitem").first().getByRole("link"));
  const mail = mailOn(page);
  await mail.getByText("Hej!").waitFor();
  const entry = mail.locator("div.rule").filter({ has: mail.getByRole("heading", { name: duty }) });
  // A mail with several letters has a heading for each; one with a single letter is all about it.
  const link = (await entry.count()) > 0 ? entry.getByRole("link") : mail.getByRole("link").first();
  await hand.follow(link);
  await expectHeading(hand, `${duty}, ${PERIOD}`);
}

async function reportFigure({ figure }: Teller, hand: Hand, value: string, note?: string): Promise<void> {
  const { page } = hand;
  await hand.write(page.getByLabel(figure).first(), value);
  if (note !== undefined) await hand.write(page.getByLabel("Anteckning").first(), note);
  await sayAndSend(hand, "Lämna uppgifter");
  await expectSaid(hand, "rapporten är sparad");
  expect(await page.getByRole("main").textContent()).toContain(value);
}

export async function reportUndoAndReport(teller: Teller): Promise<void> {
  const hand = await teller.take();
  await throughTheLetter(teller, hand, CONVENER);
  await reportFigure(teller, hand, "12");
  await sayAndSend(hand, "Ångra rapporten");
  await expectSaid(hand, "Rapporten är ångrad");
  // What was taken back stands there still.
  expect(await hand.page.getByLabel(teller.figure).first().inputValue()).toBe("12");
  await reportFigure(teller, hand, "13");
}

export async function askForMore(teller: Teller): Promise<void> {
  const hand = await teller.take();
  const { page } = hand;
  await throughTheLetter(teller, hand, "ledamot-vuxen@vingaker.example");
  await hand.unfold(page.locator("summary", { hasText: "Be om komplettering" }));
  await hand.write(page.getByLabel("Vad behöver kompletteras?"), "Hur många är nya sedan förra kvartalet?");
  await sayAndSend(hand, "Be om komplettering");
  await expectSaid(hand, "Komplettering är begärd");
}

export async function answer(teller: Teller): Promise<void> {
  const hand = await teller.take();
  await throughTheLetter(teller, hand, CONVENER);
  expect(await hand.page.getByRole("main").textContent()).toContain("Hur många är nya sedan förra kvartalet?");
  await reportFigure(teller, hand, "14", "Fyra är nya.");
}

export async function confirm(teller: Teller): Promise<void> {
  const hand = await teller.take();
  await throughTheLetter(teller, hand, "ledamot-barn-familj@vingaker.example");
  await sayAndSend(hand, "Bekräfta");
  await expectSaid(hand, "Bekräftat");
}

/** The secretary, who looks through the marked chooser of the local stack. */
export async function seeTheYear({ ground, take, duty }: Teller): Promise<void> {
  const hand = await take();
  const { page } = hand;
  await hand.go(`${ground.planvakt.url}/vingaker`);
  await hand.unfold(page.locator("summary", { hasText: "Titta som någon annan" }));
  await hand.choose(page.getByLabel("Visa som"), "Nämndsekreteraren");
  await hand.send(page.getByRole("button", { name: "Byt" }));
  await hand.follow(page.getByRole("navigation").getByRole("link", { name: "Årsuppföljning" }));
  await expectHeading(hand, "Årsuppföljning 2032");
  const row = page.locator("tr", { hasText: `${duty}, ${PERIOD}` });
  const mark = row.locator(".mark-confirmed");
  expect(await mark.textContent()).toMatch(/Bekräftad/);
  expect(await mark.locator("svg").count()).toBe(1);
}

async function expectHeading({ page }: Hand, text: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: text }).waitFor();
}

async function expectSaid({ page }: Hand, text: string): Promise<void> {
  await page.getByRole("status").filter({ hasText: text }).waitFor();
}
