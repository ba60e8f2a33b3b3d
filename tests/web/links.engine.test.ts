/** Mail links on a real ledger, opened by robots, thieves and those they were sent to. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { PASS_PURPOSE } from "../../client/reading/links.ts";
import { seal } from "../../client/seal.ts";
import { hashOf } from "../../ledger/links.ts";
import { secretOf } from "../../ledger/secrets.ts";
import { at, LedgerAtWork, startServers, type Servers } from "../client/ledger-at-work.ts";
import { linksTo, pagesOn, wholeLedger, type PagesOnALedger } from "./pages-on-a-ledger.ts";
import { formsIn, type Seen, type Visitor } from "./visitor.ts";

const NOTICED = at("2027-01-05", 12);
const COOKIE = "planvakt_lank";

let servers: Servers;
let work: LedgerAtWork;
let pages: PagesOnALedger;

beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers.stop());
beforeEach(async () => {
  work = await LedgerAtWork.open(servers, at("2026-11-23", 10));
  await work.apply();
  await work.until(NOTICED);
  pages = pagesOn(work);
});
afterEach(() => work.close());

/** The newest link that opens one matter of the person. */
async function actLinkOf(person: string): Promise<string> {
  for (const link of await linksTo(work.ledger, person)) {
    const row = await work.ledger
      .selectFrom("link")
      .select("purpose")
      .where("token_hash", "=", hashOf(tokenOf(link)))
      .executeTakeFirstOrThrow();
    if (row.purpose === "act") return link;
  }
  throw new Error(`No mail to ${person} has a link to one matter`);
}

const tokenOf = (link: string): string => link.replace("/l/", "");

/** The report of a quarter's figures or of anything else: what a person fills in, whatever the form asks. */
function filledIn(page: Seen): { readonly action: string; readonly fields: URLSearchParams } {
  const form = formsIn(page.text, page.path).find(({ fields }) => fields.get("act") === "report");
  if (!form) throw new Error(`No report form on ${page.path}`);
  form.fields.set("note", "Läget är gott.");
  form.fields.set("verdict", "works");
  form.fields.set("valt", "ja");
  for (const name of form.fields.keys()) if (name.startsWith("figure.")) form.fields.set(name, "1");
  return form;
}

async function reportThrough(visitor: Visitor, link: string): Promise<Seen> {
  const { action, fields } = filledIn(await visitor.open(link));
  return visitor.send(action, fields);
}

const reports = async (): Promise<number> =>
  (await work.ledger.selectFrom("event").select("seq").where("kind", "=", "reported").execute()).length;

test("a robot that opens every link twenty times, follows each page and sends every form as it stands changes nothing; the person's click works", async () => {
  const links = [...(await linksTo(work.ledger, "sammankallande")), ...(await linksTo(work.ledger, "ifo-chef"))];
  expect(links.length).toBeGreaterThan(3);
  // Something reported, so that forms to undo and to confirm are among those the robot finds.
  const link = await actLinkOf("sammankallande");
  await reportThrough(pages.visitor(), link);
  expect(await reports()).toBe(1);

  const before = await wholeLedger(work.ledger);
  const seen = new Set<string>();
  let forms = 0;
  for (const one of links) {
    const robot = pages.visitor();
    for (let time = 1; time < 20; time += 1)
      expect((await robot.open(one, { method: time % 2 === 0 ? "GET" : "HEAD" })).status).toBe(200);
    const first = await robot.open(one);
    expect((await robot.send("/sprak", { sprak: "sv", tillbaka: first.path })).path).toBe(first.path);
    for (const page of [first, ...(await pagesBelow(robot, first))]) {
      seen.add(page.path);
      for (const { action, fields } of formsIn(page.text, page.path)) {
        forms += 1;
        const answer = await robot.send(action, fields);
        expect([409, 422], `${action} ${fields.toString()}`).toContain(answer.status);
      }
    }
  }
  expect(seen.size).toBeGreaterThan(links.length);
  expect(forms).toBeGreaterThan(20);
  expect(await wholeLedger(work.ledger)).toBe(before);

  const chief = await reportThrough(pages.visitor(), await actLinkOf("ifo-chef"));
  expect(chief.path).toMatch(/\?klart=report$/);
  expect(await reports()).toBe(2);
});

