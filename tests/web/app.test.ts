import { describe, expect, it } from "vitest";
import { createApp } from "../../web/app.tsx";
import type { LocalTools } from "../../web/app.tsx";
import { ANNAS_LINK, BERTILS_LINK, LATE_OCCURRENCE, MemoryPlanvakt, OCCURRENCE, PLAN_LINK, TODO_LINK } from "./memory-planvakt.ts";
import { ANNA, BERTIL, OWNER } from "./sample-plan.ts";
import { Visitor } from "./visitor.ts";

const ORIGIN = "http://localhost";
const LARGEST_PAGE_BYTES = 60_000;

const PAGES = [
  "/rundtur",
  "/tidsresa",
  "/vingaker",
  "/vingaker/att-gora",
  "/vingaker/att-bekrafta",
  "/vingaker/stam-av",
  "/vingaker/mote",
  "/vingaker/fragor",
  "/vingaker/ar/2026",
  "/vingaker/ar/atgard/1.6",
  "/vingaker/prenumerera",
  "/vingaker/utskick",
  "/vingaker/utskick?visa=skickade",
  "/vingaker/utskick?visa=kommande",
  "/vingaker/kalender",
  "/vingaker/drift",
  "/vingaker/sok?q=ärenden",
  "/vingaker/utskick/letter-1",
  `/${OCCURRENCE}`,
  `/${LATE_OCCURRENCE}`,
  passed(ANNAS_LINK),
  passed(TODO_LINK),
  passed(PLAN_LINK),
];

/** Where a mail link leads. */
function passed(token: string): string {
  return `/m/${token.slice(0, 12)}`;
}

