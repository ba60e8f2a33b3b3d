/** Figures from a file, on the page where they are handed in. */
import { describe, expect, it } from "vitest";
import { createApp } from "../../web/app.tsx";
import type { LocalTools } from "../../web/app.tsx";
import { MemoryPlanvakt, OCCURRENCE } from "./memory-planvakt.ts";
import { ANNA, BERTIL } from "./sample-plan.ts";

const ORIGIN = "http://localhost";
const PAGE = `/${OCCURRENCE}/fil`;
const GOOD = "Kvartal;Ärenden\n2026-Q4;12\n";

function standUp() {
  const planvakt = new MemoryPlanvakt();
  const local: LocalTools = {
    inboxUrl: ORIGIN,
    canTravel: false,
    travel: () => Promise.reject(new Error("not here")),
    journey: () => undefined,
    actAs: true,
  };
  const app = createApp({ planvakt, local });
  const post = async (body: FormData | URLSearchParams, as: string = ANNA) => {
    const response = await app.request(PAGE, { method: "POST", body, headers: { origin: ORIGIN, cookie: `planvakt_som=${as}` } });
    return { status: response.status, location: response.headers.get("location"), text: await response.text() };
  };
  return { planvakt, app, post };
}

function upload(
  content: string | Uint8Array<ArrayBuffer>,
  name = "export.csv",
  more: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  form.set("file", new File([content], name));
  for (const [field, value] of Object.entries(more)) form.set(field, value);
  return form;
}

/** The form that hands in what was read, as the page has it. */
function formIn(html: string): Record<string, string> {
  const values = html.matchAll(/<input type="hidden" name="(commandId|act|sealed)" value="([^"]*)"/g);
  return Object.fromEntries([...values].map(([, name = "", value = ""]) => [name, value]));
}

describe("a file", () => {
  it("is shown beside the series before it, and nothing is saved", async () => {
    const { planvakt, post } = standUp();
    const { status, text } = await post(upload(GOOD));
    expect(status).toBe(200);
    expect(text).toContain("Inget är sparat än.");
    expect(text).toMatch(/<span class="num">12<\/span> ärenden/);
    expect(text).toContain("kvartal 3 2026: 11");
    expect(planvakt.acts).toEqual([]);
  });

  it("is handed in with its name and checksum, and the note that was written", async () => {
    const { planvakt, post } = standUp();
    const { text } = await post(upload(GOOD));
    const sent = await post(new URLSearchParams({ ...formIn(text), note: "Hämtad 18 januari." }));
    expect([sent.status, sent.location]).toEqual([303, `/${OCCURRENCE}?klart=report`]);
    expect(planvakt.acts).toEqual([
      expect.objectContaining({
        kind: "report",
        by: ANNA,
        content: {
          note: "Hämtad 18 januari.",
          figures: { arenden: "12" },
          file: { name: "export.csv", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
        },
      }),
    ]);
  });

  it("that somebody else read is not theirs to hand in", async () => {
    const { planvakt, post } = standUp();
    const { text } = await post(upload(GOOD));
    const sent = await post(new URLSearchParams(formIn(text)), BERTIL);
    expect(sent.status).toBe(422);
    expect(sent.text).toContain("Välj filen igen");
    expect(planvakt.acts).toEqual([]);
  });

  it("of another who was first leaves one's own figures on the page", async () => {
    const { planvakt, post } = standUp();
    const { text } = await post(upload(GOOD));
    await planvakt.act(OCCURRENCE, { kind: "report", by: ANNA, content: { figures: { arenden: "13" } } });
    const sent = await post(new URLSearchParams(formIn(text)));
    expect(sent.status).toBe(409);
    expect(sent.text).toMatch(/<span class="num">12<\/span> ärenden/);
  });

  it("with faults tells them all at once, each with its place", async () => {
    const { planvakt, post } = standUp();
    const { status, text } = await post(upload("Kvartal;Ärenden\n2026-Q4;tolv\n2026-Q4;12\n", "export.csv", { note: "Min rad." }));
    expect(status).toBe(422);
    expect(text).toContain("Två fel i");
    expect(text).toContain("<strong>B2: </strong>");
    expect(text).toContain("<strong>A3: </strong>");
    expect(text).toContain('name="note" value="Min rad."');
    expect(planvakt.acts).toEqual([]);
  });

  it.each([
    ["in an older format", "export.xls", "x", "äldre format"],
    ["with macros", "export.xlsm", "x", "makron"],
    ["of another kind", "bild.png", "x", "Spara som CSV"],
    ["that is no spreadsheet", "export.xlsx", "x", "går inte att läsa som"],
    ["without the column", "export.csv", "Kvartal;Annat\n2026-Q4;12\n", "Ingen rad med rubriker"],
    ["with a formula", "export.csv", "Kvartal;Ärenden\n2026-Q4;=1+1\n", "är en formel"],
    ["without the quarter", "export.csv", "Kvartal;Ärenden\n2026-Q3;12\n", "ingen rad för kvartal 4 2026"],
  ])("%s is told in a sentence", async (_, name, content, told) => {
    const { post } = standUp();
    const { status, text } = await post(upload(content, name));
    expect([status, text.includes(told)]).toEqual([422, true]);
  });

  it("of 50 MB is told before it is read", async () => {
    const { app } = standUp();
    const body = new Uint8Array(50 * 1024 * 1024);
    const answer = await app.request(PAGE, {
      method: "POST",
      body,
      headers: { origin: ORIGIN, cookie: `planvakt_som=${ANNA}`, "content-length": String(body.length) },
    });
    expect([answer.status, (await answer.text()).includes("större än 4 MB")]).toEqual([413, true]);
  });

  it("that nobody chose is asked for", async () => {
    const { post } = standUp();
    const { status, text } = await post(new URLSearchParams());
    expect([status, text.includes("Välj en fil först.")]).toEqual([422, true]);
  });
});

describe("a roll-up's year", () => {
  it("says what is missing, what the numbers show, and the same in a table", async () => {
    const { app } = standUp();
    const page = await (await app.request(`/${OCCURRENCE}/siffror`, { headers: { cookie: `planvakt_som=${ANNA}` } })).text();
    expect(page).toContain("En av två delar saknas.");
    expect(page).toContain("2026 är det 11 ärenden, 2 fler än året före.");
    expect(page).toMatch(/<svg class="bars"[^>]* role="img" aria-label="2026 är det 11 ärenden/);
    expect(page).toContain("saknas: ");
    expect(page).toContain("färre än fem");
  });
});
