import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DutyId, ItemId, RoleId } from "../../../domain/ids.ts";
import { dutiesOf, type Duty, type IsoDuration, type Item, type Plan } from "../../../domain/plan.ts";
import { affectedDuties } from "../../../domain/revision/affected-duties.ts";
import { diffPlans, type Change } from "../../../domain/revision/plan-diff.ts";
import { tellChanges } from "../../../domain/revision/told-changes.ts";
import { readPlan } from "../../../config/read-plan.ts";

function planIn(folder: string): Plan {
  const read = readPlan(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.plan;
}

const PLANS = ["config/plans/vingaker", "config/examples/arshjul", "config/examples/arbetsmiljo"].map(planIn);
const vingaker = planIn("config/plans/vingaker");

/** What a database that orders keys by itself gives back. */
function reordered<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reordered) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, reordered(inner)])) as T;
}

function changeDuty(plan: Plan, id: string, change: Partial<Duty>): Plan {
  return {
    ...plan,
    version: "2",
    items: plan.items.map((item) => ({
      ...item,
      duties: item.duties.map((duty) => (duty.id === id ? { ...duty, ...change } : duty)),
    })),
  };
}

/** Another value of each field, whatever it was. */
const OTHER: { readonly [K in Exclude<keyof Duty, "id" | "item">]-?: (duty: Duty) => Partial<Duty> } = {
  title: (duty) => ({ title: `${duty.title} igen` }),
  cadence: () => ({ cadence: { kind: "every", period: "P5Y" as IsoDuration } }),
  parts: (duty) => ({ parts: duty.parts.map((part) => ({ ...part, responsible: `${part.responsible}-2` as RoleId })) }),
  responsible: (duty) => ({ responsible: [...duty.responsible, "en-till" as RoleId] }),
  confirm: () => ({ confirm: "en-till" as RoleId }),
  evidence: (duty) => ({ evidence: { ...duty.evidence, reference: duty.evidence.reference !== true } }),
  asks: (duty) => ({ asks: [...duty.asks, "en-till" as RoleId] }),
  with: (duty) => ({ with: [...duty.with, "en till"] }),
  takesPart: (duty) => ({ takesPart: [...(duty.takesPart ?? []), "en-till" as RoleId] }),
  convenedBy: (duty) => ({ convenedBy: `${duty.convenedBy ?? ""} och någon till` }),
  reportedTo: (duty) => ({ reportedTo: `${duty.reportedTo ?? ""} och fullmäktige` }),
  source: (duty) => ({ source: { ...duty.source, quote: `${duty.source.quote} Mer.` } }),
  reading: (duty) => ({ reading: `${duty.reading ?? ""} Mer.` }),
  ladder: (duty) => ({ ladder: { before: [...(duty.ladder?.before ?? []), 3], after: [] } }),
};
const FIELDS = Object.keys(OTHER) as (keyof typeof OTHER)[];

const inAnyOrder = (changes: readonly Change[]) => changes.toSorted((a, b) => (`${a.thing}${a.id}` < `${b.thing}${b.id}` ? -1 : 1));