function standUp() {
  const planvakt = new MemoryPlanvakt();
  const journeys: string[] = [];
  const lines: string[] = [];
  const local: LocalTools = {
    inboxUrl: "http://127.0.0.1:8026/",
    canTravel: true,
    travel: (to) => {
      journeys.push(to);
      return Promise.resolve({ from: "2027-01-18", to: "2027-02-18", stops: 3, letters: 5 });
    },
    journey: () => undefined,
    actAs: true,
  };
  const app = createApp({ planvakt, local, log: (line) => lines.push(line) });
  const send = (path: string, fields: Record<string, string>, as?: string, headers: Record<string, string> = {}) =>
    app.request(path, {
      method: "POST",
      headers: {
        origin: ORIGIN,
        "content-type": "application/x-www-form-urlencoded",
        ...(as !== undefined && { cookie: `planvakt_som=${as}` }),
        ...headers,
      },
      body: new URLSearchParams(fields).toString(),
    });
  const visitor = () => new Visitor((request) => app.fetch(request), ORIGIN);
  /** Behind a mail link: with the pass that the link was swapped for. */
  const open = async (path: string, as?: string) => {
    const token = [ANNAS_LINK, BERTILS_LINK, TODO_LINK, PLAN_LINK].find((one) => path.startsWith(passed(one)));
    const cookie = token === undefined ? `planvakt_som=${as ?? ""}` : `planvakt_lank=pass-${token}`;
    const response = await app.request(path, { headers: { cookie } });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return { planvakt, app, send, open, visitor, journeys, lines };
}

function report(extra: Record<string, string> = {}): Record<string, string> {
  return { act: "report", commandId: crypto.randomUUID(), "figure.arenden": "12", note: "Från båda enheterna", ...extra };
}

describe("reading", () => {
  it("never acts, whoever looks and whatever page", async () => {
    const { planvakt, open, app, journeys } = standUp();
    for (const path of [...PAGES, "/", "/style.css"]) {
      for (const person of [undefined, ANNA, BERTIL, OWNER]) await open(path, person);
      await app.request(path, { method: "HEAD" });
    }
    expect(planvakt.acts).toEqual([]);
    expect(planvakt.answers).toEqual({});
    expect(journeys).toEqual([]);
  });

  it.each(PAGES)("gives %s a language, a title, one main, one h1, headings in order and labels, within 60 kB", async (path) => {
    const { open } = standUp();
    // The one who runs Planvakt is the owner where the plan names nobody else.
    for (const person of path === "/vingaker/drift" ? [OWNER] : [ANNA, BERTIL, OWNER]) {
      const { status, text } = await open(path, person);
      expect(status).toBe(200);
      expect(text).toMatch(/^<!DOCTYPE html><html lang="sv">/);
      expect(text).toMatch(/<title>[^<]+ – Planvakt<\/title>/);
      expect(text.match(/<main\b/g)).toHaveLength(1);
      expect(text.match(/<h1\b/g)).toHaveLength(1);
      expect(jumps(text)).toEqual([]);
      expect(unlabelled(text)).toEqual([]);
      expect(repeatedIds(text)).toEqual([]);
      expect(text).not.toMatch(/<script|style="| on[a-z]+="/);
      expect(Buffer.byteLength(text)).toBeLessThan(LARGEST_PAGE_BYTES);
    }
  });

  it("answers the page's question in its first sentence", async () => {
    const { open } = standUp();
    expect((await open("/vingaker/att-gora", ANNA)).text).toContain("Du har två saker att göra, en är sen.");
    expect((await open("/vingaker/att-gora", BERTIL)).text).toContain("Du har inget att göra just nu.");
    expect((await open("/vingaker/ar/2026")).text).toContain("Ingen av 26 aktiviteter är klar för 2026, en är försenad.");
  });

  it("says what happens next, when and to whom", async () => {
    const { open } = standUp();
    expect((await open(`/${OCCURRENCE}`, ANNA)).text).toContain(
      "Händer inget går påminnelse 2 måndag 25 januari 2027 till sammankallande i arbetsgruppen (Anna Ask).",
    );
  });

  it("tells a page that does not exist from one that failed", async () => {
    const { open } = standUp();
    for (const path of ["/finns-inte", "/vingaker/ar/abc", "/vingaker/utskick/nix", "/vingaker/9.9/x/2026", "/a/b/c/d/e"]) {
      expect((await open(path, ANNA)).status, path).toBe(404);
    }
  });
});

describe("acting", () => {
  it("reports, and shows what was recorded and by whom", async () => {
    const { planvakt, send, open } = standUp();
    const response = await send(`/${OCCURRENCE}`, report(), ANNA);
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(`/${OCCURRENCE}?klart=report`);
    expect(planvakt.acts).toEqual([
      { kind: "report", by: ANNA, content: { note: "Från båda enheterna", figures: { arenden: "12" } } },
    ]);
    const { text } = await open(`/${OCCURRENCE}?klart=report`, ANNA);
    expect(text).toContain("Tack, rapporten är sparad.");
    expect(text).toContain("Rapporterad måndag 18 januari 2027 kl. 10.00 av Anna Ask");
  });

  it("takes a form sent twice as one act", async () => {
    const { planvakt, send } = standUp();
    const fields = report();
    const answers = [await send(`/${OCCURRENCE}`, fields, ANNA), await send(`/${OCCURRENCE}`, fields, ANNA)];
    expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
    expect(planvakt.acts).toHaveLength(1);
  });

  it("keeps all that was typed when the act is refused, with a new command id", async () => {
    const { planvakt, send } = standUp();
    const commandId = crypto.randomUUID();
    const fields = { act: "postpone", commandId, due: "2027-01-20", reason: "Underlaget <kommer> sent" };
    const response = await send(`/${OCCURRENCE}`, fields, ANNA);
    const text = await response.text();
    expect(response.status).toBe(409);
    expect(text).toContain('role="alert"');
    expect(text.match(/Det nya datumet måste vara senare än/g)).toHaveLength(2);
    expect(text).toContain("Underlaget &lt;kommer&gt; sent");
    expect(text).toContain('value="2027-01-20"');
    expect(text).not.toContain(commandId);
    expect(planvakt.acts).toEqual([]);
  });

  it("points at every field that is wrong, and saves nothing", async () => {
    const { planvakt, send } = standUp();
    const wrong = report({ "figure.arenden": "många", note: "Kommer i morgon" });
    const response = await send(`/${OCCURRENCE}`, wrong, ANNA);
    const text = await response.text();
    expect(response.status).toBe(422);
    expect(text).toContain('<a href="#report--figure-arenden">Ärenden: Skriv ett tal');
    expect(text).toContain('aria-invalid="true"');
    expect(text).toContain("Kommer i morgon");
    expect(text).toContain("<title>Rätta: ");
    expect(planvakt.acts).toEqual([]);
  });

  it("keeps what was typed when somebody else was first", async () => {
    const { send } = standUp();
    await send(`/${OCCURRENCE}`, report(), ANNA);
    const response = await send(`/${OCCURRENCE}`, report({ note: "Min egen version" }), ANNA);
    expect(response.status).toBe(409);
    expect(await response.text()).toContain("Min egen version");
  });

  it("shows all that was typed and a button to retry when Temporal is away", async () => {
    const { planvakt, send } = standUp();
    planvakt.away = "temporal";
    const fields = report({ note: "Lång text som\ninte får försvinna" });
    const response = await send(`/${OCCURRENCE}`, fields, ANNA);
    const text = await response.text();
    expect(response.status).toBe(503);
    expect(text).toContain("Det går inte att spara just nu");
    expect(text).toContain("Lång text som\ninte får försvinna");
    expect(text).toContain(fields["commandId"]);
    expect(unlabelled(text)).toEqual([]);
    planvakt.away = undefined;
    expect((await send(`/${OCCURRENCE}`, fields, ANNA)).status).toBe(303);
  });

  it("lets another confirm but not the one who reported", async () => {
    const { planvakt, send } = standUp();
    await send(`/${OCCURRENCE}`, report(), ANNA);
    const own = await send(`/${OCCURRENCE}`, { act: "confirm", commandId: crypto.randomUUID() }, ANNA);
    expect(own.status).toBe(409);
    expect(await own.text()).toContain("Den som har rapporterat får inte bekräfta.");
    const other = await send(`/${OCCURRENCE}`, { act: "confirm", commandId: crypto.randomUUID() }, BERTIL);
    expect(other.status).toBe(303);
    expect(planvakt.acts.map((act) => act.kind)).toEqual(["report", "confirm"]);
  });

  it("answers a question as the plan's owner, and nobody else", async () => {
    const { planvakt, send, open } = standUp();
    const answer = { at: "3.2/broschyr", answer: "2027-06-01", commandId: crypto.randomUUID() };
    expect((await send("/vingaker/fragor", answer, BERTIL)).status).toBe(403);
    expect((await send("/vingaker/fragor", { ...answer, answer: "snart" }, OWNER)).status).toBe(422);
    expect((await send("/vingaker/fragor", answer, OWNER)).status).toBe(303);
    expect(planvakt.answers).toEqual({ "3.2/broschyr": "2027-06-01" });
    expect((await open("/vingaker/fragor", BERTIL)).text).not.toContain("Spara svaret");
  });

  it("escapes whatever anybody wrote", async () => {
    const { send, open } = standUp();
    const nasty = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
    await send(`/${OCCURRENCE}`, report({ note: nasty }), ANNA);
    for (const path of [`/${OCCURRENCE}`, passed(ANNAS_LINK)]) {
      const { text } = await open(path, BERTIL);
      expect(text).toContain("&lt;script&gt;");
      expect(text).not.toMatch(/<script|<img/);
    }
  });
});

describe("a mail link", () => {
  it("swaps its secret for a cookie of its own pages and an address without one", async () => {
    const { app } = standUp();
    for (const method of ["GET", "HEAD"]) {
      const response = await app.request(`/l/${ANNAS_LINK}`, { method });
      expect(response.status).toBe(302);
      expect(response.headers.get("location")).toBe(passed(ANNAS_LINK));
      expect(response.headers.get("referrer-policy")).toBe("no-referrer");
      expect(response.headers.getSetCookie()).toEqual([
        `planvakt_lank=pass-${ANNAS_LINK}; Max-Age=3600; Path=${passed(ANNAS_LINK)}; HttpOnly; SameSite=Lax`,
      ]);
    }
  });

  it("gives its cookie to nothing but https where the pages are reached by it", async () => {
    const app = createApp({ planvakt: new MemoryPlanvakt(), origin: "https://planvakt.kommun.example" });
    const response = await app.request(`/l/${ANNAS_LINK}`);
    expect(response.headers.getSetCookie()[0]).toMatch(/^__Secure-planvakt_lank=.*; HttpOnly; Secure; SameSite=Lax$/);
    const cookie = `__Secure-planvakt_lank=pass-${ANNAS_LINK}`;
    const page = await app.request(passed(ANNAS_LINK), { headers: { cookie } });
    expect(page.status).toBe(200);
    expect(page.headers.get("strict-transport-security")).toContain("max-age=");
    expect((await app.request(passed(ANNAS_LINK), { headers: { cookie: cookie.slice("__Secure-".length) } })).status).toBe(404);
  });

  it("opens only its own matter and acts as its own person", async () => {
    const { planvakt, visitor } = standUp();
    const anna = visitor();
    const { text, headers, path } = await anna.open(`/l/${ANNAS_LINK}`);
    expect(text).toContain("Du gör det här som Anna Ask.");
    expect(text).not.toContain('href="/vingaker');
    expect(text).not.toContain(ANNAS_LINK);
    expect(headers.get("referrer-policy")).toBe("same-origin");
    const after = await anna.send(path, report({ by: BERTIL }), { "sec-fetch-site": "same-origin" });
    expect(after.path).toBe(`${passed(ANNAS_LINK)}?klart=report`);
    expect(planvakt.acts.map((act) => act.by)).toEqual([ANNA]);
  });

  it("stays itself beside another in the next tab", async () => {
    const { planvakt, visitor } = standUp();
    const both = visitor();
    await both.open(`/l/${ANNAS_LINK}`);
    await both.open(`/l/${BERTILS_LINK}`);
    expect((await both.open(passed(ANNAS_LINK))).text).toContain("Du gör det här som Anna Ask.");
    await both.send(passed(ANNAS_LINK), report());
    expect(planvakt.acts.map((act) => act.by)).toEqual([ANNA]);
  });

  it("shows at a second visit what was recorded and by whom", async () => {
    const { visitor } = standUp();
    const anna = visitor();
    await anna.send((await anna.open(`/l/${ANNAS_LINK}`)).path, report());
    const { text } = await visitor().open(`/l/${ANNAS_LINK}`);
    expect(text).toContain("Rapporterad av Anna Ask måndag 18 januari 2027, ej bekräftad.");
    expect(text).not.toContain('value="report"');
  });

  it("is confirmed through by another, who ticks that it is meant", async () => {
    const { planvakt, visitor } = standUp();
    const [anna, bertil] = [visitor(), visitor()];
    await anna.send((await anna.open(`/l/${ANNAS_LINK}`)).path, report());
    const { path, text } = await bertil.open(`/l/${BERTILS_LINK}`);
    expect(text).toContain("Ja, jag bekräftar");
    const confirm = { act: "confirm", commandId: crypto.randomUUID() };
    const unticked = await bertil.send(path, confirm);
    expect(unticked.status).toBe(422);
    expect(unticked.text).toContain("Kryssa i rutan");
    expect((await bertil.send(path, { ...confirm, valt: "ja" })).path).toBe(`${path}?klart=confirm`);
    expect(planvakt.acts.map((act) => [act.kind, act.by])).toEqual([
      ["report", ANNA],
      ["confirm", BERTIL],
    ]);
  });

  it("that is unknown or expired says what to do, and acts on nothing", async () => {
    const { planvakt, visitor } = standUp();
    const stranger = visitor();
    const { status, text } = await stranger.open("/l/okand");
    expect(status).toBe(404);
    expect(text).toContain("Öppna länken i ditt mejl igen");
    expect((await stranger.open(passed(ANNAS_LINK))).status).toBe(404);
    expect((await stranger.send("/l/okand", report())).status).toBe(404);
    const todo = visitor();
    await todo.open(`/l/${TODO_LINK}`);
    expect((await todo.send(passed(TODO_LINK), report())).status).toBe(403);
    expect(planvakt.acts).toEqual([]);
  });

  it("opens nothing with the pass of another", async () => {
    const { planvakt, visitor } = standUp();
    const thief = visitor();
    thief.plant(passed(BERTILS_LINK), "planvakt_lank", `pass-${ANNAS_LINK}`);
    expect((await thief.open(passed(BERTILS_LINK))).status).toBe(404);
    expect((await thief.send(passed(BERTILS_LINK), report())).status).toBe(403);
    expect(planvakt.acts).toEqual([]);
  });

  it("keeps all that was typed where the pass has gone, and takes it when the mail has been opened again", async () => {
    const { planvakt, visitor } = standUp();
    const anna = visitor();
    const fields = report({ note: "Lång text som\ninte får försvinna" });
    const { status, text } = await anna.send(passed(ANNAS_LINK), fields);
    expect(status).toBe(403);
    expect(text).toContain("Lång text som\ninte får försvinna");
    expect(text).toContain(fields["commandId"]);
    expect(unlabelled(text)).toEqual([]);
    await anna.open(`/l/${ANNAS_LINK}`);
    expect((await anna.send(passed(ANNAS_LINK), fields)).path).toBe(`${passed(ANNAS_LINK)}?klart=report`);
    expect(planvakt.acts).toHaveLength(1);
  });

  it("keeps its token out of the log", async () => {
    const { planvakt, open, lines } = standUp();
    planvakt.swapLink = () => Promise.reject(new Error("broken"));
    expect((await open(`/l/${ANNAS_LINK}`)).status).toBe(500);
    expect(lines).toHaveLength(1);
    expect(lines.join()).not.toContain(ANNAS_LINK);
  });
});

describe("the page behind a link to all that is one's own", () => {
  const UNDER = `${passed(TODO_LINK)}/${OCCURRENCE.slice(OCCURRENCE.indexOf("/") + 1)}`;

  it("opens each matter under itself, and nothing of the rest of the site", async () => {
    const { open } = standUp();
    const list = await open(passed(TODO_LINK));
    expect(list.text).toContain(`href="${UNDER}"`);
    const { status, text } = await open(UNDER);
    expect(status).toBe(200);
    expect(text).toContain(`action="${UNDER}"`);
    expect(text).not.toContain('aria-label="Huvudmeny"');
  });

  it("takes the report there, says thanks and offers the undoing", async () => {
    const { planvakt, visitor } = standUp();
    const anna = visitor();
    await anna.open(`/l/${TODO_LINK}`);
    const { path, text } = await anna.send(UNDER, report());
    expect(path).toBe(`${UNDER}?klart=report`);
    expect(planvakt.acts).toHaveLength(1);
    expect(text).toContain("Ångra rapporten");
  });

  it("opens nothing under another kind of link, and nothing that is not there", async () => {
    const { planvakt, visitor } = standUp();
    const matter = OCCURRENCE.slice(OCCURRENCE.indexOf("/") + 1);
    const one = visitor();
    for (const token of [PLAN_LINK, BERTILS_LINK, TODO_LINK]) await one.open(`/l/${token}`);
    expect((await one.open(`${passed(PLAN_LINK)}/${matter}`)).status).toBe(404);
    expect((await one.open(`${passed(BERTILS_LINK)}/${matter}`)).status).toBe(404);
    expect((await one.open(`${passed(TODO_LINK)}/9.9/finns-inte/2026`)).status).toBe(404);
    expect((await one.send(`${passed(BERTILS_LINK)}/${matter}`, report())).status).toBe(403);
    expect(planvakt.acts).toEqual([]);
  });
});

describe("what a person is shown of others' answers", () => {
  it("says on top what a returned report lacks", async () => {
    const { planvakt, open } = standUp();
    const occurrence = planvakt.occurrence.bind(planvakt);
    planvakt.occurrence = async (id, as) => {
      const view = await occurrence(id, as);
      return view && { ...view, wanted: "Säg vilka APT det gäller." };
    };
    const { text } = await open(passed(ANNAS_LINK));
    expect(text.indexOf("Säg vilka APT det gäller.")).toBeLessThan(text.indexOf('name="act"'));
  });

  it("has what the reader reported before in the form again, and takes it from a mail link only when they say so", async () => {
    const { planvakt, open, visitor } = standUp();
    const occurrence = planvakt.occurrence.bind(planvakt);
    planvakt.occurrence = async (id, as) => {
      const view = await occurrence(id, as);
      return view && { ...view, parts: view.parts.map((part) => ({ ...part, earlier: { figures: { arenden: "12.5" } } })) };
    };
    const { text } = await open(passed(ANNAS_LINK));
    expect(text).toContain('name="figure.arenden" value="12,5"');
    expect(text).toContain("Ja, det som står här stämmer");
    const anna = visitor();
    await anna.open(`/l/${ANNAS_LINK}`);
    const untouched = { act: "report", commandId: crypto.randomUUID(), "figure.arenden": "12,5" };
    expect((await anna.send(passed(ANNAS_LINK), untouched)).status).toBe(422);
    expect(planvakt.acts).toEqual([]);
    await anna.send(passed(ANNAS_LINK), { ...untouched, commandId: crypto.randomUUID(), valt: "ja" });
    expect(planvakt.acts).toHaveLength(1);
  });

  it("offers the reporter to write down what the group confirmed on its meeting, folded away", async () => {
    const { planvakt, open } = standUp();
    const occurrence = planvakt.occurrence.bind(planvakt);
    planvakt.occurrence = async (id, as) => {
      const view = await occurrence(id, as);
      return view && { ...view, possible: [{ act: "confirm", ok: true, onlyAtMeeting: true }] };
    };
    const { text } = await open(passed(ANNAS_LINK));
    expect(text).toMatch(/<summary>Bekräfta på gruppens möte<\/summary>/);
    expect(text).not.toContain('class="primary"');
  });
});

describe("the font", () => {
  it("comes from ourselves, once a year, and every page asks for it early", async () => {
    const { app, open } = standUp();
    const { text, headers } = await open("/rundtur");
    const path = /<link rel="preload" href="([^"]+)" as="font"/.exec(text)?.[1] ?? "";
    expect(headers.get("content-security-policy")).toContain("font-src 'self'");
    expect((await open("/style.css")).text).toContain(`url("${path}")`);
    const font = await app.request(path);
    expect(font.headers.get("content-type")).toBe("font/woff2");
    expect(font.headers.get("cache-control")).toContain("immutable");
    expect((await font.arrayBuffer()).byteLength).toBeLessThan(40_000);
  });
});

