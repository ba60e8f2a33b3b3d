import { describe, expect, it } from "vitest";
import { planHits } from "../../../client/reading/search-plan.ts";
import { snippet } from "../../../client/reading/snippet.ts";
import { PLAN, QUARTERLY, ROLES } from "../../domain/fixtures/plan.ts";

describe("searching the plan", () => {
  const found = (text: string) => planHits(PLAN, text).map(({ kind, at }) => `${kind} ${at}`);

  it("finds actions, duties and roles in which every word stands, whatever their case and order", () => {
    expect(found("relationsvåldsteamet UPPGIFTER")).toContain(`duty ${QUARTERLY.id}`);
    expect(found("samverkansmöte")[0]).toBe("item M1");
    expect(found("ifo-chef")).toContain(`role ${ROLES.ifoHead.id}`);
    expect(found("relationsvåldsteamet månlandning")).toEqual([]);
  });

  it("puts first what has the word in its name", () => {
    const kinds = planHits(PLAN, "machofabriken");
    expect(kinds[0]).toMatchObject({ kind: "duty", at: "2.4/machofabriken" });
    expect(kinds[0]?.context.length).toBeGreaterThan(0);
  });

  it("takes any signs as they are written", () => {
    for (const odd of [".*", "(", "\\", "%", "<script>", "🙂"]) expect(found(odd)).toEqual([]);
  });
});

describe("the words around", () => {
  const text = `${"Före. ".repeat(40)}Här står kvinnojouren mitt i. ${"Efter. ".repeat(40)}`;

  it("hold what was looked for, and say where something is left out", () => {
    expect(snippet(text, "kvinnojouren")).toMatch(/^… .*kvinnojouren.* …$/);
    expect(snippet("Kort.", "kvinnojouren")).toBe("Kort.");
    expect(snippet("", "ord")).toBe("");
    expect(snippet("a".repeat(500), "b").length).toBeLessThan(200);
  });
});