describe("what changed between two versions", () => {
  test("a plan says the same as itself, also when its keys come back in another order", () => {
    for (const plan of PLANS) {
      expect(diffPlans(plan, reordered(plan))).toEqual([]);
      expect(affectedDuties(reordered(plan), { ...plan, version: "2" })).toEqual({ added: [], changed: [], dropped: [] });
    }
  });

  test("in what order things stand in the file is no change", () => {
    const turned: Plan = {
      ...vingaker,
      items: vingaker.items.toReversed().map((item) => ({ ...item, duties: item.duties.toReversed() })),
      roles: vingaker.roles.toReversed(),
      questions: vingaker.questions.toReversed(),
    };
    expect(diffPlans(vingaker, turned)).toEqual([]);
  });

  test("every changed field of a duty is told exactly once, and only that duty has to look again", () => {
    const duties = dutiesOf(vingaker);
    fc.assert(
      fc.property(fc.constantFrom(...duties), fc.uniqueArray(fc.constantFrom(...FIELDS), { minLength: 1 }), (duty, fields) => {
        const change = Object.assign({}, ...fields.map((field) => OTHER[field](duty))) as Partial<Duty>;
        const after = changeDuty(vingaker, duty.id, change);
        const told = diffPlans(vingaker, after);
        expect(told.map(({ thing, id }) => `${thing} ${id}`)).toEqual([`duty ${duty.id}`]);
        const facets = told[0]?.facets ?? [];
        expect(new Set(facets.map(({ facet }) => facet)).size).toBe(facets.length);
        for (const field of fields) expect(facets.filter(({ after: is }) => field in is)).toHaveLength(1);
        expect(affectedDuties(vingaker, after).changed).toEqual([duty.id]);
        for (const { rows } of tellChanges(vingaker, after)) for (const row of rows) expect(row.before).not.toContain("undefined");
      }),
      { numRuns: 200 },
    );
  });

  test("what one direction adds the other drops, and what changed is the same both ways", () => {
    fc.assert(
      fc.property(fc.subarray([...vingaker.items]), fc.constantFrom(...dutiesOf(vingaker)), (items, duty) => {
        const before = { ...vingaker, items };
        const after = changeDuty(vingaker, duty.id, { title: "Något annat" });
        const turned = diffPlans(after, before).map(({ change, thing, id }) => {
          const other = { added: "dropped", dropped: "added", changed: "changed" } as const;
          return `${other[change]} ${thing} ${id}`;
        });
        expect(
          diffPlans(before, after)
            .map(({ change, thing, id }) => `${change} ${thing} ${id}`)
            .toSorted(),
        ).toEqual(turned.toSorted());
      }),
      { numRuns: 50 },
    );
  });

  test("two changes tell the same whichever was made first", () => {
    const [one, two] = ["1.2/grundutbildning", "1.6/uppgifter-rvt"];
    const retitled = (plan: Plan, id: string) => changeDuty(plan, id, { title: `${id} igen` });
    const a = diffPlans(vingaker, retitled(retitled(vingaker, one), two));
    const b = diffPlans(vingaker, retitled(retitled(vingaker, two), one));
    expect(inAnyOrder(a)).toEqual(inAnyOrder(b));
  });

  test("a retitled role is told once, and not again by each duty it answers for", () => {
    const roles = vingaker.roles.map((role) => (role.id === "ifo-chef" ? { ...role, title: "avdelningschef" } : role));
    const items = vingaker.items.map((item) => ({
      ...item,
      duties: item.duties.map((duty) => ({
        ...duty,
        parts: duty.parts.map((part) => (part.label === "IFO-chef" ? { ...part, label: "avdelningschef" } : part)),
      })),
    }));
    expect(diffPlans(vingaker, { ...vingaker, roles, items }).map(({ thing, id }) => `${thing} ${id}`)).toEqual(["role ifo-chef"]);
  });

  test("a moved meeting of the nämnd is told as that, though every duty that counts from it looks again", () => {
    const year = planIn("config/examples/arshjul");
    const [meetings] = year.events ?? [];
    if (!meetings) throw new Error("the year cycle counts from meetings");
    const days = meetings.days.slice(1);
    const counted = dutiesOf(year).filter(({ cadence }) => cadence.kind === "relative" && cadence.to === meetings.id);
    const after: Plan = {
      ...year,
      events: (year.events ?? []).map((event) => (event.id === meetings.id ? { ...event, days } : event)),
      items: year.items.map((item): Item => ({
        ...item,
        duties: item.duties.map((duty) =>
          duty.cadence.kind === "relative" && duty.cadence.to === meetings.id
            ? { ...duty, cadence: { ...duty.cadence, base: { kind: "event", title: meetings.title, days } } }
            : duty,
        ),
      })),
    };
    expect(diffPlans(year, after).map(({ thing, id }) => `${thing} ${id}`)).toEqual([`event ${meetings.id}`]);
    expect(affectedDuties(year, after).changed).toEqual(counted.map(({ id }) => id));
  });

  test("tells a change of rhythm in words", () => {
    const after = changeDuty(vingaker, "1.6/uppgifter-rvt", { cadence: { kind: "every", period: "P6M" as IsoDuration } });
    expect(tellChanges(vingaker, after)[0]?.rows).toEqual([
      {
        facet: "timing",
        before:
          "Varje kvartal, senast sista dagen i månaden efter, för kvartal 2 senast sista dagen i andra månaden efter perioden.",
        after: "Varje halvår, senast periodens sista dag.",
      },
    ]);
  });

  test("an added and a dropped action are told with the words they bring or take away", () => {
    const [first, ...rest] = vingaker.items;
    if (!first) throw new Error("no item");
    const added: Item = {
      ...first,
      id: "1.9" as ItemId,
      duties: first.duties.map((duty) => ({ ...duty, id: duty.id.replace("1.1/", "1.9/") as DutyId })),
    };
    const told = tellChanges(vingaker, { ...vingaker, items: [...rest, added] });
    const kinds = told.filter(({ thing }) => thing === "item").map(({ change, id }) => `${change} ${id}`);
    expect(kinds).toEqual(["added 1.9", "dropped 1.1"]);
    for (const { rows, thing } of told) if (thing === "item" || thing === "duty") expect(rows.length).toBeGreaterThan(0);
  });
});
