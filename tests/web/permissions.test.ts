/** Who may open and do what: written here by hand, from the design, beside the table that the pages go by. */
import { describe, expect, it } from "vitest";
import { PAPER_FORMS } from "../../documents/paper/forms.ts";
import { CAPACITIES, type Capacity } from "../../domain/capacities.ts";
import { createApp } from "../../web/app.tsx";
import { PAGES, PERMISSIONS, reachOf, type Act, type PageName } from "../../web/permissions.ts";
import { RESERVED_PLAN_IDS } from "../../domain/reserved-plan-ids.ts";
import { placeOf, TAKEN } from "../../web/places.ts";
import { MemoryPlanvakt, OCCURRENCE } from "./memory-planvakt.ts";
import { signedInAs } from "./memory-sign-in.ts";
import { OWNER, PLAN } from "./sample-plan.ts";

/**
 * x: may. o: of what concerns oneself. –: may not. In the order of the design's list of rights, with those who are in the people list
 * and nothing more first, then outside parties.
 */
const COLUMNS: readonly Capacity[] = [
  "listed",
  "outside",
  "responsible",
  "manager",
  "workGroup",
  "owner",
  "headOfAdministration",
  "secretary",
  "administrator",
];

const EXPECTED = `
  page          act      listed outside resp  manager group owner head  secr  admin
  oversikt      read     –      –       x     x       x     x     x     x     x
  versioner     read     –      –       x     x       x     x     x     x     x
  att-gora      read     x      x       x     x       x     x     x     x     x
  stam-av       read     –      –       x     x       x     x     x     x     –
  stam-av       act      –      –       x     x       x     x     x     –     –
  att-bekrafta  read     –      –       x     x       x     x     x     x     –
  att-bekrafta  act      –      –       x     x       x     x     x     –     –
  mote          read     –      –       x     x       x     x     x     x     –
  mote          act      –      –       –     –       x     –     –     –     –
  fragor        read     –      –       x     x       x     x     x     x     x
  fragor        act      –      –       –     –       –     x     –     –     –
  handelser     read     –      –       x     x       x     x     x     x     x
  handelser     act      –      –       x     x       x     x     x     –     x
  ar            read     –      –       x     x       x     x     x     x     x
  ar            act      –      –       –     –       –     x     x     –     –
  utskick       read     –      –       –     x       x     x     x     x     x
  personer      read     –      –       x     x       x     x     x     x     x
  personer      act      –      –       x     x       x     x     x     x     x
  kalender      read     –      –       x     x       x     x     x     x     x
  kalender      act      –      –       –     –       –     x     –     –     –
  drift         read     –      –       –     –       –     x     –     –     x
  drift         act      –      –       –     –       –     x     –     –     –
  sok           read     –      –       x     x       x     x     x     x     x
  prenumerera   read     x      x       x     x       x     x     x     x     x
  prenumerera   act      x      x       x     x       x     x     x     x     x
  aktivitet     read     o      o       x     x       x     x     x     x     x
  aktivitet     act      o      o       x     x       x     x     x     –     –
  aktivitet     comment  o      o       x     x       x     x     x     x     x
`;

const ACTS: readonly Act[] = ["read", "act", "comment"];
const REACH = { x: "all", o: "own", "–": undefined } as const;

const cells = EXPECTED.trim()
  .split("\n")
  .slice(1)
  .map((line) => line.trim().split(/\s+/))
  .flatMap(([page, act, ...marks]) =>
    marks.map((mark, index) => ({
      page: page as PageName,
      act: act as Act,
      capacity: COLUMNS[index] ?? "listed",
      reach: REACH[mark as keyof typeof REACH],
    })),
  );
const expectedOf = (page: PageName, act: Act, capacity: Capacity) =>
  cells.find((cell) => cell.page === page && cell.act === act && cell.capacity === capacity)?.reach;

const every = PAGES.flatMap((page) => ACTS.flatMap((act) => CAPACITIES.map((capacity) => ({ page, act, capacity }))));

const ADDRESS: Readonly<Record<PageName, string>> = {
  oversikt: `/${PLAN}`,
  versioner: `/${PLAN}/versioner`,
  "att-gora": `/${PLAN}/att-gora`,
  "stam-av": `/${PLAN}/stam-av`,
  "att-bekrafta": `/${PLAN}/att-bekrafta`,
  mote: `/${PLAN}/mote`,
  fragor: `/${PLAN}/fragor`,
  handelser: `/${PLAN}/handelser`,
  ar: `/${PLAN}/ar/2026`,
  utskick: `/${PLAN}/utskick/letter-1`,
  personer: `/${PLAN}/personer`,
  kalender: `/${PLAN}/kalender`,
  drift: `/${PLAN}/drift`,
  sok: `/${PLAN}/sok`,
  prenumerera: `/${PLAN}/prenumerera`,
  aktivitet: `/${OCCURRENCE}`,
};