async function pagesBelow(robot: Visitor, page: Seen): Promise<readonly Seen[]> {
  const below = [...page.text.matchAll(/ href="(\/m\/[^"#]+)"/g)].map(([, path = ""]) => path);
  const found: Seen[] = [];
  for (const path of new Set(below)) found.push(await robot.open(path));
  return found;
}

describe("a pass", () => {
  test("that is forged, altered or sealed with another secret or for something else opens nothing", async () => {
    const link = await actLinkOf("ifo-chef");
    const { path } = await pages.visitor().open(link);
    const hash = hashOf(tokenOf(link)).toString("base64url");
    const soon = Date.now() + 60_000;
    const secret = await secretOf(work.ledger, "browser");
    const good = seal(secret, PASS_PURPOSE, hash, soon);
    const [body = "", signature = ""] = good.split(".");
    const forged = [
      "",
      ".",
      "x.y",
      body,
      `${body}.`,
      `${body}.${signature}.${signature}`,
      `${body}.${signature.slice(0, -2)}`,
      `${body.slice(0, -1)}A.${signature}`,
      seal("00".repeat(32), PASS_PURPOSE, hash, soon),
      seal(secret, "session", hash, soon),
      seal(secret, PASS_PURPOSE, "", soon),
      seal(secret, PASS_PURPOSE, { hash }, soon),
    ];
    for (const pass of forged) {
      const stranger = pages.visitor();
      stranger.plant(path, COOKIE, pass);
      expect((await stranger.open(path)).status, pass).toBe(404);
      expect((await stranger.send(path, { act: "undo" })).status, pass).toBe(403);
    }
    const owner = pages.visitor();
    owner.plant(path, COOKIE, good);
    expect((await owner.open(path)).status).toBe(200);
  });

  test("ends by itself, and says that the mail has to be opened again", async () => {
    const link = await actLinkOf("ifo-chef");
    const { path } = await pages.visitor().open(link);
    const late = pages.visitor();
    const hash = hashOf(tokenOf(link)).toString("base64url");
    late.plant(path, COOKIE, seal(await secretOf(work.ledger, "browser"), PASS_PURPOSE, hash, Date.now() - 1));
    const { status, text } = await late.open(path);
    expect(status).toBe(404);
    expect(text).toContain("Öppna länken i ditt mejl igen");
    expect((await late.open(link)).status).toBe(200);
  });

  test("of one person opens nothing at the address of another's", async () => {
    const [mine, theirs] = [await actLinkOf("sammankallande"), await actLinkOf("ifo-chef")];
    const thief = pages.visitor();
    const own = await thief.open(mine);
    const { path } = await pages.visitor().open(theirs);
    thief.plant(path, COOKIE, thief.cookiesFor(own.path).replace(`${COOKIE}=`, ""));
    const form = filledIn(own);
    expect((await thief.open(path)).status).toBe(404);
    expect((await thief.send(path, form.fields)).status).toBe(403);
    expect(await reports()).toBe(0);
  });

  test("closes with its link: nothing is shown or taken after it is revoked, and what was typed stays", async () => {
    const link = await actLinkOf("ifo-chef");
    const chief = pages.visitor();
    const { action, fields } = filledIn(await chief.open(link));
    await work.ledger
      .updateTable("link")
      .set({ revoked_at: new Date() })
      .where("token_hash", "=", hashOf(tokenOf(link)))
      .execute();
    const answer = await chief.send(action, fields);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain("Läget är gott.");
    expect((await chief.open(action)).status).toBe(404);
    expect((await pages.visitor().open(link)).status).toBe(404);
    expect(await reports()).toBe(0);
  });
});

describe("a token", () => {
  test("that is replayed by another browser opens the same matter, and a report sent there again is the one recorded", async () => {
    const link = await actLinkOf("sammankallande");
    const first = pages.visitor();
    const { action, fields } = filledIn(await first.open(link));
    expect((await first.send(action, fields)).path).toMatch(/\?klart=report$/);
    const second = pages.visitor();
    expect((await second.open(link)).text).toContain("ej bekräftad");
    // The same form: the same answer. Another form: it is reported already.
    expect((await second.send(action, fields)).path).toMatch(/\?klart=report$/);
    fields.set("commandId", crypto.randomUUID());
    expect((await second.send(action, fields)).status).toBe(409);
    expect(await reports()).toBe(1);
  });

  test("past its day, made up, or of another ledger opens nothing", async () => {
    const link = await actLinkOf("ifo-chef");
    await work.ledger
      .updateTable("link")
      .set({ expires_at: new Date("2026-11-01") })
      .where("token_hash", "=", hashOf(tokenOf(link)))
      .execute();
    for (const path of [link, `/l/${"A".repeat(22)}`, "/l/%00", `/l/${"x".repeat(5000)}`]) {
      const { status, text } = await pages.visitor().open(path);
      expect(status, path).toBe(404);
      expect(text).toContain("Länken gäller inte");
    }
  });
});
