/** A comment on what is over: written without a workflow, once, and nothing else changes. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createActing } from "../../client/acting.ts";
import { openClient, openConnection } from "../../client/connect.ts";
import { at, LedgerAtWork, occurrence, person, startServers, type Servers } from "./ledger-at-work.ts";

const NOWHERE = { address: "127.0.0.1:1", namespace: "nowhere", environment: {} };
const Q4 = occurrence("1.6/uppgifter-rvt", "2026-Q4");

let servers: Servers;
let work: LedgerAtWork;

beforeAll(async () => {
  servers = await startServers();
  work = await LedgerAtWork.open(servers, at("2026-11-23", 10));
  await work.apply();
  await work.until(at("2027-01-12", 10));
  await work.act(Q4, { kind: "report", by: person("sammankallande"), content: { figures: { arenden: "12" }, note: "Klart." } });
  await work.act(Q4, { kind: "confirm", by: person("ledamot-vuxen") });
});

afterAll(async () => {
  await work.close();
  await servers.stop();
});

const stands = async () => ({
  row: await work.ledger.selectFrom("occurrence").selectAll().where("occurrence", "=", Q4).executeTakeFirstOrThrow(),
  letters: await work.ledger.selectFrom("letter").selectAll().where("occurrence", "=", Q4).orderBy("letter").execute(),
});

test("is told in the history, once however often it is sent, and changes neither row nor letters", async () => {
  const before = await stands();
  expect(before.row.state).toBe("confirmed");
  const { act } = createActing({
    ledger: work.ledger,
    client: openClient(NOWHERE, openConnection(NOWHERE)),
    clock: { now: () => work.now },
  });
  const id = randomUUID();
  const comment = { kind: "comment", by: person("ifo-chef"), text: "Underlaget ligger i diariet." } as const;
  const answers = await Promise.all([act(Q4, comment, id), act(Q4, comment, id)]);
  expect(answers).toEqual([
    { ok: true, state: "confirmed", event: "commented" },
    { ok: true, state: "confirmed", event: "commented" },
  ]);
  expect(await stands()).toEqual(before);
  const view = await work.reading.occurrence(Q4, person("ifo-chef"));
  expect(view?.history.filter(({ note }) => note === comment.text)).toHaveLength(1);
  expect(view?.possible.filter(({ ok }) => ok).map(({ act: kind }) => kind)).toEqual(["comment"]);
  expect(await act(Q4, { kind: "report", by: person("sammankallande"), content: {} })).toMatchObject({ ok: false });
});
