/** Two municipalities in one installation: neither can tell that the other is there. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { canonicalHash } from "../../config/canonical-hash.ts";
import type { PersonId, PlanId } from "../../domain/ids.ts";
import { keepCommand } from "../../ledger/commands.ts";
import { createLink } from "../../ledger/links.ts";
import { inTransaction } from "../../ledger/open.ts";
import { PAGES } from "../../web/permissions.ts";
import { at, LedgerAtWork, startServers, vingaker, type Servers } from "../client/ledger-at-work.ts";
import { pagesOn, wholeLedger, type PagesOnALedger } from "./pages-on-a-ledger.ts";
import type { Seen, Visitor } from "./visitor.ts";

const NEIGHBOUR = "granne" as PlanId;
const SECRET_TITLE = "Grannkommunens handlingsplan";
const BOTH = "konsult@byran.example";

let servers: Servers;
let work: LedgerAtWork;
let pages: PagesOnALedger;

beforeAll(async () => {
  servers = await startServers();
  work = await LedgerAtWork.open(servers, at("2026-11-23", 10));
  await work.apply();
  await applyNeighbour();
  await work.ledger
    .insertInto("person")
    .values(
      ["vingaker", NEIGHBOUR].map((plan) => ({
        plan: plan as PlanId,
        person: "konsult" as PersonId,
        name: "Konsult",
        email: BOTH,
      })),
    )
    .execute();
  pages = pagesOn(work);
});
afterAll(async () => {
  await work.close();
  await servers.stop();
});

/** The same plan for another municipality: the same ids of roles and persons, other people. */
async function applyNeighbour(): Promise<void> {
  const { plan: own, people: ownPeople } = vingaker();
  const plan = { ...own, id: NEIGHBOUR, title: SECRET_TITLE, municipality: "Granne kommun" };
  const persons = ownPeople.persons.map((person) => ({
    ...person,
    name: `Granne ${person.name}`,
    email: person.email.replace(/@.*/, "@granne.example"),
  }));
  const body = { plan, people: { ...ownPeople, persons }, hash: canonicalHash(plan), begin: true };
  const command = randomUUID();
  await keepCommand(work.ledger, { command, plan: NEIGHBOUR, subject: NEIGHBOUR, body }, work.now);
  await work.activities.applyPlan({ plan: NEIGHBOUR, version: plan.version, command }, work.now);
}

async function signedIn(address: string): Promise<Visitor> {
  const { signIn } = pages.planvakt;
  const link = await signIn.requestLink({ address, source: address });
  const session = await signIn.useLink(link ?? "");
  const visitor = pages.visitor();
  visitor.plant("/", "planvakt", session?.token ?? "");
  return visitor;
}

const OF_A_PLAN = [
  ...PAGES.filter((page) => page !== "oversikt" && page !== "aktivitet" && page !== "ar").map((page) => `/${page}`),
  "",
  "/ar/2026",
  "/utskick/1",
  "/sok?q=a",
  "/1.6/uppgifter-rvt/2026-Q4",
  "/1.3/rutiner-fanga-upp/once",
  "/kalender/1.6/uppgifter-rvt/2027-Q1",
  "/prenumerera/1.6/uppgifter-rvt/2026-Q4/mote.ics",
];

/** What is answered, but for the address itself. */
const said = ({ status, text }: Seen, plan: string) => ({ status, text: text.replaceAll(plan, "…") });

test("a person of one gets from every address of the other's plan what they get from a plan that is not there", async () => {
  for (const address of ["ifo-chef@vingaker.example", "namndsekreterare@vingaker.example"]) {
    const visitor = await signedIn(address);
    expect((await visitor.open("/vingaker")).status).toBe(200);
    for (const path of OF_A_PLAN) {
      const [theirs, nowhere] = [await visitor.open(`/${NEIGHBOUR}${path}`), await visitor.open(`/finnsej${path}`)];
      expect(theirs.status, path).toBe(404);
      expect(said(theirs, NEIGHBOUR), path).toEqual(said(nowhere, "finnsej"));
    }
  }
});

test("nothing is taken there either, and nothing is written", async () => {
  const chief = await signedIn("ifo-chef@vingaker.example");
  const before = await wholeLedger(work.ledger);
  const fields = { act: "report", commandId: randomUUID(), note: "Klart", at: "plan/antagen", answer: "2023", why: "Fel" };
  for (const path of OF_A_PLAN) {
    const theirs = await chief.send(`/${NEIGHBOUR}${path}`, fields);
    expect(theirs.status, path).toBe(404);
    expect(said(theirs, NEIGHBOUR)).toEqual(said(await chief.send(`/finnsej${path}`, fields), "finnsej"));
  }
  expect(await wholeLedger(work.ledger)).toBe(before);
});

test("no page of one's own names the other, its people or what it does", async () => {
  const chief = await signedIn("ifo-chef@vingaker.example");
  const own = [
    "/",
    "/vingaker",
    "/inloggningar",
    "/vingaker/sok?q=Grann",
    "/vingaker/sok?q=uppgifter",
    "/vingaker/personer",
    "/vingaker/utskick",
    "/vingaker/drift",
  ];
  for (const path of own) {
    const { text, status } = await chief.open(path);
    expect(status, path).toBe(200);
    expect(text.replaceAll("q=Grann", "").replaceAll('value="Grann"', ""), path).not.toMatch(
      /Grannkommunens|Granne |granne\.example|\/granne/,
    );
  }
});

test("a link to the one opens nothing of the other", async () => {
  const token = await inTransaction(work.ledger, (tx) =>
    createLink(tx, { plan: "vingaker" as PlanId, person: "sammankallande" as PersonId, purpose: "todo" }),
  );
  const theirs = await inTransaction(work.ledger, (tx) =>
    createLink(tx, { plan: NEIGHBOUR, person: "sammankallande" as PersonId, purpose: "todo" }),
  );
  const visitor = pages.visitor();
  const { path } = await visitor.open(`/l/${token}`);
  const other = (await pages.visitor().open(`/l/${theirs}`)).path;
  expect((await visitor.open(other)).status).toBe(404);
  // The plan of a link is the link's: nothing in the address can name another.
  for (const matter of ["1.6/uppgifter-rvt/2026-Q4", "../granne/1.6/uppgifter-rvt/2026-Q4", "granne%2F1.6/uppgifter-rvt/2026-Q4"]) {
    const { text } = await visitor.open(`${path}/${matter}`);
    expect(text, matter).not.toMatch(/Grannkommunens|Granne /);
  }
});

test("one who is in both people lists sees both, and in each only what their part there allows", async () => {
  const both = await signedIn(BOTH);
  const { text } = await both.open("/");
  expect(text).toContain(SECRET_TITLE);
  for (const plan of ["vingaker", NEIGHBOUR]) {
    expect((await both.open(`/${plan}/att-gora`)).status).toBe(200);
    expect((await both.open(`/${plan}`)).status).toBe(403);
  }
});
