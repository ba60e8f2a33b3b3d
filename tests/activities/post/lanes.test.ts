import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { composeMail } from "../../../activities/post/compose.ts";
import type { LaneLog } from "../../../activities/post/lane.ts";
import { openLanes, type Lanes, type LanesOptions } from "../../../activities/post/lanes.ts";
import { renderHtml } from "../../../activities/post/html.ts";
import { civilDate } from "../../../domain/calendar/civil-date.ts";
import { instantAt } from "../../../domain/calendar/instant.ts";
import { renderText } from "../../../domain/letters/render-text.ts";
import { envelopeOf, urlOf } from "../../domain/letters/enclose.ts";
import { openRelay, type Mood, type TestRelay } from "./relay.ts";

const FROM = "planvakt@vingaker.example";
const TO = "anna@vingaker.example";
/** Several network writes long, with lines that begin with dots. */
const LONG = Buffer.from(`Subject: lang\r\n\r\n${"..rad\r\n.\r\nrad utan punkt\r\n".repeat(20_000)}slut\r\n`);
const SHORT = Buffer.from("Subject: kort\r\n\r\nhej\r\n");

let relay: TestRelay;
const open: Lanes[] = [];

function lanesTo(port: number, more: Partial<LanesOptions> = {}): Lanes {
  const lanes = openLanes({ host: "127.0.0.1", port, secure: false, lanes: 1, ...more });
  open.push(lanes);
  return lanes;
}

beforeEach(async () => {
  relay = await openRelay();
});

afterEach(async () => {
  for (const lanes of open.splice(0)) await lanes.close();
  await relay.close();
});

describe("a message that the relay takes", () => {
  it("is accepted with the relay's own words, and arrives byte for byte under the given envelope", async () => {
    const envelope = envelopeOf("notice");
    const { raw } = await composeMail({
      envelopeId: "17",
      secret: "only for this test",
      from: { name: "Planvakt", address: FROM },
      replyTo: { name: "", address: FROM },
      to: TO,
      date: instantAt(civilDate("2027-01-04"), 8),
      subject: envelope.subject,
      text: renderText(envelope, urlOf),
      html: renderHtml(envelope, urlOf),
    });
    const outcome = await lanesTo(relay.port).send({ raw, from: FROM, to: TO });
    expect(outcome).toEqual({ kind: "accepted", response: expect.stringMatching(/^250 /) as string });
    expect(relay.caught).toEqual([{ from: FROM, to: [TO], raw }]);
  });

  it("keeps lines that begin with dots", async () => {
    await lanesTo(relay.port).send({ raw: LONG, from: FROM, to: TO });
    expect(relay.caught[0]?.raw.equals(LONG)).toBe(true);
  });

  it("goes over a connection that is used again", async () => {
    const lanes = lanesTo(relay.port);
    for (let count = 0; count < 5; count += 1) await lanes.send({ raw: SHORT, from: FROM, to: TO });
    expect(relay.caught).toHaveLength(5);
    expect(relay.connections()).toBe(1);
  });

  it("goes over a new connection when the idle one was dropped", async () => {
    const lanes = lanesTo(relay.port);
    await lanes.send({ raw: SHORT, from: FROM, to: TO });
    relay.hangUp();
    expect((await lanes.send({ raw: SHORT, from: FROM, to: TO })).kind).toBe("accepted");
    expect(relay.connections()).toBe(2);
  });
});

describe("200 messages through 4 lanes", () => {
  it("are all accepted, each to its own recipient, over 4 connections", async () => {
    const lanes = lanesTo(relay.port, { lanes: 4 });
    const recipients = Array.from({ length: 200 }, (_, index) => `person-${index}@vingaker.example`);
    const outcomes = await Promise.all(
      recipients.map((to) => lanes.send({ raw: Buffer.from(`To: ${to}\r\n\r\nhej\r\n`), from: FROM, to })),
    );
    expect(new Set(outcomes.map((outcome) => outcome.kind))).toEqual(new Set(["accepted"]));
    expect(relay.caught.map((mail) => mail.to.join()).toSorted()).toEqual(recipients.toSorted());
    for (const { to, raw } of relay.caught) expect(raw.toString()).toBe(`To: ${to.join()}\r\n\r\nhej\r\n`);
    expect(relay.connections()).toBe(4);
  });
});

