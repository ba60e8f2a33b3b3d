/** A quarter's figures from a file to the year's sum, by pages, on the real engine. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { applyPlan } from "../../client/applying.ts";
import type { OccurrenceId } from "../../domain/ids.ts";
import { createApp } from "../../web/app.tsx";
import { takeGround, vingaker, type Ground, type TestPlanvakt } from "../engine/with-planvakt.ts";

const ORIGIN = "http://localhost";
const RVT = "vingaker/1.6/uppgifter-rvt/2032-Q4" as OccurrenceId;
const TRESERVA = "vingaker/1.6/statistik-treserva/2032-Q4" as OccurrenceId;
const MAPPING = "vingaker/1.6/kartlaggning/2032" as OccurrenceId;
const CONVENER = "sammankallande";
const MEMBER = "ledamot-vuxen";
const SECRETARY = "namndsekreterare";

let ground: Ground;
let running: TestPlanvakt;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  ground = await takeGround();
  running = await ground.start();
  const { ledger, client, planvakt } = running;
  for (let year = new Date(planvakt.clock.now()).getUTCFullYear() + 2; year < 2032; year += 2)
    await running.travel(`${year}-01-02`);
  await running.travel("2032-11-22");
  await applyPlan({ ledger, client, clock: planvakt.clock }, vingaker(), { begin: true });
  await running.travel("2033-01-18");
  const local = {
    inboxUrl: ORIGIN,
    canTravel: false,
    travel: () => Promise.reject(new Error("not here")),
    journey: () => undefined,
    actAs: true,
  } as const;
  app = createApp({ planvakt, local });
});

afterAll(() => ground.leave());

async function open(path: string, as: string): Promise<string> {
  return (await app.request(path, { headers: { cookie: `planvakt_som=${as}` } })).text();
}

async function post(path: string, body: FormData | URLSearchParams, as: string) {
  const response = await app.request(path, { method: "POST", body, headers: { origin: ORIGIN, cookie: `planvakt_som=${as}` } });
  return { status: response.status, text: await response.text() };
}

function upload(content: string): FormData {
  const form = new FormData();
  // As the case system writes it: Windows-1252 and a decimal comma.
  form.set("file", new File([Uint8Array.from(Buffer.from(content, "latin1"))], "export.csv"));
  return form;
}

function formIn(html: string): URLSearchParams {
  const values = html.matchAll(/<input type="hidden" name="(commandId|act|sealed)" value="([^"]*)"/g);
  const form = new URLSearchParams();
  for (const [, name = "", value = ""] of values) if (!form.has(name) || name !== "commandId") form.set(name, value);
  return form;
}

const act = (id: string, kind: string, as: string, more: Readonly<Record<string, string>> = {}) =>
  post(`/${id}`, new URLSearchParams({ act: kind, commandId: crypto.randomUUID(), ...more }), as);

test("a quarter's file is read, handed in and confirmed; the year's mapping waits for every quarter, and then is taken", async () => {
  const shown = await post(`/${RVT}/fil`, upload("Kvartal;Ärenden;Andel med barn\n2032-Q4;18;0,5\n"), CONVENER);
  expect([shown.status, shown.text.includes("Inget är sparat än.")]).toEqual([200, true]);
  const second = await post(`/${RVT}/fil`, upload("Kvartal;Ärenden;Andel med barn\n2032-Q4;19;0,5\n"), MEMBER);
  expect(await running.planvakt.figures.entries("vingaker" as never)).toEqual([]);
  expect((await post(`/${RVT}/fil`, formIn(shown.text), CONVENER)).status).toBe(303);
  expect(
    (await running.planvakt.figures.entries("vingaker" as never)).map(({ figure, value, by, file }) => [
      figure,
      value,
      by,
      file?.name,
    ]),
  ).toEqual([
    ["arenden", 18, CONVENER, "export.csv"],
    ["barn-i-hemmet", 0.5, CONVENER, "export.csv"],
  ]);

  // Who was second is told so, with their own figures beside those that count.
  const refused = await post(`/${RVT}/fil`, formIn(second.text), MEMBER);
  expect(refused.status).toBe(409);
  expect(refused.text).toContain("redan");
  expect(refused.text).toMatch(/<span class="num">19<\/span> ärenden/);
  expect(refused.text).toMatch(/data-head="Står redan">18</);

  expect((await act(RVT, "confirm", MEMBER)).status).toBe(303);
  const early = await act(MAPPING, "report", CONVENER, { note: "Klar." });
  expect(early.status).toBe(409);
  expect(early.text).toContain("Hämta kvartalets statistik från Treserva");
  expect(await open(`/${MAPPING}/siffror`, MEMBER)).toContain("Det som saknas");

  const other = await post(`/${TRESERVA}/fil`, upload("Kvartal;Ärenden;Ansökan;Anmälan;Annat\n2032-Q4;20;9;11;0\n"), CONVENER);
  expect((await post(`/${TRESERVA}/fil`, formIn(other.text), CONVENER)).status).toBe(303);
  const whole = await open(`/${MAPPING}/siffror`, MEMBER);
  expect(whole).toContain("Sammanställningen kan lämnas.");
  expect(whole).toContain("2032 är det 18 ärenden");
  const outside = await open(`/${MAPPING}/siffror`, SECRETARY);
  expect(outside).toContain("visas bara för arbetsgruppen");
  expect(outside).not.toMatch(/<td class="num">(?:18|20|9|11)</);
  expect((await act(MAPPING, "report", CONVENER, { note: "Klar." })).status).toBe(303);
});
