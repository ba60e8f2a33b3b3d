/** Something has happened: shown for what it sets off, saved, and never twice. */
import { describe, expect, it } from "vitest";
import { createApp } from "../../web/app.tsx";
import type { LocalTools } from "../../web/app.tsx";
import { MemoryPlanvakt } from "./memory-planvakt.ts";
import { ANNA } from "./sample-plan.ts";

const ORIGIN = "http://localhost";
const TOLD = { duty: "1.1/nyanstallning-vuxen", on: "2027-01-11", reference: "hr-2027-1" };

function standUp() {
  const local: LocalTools = {
    inboxUrl: ORIGIN,
    canTravel: false,
    travel: () => Promise.reject(new Error("not here")),
    journey: () => undefined,
    actAs: true,
  };
  const app = createApp({ planvakt: new MemoryPlanvakt(), local });
  return async (fields: Readonly<Record<string, string>>) => {
    const headers = { origin: ORIGIN, cookie: `planvakt_som=${ANNA}` };
    const response = await app.request("/vingaker/handelser", { method: "POST", body: new URLSearchParams(fields), headers });
    return { status: response.status, location: response.headers.get("location"), text: await response.text() };
  };
}

describe("the page of events", () => {
  it("shows first what will be due and who gets a mail, and saves nothing", async () => {
    const post = standUp();
    const shown = await post(TOLD);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain("ska vara klart senast onsdag 17 februari 2027");
    expect(shown.text).toContain("Chefen Ett");
    expect((await post(TOLD)).text).toContain("Spara händelsen");
  });

  it("saves on the second send, and the same number again leads to what is open", async () => {
    const post = standUp();
    expect((await post({ ...TOLD, spara: "ja" })).location).toMatch(/ev-hr-2027-1\?klart=open$/);
    expect((await post({ ...TOLD, spara: "ja" })).location).toMatch(/ev-hr-2027-1\?klart=already$/);
    const again = await post(TOLD);
    expect(again.text).toContain("är redan öppnat");
    expect(again.text).toContain('href="/vingaker/1.1/nyanstallning-vuxen/ev-hr-2027-1"');
  });

  it("asks for what is missing, and refuses a name with what was typed still there", async () => {
    const post = standUp();
    const empty = await post({});
    expect(empty.status).toBe(422);
    for (const text of ["Välj vad som ska göras.", "Välj dagen då det hände.", "Skriv ett löpnummer"])
      expect(empty.text).toContain(text);
    const name = await post({ ...TOLD, reference: "anna-andersson" });
    expect(name.status).toBe(422);
    expect(name.text).toContain("Skriv aldrig vem det gäller");
    expect(name.text).toContain('value="anna-andersson"');
  });
});
