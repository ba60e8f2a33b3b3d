import { describe, expect, it } from "vitest";
import { createApp } from "../../web/app.tsx";
import type { LocalTools } from "../../web/app.tsx";
import { MemoryPlanvakt } from "./memory-planvakt.ts";
import { ANNA, BERTIL } from "./sample-plan.ts";

const ORIGIN = "http://localhost";
const PAGE = "/vingaker/prenumerera";
const LOCAL: LocalTools = {
  inboxUrl: "http://127.0.0.1:8026/",
  canTravel: false,
  travel: () => Promise.reject(new Error("no journey here")),
  journey: () => undefined,
  actAs: true,
};

function standUp() {
  const planvakt = new MemoryPlanvakt();
  const lines: string[] = [];
  const app = createApp({ planvakt, local: LOCAL, log: (line) => lines.push(line) });
  const open = (path: string, as?: string, cookie = "", headers: Record<string, string> = {}) =>
    app.request(path, {
      headers: { cookie: [as === undefined ? "" : `planvakt_som=${as}`, cookie].filter(Boolean).join("; "), ...headers },
    });
  const send = (path: string, fields: Record<string, string>, as?: string) =>
    app.request(path, {
      method: "POST",
      headers: {
        origin: ORIGIN,
        "content-type": "application/x-www-form-urlencoded",
        ...(as !== undefined && { cookie: `planvakt_som=${as}` }),
      },
      body: new URLSearchParams(fields).toString(),
    });
  const subscribe = async (as: string, fields: Record<string, string> = { vad: "" }) => {
    const response = await send(PAGE, fields, as);
    const cookie = /^[^;]+/.exec(response.headers.get("set-cookie") ?? "")?.[0] ?? "";
    const shown = await (await open(PAGE, as, cookie)).text();
    const address = /value="(http[^"]+\/kal\/[^"]+\.ics)"/.exec(shown)?.[1] ?? "";
    return { response, cookie, shown, path: new URL(address).pathname };
  };
  return { planvakt, app, open, send, subscribe, lines };
}

describe("the page of calendar addresses", () => {
  it("asks who you are, and says that nothing is subscribed to yet", async () => {
    const { open } = standUp();
    expect(await (await open(PAGE)).text()).toContain("Välj vem du tittar som");
    const page = await open(PAGE, ANNA);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Ingen kalender hämtar dina datum.");
  });

  it("shows a new address once it is made, only to who made it, and never in an address of ours", async () => {
    const { open, subscribe } = standUp();
    const { response, cookie, shown, path } = await subscribe(ANNA);
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(`${PAGE}?klart=skapad`);
    expect(response.headers.get("set-cookie")).toMatch(/HttpOnly.*SameSite=Strict/);
    expect(shown).toContain("Du har en adress");
    expect(path).toMatch(/^\/kal\/[\w-]+\.ics$/);
    expect(await (await open(PAGE, BERTIL, cookie)).text()).not.toContain("/kal/");
    expect(await (await open(PAGE, ANNA)).text()).not.toContain("/kal/");
  });

  it("keeps what was chosen when it cannot be done, and says why", async () => {
    const { send } = standUp();
    const refused = await send(PAGE, { vad: "okand" }, ANNA);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Du har inte den rollen i dag.");
  });

  it("makes and ends nothing for a stranger or from another site", async () => {
    const { app, send, planvakt } = standUp();
    expect((await send(PAGE, { vad: "" })).status).toBe(403);
    const foreign = await app.request(PAGE, {
      method: "POST",
      headers: {
        origin: "http://evil.example",
        "content-type": "application/x-www-form-urlencoded",
        cookie: `planvakt_som=${ANNA}`,
      },
      body: "vad=",
    });
    expect(foreign.status).toBe(403);
    expect(await planvakt.feeds.of("vingaker" as never, ANNA)).toEqual([]);
  });
});

describe("a calendar", () => {
  it("needs nothing but its address, and ends when its owner ends it, nobody else", async () => {
    const { open, send, subscribe } = standUp();
    const { path, shown } = await subscribe(ANNA);
    const calendar = await open(path);
    expect(calendar.status).toBe(200);
    expect(calendar.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(await calendar.text()).toContain("SUMMARY:Sista dag: Lämna uppgifter från Relationsvåldsteamet");
    const feed = /name="feed" value="([^"]+)"/.exec(shown)?.[1] ?? "";
    expect((await send(`${PAGE}/avsluta`, { feed }, BERTIL)).status).toBe(303);
    expect((await open(path)).status).toBe(200);
    expect((await send(`${PAGE}/avsluta`, { feed }, ANNA)).status).toBe(303);
    expect((await open(path)).status).toBe(404);
  });

  it("is sent only when it has changed", async () => {
    const { open, subscribe } = standUp();
    const { path } = await subscribe(ANNA);
    for (const encoding of ["identity", "gzip"]) {
      const asks = { "accept-encoding": encoding };
      const tag = (await open(path, undefined, "", asks)).headers.get("etag") ?? "";
      expect(tag).not.toBe("");
      const again = await open(path, undefined, "", { ...asks, "if-none-match": tag });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe("");
    }
  });

  it("changes nothing, however often it is fetched", async () => {
    const { app, open, subscribe, planvakt } = standUp();
    const { path } = await subscribe(ANNA);
    for (let time = 0; time < 20; time += 1) await open(path);
    expect((await app.request(path, { method: "HEAD" })).status).toBe(200);
    expect(await planvakt.feeds.of("vingaker" as never, ANNA)).toHaveLength(1);
    expect(planvakt.acts).toEqual([]);
  });

  it("keeps its address out of the log when something fails", async () => {
    const { app, lines, planvakt } = standUp();
    Object.assign(planvakt.feeds, { read: () => Promise.reject(new Error("broken")) });
    expect((await app.request("/kal/abcdefghijklmnopqrstuv.ics")).status).toBe(500);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("/kal/…");
    expect(lines[0]).not.toContain("abcdefghijkl");
  });

  it("of an unknown or misspelt address is not there", async () => {
    const { open } = standUp();
    for (const path of ["/kal/nonsense.ics", "/kal/..%2f..%2fetc.ics", "/kal/.ics"]) expect((await open(path)).status).toBe(404);
  });
});
