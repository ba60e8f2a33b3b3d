/** Signing in by mail and what a session is, on a real ledger with real mails. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createSignInPost } from "../../web/sign-in-post.ts";
import { at, LedgerAtWork, startServers, type Servers } from "../client/ledger-at-work.ts";
import { pagesOn, wholeLedger, type PagesOnALedger } from "./pages-on-a-ledger.ts";
import { formsIn, type Visitor } from "./visitor.ts";

const ORIGIN = "https://planvakt.kommun.example";
const CHIEF = "ifo-chef@vingaker.example";
const COOKIE = "__Host-planvakt";
const TODO = "/vingaker/att-gora";

let servers: Servers;
let work: LedgerAtWork;
let pages: PagesOnALedger;
let sending: Promise<void>[];
let source: string;
let earlier: number;

beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers.stop());
beforeEach(async () => {
  work = await LedgerAtWork.open(servers, at("2026-11-23", 10));
  await work.apply();
  earlier = (await servers.mail.listMails()).length;
  sending = [];
  source = "192.0.2.1";
  const post = createSignInPost({
    lanes: servers.lanes,
    from: { name: "Planvakt", address: "planvakt@kommun.example" },
    log: (line) => {
      throw new Error(line);
    },
  });
  const signInPost = {
    send(to: string, url: string) {
      const sent = post.send(to, url);
      sending.push(sent);
      return sent;
    },
  };
  pages = pagesOn(work, { origin: ORIGIN, signInPost, sourceOf: () => source });
});
afterEach(() => work.close());

const ask = (visitor: Visitor, epost: string, till = TODO) => visitor.send("/logga-in", { epost, till });

/** Addresses in the mails so far, the newest last. */
async function mailed(): Promise<readonly { readonly to: string; readonly link: string; readonly text: string }[]> {
  await Promise.all(sending);
  const mails = (await servers.mail.listMails()).slice(earlier);
  return Promise.all(
    mails.map(async ({ id, to }) => {
      const text = (await servers.mail.readMail(id))?.text ?? "";
      return { to: to[0] ?? "", text, link: /https:\/\/\S+?(\/logga-in\/mejl\/\S+)/.exec(text)?.[1] ?? "" };
    }),
  );
}

async function linkFor(visitor: Visitor, address: string): Promise<string> {
  await ask(visitor, address);
  const mail = (await mailed()).findLast(({ to }) => to === address);
  if (!mail) throw new Error(`No mail to ${address}`);
  return mail.link;
}

async function signIn(visitor: Visitor, address = CHIEF): Promise<void> {
  const link = await linkFor(visitor, address);
  const { text, path } = await visitor.open(link);
  const form = formsIn(text, path).at(-1);
  form?.fields.set("valt", "ja");
  const { status } = await visitor.send(path, form?.fields ?? {});
  expect(status).toBe(200);
}

const sessions = () => work.ledger.selectFrom("session").selectAll().execute();
const isKnown = async (visitor: Visitor): Promise<boolean> => (await visitor.open(TODO)).path === TODO;

describe("a stranger", () => {
  test("is led to the way in from every page, and from there back to where they were going", async () => {
    const stranger = pages.visitor();
    const { path, text, status } = await stranger.open("/vingaker/utskick?visa=skickat");
    expect(status).toBe(200);
    expect(path).toBe("/logga-in?till=%2Fvingaker%2Futskick%3Fvisa%3Dskickat");
    expect(text).toContain("Din e-postadress");
    const elsewhere = await stranger.open("/logga-in?till=https://evil.example/");
    expect(formsIn(elsewhere.text, "/").at(-1)?.fields.get("till")).toBe("/");
  });

  test("keeps what they typed when the session has ended under a form", async () => {
    const { status, text } = await pages
      .visitor()
      .send("/vingaker/1.6/uppgifter-rvt/2026-Q4", { act: "report", note: "Lång & viktig" });
    expect(status).toBe(403);
    expect(text).toContain("Lång &amp; viktig");
    expect(text).toContain("Du är inte inloggad längre");
  });

  test("is nobody with a session that was made up", async () => {
    const stranger = pages.visitor();
    for (const token of ["x", "A".repeat(43), "%00", "a; b"]) {
      stranger.plant("/", COOKIE, token);
      expect(await isKnown(stranger)).toBe(false);
    }
  });
});

