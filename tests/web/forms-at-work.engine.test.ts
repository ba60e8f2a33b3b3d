/** Forms on the real engine: sent many times at once, for what has changed meanwhile, with what may not be kept, many rows in one save. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { applyPlan } from "../../client/applying.ts";
import type { OccurrenceId, PersonId, PlanId } from "../../domain/ids.ts";
import type { OccurrenceCommand } from "../../domain/occurrence/occurrence.ts";
import { createApp } from "../../web/app.tsx";
import { takeGround, vingaker, type Ground, type TestPlanvakt } from "../engine/with-planvakt.ts";

const PLAN = "vingaker" as PlanId;
const ORIGIN = "http://localhost";
const WEBSITE = "vingaker/3.2/hemsidan/2032" as OccurrenceId;
const ROUTINES = "vingaker/1.8/interna-rutiner/2032" as OccurrenceId;
const CHIEF = "ifo-chef";
const CONVENER = "sammankallande";
const MEMBER = "ledamot-vuxen";
const OTHER = "ledamot-barn-familj";
/** One of the numbers that Skatteverket publishes for tests. */
const NUMBER = "19121212-1212";
const AT_ONCE = 50;

let ground: Ground;
let running: TestPlanvakt;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  ground = await takeGround();
  running = await ground.start();
  const { ledger, client, planvakt } = running;
  for (let year = new Date(planvakt.clock.now()).getUTCFullYear() + 2; year < 2032; year += 2)
    await running.travel(`${year}-01-02`);
  // Late in the year, so that what is attested once a year stands open.
  await running.travel("2032-11-22");
  await applyPlan({ ledger, client, clock: planvakt.clock }, vingaker(), { begin: true });
  await running.travel("2032-11-23");
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

type Fields = readonly (readonly [name: string, value: string])[];

async function send(path: string, fields: Fields, as: string) {
  const response = await app.request(path, {
    method: "POST",
    headers: { origin: ORIGIN, "content-type": "application/x-www-form-urlencoded", cookie: `planvakt_som=${as}` },
    body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString(),
  });
  return { status: response.status, location: response.headers.get("location"), text: await response.text() };
}

async function open(path: string, as: string) {
  const response = await app.request(path, { headers: { cookie: `planvakt_som=${as}` } });
  return { status: response.status, text: await response.text() };
}

const id = (): string => crypto.randomUUID();
const row = (key: string, choice: string, text = "", commandId = id()): Fields => [
  ["rad", key],
  [`id:${key}`, commandId],
  [`val:${key}`, choice],
  [`text:${key}`, text],
];

function act(occurrence: OccurrenceId, command: OccurrenceCommand) {
  return running.planvakt.act(occurrence, command);
}

async function events(occurrence: string): Promise<readonly string[]> {
  const rows = await running.ledger.selectFrom("event").select("kind").where("subject", "=", occurrence).orderBy("seq").execute();
  return rows.map(({ kind }) => kind).filter((kind) => kind !== "stepTaken" && kind !== "confirmAsked" && kind !== "opened");
}

describe("the same form", () => {
  test(`sent ${AT_ONCE} times at once is one event, and each answer is that it is saved`, async () => {
    const fields: Fields = [
      ["act", "report"],
      ["commandId", id()],
      ["verdict", "works"],
      ["note", "Sidan är genomgången."],
    ];
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => send(`/${WEBSITE}`, fields, CHIEF)));
    expect(new Set(answers.map(({ status, location }) => `${status} ${location ?? ""}`))).toEqual(
      new Set([`303 /${WEBSITE}?klart=report`]),
    );
    expect(await events(WEBSITE)).toEqual(["reported"]);
  });

  test("sent by two for the same report: one wins, the other sees what happened and keeps the words", async () => {
    const confirm: Fields = [
      ["act", "confirm"],
      ["commandId", id()],
    ];
    const giveBack: Fields = [
      ["act", "return"],
      ["commandId", id()],
      ["reason", "Länken till jouren saknas."],
    ];
    const [won, lost] = [await send(`/${WEBSITE}`, confirm, MEMBER), await send(`/${WEBSITE}`, giveBack, OTHER)];
    expect(won.status).toBe(303);
    expect(lost.status).toBe(409);
    expect(lost.text).toContain("Den är redan bekräftad av Arbetsgruppens ledamot från Vuxenenheten");
    expect(lost.text).toContain("Länken till jouren saknas.");
    expect(lost.text).toContain("Det här är gjort och bekräftat.");
    expect(await events(WEBSITE)).toEqual(["reported", "confirmed"]);
  });

  test("with a personal number is refused in its field, and nothing of it is kept", async () => {
    const said = `Gäller ${NUMBER}, se journalen.`;
    const answer = await send(
      `/${ROUTINES}`,
      [
        ["act", "comment"],
        ["commandId", id()],
        ["text", said],
      ],
      CHIEF,
    );
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("I fältet Kommentar står något som ser ut som ett personnummer.");
    expect(answer.text).toContain(said);
    const cli = await running.cli("act", "comment", ROUTINES, "--as", CHIEF, "--text", said);
    expect(cli.code).not.toBe(0);
    expect(cli.stdout + cli.stderr).toContain("personnummer");
    const kept = await running.ledger.selectFrom("command").select("body").execute();
    expect(JSON.stringify(kept)).not.toContain(NUMBER);
  });
});

