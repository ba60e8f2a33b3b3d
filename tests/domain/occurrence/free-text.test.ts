import { describe, expect, it } from "vitest";
import { checkFreeTexts, freeTextsOf, LONGEST_REASON } from "../../../domain/occurrence/free-text.ts";
import type { OccurrenceCommand } from "../../../domain/occurrence/occurrence.ts";
import { QUARTERLY } from "../fixtures/plan.ts";
import { comment, contextOf, decline, excuse, giveBack, opened, person, postpone, reassign, refused, report } from "./given.ts";

/** One of the numbers that Skatteverket publishes for tests. */
const NUMBER = "19121212-1212";
const SAID = `Gäller ${NUMBER}.`;

const WRITTEN: readonly (readonly [string, string, OccurrenceCommand])[] = [
  ["Anteckning", "note", report("anna", { content: { note: SAID } })],
  ["Underlag", "reference", report("anna", { content: { reference: SAID } })],
  ["Uppgift (arenden)", "figure.arenden", report("anna", { content: { figures: { arenden: NUMBER } } })],
  ["Kommentar", "text", comment("anna", SAID)],
  ["Skäl", "reason", { ...giveBack("cilla"), reason: SAID }],
  ["Skäl", "reason", { ...postpone("anna", "2027-02-26"), reason: SAID }],
  ["Skäl", "reason", { ...excuse("bo"), reason: SAID }],
  ["Skäl", "reason", { ...reassign("anna", "cilla"), reason: SAID }],
  ["Skäl", "reason", { ...decline("cilla"), reason: SAID }],
];

describe("a personal number", () => {
  it.each(WRITTEN)(
    "in the field %s (%s) is refused, with what to write instead and without the number",
    (label, field, command) => {
      const fault = checkFreeTexts(freeTextsOf(command));
      expect(fault?.field).toBe(field);
      expect(fault?.text).toContain(`I fältet ${label} står något som ser ut som ett personnummer.`);
      expect(fault?.text).toContain("Skriv vad som är gjort och hur många det gäller, aldrig vem.");
      expect(fault?.text).not.toContain("1212");
    },
  );

  it("is refused by the decision too, whoever asks and however the occurrence stands", () => {
    const context = contextOf(QUARTERLY, "2026-Q4");
    const open = opened(context, "2027-01-04 07:00");
    for (const [, , command] of WRITTEN) {
      expect(refused(open, context, command, "2027-01-12 10:00")).toContain("ser ut som ett personnummer");
    }
  });
});

describe("a text that is too long", () => {
  it("is refused with its length and the limit, before it is written anywhere", () => {
    const reason = "a".repeat(1_000_000);
    const fault = checkFreeTexts(freeTextsOf({ kind: "excuse", by: person("bo"), reason }));
    expect(fault?.text).toBe(
      `Texten i fältet Skäl är 1000000 tecken lång, och högst ${LONGEST_REASON} får plats. Korta den, eller hänvisa till ett dokument.`,
    );
    expect(
      checkFreeTexts(freeTextsOf({ kind: "excuse", by: person("bo"), reason: reason.slice(0, LONGEST_REASON) })),
    ).toBeUndefined();
  });
});
