/** What people tell of beside the calendar, on the pages and in the real engine: an event, the half-yearly question, a checklist, a decision. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OccurrenceId, PersonId, PlanId } from "../../domain/ids.ts";
import type { OccurrenceCommand } from "../../domain/occurrence/occurrence.ts";
import type { ActResult } from "../../client/views.ts";
import { beginOnTheDay, takeGround, type Ground, type TestPlanvakt } from "./with-planvakt.ts";

const PLAN = "vingaker" as PlanId;
const OPENED = "vingaker/1.1/nyanstallning-vuxen/ev-hr-2032-7" as OccurrenceId;
const HALF = "vingaker/1.1/nyanstallda-halvar/2032-H1" as OccurrenceId;
const PLACES = "vingaker/3.2/informationsstallen/2032" as OccurrenceId;
const MEETING = "vingaker/M1/samverkansmote/2032-H1" as OccurrenceId;
const SCHOOLS = "vingaker/M5/skola-forskola/2032" as OccurrenceId;
const OWNER = "ifo-chef" as PersonId;

let ground: Ground;
let planvakt: TestPlanvakt;

beforeAll(async () => {
  ground = await takeGround();
  planvakt = await ground.start();
  await beginOnTheDay(planvakt);
  await planvakt.travelTo("2032-02-03", 10);
});
afterAll(() => ground.leave());

const act = (id: OccurrenceId, command: OccurrenceCommand): Promise<ActResult> => planvakt.planvakt.act(id, command);
const report = (id: OccurrenceId, by: string, content: Extract<OccurrenceCommand, { kind: "report" }>["content"]) =>
  act(id, { kind: "report", by: by as PersonId, content });
const about = async (id: string) => (await planvakt.planvakt.letters(PLAN)).filter((letter) => letter.occurrence === id);
const rowOf = async (id: string) => {
  const { actions, meetings } = await planvakt.planvakt.yearStatus(PLAN, 2032);
  return [...actions, ...meetings].flatMap(({ duties }) => duties).find(({ occurrence }) => occurrence === id);
};
const send = async (path: string, as: string, fields: Readonly<Record<string, string>>) => {
  const answer = await fetch(`${planvakt.url}${path}`, {
    method: "POST",
    redirect: "manual",
    headers: {
      cookie: `planvakt_som=${as}`,
      origin: new URL(planvakt.url).origin,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ commandId: crypto.randomUUID(), ...fields }),
  });
  return { status: answer.status, location: answer.headers.get("location"), text: await answer.text() };
};

test("an event is shown for what it sets off, and saved once however often it is sent", async () => {
  const told = { duty: "1.1/nyanstallning-vuxen", on: "2032-01-26", reference: "hr-2032-7" };
  const shown = await send("/vingaker/handelser", "enhetschef-vuxen", told);
  expect(shown.status).toBe(200);
  // Thirty days from when it happened, not from when it was told.
  expect(shown.text).toContain("onsdag 25 februari 2032");
  expect(await about(OPENED)).toEqual([]);
  const saved = { ...told, spara: "ja" };
  const both = await Promise.all([1, 2].map(() => send("/vingaker/handelser", "enhetschef-vuxen", saved)));
  expect(both.map(({ status }) => status)).toEqual([303, 303]);
  expect((await send("/vingaker/handelser", "enhetschef-vuxen", saved)).location).toMatch(/ev-hr-2032-7\?klart=already$/);
  expect(await rowOf(OPENED)).toMatchObject({ state: "open", due: "2032-02-25" });
  expect((await send("/vingaker/handelser", "enhetschef-vuxen", { ...saved, on: "2032-02-04", reference: "hr-8" })).status).toBe(
    422,
  );
  expect((await send("/vingaker/handelser", "enhetschef-barn-familj", { ...saved, reference: "hr-9" })).status).toBe(409);
});

test("each unit answers whether anybody has begun, and the year adds them up", async () => {
  expect(await report(HALF, "enhetschef-vuxen", { figures: { nyanstallda: "3/2" } })).toMatchObject({
    ok: false,
    reason: expect.stringContaining("3 är fler än de 2") as string,
  });
  expect(await report(HALF, "enhetschef-vuxen", { figures: { nyanstallda: "1/2" } })).toMatchObject({ ok: true });
  expect(await report(HALF, "enhetschef-barn-familj", { figures: { nyanstallda: "0/0" } })).toMatchObject({ ok: true });
  expect((await rowOf(HALF))?.coverage).toMatchObject([{ done: 1, of: 2, said: "1 av 2" }]);
});

test("a checklist says what is there and what is missing", async () => {
  const figures = {
    familjecentralen: "finns",
    skolan: "saknas: broschyren är slut",
    vardcentralen: "finns",
    polismyndigheten: "finns",
  };
  expect(await report(PLACES, OWNER, { verdict: "works", figures })).toMatchObject({
    ok: false,
    reason: "Svara finns eller saknas för Socialtjänsten.",
  });
  expect(await report(PLACES, OWNER, { verdict: "works", figures: { ...figures, socialtjansten: "finns" } })).toMatchObject({
    ok: true,
  });
  expect((await rowOf(PLACES))?.checklist?.said).toBe("4 av 5 finns, saknas: Skolan");
  const view = await planvakt.planvakt.occurrence(PLACES, OWNER);
  expect(view?.history.at(-1)?.text).toContain("4 av 5 finns, saknas: Skolan");
});

test("a decision on a meeting is a matter of its own, with letters by the time left", async () => {
  const decision = { title: "Ta fram en ny broschyr", responsible: "enhetschef-vuxen", due: "2032-03-12" };
  const path = `/${MEETING}/beslut`;
  expect((await send(path, OWNER, decision)).status).toBe(422);
  expect(await report(MEETING, OWNER, { held: ["2032-01-28"] })).toMatchObject({ ok: true });
  expect((await send(path, OWNER, { ...decision, due: "2032-02-03" })).text).toContain("är för tidigt");
  expect((await send(path, OWNER, { ...decision, title: "Ring 19811228-9874" })).status).toBe(422);
  const commandId = crypto.randomUUID();
  const saved = await Promise.all([1, 2].map(() => send(path, OWNER, { ...decision, commandId })));
  expect(saved.map(({ status }) => status)).toEqual([303, 303]);
  const meeting = await planvakt.planvakt.occurrence(MEETING, OWNER);
  const [taken, ...more] = meeting?.decisions?.taken ?? [];
  expect(more).toEqual([]);
  expect(taken).toMatchObject({ title: "Ta fram en ny broschyr", state: "open", due: "2032-03-12" });
  // The same form with other words is another decision, under an id that is taken: refused, and nothing is changed.
  const other = await send(path, OWNER, { ...decision, title: "Ta fram en ny affisch", commandId });
  expect([other.status, other.text.includes("en gång förut med annat innehåll")]).toEqual([422, true]);
  expect((await planvakt.planvakt.occurrence(MEETING, OWNER))?.decisions?.taken).toEqual([taken]);
  const id = taken?.occurrence ?? "";
  expect(await planvakt.planvakt.occurrence(id as OccurrenceId, OWNER)).toMatchObject({
    title: "Ta fram en ny broschyr",
    decidedIn: { occurrence: MEETING, said: "onsdag 28 januari 2032" },
  });
  expect(await rowOf(id)).toMatchObject({ decided: { title: "Ta fram en ny broschyr", in: MEETING } });
  // A second decision is another matter.
  const cli = await planvakt.cli(
    "follow-up",
    MEETING,
    "Boka nästa möte",
    "--who",
    "ifo-chef",
    "--due",
    "2032-04-30",
    "--as",
    OWNER,
  );
  expect(cli.code).toBe(0);
  await planvakt.travelTo("2032-04-01", 12);
  const letters = (await about(id)).filter(({ state }) => state === "accepted");
  expect(letters.map(({ step, person }) => [step, person])).toEqual([
    ["notice", "enhetschef-vuxen"],
    ["reminder-1", "enhetschef-vuxen"],
    ["overdue-1", "enhetschef-vuxen"],
    ["escalation-1", "ifo-chef"],
  ]);
  expect(letters[0]?.subject).toContain("Ta fram en ny broschyr");
  expect(await report(id as OccurrenceId, "enhetschef-vuxen", { note: "Klart." })).toMatchObject({ ok: true, state: "reported" });
}, 240_000);

test("what a meeting decided is saved in its report, all or nothing, and once however often it is sent", async () => {
  const reporter = "enhetschef-barn-familj";
  const path = `/${SCHOOLS}`;
  const report1 = { act: "report", verdict: "works", note: "" };
  const row = (nth: number, title: string, responsible: string, due: string) => ({
    [`decision.${nth}.title`]: title,
    [`decision.${nth}.responsible`]: responsible,
    [`decision.${nth}.due`]: due,
  });
  const taken = async () => (await planvakt.planvakt.occurrence(SCHOOLS, reporter as PersonId))?.decisions?.taken;
  const early = { ...report1, ...row(0, "Bjud in förskolan", "ifo-chef", "2031-12-01"), ...row(2, "Ring 19811228-9874", "", "") };
  const faulty = await send(path, reporter, early);
  expect(faulty.status).toBe(422);
  expect(faulty.text).toContain("Välj vem som svarar för det.");
  expect(faulty.text).toContain('value="Bjud in förskolan"');
  const late = {
    ...report1,
    ...row(0, "Bjud in förskolan", "ifo-chef", "2031-12-01"),
    ...row(2, "Skriv ut", "ifo-chef", "2031-12-02"),
  };
  const tooEarly = await send(path, reporter, late);
  expect([tooEarly.status, tooEarly.text.split("är för tidigt").length - 1]).toEqual([422, 4]);
  expect(tooEarly.text).toContain('id="report--decision-2-due-fault"');
  expect(await taken()).toBeUndefined();
  const commandId = crypto.randomUUID();
  const whole = {
    ...report1,
    ...row(0, "Bjud in förskolan", "ifo-chef", "2032-12-10"),
    ...row(2, "Skriv ut broschyren", "enhetschef-vuxen", "2032-12-17"),
    commandId,
  };
  const saved = await Promise.all(Array.from({ length: 50 }, () => send(path, reporter, whole)));
  expect([...new Set(saved.map(({ status, location }) => `${status} ${location ?? ""}`))]).toEqual([`303 ${path}?klart=report`]);
  expect((await taken())?.map(({ title, due, state }) => [title, due, state])).toEqual([
    ["Bjud in förskolan", "2032-12-10", "open"],
    ["Skriv ut broschyren", "2032-12-17", "open"],
  ]);
  const [first] = (await taken()) ?? [];
  await planvakt.travelTo("2032-12-08", 12);
  const letters = (await about(first?.occurrence ?? "")).filter(({ state }) => state === "accepted");
  expect(letters.map(({ step, person }) => [step, person])[0]).toEqual(["notice", "ifo-chef"]);
}, 240_000);

test("what a meeting decided is written with its report on the projector, too, by the one who records", async () => {
  const recorder = "sammankallande";
  const meeting = crypto.randomUUID();
  const begun = { commandId: meeting, heldOn: "2032-12-08", present: "ledamot-vuxen" };
  expect((await send("/vingaker/mote", recorder, begun)).status).toBe(303);
  const found = await planvakt.planvakt.meetings.find(PLAN, meeting);
  const path = `/vingaker/mote/${meeting}/${1 + (found?.duties.findIndex(({ duty }) => duty === "M4/lokal-samverkan") ?? -1)}`;
  const overview = await planvakt.planvakt.overview(PLAN);
  const occurrence = overview?.duties["M4/lokal-samverkan"]?.current[0]?.occurrence ?? "";
  const taken = async () => (await planvakt.planvakt.occurrence(occurrence as OccurrenceId, OWNER))?.decisions?.taken;
  const written = {
    act: "report",
    occurrence,
    held: "2032-02-17",
    "decision.0.title": "Bjud in polisen",
    "decision.0.responsible": "ifo-chef",
    "decision.0.due": "",
    "decision.1.title": "Boka lokal",
    "decision.1.responsible": "",
    "decision.1.due": "2033-02-04",
  };
  const faulty = await send(path, recorder, written);
  expect(faulty.status).toBe(422);
  for (const kept of ["Bjud in polisen", "Boka lokal", "2033-02-04", "2032-02-17"])
    expect(faulty.text).toContain(`value="${kept}"`);
  for (const field of ["decision-0-due", "decision-1-responsible"]) expect(faulty.text).toContain(`${field}-fault"`);
  expect((await planvakt.planvakt.occurrence(occurrence as OccurrenceId))?.state).toBe("open");
  const whole = {
    ...written,
    "decision.0.due": "2033-01-28",
    "decision.1.responsible": "ifo-chef",
    commandId: crypto.randomUUID(),
  };
  const saved = await Promise.all([1, 2].map(() => send(path, recorder, whole)));
  expect(saved.map(({ location }) => location)).toEqual([1, 2].map(() => `${path}?klart=report`));
  expect((await taken())?.map(({ title, due, state }) => [title, due, state])).toEqual([
    ["Bjud in polisen", "2033-01-28", "open"],
    ["Boka lokal", "2033-02-04", "open"],
  ]);
}, 120_000);

test("what a meeting decided is written with its report on the command line, all or nothing", async () => {
  const overview = await planvakt.planvakt.overview(PLAN);
  const occurrence = (overview?.duties["M3/lanssamverkan"]?.current[0]?.occurrence ?? "") as OccurrenceId;
  const said = ["act", "report", occurrence, "--as", OWNER, "--held", "2032-02-19"];
  const decision = (title: string, who: string, due: string) => ["--decision", title, "--who", who, "--due", due];
  const tried = await planvakt.cli(
    ...said,
    ...decision("Skriv brev", "borgmästaren", "2033-01-28"),
    ...decision("Ring", "ifo-chef", "2032-01-05"),
  );
  expect(tried.code).toBe(1);
  expect(tried.stderr).toMatch(
    /^decision 1: Planen har ingen egen roll "borgmästaren".*\ndecision 2: måndag 5 januari 2032 är för tidigt/m,
  );
  expect((await planvakt.planvakt.occurrence(occurrence))?.state).toBe("open");
  const done = await planvakt.cli(
    ...said,
    ...decision("Skriv brev", "ifo-chef", "2033-01-28"),
    ...decision("Ring", "ifo-chef", "2033-02-04"),
  );
  expect([done.code, done.stderr]).toEqual([0, ""]);
  const view = await planvakt.planvakt.occurrence(occurrence, OWNER);
  expect(view?.decisions?.taken.map(({ title, state }) => [title, state])).toEqual([
    ["Skriv brev", "open"],
    ["Ring", "open"],
  ]);
}, 120_000);
