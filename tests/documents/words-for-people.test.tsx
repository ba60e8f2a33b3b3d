import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlan } from "../../config/read-plan.ts";
import { writeHtml } from "../../documents/paper/write-html.ts";
import { writePaper } from "../../documents/paper/write-paper.ts";
import { writeRevisedHtml } from "../../documents/revision/write-html.ts";
import { addDays, civilDate } from "../../domain/calendar/civil-date.ts";
import { instantAt } from "../../domain/calendar/instant.ts";
import { lettersAhead } from "../../domain/foresight.ts";
import type { DutyId, RoleId, UnitId } from "../../domain/ids.ts";
import { mergeLetters } from "../../domain/letters/envelope.ts";
import { renderText } from "../../domain/letters/render-text.ts";
import { dutiesOf, type Plan } from "../../domain/plan.ts";
import { tellChanges } from "../../domain/revision/told-changes.ts";
import { yearStatus } from "../../domain/year-status.ts";
import { VersionsPage } from "../../web/pages/versions.tsx";
import { YearPage } from "../../web/pages/year.tsx";
import { frozen } from "../domain/closing/lived-year.ts";
import { machineWords, machineWordsIn, visibleText } from "./machine-words.ts";

const BEGUN = civilDate("2026-11-23");
const YEAR = 2027;
const PLANS = ["config/plans/vingaker", "config/examples/arbetsmiljo", "config/examples/arshjul"];

function directoryIn(folder: string) {
  const read = readPlan(folder);
  if (!read.ok) throw new Error(`${folder} has faults`);
  return read;
}

/** Another version: fewer actions and questions, a role and a unit more, and each duty asked for and answered as some other of the plan's is. */
function anotherVersion(plan: Plan): fc.Arbitrary<Plan> {
  const duties = dutiesOf(plan);
  const [head] = plan.roles;
  const role = { id: "en-ny-roll" as RoleId, title: "samordnare", ...(head && { escalatesTo: head.id }) };
  const unit = { id: "en-ny-enhet" as UnitId, title: "Familjecentralen", head: role.id };
  return fc
    .record({
      items: fc.subarray([...plan.items]),
      questions: fc.subarray([...plan.questions]),
      turn: fc.integer({ min: 0, max: duties.length - 1 }),
    })
    .map(({ items, questions, turn }) => {
      const other = (id: DutyId) => duties[(duties.findIndex((one) => one.id === id) + turn) % duties.length];
      const turned = items.map((item) => ({
        ...item,
        duties: item.duties.map((duty) => ({ ...duty, ...other(duty.id), id: duty.id, item: duty.item, title: duty.title })),
      }));
      const roles = [...plan.roles.map((one, index) => (index === 1 ? { ...one, unit: unit.id } : one)), role];
      return { ...plan, version: "2", items: turned, roles, units: [...plan.units, unit], questions };
    });
}

describe.each(PLANS)("nobody who reads what we write about %s meets an id", (folder) => {
  const { plan, people } = directoryIn(folder);
  const words = new Set([...machineWords(plan, people), "en-ny-roll", "en-ny-enhet"]);
  const progress = new Map(dutiesOf(plan).map(({ id }) => [id, { begunOn: BEGUN, begunAt: instantAt(BEGUN, 12) }]));
  const frame = { path: `/${plan.id}`, today: civilDate("2027-02-01"), persons: [], plan: { id: plan.id, title: plan.title } };
  const met = (text: string) => machineWordsIn(text, words);

  it("knows what to look for", () => {
    expect(words.size).toBeGreaterThan(20);
    const [duty] = dutiesOf(plan);
    expect(met(`Roll ${plan.secretary}, efter revision-adopted, ${duty?.id ?? ""}, för Q2.`)).toHaveLength(4);
  });

  it("in the revised plan and on the page of changes, whatever has changed", async () => {
    await fc.assert(
      fc.asyncProperty(anotherVersion(plan), fc.boolean(), async (other, older) => {
        const [before, after] = older ? [other, plan] : [plan, other];
        expect(met(visibleText(writeRevisedHtml(before, after)))).toEqual([]);
        const compared = { before, after, changes: tellChanges(before, after) };
        const page = <VersionsPage frame={frame} plan={plan.id} versions={[]} compared={compared} />;
        expect(met(visibleText(String(await page)))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("in the year's follow-up", async () => {
    const status = yearStatus({ plan, people }, YEAR, instantAt(frame.today, 9), [], progress);
    const page = <YearPage frame={frame} status={status} plan={plan} nameOf={(person) => person} closings={[]} />;
    expect(met(visibleText(String(await page)))).toEqual([]);
  });

  it("in the nämnd's paper", () => {
    const { snapshot, checksum } = frozen({ plan, year: YEAR, day: civilDate("2027-11-19") });
    const paper = writePaper({ snapshot, standing: { kind: "frozen", checksum } });
    expect(met(visibleText(writeHtml(paper)))).toEqual([]);
  });

  it("in any letter of a year that is left alone", () => {
    const begunAt = instantAt(BEGUN, 12);
    const present = { begunOn: BEGUN, begunAt, duties: progress, occurrences: [] };
    const letters = lettersAhead({ plan, people }, present, begunAt, instantAt(addDays(BEGUN, 400), 12));
    expect(letters.length).toBeGreaterThan(30);
    const read = letters.map(({ text, step, postAt }) => {
      const envelope = mergeLetters([{ text, step, due: BEGUN }]);
      return {
        postAt,
        step,
        met: met(`${envelope.subject}\n${envelope.preview}\n${renderText(envelope, () => "https://planvakt.example")}`),
      };
    });
    expect(read.filter((one) => one.met.length > 0)).toEqual([]);
  });
});