describe("the table", () => {
  it("is written out for every page, and for nobody but those it names", () => {
    expect(new Set(cells.map(({ page }) => page))).toEqual(new Set(PAGES));
    expect([...COLUMNS]).toEqual([...CAPACITIES]);
    expect(cells).toHaveLength(28 * CAPACITIES.length);
  });

  it.each(every)("$page, $act as $capacity", ({ page, act, capacity }) => {
    expect(reachOf(page, act, [capacity])).toBe(expectedOf(page, act, capacity));
  });

  it("gives nothing to nobody, and the most that one of several capacities has", () => {
    for (const page of PAGES) for (const act of ACTS) expect(reachOf(page, act, [])).toBeUndefined();
    expect(reachOf("aktivitet", "act", ["listed", "secretary"])).toBe("own");
    expect(reachOf("aktivitet", "read", ["listed", "secretary"])).toBe("all");
    expect(Object.keys(PERMISSIONS)).toEqual([...PAGES]);
  });
});

describe("an address", () => {
  it.each(PAGES)("of %s is read as that page", (page) => {
    expect(placeOf(ADDRESS[page])).toMatchObject({ kind: "page", plan: PLAN, page });
  });

  it("of the nämnd's paper, and of each of its files, is the year's", () => {
    for (const rest of ["", ...PAPER_FORMS.map((form) => `/${form}`)]) {
      expect(placeOf(`${ADDRESS.ar}/papper/stoppdatum${rest}`)).toMatchObject({ kind: "page", plan: PLAN, page: "ar" });
    }
  });

  it("that no table names leads nowhere", () => {
    for (const path of [
      "/vingaker/nagot",
      "/vingaker/oversikt",
      "/vingaker/aktivitet",
      "/vingaker/1.6/uppgifter-rvt",
      "/vingaker/",
    ]) {
      expect(placeOf(path), path).toEqual({ kind: "nowhere" });
    }
  });
});

describe("the pages", () => {
  const signedIn = (capacity: Capacity) => {
    const planvakt = new MemoryPlanvakt();
    planvakt.everybodyIs = [capacity];
    const known = signedInAs(planvakt, PLAN, OWNER);
    const app = createApp({ planvakt });
    const ask = (path: string, fields?: Record<string, string>) =>
      app.request(path, {
        headers: { ...known, origin: "http://localhost", "content-type": "application/x-www-form-urlencoded" },
        ...(fields && { method: "POST", body: new URLSearchParams(fields).toString() }),
      });
    return { planvakt, ask };
  };
  /** The owner of the sample has something to do with the occurrence only where it may be moved or let go. */
  const concerns = (reach: "all" | "own" | undefined) => reach !== undefined;

  it.each(every.filter(({ act }) => act === "read"))("let $capacity open $page, or say who may", async ({ page, capacity }) => {
    const { ask } = signedIn(capacity);
    const response = await ask(ADDRESS[page]);
    const may = concerns(expectedOf(page, "read", capacity));
    if (may) expect(response.status).not.toBe(403);
    else {
      expect(response.status).toBe(403);
      expect(await response.text()).toContain("Den är till för");
    }
  });

  it.each(every.filter(({ act }) => act !== "read"))(
    "take $act on $page from $capacity, or keep what was typed",
    async ({ page, act, capacity }) => {
      const { ask, planvakt } = signedIn(capacity);
      const response = await ask(ADDRESS[page], { act: act === "comment" ? "comment" : "excuse", reason: "Skälet & mer" });
      // What is not told apart from acting is acting.
      const asked = act === "comment" && page !== "aktivitet" ? "act" : act;
      const text = await response.text();
      const refused = response.status === 403 && text.includes("Det här kan du inte göra");
      expect(refused).toBe(!concerns(expectedOf(page, asked, capacity)));
      if (refused) expect(text).toContain("Skälet &amp; mer");
      expect(planvakt.acts).toEqual([]);
    },
  );

  it("show one who is only listed what concerns them, and no other matter", async () => {
    const { planvakt, ask } = signedIn("listed");
    const occurrence = planvakt.occurrence.bind(planvakt);
    planvakt.occurrence = async (id, as) => {
      const view = await occurrence(id, as);
      return view && { ...view, possible: [{ act: "comment", ok: true }] };
    };
    expect((await ask(ADDRESS.aktivitet)).status).toBe(403);
    expect((await ask(ADDRESS.aktivitet, { act: "comment", text: "Hej" })).status).toBe(403);
  });

  it("name in the menu only what can be opened", async () => {
    const text = await (await signedIn("responsible").ask(ADDRESS.oversikt)).text();
    expect(text).toContain(`href="/${PLAN}/att-gora"`);
    expect(text).not.toContain(`href="/${PLAN}/drift"`);
    expect(text).not.toContain(`href="/${PLAN}/utskick"`);
    expect(text).toContain("Inloggad som Cecilia Ceder");
  });
});

it("no plan may take the address of a page that is nobody's plan", () => {
  const couldBePlans = TAKEN.filter((word) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(word));
  expect([...RESERVED_PLAN_IDS].sort()).toEqual(couldBePlans.sort());
});