describe("Inte mitt ansvar", () => {
  const hand = (to: string): Fields => [
    ["act", "reassign"],
    ["commandId", id()],
    ["to", to],
    ["reason", "Hör till enheten."],
  ];

  test("asks the other, waits visibly, comes back with a no, and moves with a yes", async () => {
    expect((await send(`/${ROUTINES}`, hand(MEMBER), CHIEF)).status).toBe(303);
    expect((await open(`/${ROUTINES}`, CHIEF)).text).toContain(
      "Väntar på svar av Arbetsgruppens ledamot från Vuxenenheten, som IFO-chefen har bett ta över.",
    );
    expect((await open("/vingaker/att-gora", CHIEF)).text).toContain("väntar på svar av");
    const asked = await open(`/${ROUTINES}`, MEMBER);
    expect(asked.text).toContain("Ja, jag tar över");
    expect(asked.text).toContain("Hör till enheten.");
    const no: Fields = [
      ["act", "decline"],
      ["commandId", id()],
      ["reason", "Har ingen insyn i rutinerna."],
    ];
    expect((await send(`/${ROUTINES}`, no, MEMBER)).status).toBe(303);
    expect((await open(`/${ROUTINES}`, CHIEF)).text).toContain("tackade nej till att ta över.");
    expect((await send(`/${ROUTINES}`, hand(OTHER), CHIEF)).status).toBe(303);
    const yes: Fields = [
      ["act", "accept"],
      ["commandId", id()],
    ];
    expect((await send(`/${ROUTINES}`, yes, OTHER)).status).toBe(303);
    const late = await send(
      `/${ROUTINES}`,
      yes.map(([name, value]) => [name, name === "commandId" ? id() : value] as const),
      MEMBER,
    );
    expect(late.status).toBe(409);
    expect(late.text).toContain("Arbetsgruppens ledamot från Barn- och familjeenheten har tagit över den.");
    expect(await events(ROUTINES)).toEqual(["offered", "declined", "offered", "accepted"]);
    // Back to where the other tests want it.
    expect(
      await act(ROUTINES, { kind: "reassign", by: CHIEF as PersonId, to: CHIEF as PersonId, reason: "Tar den själv." }),
    ).toMatchObject({
      ok: true,
      event: "reassigned",
    });
  });
});

describe("Stäm av allt", () => {
  test("saves each row for itself, keeps what cannot be saved, and says what came of each", async () => {
    const { rows } = await running.planvakt.many.toAttest(PLAN, CHIEF as PersonId);
    const [first, second] = rows.map(({ matter, part }) =>
      part === undefined ? matter.occurrence : `${matter.occurrence}~${part}`,
    );
    if (first === undefined || second === undefined) throw new Error("The chief should have at least two to attest");
    const firstId = id();
    const form: Fields = [...row(first, "works", "Fungerar bra.", firstId), ...row(second, "partly")];
    const some = await send("/vingaker/stam-av", form, CHIEF);
    expect(some.status).toBe(422);
    expect(some.text).toContain("En rad är sparad");
    expect(some.text).toContain("Skriv en rad om vad som inte fungerar.");
    expect(some.text).toContain("Resten är sparat. Det du skrev står kvar.");
    const again: Fields = [...row(first, "works", "Fungerar bra.", firstId), ...row(second, "partly", "Två enheter återstår.")];
    const all = await send("/vingaker/stam-av", again, CHIEF);
    expect(all.status).toBe(303);
    const shown = await open(all.location ?? "", CHIEF);
    expect(shown.text).toContain("Två rader är sparade");
    expect((await events(first.split("~")[0] ?? "")).filter((kind) => kind === "reported")).toHaveLength(1);
    // Another's look at the same address shows nothing of it.
    expect((await open(all.location ?? "", MEMBER)).text).not.toContain("rader är sparade");
  });

  test("asks for a choice where nothing was chosen", async () => {
    const empty = await send("/vingaker/stam-av", row(ROUTINES, ""), CHIEF);
    expect(empty.status).toBe(422);
    expect(empty.text).toContain("Välj något på minst en rad");
  });
});

