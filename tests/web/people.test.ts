import { describe, expect, it } from "vitest";
import { createApp } from "../../web/app.tsx";
import type { LocalTools } from "../../web/app.tsx";
import { ANNAS_LINK, MemoryPlanvakt } from "./memory-planvakt.ts";
import { ANNA, BERTIL, OWNER } from "./sample-plan.ts";

const ORIGIN = "http://localhost";
const PEOPLE = "/vingaker/personer";
const CHANGE = `${PEOPLE}/andra`;

function standUp() {
  const planvakt = new MemoryPlanvakt();
  const local: LocalTools = {
    inboxUrl: "http://127.0.0.1:8026/",
    canTravel: true,
    travel: () => Promise.reject(new Error("nobody travels here")),
    journey: () => undefined,
    actAs: true,
  };
  const app = createApp({ planvakt, local });
  const answer = async (response: Response | Promise<Response>) => {
    const got = await response;
    return { status: got.status, location: got.headers.get("location"), text: await got.text() };
  };
  const open = (path: string, as: string) => answer(app.request(path, { headers: { cookie: `planvakt_som=${as}` } }));
  const send = (fields: Record<string, string>, as: string, path = CHANGE, cookie = `planvakt_som=${as}`) =>
    answer(
      app.request(path, {
        method: "POST",
        headers: { origin: ORIGIN, "content-type": "application/x-www-form-urlencoded", cookie },
        body: new URLSearchParams({ commandId: crypto.randomUUID(), ...fields }).toString(),
      }),
    );
  return { planvakt, open, send };
}

const handOver = { gor: "handOver", role: "ifo-chef", to: BERTIL, from: "2027-02-01" };
const query = (fields: Record<string, string>) => `${CHANGE}?${new URLSearchParams(fields).toString()}`;

