/** The nämnd's paper on its page: written, handed on, approved, decided; nothing typed is lost. */
import { describe, expect, it } from "vitest";
import { createApp } from "../../web/app.tsx";
import { MemoryPlanvakt } from "./memory-planvakt.ts";
import { signedInAs } from "./memory-sign-in.ts";
import type { PersonId } from "../../domain/ids.ts";
import { resolveRole } from "../../domain/recipients.ts";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { PLAN, SAMPLE_DIRECTORY, SAMPLE_PLAN } from "./sample-plan.ts";

const PAGE = `/${PLAN}/ar/2026/papper/stoppdatum`;
const holder = (role: typeof SAMPLE_PLAN.owner): PersonId => resolveRole(SAMPLE_DIRECTORY, role, civilDate("2027-01-18")).person.id;
const OWNER = holder(SAMPLE_PLAN.owner);
const HEAD = holder(SAMPLE_PLAN.headOfAdministration);

function visiting(planvakt = new MemoryPlanvakt()) {
  const app = createApp({ planvakt });
  return async (as: PersonId, fields?: Readonly<Record<string, string>>, path = PAGE) => {
    const headers = {
      ...signedInAs(planvakt, PLAN, as),
      origin: "http://localhost",
      "content-type": "application/x-www-form-urlencoded",
    };
    const body = fields && new URLSearchParams({ commandId: crypto.randomUUID(), ...fields }).toString();
    const response = await app.request(path, { headers, ...(body === undefined ? {} : { method: "POST", body }) });
    return { status: response.status, text: await response.text() };
  };
}

describe("the nämnd's paper", () => {
  it("begins with the year's facts and says when it was frozen", async () => {
    const visit = visiting();
    const { status, text } = await visit(OWNER);
    expect(status).toBe(200);
    expect(text).toMatch(/Fryst 2026-12-30 kl\. 13\.00, kontrollsumma [0-9a-f]{12}…/);
    expect(text).toContain("Tre av årets aktiviteter är klara");
    expect(text).toContain("Lämna till");
  });

  it("goes from a draft to the nämnd's decision, each step by the one whose it is", async () => {
    const visit = visiting();
    expect((await visit(OWNER, { act: "spara", text: "Planen följs." })).status).toBe(303);
    expect((await visit(OWNER, { act: "lamna", text: "Planen följs." })).status).toBe(303);
    expect((await visit(HEAD)).text).toContain("Godkänn bedömningen");
    expect((await visit(HEAD, { act: "godkann", version: "1" })).status).toBe(303);
    expect((await visit(OWNER)).text).toContain("Skriv in beslutet");
    const undated = await visit(OWNER, { act: "beslut", section: "§ 7", outcome: "approved" });
    expect(undated.status).toBe(422);
    expect(undated.text).toContain("Skriv vilken dag nämnden beslutade");
    expect(undated.text).toContain("§ 7");
    expect((await visit(OWNER, { act: "beslut", date: "2027-01-12", section: "7", outcome: "revise" })).status).toBe(303);
    expect((await visit(HEAD)).text).toContain("Nämnden beslutade att planen ska revideras tisdag 12 januari 2027, § 7.");
  });

  it("keeps what was typed when it is refused, and when the engine is away", async () => {
    const planvakt = new MemoryPlanvakt();
    const visit = visiting(planvakt);
    await visit(OWNER, { act: "lamna", text: "Planen följs." });
    const back = await visit(HEAD, { act: "tillbaka", reason: " " });
    expect(back.status).toBe(422);
    planvakt.away = "ledger";
    const later = await visit(OWNER, { act: "spara", text: "Min nya text." });
    expect(later.status).toBe(503);
    expect(later.text).toContain("Min nya text.");
  });

  it("is read on the year's page and has no address of another kind", async () => {
    const visit = visiting();
    expect((await visit(HEAD, undefined, `/${PLAN}/ar/2026`)).text).toContain("Till nämnden");
    expect((await visit(OWNER, undefined, `/${PLAN}/ar/2026/papper/annat`)).status).toBe(404);
    expect((await visit(OWNER, undefined, `/${PLAN}/ar/2026/papper/slutlig`)).text).toContain("Fryses");
  });
});
