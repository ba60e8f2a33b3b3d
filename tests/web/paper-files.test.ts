/** The nämnd's paper as files: who may have them, what a browser is told of them, and that having them changes nothing. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { PAPER_FORMS, type PaperForm } from "../../documents/paper/forms.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import type { Capacity } from "../../domain/capacities.ts";
import { resolveRole } from "../../domain/recipients.ts";
import { createApp } from "../../web/app.tsx";
import { MemoryPlanvakt } from "./memory-planvakt.ts";
import { signedInAs } from "./memory-sign-in.ts";
import { PLAN, SAMPLE_DIRECTORY, SAMPLE_PLAN } from "./sample-plan.ts";

const PAGE = `/${PLAN}/ar/2026/papper/stoppdatum`;
const OWNER = resolveRole(SAMPLE_DIRECTORY, SAMPLE_PLAN.owner, civilDate("2027-01-18")).person.id;

function visiting(capacity?: Capacity) {
  const planvakt = new MemoryPlanvakt();
  if (capacity !== undefined) planvakt.everybodyIs = [capacity];
  const app = createApp({ planvakt });
  const headers = { ...signedInAs(planvakt, PLAN, OWNER), origin: "http://localhost" };
  const send = (fields: Readonly<Record<string, string>>) =>
    app.request(PAGE, {
      method: "POST",
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ commandId: crypto.randomUUID(), ...fields }).toString(),
    });
  return { planvakt, send, ask: (path: string) => app.request(path, { headers }) };
}

const TYPES: Readonly<Record<PaperForm, RegExp>> = {
  docx: /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document$/,
  pdf: /^application\/pdf$/,
  xlsx: /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/,
  json: /^application\/json$/,
  csv: /^text\/csv; charset=utf-8$/,
  html: /^text\/html; charset=utf-8$/,
};

describe("the paper's files", () => {
  it.each(PAPER_FORMS)("have their type and a name that says what is not approved: %s", async (form) => {
    const { ask, send } = visiting();
    const before = await ask(`${PAGE}/${form}`);
    expect(before.status).toBe(200);
    expect(before.headers.get("content-type")).toMatch(TYPES[form]);
    const way = form === "html" ? "inline" : "attachment";
    // Only these hold what is to be approved.
    const tail = ["docx", "pdf", "html"].includes(form) ? "-ej-godkand" : "";
    expect(before.headers.get("content-disposition")).toBe(`${way}; filename="uppfoljning-vingaker-2026-stop${tail}.${form}"`);
    await send({ act: "lamna", text: "Planen följs." });
    await send({ act: "godkann", version: "1" });
    const after = await ask(`${PAGE}/${form}`);
    expect(after.headers.get("content-disposition")).toContain(`"uppfoljning-vingaker-2026-stop.${form}"`);
  });

  it("are the same bytes each time, and asking for them changes nothing", async () => {
    const { ask, send, planvakt } = visiting();
    await send({ act: "spara", text: "Planen följs." });
    const bytes = async (form: PaperForm) => Buffer.from(await (await ask(`${PAGE}/${form}`)).arrayBuffer()).toString("base64");
    const page = async () => (await (await ask(PAGE)).text()).replace(/name="commandId" value="[^"]*"/g, "");
    const before = await page();
    for (const form of PAPER_FORMS) expect(await bytes(form), form).toBe(await bytes(form));
    expect(await page()).toBe(before);
    expect(planvakt.acts).toEqual([]);
  });

  it("say on a page of their own, with the style that stands in it and no other, what is not approved yet", async () => {
    const { ask, send } = visiting();
    await send({ act: "spara", text: "Planen följs i stort." });
    const response = await ask(`${PAGE}/html`);
    const text = await response.text();
    expect(text).toContain("UTKAST, bedömningen är inte godkänd");
    expect(text).toContain("Planen följs i stort.");
    const style = /<style>([^]*?)<\/style>/.exec(text)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(response.headers.get("content-security-policy")).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
    );
    expect(text).not.toContain(" style=");
    expect((await ask(PAGE)).headers.get("content-security-policy")).toContain("style-src 'self';");
  });

  it("have in JSON what the checksum at the foot of the others is of", async () => {
    const { ask } = visiting();
    const json = Buffer.from(await (await ask(`${PAGE}/json`)).arrayBuffer());
    const checksum = createHash("sha256").update(json).digest("hex");
    expect(await (await ask(`${PAGE}/html`)).text()).toContain(`Kontrollsumma ${checksum}`);
  });

  it("are there only for what is frozen, in the forms there are", async () => {
    const { ask } = visiting();
    for (const path of [`${PAGE}/odt`, `/${PLAN}/ar/2026/papper/slutlig/pdf`, `/${PLAN}/ar/2027/papper/stoppdatum/pdf`]) {
      expect((await ask(path)).status, path).toBe(404);
    }
    expect(await (await ask(`/${PLAN}/ar/2026/papper/slutlig`)).text()).not.toContain("Hämta papperet");
  });

  it("are for those who may read the year", async () => {
    for (const form of PAPER_FORMS) {
      expect((await visiting("secretary").ask(`${PAGE}/${form}`)).status).toBe(200);
      for (const stranger of ["outside", "listed"] as const) {
        expect((await visiting(stranger).ask(`${PAGE}/${form}`)).status, stranger).toBe(403);
      }
    }
  });
});