describe("strangers", () => {
  it("cannot post from another site, or without saying from where", async () => {
    const { planvakt, send } = standUp();
    const foreign: Record<string, string>[] = [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
      { origin: ORIGIN, "sec-fetch-site": "cross-site" },
    ];
    for (const headers of foreign) expect((await send(`/${OCCURRENCE}`, report(), ANNA, headers)).status).toBe(403);
    const pass = { cookie: `planvakt_lank=pass-${ANNAS_LINK}` };
    for (const headers of foreign)
      expect((await send(passed(ANNAS_LINK), report(), undefined, { ...pass, ...headers })).status).toBe(403);
    expect(planvakt.acts).toEqual([]);
  });

  it("are refused the chooser, its cookie and time travel when the request is not to loopback", async () => {
    const { planvakt, app, send, journeys } = standUp();
    const outside = { host: "planvakt.kommun.example" };
    expect((await send("/visa-som", { person: ANNA }, undefined, outside)).status).toBe(403);
    expect((await send("/tidsresa", { till: "P1D" }, undefined, outside)).status).toBe(403);
    expect((await send(`/${OCCURRENCE}`, report(), ANNA, outside)).status).toBe(403);
    const todo = await app.request("/vingaker/att-gora", { headers: { ...outside, cookie: `planvakt_som=${ANNA}` } });
    expect(todo.status).toBe(302);
    expect(todo.headers.get("location")).toBe("/logga-in?till=%2Fvingaker%2Fatt-gora");
    expect(planvakt.acts).toEqual([]);
    expect(journeys).toEqual([]);
  });

  it("have no chooser at all outside the local stack", async () => {
    const app = createApp({ planvakt: new MemoryPlanvakt() });
    for (const path of ["/", "/vingaker", "/vingaker/utskick", `/${OCCURRENCE}`, "/finns-inte", "/rundtur"]) {
      const response = await app.request(path);
      expect([response.status, response.headers.get("location")]).toEqual([302, `/logga-in?till=${encodeURIComponent(path)}`]);
    }
    const page = await (await app.request("/logga-in")).text();
    expect(page).not.toContain("Visa som");
    expect(page).not.toContain("Handlingsplan");
  });

  it("keeps a text of a megabyte in its field and says how long it may be", async () => {
    const { planvakt, send } = standUp();
    const book = "ö".repeat(500_000);
    for (const [fields, longest] of [
      [report({ note: book }), 10_000],
      [{ act: "comment", commandId: crypto.randomUUID(), text: book }, 4000],
    ] as const) {
      const response = await send(`/${OCCURRENCE}`, fields, ANNA);
      const text = await response.text();
      expect(response.status).toBe(422);
      expect(text).toContain(`Korta texten till högst ${longest} tecken, eller hänvisa till ett dokument.`);
      expect(text).toContain(book);
      expect(text).toContain(`maxlength="${longest}"`);
    }
    expect(planvakt.acts).toEqual([]);
  });

  it("cannot send more than 4 MB, and hears where the text is", async () => {
    const { planvakt, send } = standUp();
    const response = await send(`/${OCCURRENCE}`, report({ note: "x".repeat(4_200_000) }), ANNA);
    expect(response.status).toBe(413);
    expect(await response.text()).toContain("det du skrev står kvar i formuläret");
    expect(planvakt.acts).toEqual([]);
  });
});