describe("Att bekräfta", () => {
  test("confirms many in one save; what somebody else has settled meanwhile is told, with the words kept", async () => {
    for (const { occurrence } of (await running.planvakt.tasks(PLAN, CHIEF as PersonId)).todo) {
      const content = { note: "Klart sedan i våras.", verdict: "works" } as const;
      await act(occurrence as OccurrenceId, { kind: "report", by: CHIEF as PersonId, content });
    }
    const { rows } = await running.planvakt.many.toConfirm(PLAN, MEMBER as PersonId);
    const [one, two] = rows.map(({ occurrence }) => occurrence as OccurrenceId);
    if (one === undefined || two === undefined) throw new Error("At least two reports should wait");
    const page = await open("/vingaker/att-bekrafta", MEMBER);
    expect(page.text).toContain("Klart sedan i våras.");
    expect(await act(one, { kind: "confirm", by: OTHER as PersonId })).toMatchObject({ ok: true });
    const form: Fields = [...row(one, "return", "Skriv hur många."), ...row(two, "confirm")];
    const answer = await send("/vingaker/att-bekrafta", form, MEMBER);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("En rad är sparad");
    expect(answer.text).toContain("Den är redan bekräftad av Arbetsgruppens ledamot från Barn- och familjeenheten");
    expect(answer.text).toContain("Skriv hur många.");
    expect((await events(two)).at(-1)).toBe("confirmed");
    const twice = await send("/vingaker/att-bekrafta", form, MEMBER);
    expect(twice.status).toBe(409);
    expect((await events(two)).filter((kind) => kind === "confirmed")).toHaveLength(1);
  });
});

describe("Mötesläge", () => {
  test("needs two, goes through the plan duty by duty, confirms with those present, and sums up", async () => {
    const meeting = id();
    const alone = await send(
      "/vingaker/mote",
      [
        ["commandId", meeting],
        ["heldOn", "2032-11-23"],
      ],
      CONVENER,
    );
    expect(alone.status).toBe(422);
    expect(alone.text).toContain("ni ska vara minst två, du inräknad");
    const start: Fields = [
      ["commandId", meeting],
      ["heldOn", "2032-11-23"],
      ["present", MEMBER],
    ];
    for (const answer of [await send("/vingaker/mote", start, CONVENER), await send("/vingaker/mote", start, CONVENER)]) {
      expect([answer.status, answer.location]).toEqual([303, `/vingaker/mote/${meeting}`]);
    }
    const { rows } = await running.planvakt.many.toAttest(PLAN, CONVENER as PersonId);
    const [mine] = rows;
    if (!mine) throw new Error("The convener should have something to attest");
    const occurrence = mine.matter.occurrence as OccurrenceId;
    const found = await running.planvakt.meetings.find(PLAN, meeting);
    const place = 1 + (found?.duties.findIndex(({ duty }) => duty === mine.matter.duty) ?? -1);
    const total = found?.duties.length ?? 0;
    const here = `/vingaker/mote/${meeting}/${place}`;
    const part: Fields = mine.part === undefined ? [] : [["part", mine.part]];
    const report: Fields = [
      ["occurrence", occurrence],
      ["act", "report"],
      ["commandId", id()],
      ["verdict", "works"],
      ["note", "Ja."],
      ...part,
    ];
    expect((await send(here, report, CONVENER)).location).toBe(`${here}?klart=report`);
    const confirm: Fields = [
      ["occurrence", occurrence],
      ["act", "confirm"],
      ["commandId", id()],
    ];
    const confirmed = await send(here, confirm, CONVENER);
    if (mine.matter.parts.length === 1) {
      expect(confirmed.location).toBe(`${here}?klart=confirm`);
      const view = await running.planvakt.occurrence(occurrence);
      expect(view?.history.at(-1)?.text).toContain("på möte tisdag 23 november 2032 med Arbetsgruppens sammankallande");
    }
    const onward = await send(here, [["genomgangen", mine.matter.duty]], CONVENER);
    expect(onward.status).toBe(303);
    // The browser is closed; another member goes on.
    const list = await open("/vingaker/mote", MEMBER);
    expect(list.text).toContain("Fortsätt mötet");
    expect((await open(`/vingaker/mote/${meeting}`, MEMBER)).text).toContain(`1 av ${total} genomgångna`);
    expect((await send(`/vingaker/mote/${meeting}/avsluta`, [], MEMBER)).location).toBe(`/vingaker/mote/${meeting}/sammanfattning`);
    const summary = await open(`/vingaker/mote/${meeting}/sammanfattning`, MEMBER);
    expect(summary.text).toContain("Det som gjordes");
    expect(summary.text).toContain("Med på mötet");
    expect((await open(`/vingaker/mote/${id()}`, MEMBER)).status).toBe(404);
  });
});
