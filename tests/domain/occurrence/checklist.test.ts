import { describe, expect, it } from "vitest";
import { WHOLE, type PartId } from "../../../domain/ids.ts";
import { checklistOf, checklistSaid, readPoint } from "../../../domain/occurrence/checklist.ts";
import { evidenceSaid } from "../../../domain/occurrence/evidence-said.ts";
import { checkReport } from "../../../domain/occurrence/report-content.ts";
import type { Duty } from "../../../domain/plan.ts";
import { QUARTERLY } from "../fixtures/plan.ts";

const places: Duty = {
  ...QUARTERLY,
  evidence: {
    checklist: [
      { id: "skolan", label: "Skolan" },
      { id: "polisen", label: "Polisen" },
      { id: "vard", label: "Vårdcentralen" },
    ],
  },
};

const reported = (figures: Readonly<Record<string, string>>) => [{ id: WHOLE, report: { figures } }];

describe("a checklist", () => {
  it.each([
    ["finns", { kind: "yes" }],
    ["ja", { kind: "yes" }],
    ["saknas: broschyren är slut", { kind: "no", why: "broschyren är slut" }],
    ["inte gjort – tiden tog slut", { kind: "no", why: "tiden tog slut" }],
    ["saknas", { kind: "no", why: "" }],
    ["kanske", { kind: "unread" }],
  ])("reads %s", (written, answer) => {
    expect(readPoint(written)).toEqual(answer);
  });

  it("has an answer for each point, and a line for what is missing", () => {
    const all = { skolan: "finns", polisen: "saknas: stället är tomt", vard: "finns" };
    expect(checkReport(places, { figures: all })).toBeUndefined();
    expect(checkReport(places, { figures: { skolan: "finns" } })).toBe("Svara finns eller saknas för Polisen och Vårdcentralen.");
    expect(checkReport(places, { figures: { ...all, polisen: "saknas" } })).toBe("Skriv en rad om vad som saknas: Polisen.");
    expect(checkReport(places, { figures: { ...all, polisen: "kanske" } })).toContain('"kanske" är inget svar för Polisen');
  });

  it("is said in a line: to the confirmer, in the history and in the year status", () => {
    const figures = { skolan: "finns", polisen: "saknas: stället är tomt", vard: "finns" };
    expect(evidenceSaid({ duty: places }, { figures })).toEqual(["2 av 3 finns, saknas: Polisen"]);
  });

  it("a report from before every point had an answer still reads as what it said", () => {
    const sum = checklistOf(places, reported({ skolan: "ja", vard: "ja" }));
    expect(sum && checklistSaid(places.evidence, sum)).toBe("2 av 3 finns, inget svar om: Polisen");
    expect(checklistOf(places, reported({}))).toBeUndefined();
  });

  it("where several answer, a point is named with whose it is", () => {
    const parts = ["Norr", "Söder"].map((label) => ({
      id: label as PartId,
      label,
      responsible: places.responsible[0] ?? ("" as never),
    }));
    const told = parts.map(({ id }) => ({
      id,
      report: { figures: { skolan: id === "Norr" ? "saknas: x" : "finns", polisen: "finns", vard: "finns" } },
    }));
    expect(checklistOf({ ...places, parts }, told)).toMatchObject({ yes: 5, of: 6, missing: ["Skolan (Norr)"] });
  });
});