describe("a message that the relay does not take", () => {
  it.each<readonly [string, Mood, object]>([
    ["451 at RCPT", { kind: "refuse", at: "rcpt", code: 451 }, { kind: "refused", permanent: false, code: 451 }],
    ["550 at RCPT", { kind: "refuse", at: "rcpt", code: 550 }, { kind: "refused", permanent: true, code: 550 }],
    ["452 at MAIL", { kind: "refuse", at: "mail", code: 452 }, { kind: "refused", permanent: false, code: 452 }],
    ["550 at MAIL, which is about us", { kind: "refuse", at: "mail", code: 550 }, { kind: "refused", permanent: false, code: 550 }],
    ["421 at RCPT", { kind: "refuse", at: "rcpt", code: 421 }, { kind: "refused", permanent: false, code: 421 }],
    ["552 after the dot", { kind: "refuse", at: "data", code: 552 }, { kind: "refused", permanent: true, code: 552 }],
    ["451 after the dot", { kind: "refuse", at: "data", code: 451 }, { kind: "refused", permanent: false, code: 451 }],
    ["a cut at the greeting", { kind: "cut", at: "greeting" }, { kind: "refused", permanent: false }],
    ["a cut at MAIL", { kind: "cut", at: "mail" }, { kind: "refused", permanent: false }],
    ["a cut at RCPT", { kind: "cut", at: "rcpt" }, { kind: "refused", permanent: false }],
    ["a cut after 354", { kind: "cut", at: "afterGoAhead" }, { kind: "ambiguous" }],
    ["a cut in the body", { kind: "cut", at: "midBody" }, { kind: "ambiguous" }],
    ["a cut after the dot", { kind: "cut", at: "afterDot" }, { kind: "ambiguous" }],
  ])("%s", async (_name, mood, expected) => {
    relay.feel(mood);
    const lanes = lanesTo(relay.port);
    const outcome = await lanes.send({ raw: LONG, from: FROM, to: TO });
    expect(outcome).toMatchObject(expected);
    expect("code" in outcome).toBe("code" in expected);
    expect(outcome.response).not.toBe("");
    // The lane is as good as new afterwards, also where its connection was used before.
    relay.feel({ kind: "accept" });
    expect((await lanes.send({ raw: SHORT, from: FROM, to: TO })).kind).toBe("accepted");
    relay.feel(mood);
    expect(await lanes.send({ raw: LONG, from: FROM, to: TO })).toMatchObject(expected);
    expect(relay.caught).toHaveLength(1);
  });

  it("is ambiguous when the relay stays silent after the dot", async () => {
    const silent = await openRelay({
      onData(stream) {
        stream.resume();
      },
    });
    try {
      const lanes = lanesTo(silent.port, { timeoutsMs: { socket: 200 } });
      expect((await lanes.send({ raw: SHORT, from: FROM, to: TO })).kind).toBe("ambiguous");
      await lanes.close();
    } finally {
      await silent.close();
    }
  });

  it("is refused for now when nobody listens, and says so to the log", async () => {
    const { port } = relay;
    await relay.close();
    const logs: LaneLog[] = [];
    const outcome = await lanesTo(port, { onLog: (log) => logs.push(log) }).send({ raw: SHORT, from: FROM, to: TO });
    expect(outcome).toMatchObject({
      kind: "refused",
      permanent: false,
      response: expect.stringContaining("ECONNREFUSED") as string,
    });
    expect(logs.map((log) => log.message).join()).toContain("ECONNREFUSED");
    relay = await openRelay();
  });

  it.each([
    "anna@vingaker.example, evil@evil.example",
    "anna@vingaker.example>\r\nRCPT TO:<evil@evil.example",
    "Anna <anna@vingaker.example>",
  ])("is refused for good before any connection when its recipient is %j", async (to) => {
    expect(await lanesTo(relay.port).send({ raw: SHORT, from: FROM, to })).toMatchObject({ kind: "refused", permanent: true });
    expect(relay.connections()).toBe(0);
  });
});

describe("signing in", () => {
  it("with a wrong password refuses for now: it is no fault of the recipient", async () => {
    const strict = await openRelay({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth({ username, password }, _session, callback) {
        if (username === "planvakt" && password === "right") callback(null, { user: username });
        else callback(new Error("no"));
      },
    });
    try {
      const wrong = lanesTo(strict.port, { auth: { user: "planvakt", pass: "wrong" } });
      expect(await wrong.send({ raw: SHORT, from: FROM, to: TO })).toMatchObject({ kind: "refused", permanent: false, code: 535 });
      const right = lanesTo(strict.port, { auth: { user: "planvakt", pass: "right" } });
      expect((await right.send({ raw: SHORT, from: FROM, to: TO })).kind).toBe("accepted");
      await Promise.all([wrong.close(), right.close()]);
    } finally {
      await strict.close();
    }
  });
});

describe("closing", () => {
  it("lets what is under way finish and turns the rest away", async () => {
    const lanes = lanesTo(relay.port);
    const sending = [lanes.send({ raw: LONG, from: FROM, to: TO }), lanes.send({ raw: SHORT, from: FROM, to: TO })];
    await Promise.resolve();
    await lanes.close();
    expect((await Promise.all(sending)).map((outcome) => outcome.kind)).toEqual(["accepted", "refused"]);
    expect((await lanes.send({ raw: SHORT, from: FROM, to: TO })).kind).toBe("refused");
    expect(relay.caught).toHaveLength(1);
  });
});