describe("the local stack", () => {
  it("remembers who one looks as, strictly and out of reach of scripts", async () => {
    const { send } = standUp();
    const response = await send("/visa-som", { person: ANNA, tillbaka: "/vingaker/att-gora" });
    expect(response.headers.get("set-cookie")).toBe("planvakt_som=anna; Path=/; HttpOnly; SameSite=Strict");
    expect(response.headers.get("location")).toBe("/vingaker/att-gora");
  });

  it.each(["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])(
    "never leads away to %s",
    async (back) => {
      const { send } = standUp();
      expect((await send("/visa-som", { person: ANNA, tillbaka: back })).headers.get("location")).toBe("/");
    },
  );

  it("travels once asked, and tells where it went", async () => {
    const { send, open, journeys } = standUp();
    expect((await send("/tidsresa", { till: "P1M", tillbaka: "/rundtur" })).status).toBe(303);
    expect((await send("/tidsresa", { till: "igår" })).status).toBe(422);
    expect(journeys).toEqual(["P1M"]);
    expect((await open("/tidsresa?tillbaka=/rundtur")).text).toContain("med tre stopp, och fem utskick gick i väg.");
  });

  it("shows by the ledger which steps of the tour are done", async () => {
    const { send, open } = standUp();
    expect((await open("/rundtur")).text).toContain("Du har gjort ett av fem steg.");
    await send(`/${OCCURRENCE}`, report(), ANNA);
    const { text } = await open("/rundtur");
    expect(text).toContain("Du har gjort tre av fem steg.");
    expect(text).toContain("Titta som Bertil Bok och bekräfta");
  });
});

describe("the stylesheet", () => {
  it("is answered by its tag when it has not changed", async () => {
    const { app } = standUp();
    const first = await app.request("/style.css");
    const tag = first.headers.get("etag") ?? "";
    expect(first.headers.get("content-type")).toContain("text/css");
    expect((await app.request("/style.css", { headers: { "if-none-match": tag } })).status).toBe(304);
  });

  it("is the only thing a page may load", async () => {
    const { open } = standUp();
    const policy = (await open("/vingaker")).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
  });
});

/** Headings that skip a level. */
function jumps(html: string): string[] {
  const levels = [...html.matchAll(/<h([1-6])\b/g)].map((match) => Number(match[1]));
  return levels.flatMap((level, index) => (level > (levels[index - 1] ?? 0) + 1 ? [`h${level} at heading ${index + 1}`] : []));
}

/** Visible inputs whose id no label names. */
function unlabelled(html: string): string[] {
  const named = new Set([...html.matchAll(/<label for="([^"]+)"/g)].map((match) => match[1]));
  return [...html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !tag.includes('type="hidden"'))
    .filter((tag) => !named.has(/ id="([^"]+)"/.exec(tag)?.[1]));
}

function repeatedIds(html: string): string[] {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? "");
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