describe("Personer och roller", () => {
  it("says first how it stands, and shows each role with its holder", async () => {
    const { text } = await standUp().open(PEOPLE, OWNER);
    expect(text).toContain("Alla 3 roller har en innehavare.");
    expect(text).toContain("Cecilia Ceder, sedan torsdag 1 januari 2026.");
    expect(text).toContain("Lägg till person");
  });

  it("says which roles are vacant, and who gets their letters", async () => {
    const stack = standUp();
    expect((await stack.open(`${PEOPLE}?datum=2025-01-01`, OWNER)).text).toContain(
      "Tre roller var vakanta onsdag 1 januari 2025: IFO-chef, sammankallande",
    );
    const convene = { gor: "handOver", role: "sammankallande", to: BERTIL, from: "2027-01-18" };
    expect((await stack.send(convene, OWNER)).status).toBe(303);
    expect((await stack.send({ gor: "endHolding", role: "ifo-chef", from: "2027-01-18" }, OWNER)).text).toContain(
      "kan inte stå tom",
    );
  });

  it("answers who held a role on a day, before and after a handover", async () => {
    const stack = standUp();
    expect(await stack.send(handOver, OWNER)).toMatchObject({ status: 303, location: `${PEOPLE}?klart=handOver` });
    const before = await stack.open(`${PEOPLE}?datum=2027-01-31`, OWNER);
    expect(before.text).toContain("Cecilia Ceder, sedan torsdag 1 januari 2026 till och med söndag 31 januari 2027.");
    const after = await stack.open(`${PEOPLE}?datum=2027-02-01`, OWNER);
    expect(after.text).toContain("Bertil Bok, sedan måndag 1 februari 2027.");
    const today = await stack.open(`${PEOPLE}?klart=handOver`, OWNER);
    expect(today.text).toContain("Från måndag 1 februari 2027: Bertil Bok.");
    expect(today.text).toContain("Ta tillbaka bytet");
  });

  it("shows what will happen before it happens, and does nothing by looking", async () => {
    const stack = standUp();
    const looked = await stack.open(query(handOver), OWNER);
    expect(looked.status).toBe(200);
    expect(looked.text).toContain("Bertil Bok har rollen från och med måndag 1 februari 2027.");
    expect(looked.text).toContain("Ångra:");
    expect((await stack.open(PEOPLE, OWNER)).text).not.toContain("Från måndag 1 februari");
  });

  it("keeps everything typed where something is wrong, and says all of it", async () => {
    const stack = standUp();
    const wrong = await stack.send({ gor: "addPerson", name: "Doris Dal", email: "doris@" }, OWNER);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("är inte en e-postadress");
    expect(wrong.text).toContain('value="Doris Dal"');
    expect(wrong.text).toContain('value="doris@"');
    const looked = await stack.open(query({ ...handOver, from: "2027-01-17", to: OWNER }), OWNER);
    expect(looked.status).toBe(422);
    expect(looked.text).toContain("är redan IFO-chef");
    expect(looked.text).toContain("har redan varit");
    expect(looked.text).toContain('value="2027-01-17"');
    expect((await stack.open(query({ ...handOver, from: "snart" }), OWNER)).text).toContain("Välj en dag");
  });

  it("lets everybody see the roles, and change only their own absence and stand-in", async () => {
    const stack = standUp();
    const { text } = await stack.open(PEOPLE, BERTIL);
    expect(text).toContain("Ange min frånvaro");
    expect(text).not.toContain("cecilia@kommun.example");
    expect(text).not.toContain("Lämna över");
    const refused = await stack.send(handOver, BERTIL);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Personer och roller ändras av planens ägare (IFO-chef).");
    const away = { gor: "enterAbsence", person: BERTIL, from: "2027-01-19", to: "2027-01-22" };
    expect((await stack.send({ ...away, person: ANNA }, BERTIL)).status).toBe(422);
    expect((await stack.send(away, BERTIL)).status).toBe(303);
    expect((await stack.open(PEOPLE, BERTIL)).text).toContain("Bertil Bok är borta från tisdag 19 januari 2027");
    expect((await stack.send({ gor: "endAbsence", person: BERTIL, from: "2027-01-19", back: "2027-01-19" }, BERTIL)).status).toBe(
      303,
    );
  });

  it("asks for an end of each absence, and for somebody who gets the letters", async () => {
    const stack = standUp();
    const { status, text } = await stack.send({ gor: "enterAbsence", person: ANNA, from: "2027-01-19" }, ANNA);
    expect(status).toBe(422);
    expect(text).toContain("Frånvaron saknar sista dag");
    const alone = await stack.send({ gor: "enterAbsence", person: ANNA, from: "2027-01-19", to: "2027-01-22" }, ANNA);
    expect(alone.text).toContain("Ingen tar emot mejlen till sammankallande");
  });
});

describe("one's own absence, from the link in a letter", () => {
  const PASS = `planvakt_lank=pass-${ANNAS_LINK}`;
  const AWAY = `/m/${ANNAS_LINK.slice(0, 12)}/franvaro`;

  it("is a form for that person only, whatever else is sent", async () => {
    const stack = standUp();
    const form = await stack.send({ from: "", to: "" }, ANNA, AWAY, PASS);
    expect(form.status).toBe(422);
    const saved = await stack.send(
      { person: BERTIL, gor: "handOver", from: "2027-01-19", to: "2027-01-22", standIn: BERTIL },
      ANNA,
      AWAY,
      PASS,
    );
    expect(saved).toMatchObject({ status: 303, location: `${AWAY}?klart=enterAbsence` });
    const { text } = await stack.open(PEOPLE, OWNER);
    expect(text).toContain("Anna Ask är borta från tisdag 19 januari 2027");
    expect(text).not.toContain("Bertil Bok är borta");
  });

  it("is nobody's without the link", async () => {
    const stack = standUp();
    expect((await stack.open(AWAY, ANNA)).status).toBe(404);
    expect((await stack.send({ from: "2027-01-19", to: "2027-01-22" }, ANNA, AWAY)).status).toBe(403);
  });
});
