import { describe, expect, it } from "vitest";
import { EngineAwayError } from "../../../client/engine-away-error.ts";
import type { ActResult } from "../../../client/views.ts";
import type { OccurrenceId, PersonId } from "../../../domain/ids.ts";
import { actOnRows, nextId, readAttestations, readConfirmations, type RowAct } from "../../../web/forms/many.ts";
import { formsSv } from "../../../web/messages/forms.sv.ts";
import { manySv } from "../../../web/messages/many.sv.ts";
import type { Typed } from "../../../web/forms/typed.ts";

const ANNA = "anna" as PersonId;
const ONE = "vingaker/1.6/uppgifter/2026-Q4";
const TWO = "vingaker/1.5/aterkoppling/2026";
const ID = "00000000-0000-4000-8000-000000000001";
const OTHER_ID = "00000000-0000-4000-8000-000000000002";

function typed(rows: Readonly<Record<string, readonly [choice: string, text: string]>>, more: Typed = {}): Typed {
  const ids = [ID, OTHER_ID];
  const fields = Object.entries(rows).flatMap(([key, [choice, text]], index) => [
    [`id:${key}`, [ids[index] ?? ""]],
    [`val:${key}`, [choice]],
    [`text:${key}`, [text]],
  ]);
  return { rad: Object.keys(rows), ...(Object.fromEntries(fields) as Typed), ...more };
}

describe("rows to confirm", () => {
  it("become one act each, and those left alone none", () => {
    const { acts, faults } = readConfirmations(typed({ [ONE]: ["confirm", ""], [TWO]: ["", ""] }), ANNA, manySv);
    expect(faults).toEqual([]);
    expect(acts).toEqual([{ key: ONE, occurrence: ONE, commandId: ID, command: { kind: "confirm", by: ANNA } }]);
  });

  it("carry those present on a meeting", () => {
    const { acts } = readConfirmations(
      typed({ [ONE]: ["confirm", ""], [TWO]: ["return", "Siffran saknas."] }, { present: ["anna", "bo"] }),
      ANNA,
      manySv,
    );
    expect(acts.map(({ command }) => command)).toEqual([
      { kind: "confirm", by: ANNA, present: ["anna", "bo"] },
      { kind: "return", by: ANNA, reason: "Siffran saknas.", present: ["anna", "bo"] },
    ]);
  });

  it("need words where more is asked for, and a choice where there are words", () => {
    const { acts, faults } = readConfirmations(typed({ [ONE]: ["return", " "], [TWO]: ["confirm", ""] }), ANNA, manySv);
    expect(acts).toHaveLength(1);
    expect(faults).toEqual([{ field: `text:${ONE}`, text: "Skriv vad som behöver kompletteras." }]);
    expect(readConfirmations(typed({ [ONE]: ["", "Siffran saknas."] }), ANNA, manySv).faults).toHaveLength(1);
    expect(readConfirmations(typed({ [ONE]: ["return", "x".repeat(1001)] }), ANNA, manySv).faults[0]?.text).toContain(
      "högst 1000 tecken",
    );
  });

  it("without a command id of ours are asked for again", () => {
    const { acts, faults } = readConfirmations({ ...typed({ [ONE]: ["confirm", ""] }), [`id:${ONE}`]: ["x"] }, ANNA, manySv);
    expect(acts).toEqual([]);
    expect(faults[0]?.text).toContain("Skicka den igen");
  });
});

describe("rows to attest", () => {
  it("need a line for Delvis and Fungerar inte, and may be of a part", () => {
    const { acts, faults } = readAttestations(typed({ [`${ONE}~vuxen`]: ["works", ""], [TWO]: ["partly", ""] }), ANNA, [], manySv);
    expect(acts.map(({ command }) => command)).toEqual([
      { kind: "report", by: ANNA, part: "vuxen", content: { verdict: "works" } },
    ]);
    expect(faults).toEqual([{ field: `text:${TWO}`, text: "Skriv en rad om vad som inte fungerar." }]);
  });
});

describe("acting on rows", () => {
  const rows = ["a", "b", "c", "d", "e", "f", "g"].map((key): RowAct => ({
    key,
    occurrence: key as OccurrenceId,
    command: { kind: "undo", by: ANNA },
    commandId: `id-${key}`,
  }));
  const asked: string[] = [];
  const answering = (answer: (id: string) => ActResult) => ({
    act: (id: OccurrenceId): Promise<ActResult> => {
      asked.push(id);
      try {
        return Promise.resolve(answer(id));
      } catch (error) {
        return Promise.reject(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
  const DONE: ActResult = { ok: true, state: "reported", event: "reported" };

  it("lets a refused row cost the others nothing", async () => {
    const outcomes = await actOnRows(
      answering((id) => (id === "b" ? { ok: false, reason: "Redan gjort." } : DONE)),
      rows,
      formsSv,
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(["done", "refused", "done", "done", "done", "done", "done"]);
    expect(nextId("b", outcomes)).not.toBe("id-b");
  });

  it("stops asking where nobody answers, and sends the same ids next time", async () => {
    asked.length = 0;
    const away = answering((id) => {
      if (id === "c") throw new EngineAwayError("temporal");
      return DONE;
    });
    const outcomes = await actOnRows(away, rows, formsSv);
    expect(outcomes.map(({ kind }) => kind)).toEqual(["done", "done", "unanswered", "done", "done", "unanswered", "unanswered"]);
    expect(asked).toEqual(["a", "b", "c", "d", "e"]);
    expect(nextId("c", outcomes)).toBe("id-c");
    expect(nextId("g", outcomes)).toBe("id-g");
  });
});
