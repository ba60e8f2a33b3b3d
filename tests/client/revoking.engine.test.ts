/** What somebody is let in by without being asked, closed on a real ledger: theirs at once, nobody else's. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFeeds } from "../../client/feeds.ts";
import { revokeAccess } from "../../client/revoking.ts";
import { createSigningIn } from "../../client/sign-in.ts";
import { createLink, findLink } from "../../ledger/links.ts";
import { inTransaction } from "../../ledger/open.ts";
import { at, LedgerAtWork, person, PLAN, startServers, type Servers } from "./ledger-at-work.ts";

const MEMBER = person("ledamot-vuxen");
const OTHER = person("ledamot-barn-familj");

let servers: Servers;
let work: LedgerAtWork;

beforeAll(async () => {
  servers = await startServers();
  work = await LedgerAtWork.open(servers, at("2026-11-23", 10));
  await work.apply();
});
afterAll(async () => {
  await work.close();
  await servers.stop();
});

test("closes links, calendars, one-time links and sessions of the one, and of nobody else", async () => {
  const { ledger } = work;
  const signIn = createSigningIn({ ledger });
  const feeds = createFeeds({ ledger, clock: { now: () => work.now } });
  const letIn = async (who: typeof MEMBER) => {
    const address = `${who}@vingaker.example`;
    const link = await inTransaction(ledger, (tx) => createLink(tx, { plan: PLAN, person: who, purpose: "todo" }));
    const feed = await feeds.add(PLAN, who, undefined);
    const byMail = await signIn.useLink((await signIn.requestLink({ address: address.toUpperCase(), source: "127.0.0.1" })) ?? "");
    const byAccount = await signIn.signIn({ key: `tenant ${who}`, address });
    const unused = await signIn.requestLink({ address, source: "127.0.0.1" });
    if (!feed.ok || !byMail || !byAccount || unused === undefined) throw new Error("not let in");
    return async () => [
      (await findLink(ledger, link)) !== undefined,
      (await feeds.read(feed.token)) !== undefined,
      (await signIn.session(byMail.token)) !== undefined,
      (await signIn.session(byAccount.token)) !== undefined,
      await signIn.isGoodLink(unused),
    ];
  };
  const [mine, theirs] = [await letIn(MEMBER), await letIn(OTHER)];
  expect([await mine(), await theirs()].flat()).not.toContain(false);
  expect(await revokeAccess(ledger, PLAN, MEMBER)).toEqual({ links: 1, feeds: 1, sessions: 2 });
  expect(await mine()).toEqual([false, false, false, false, false]);
  expect(await theirs()).not.toContain(false);
  expect(await revokeAccess(ledger, PLAN, MEMBER)).toEqual({ links: 0, feeds: 0, sessions: 0 });
  await expect(revokeAccess(ledger, PLAN, person("ingen"))).rejects.toThrow('nobody called "ingen"');
});
