/** The municipality's own sign-in, against a real provider and a real ledger. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { secretOf } from "../../ledger/secrets.ts";
import { unseal, seal } from "../../client/seal.ts";
import { createOidc } from "../../web/oidc.ts";
import { at, LedgerAtWork, startServers, type Servers } from "../client/ledger-at-work.ts";
import { CLIENT_ID, CLIENT_SECRET, startProvider, type Accounts, type RunningProvider } from "./oidc-provider.ts";
import { pagesOn } from "./pages-on-a-ledger.ts";
import { formsIn, type Fetch, Visitor } from "./visitor.ts";

const ORIGIN = "https://planvakt.kommun.example";
const ANSWER = /\/logga-in\/konto\/svar\?/;
const TODO = "/vingaker/att-gora";
const CHIEF = { email: "ifo-chef@vingaker.example", email_verified: true, tid: "tenant-1", oid: "object-1" };

let servers: Servers;
let work: LedgerAtWork;
let provider: RunningProvider;
let accounts: Accounts;
let fetchAll: Fetch;
let lines: string[];

beforeAll(async () => {
  servers = await startServers();
  accounts = new Map();
  provider = await startProvider(accounts, `${ORIGIN}/logga-in/konto/svar`, true);
});
afterAll(async () => {
  await provider.stop();
  await servers.stop();
});
beforeEach(async () => {
  work = await LedgerAtWork.open(servers, at("2026-11-23", 10));
  await work.apply();
  accounts.clear();
  lines = [];
  fetchAll = pagesWith(provider);
});
afterEach(() => work.close());

/** Ours and the provider's, as a browser sees both. */
function pagesWith({ issuer, ask }: RunningProvider): Fetch {
  const settings = {
    issuer,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    domains: ["vingaker.example"],
    trustAddresses: false,
  };
  const oidc = createOidc(settings, (url, { body, headers, method }) =>
    ask(new Request(url, { body: body ?? null, headers, method })),
  );
  const { app } = pagesOn(work, { origin: ORIGIN, oidc, log: (line) => lines.push(line) });
  return (request) => (new URL(request.url).origin === ORIGIN ? app.fetch(request) : ask(request));
}

const browser = (): Visitor => new Visitor(fetchAll, ORIGIN);
const sessions = async () => (await work.ledger.selectFrom("session").select("identity").execute()).map(({ identity }) => identity);

/** Signs in at the provider as that account, and goes on to where it sends the browser; or stops before that. */
async function through(visitor: Visitor, account: string, stopAt?: RegExp) {
  let seen = await visitor.open(`/logga-in/konto?till=${encodeURIComponent(TODO)}`, stopAt === undefined ? {} : { stopAt });
  for (let step = 0; step < 4 && seen.origin !== ORIGIN && !(stopAt?.test(seen.path) === true); step += 1) {
    const form = formsIn(seen.text, seen.path).find(({ action }) => action.includes("/interaction/"));
    if (!form) throw new Error(`No form at ${seen.origin}${seen.path}`);
    if (form.fields.has("login")) form.fields.set("login", account);
    if (form.fields.has("password")) form.fields.set("password", "x");
    seen = await visitor.send(new URL(form.action, seen.origin).href, form.fields, {}, stopAt);
  }
  return seen;
}

/** What the browser keeps while it is at the provider. */
const pendingOf = (visitor: Visitor): string =>
  /__Secure-planvakt_konto=([^;]+)/.exec(visitor.cookiesFor("/logga-in/konto/svar"))?.[1] ?? "";