describe("a link by mail", () => {
  test("is opened by robots without being used, and signs in the person who then says so, once", async () => {
    const chief = pages.visitor();
    const link = await linkFor(chief, CHIEF);
    const before = await wholeLedger(work.ledger);
    for (let time = 0; time < 20; time += 1) {
      const robot = pages.visitor();
      await robot.open(link, { method: "HEAD" });
      const { text, path } = await robot.open(link);
      for (const { action, fields } of formsIn(text, path)) expect((await robot.send(action, fields)).status).toBe(422);
    }
    expect(await wholeLedger(work.ledger)).toBe(before);

    const { text, path } = await chief.open(link);
    const fields = formsIn(text, path).at(-1)?.fields;
    fields?.set("valt", "ja");
    const landed = await chief.send(path, fields ?? {});
    expect(landed.path).toBe(TODO);
    expect(landed.text).toContain("Inloggad som IFO-chef");
    const again = pages.visitor();
    expect((await again.open(link)).text).toContain("Länken gäller inte längre");
    expect((await again.send(path, fields ?? {})).status).toBe(404);
    expect(await sessions()).toHaveLength(1);
  });

  test("pressed fifty times at once begins one session", async () => {
    const { pathname, search } = new URL(await linkFor(pages.visitor(), CHIEF), ORIGIN);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => pages.visitor().send(pathname + search, { valt: "ja", till: "/tillganglighet" })),
    );
    expect(answers.filter(({ path }) => !path.startsWith("/logga-in/mejl/"))).toHaveLength(1);
    expect(await sessions()).toHaveLength(1);
  });

  test("gives the same answer whether or not anybody has the address, and mails only those who do", async () => {
    const [known, unknown] = [await ask(pages.visitor(), CHIEF), await ask(pages.visitor(), "ingen@vingaker.example")];
    expect([unknown.status, unknown.path, unknown.text]).toEqual([known.status, known.path, known.text]);
    expect(known.text).toContain("Finns adressen i Planvakt");
    expect((await mailed()).map(({ to }) => to)).toEqual([CHIEF]);
  });

  test("is sent at most three times in a quarter of an hour to one address, and thirty to one place, with the same answer", async () => {
    const first = await ask(pages.visitor(), CHIEF);
    for (let time = 0; time < 5; time += 1) expect((await ask(pages.visitor(), CHIEF.toUpperCase())).text).toBe(first.text);
    expect(await mailed()).toHaveLength(3);
    for (let time = 0; time < 40; time += 1) await ask(pages.visitor(), `ingen-${time}@vingaker.example`);
    const asked = await work.ledger.selectFrom("sign_in_request").select("request").execute();
    expect(asked).toHaveLength(30);
    source = "192.0.2.2";
    await ask(pages.visitor(), "namndsekreterare@vingaker.example");
    expect(await mailed()).toHaveLength(4);
  });

  test("ends after ten minutes and says what to do", async () => {
    const link = await linkFor(pages.visitor(), CHIEF);
    const [row] = await work.ledger.selectFrom("sign_in_link").select("expires_at").execute();
    const minutes = ((row?.expires_at ?? 0) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(9);
    expect(minutes).toBeLessThanOrEqual(10.1);
    await work.ledger
      .updateTable("sign_in_link")
      .set({ expires_at: new Date("2026-01-01") })
      .execute();
    const { status, text } = await pages.visitor().open(link);
    expect(status).toBe(404);
    expect(text).toContain("Be om en ny");
    expect((await pages.visitor().send(new URL(link, ORIGIN).pathname, { valt: "ja" })).status).toBe(404);
    expect(await sessions()).toEqual([]);
  });

  test("is refused to what is no address, with what was typed still there", async () => {
    for (const address of ["", "anna", "anna@vingaker.example\r\nBcc: evil@example.com", "<script>@x"]) {
      const { status, text } = await ask(pages.visitor(), address);
      expect(status).toBe(422);
      expect(text).toContain("Skriv en e-postadress");
      expect(text).not.toContain("<script>@");
    }
    expect(await mailed()).toEqual([]);
  });
});

describe("a session", () => {
  test("is a cookie of this host alone, over https, out of reach of scripts", async () => {
    const chief = pages.visitor();
    const link = await linkFor(chief, CHIEF);
    const { headers } = await chief.send(link, { valt: "ja", till: TODO }, {}, /att-gora/);
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-planvakt=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/) as string,
    ]);
    const [row] = await sessions();
    expect(row?.identity).toBe(`mail:${CHIEF}`);
    expect(JSON.stringify(row)).not.toContain(chief.cookiesFor("/").replace(`${COOKIE}=`, ""));
  });

  test("ends when its person signs out, also for whoever has copied the cookie", async () => {
    const chief = pages.visitor();
    await signIn(chief);
    const thief = pages.visitor();
    thief.plant("/", COOKIE, chief.cookiesFor("/").replace(`${COOKIE}=`, ""));
    expect(await isKnown(thief)).toBe(true);
    const out = await chief.send("/logga-ut", {});
    expect(out.text).toContain("Du är utloggad.");
    expect([await isKnown(chief), await isKnown(thief)]).toEqual([false, false]);
  });

  test("is listed with the others of the same person, and all end at once", async () => {
    const [desk, phone, other] = [pages.visitor(), pages.visitor(), pages.visitor()];
    await signIn(desk);
    await signIn(phone);
    await signIn(other, "namndsekreterare@vingaker.example");
    const { text } = await desk.open("/inloggningar");
    expect(text).toContain("Du är inloggad på två ställen.");
    await desk.send("/logga-ut/overallt", {});
    expect([await isKnown(desk), await isKnown(phone), await isKnown(other)]).toEqual([false, false, true]);
  });

  test("cannot be ended from another site", async () => {
    const chief = pages.visitor();
    await signIn(chief);
    expect((await chief.send("/logga-ut", {}, { origin: "https://evil.example" })).status).toBe(403);
    expect(await isKnown(chief)).toBe(true);
  });

  test("is nobody's once it is over, or its address has been given to nobody", async () => {
    const [chief, secretary] = [pages.visitor(), pages.visitor()];
    await signIn(chief);
    await signIn(secretary, "namndsekreterare@vingaker.example");
    await work.ledger.updateTable("person").set({ email: "ny@vingaker.example" }).where("email", "=", CHIEF).execute();
    expect([await isKnown(chief), await isKnown(secretary)]).toEqual([false, true]);
    await work.ledger
      .updateTable("session")
      .set({ expires_at: new Date("2026-01-01") })
      .execute();
    expect(await isKnown(secretary)).toBe(false);
  });

  test("lets the secretary read all and decide nothing", async () => {
    const secretary = pages.visitor();
    await signIn(secretary, "namndsekreterare@vingaker.example");
    for (const page of ["", "/ar/2026", "/fragor", "/utskick", "/kalender", "/personer", "/1.6/uppgifter-rvt/2026-Q4"])
      expect((await secretary.open(`/vingaker${page}`)).status, page).toBe(200);
    expect((await secretary.open("/vingaker/drift")).status).toBe(403);
    const before = await wholeLedger(work.ledger);
    const acts = ["report", "undo", "confirm", "return", "postpone", "excuse", "reassign"];
    for (const act of acts) {
      const fields = { act, commandId: crypto.randomUUID(), reason: "För att", due: "2027-03-01", to: "ifo-chef", note: "Klart" };
      expect((await secretary.send("/vingaker/1.6/uppgifter-rvt/2026-Q4", fields)).status, act).toBe(403);
    }
    expect((await secretary.send("/vingaker/fragor", { at: "plan/antagen", answer: "2023" })).status).toBe(403);
    expect(await wholeLedger(work.ledger)).toBe(before);
  });

  test("of an outside party shows their own matter, and nothing of the rest", async () => {
    await work.until(at("2027-01-05", 12));
    const outside = pages.visitor();
    await signIn(outside, "relationsvaldsteamet@katrineholm.example");
    expect((await outside.open("/vingaker/1.6/uppgifter-rvt/2026-Q4")).status).toBe(200);
    for (const page of ["", "/ar/2026", "/utskick", "/personer", "/sok?q=a", "/1.6/statistik-treserva/2026-Q4"])
      expect((await outside.open(`/vingaker${page}`)).status, page).toBe(403);
  });
});