describe("an account", () => {
  test("signs in the person with its verified address, and leads on to where they were going", async () => {
    accounts.set("chief", CHIEF);
    const visitor = browser();
    const { path, text } = await through(visitor, "chief");
    expect(path).toBe(TODO);
    expect(text).toContain("Inloggad som IFO-chef");
    expect(await sessions()).toEqual(["oidc:tenant-1/object-1"]);
    expect(pendingOf(visitor)).toBe("");
    expect(lines).toEqual([]);
  });

  test("is known by its key from then on: the address may change, and whoever gets it next is somebody else", async () => {
    accounts.set("chief", CHIEF);
    await through(browser(), "chief");
    await work.ledger
      .updateTable("person")
      .set({ email: "chefen@vingaker.example" })
      .where("person", "=", "ifo-chef" as never)
      .execute();
    accounts.set("chief", { ...CHIEF, email: "annan@vingaker.example" });
    expect((await through(browser(), "chief")).text).toContain("Inloggad som IFO-chef");
    accounts.set("next", { ...CHIEF, email: "chefen@vingaker.example", oid: "object-2" });
    const next = await through(browser(), "next");
    expect(next.status).toBe(403);
    expect(next.text).toContain("Du har ingen roll här");
    // The same object id in another tenant is another account.
    accounts.set("tenant", { ...CHIEF, email: "ingen@vingaker.example", tid: "tenant-2" });
    expect((await through(browser(), "tenant")).status).toBe(403);
    expect(await sessions()).toHaveLength(2);
  });

  test("with an address in no people list, an unverified one, or one of another's domain is nobody", async () => {
    accounts.set("unlisted", { ...CHIEF, email: "ingen@vingaker.example" });
    accounts.set("unverified", { ...CHIEF, email_verified: false });
    accounts.set("foreign", { ...CHIEF, email: "relationsvaldsteamet@katrineholm.example" });
    accounts.set("none", { oid: "object-9", tid: "tenant-1" });
    for (const account of accounts.keys()) {
      const visitor = browser();
      const { status, text } = await through(visitor, account);
      expect(status, account).toBe(403);
      expect(text).toContain("Säg till planens ägare");
      expect((await visitor.open(TODO)).path).toContain("/logga-in?");
    }
    expect(await sessions()).toEqual([]);
    expect(await work.ledger.selectFrom("identity").selectAll().execute()).toEqual([]);
  });

  test("elsewhere than at Entra ID is known by issuer and subject, and its address is asked for", async () => {
    accounts.set("chief", { email: CHIEF.email, email_verified: true });
    const other = await startProvider(accounts, `${ORIGIN}/logga-in/konto/svar`, false);
    try {
      fetchAll = pagesWith(other);
      expect((await through(browser(), "chief")).text).toContain("Inloggad som IFO-chef");
      expect(await sessions()).toEqual([`oidc:${other.issuer}#chief`]);
    } finally {
      await other.stop();
    }
  });
});

describe("an answer", () => {
  async function asked(account = "chief") {
    accounts.set("chief", CHIEF);
    const visitor = browser();
    const answer = await through(visitor, account, ANSWER);
    expect(answer.path).toMatch(ANSWER);
    return { visitor, answer: answer.path, pending: pendingOf(visitor) };
  }

  async function refused(visitor: Visitor, answer: string): Promise<void> {
    const { status, text } = await visitor.open(answer);
    expect(status).toBe(403);
    expect(text).toContain("Inloggningen gick inte igenom");
    expect((await visitor.open(TODO)).path).toContain("/logga-in?");
  }

  test("with another state is not to our question", async () => {
    const { visitor, answer } = await asked();
    await refused(visitor, answer.replace(/state=[^&]+/, "state=en-annan"));
    expect(await sessions()).toEqual([]);
  });

  test("in a browser that asked nothing, or asked something else, opens nothing", async () => {
    const { answer } = await asked();
    await refused(browser(), answer);
    const { visitor } = await asked();
    await refused(visitor, answer);
    expect(await sessions()).toEqual([]);
  });

  test("with a nonce or a verifier that is not ours is refused", async () => {
    const secret = await secretOf(work.ledger, "browser");
    for (const wrong of ["nonce", "verifier"]) {
      const { visitor, answer, pending } = await asked();
      const content = unseal(secret, "sign-in", pending, Date.now()) as Record<string, string>;
      expect(content[wrong]).toBeDefined();
      const forged = seal(
        secret,
        "sign-in",
        { ...content, [wrong]: "en-annan-som-ar-minst-fyrtiotre-tecken-lang-1" },
        Date.now() + 60_000,
      );
      visitor.plant("/logga-in/konto", "__Secure-planvakt_konto", forged);
      await refused(visitor, answer);
    }
    expect(lines).toHaveLength(2);
    expect(await sessions()).toEqual([]);
  });

  test("that is replayed begins no second session", async () => {
    const { visitor, answer, pending } = await asked();
    expect((await visitor.open(answer)).path).toBe(TODO);
    const thief = browser();
    thief.plant("/logga-in/konto", "__Secure-planvakt_konto", pending);
    await refused(thief, answer);
    await refused(browser(), answer);
    expect(await sessions()).toHaveLength(1);
    expect(lines.join()).not.toContain(/code=([^&]+)/.exec(answer)?.[1] ?? "code");
  });

  test("that says no is told plainly", async () => {
    const { visitor } = await asked();
    await refused(visitor, "/logga-in/konto/svar?error=access_denied&state=x");
  });

  test("waits while the provider is away, and mail is still there", async () => {
    const away = await startProvider(accounts, `${ORIGIN}/logga-in/konto/svar`, true);
    await away.stop();
    fetchAll = pagesWith(away);
    const { status, text } = await browser().open("/logga-in/konto");
    expect(status).toBe(503);
    expect(text).toContain("Kommunens inloggning svarar inte");
  });
});
