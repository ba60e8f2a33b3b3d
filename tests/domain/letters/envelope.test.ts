import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mergeLetters } from "../../../domain/letters/envelope.ts";
import { renderText } from "../../../domain/letters/render-text.ts";
import { enclosed, envelopeOf, urlOf } from "./enclose.ts";

const SEVEN = ["notice", "notice-attestation-vacant", "confirm", "overdue", "escalation-1", "escalation-2", "ring"];

function shown(...names: readonly string[]): string {
  const envelope = envelopeOf(...names);
  return `Ämne: ${envelope.subject}\nFörhandsvisning: ${envelope.preview}\n\n${renderText(envelope, urlOf)}`;
}

describe("an envelope", () => {
  it("with one letter is that letter", () => {
    const envelope = envelopeOf("notice");
    expect(envelope).toMatchObject({ kind: "single", subject: enclosed("notice").text.subject, letter: enclosed("notice").text });
  });

  it("with three reads as its example", () => {
    expect(shown("confirm", "notice-attestation-vacant", "notice")).toBe(example("envelope-several"));
  });

  it("with seven shows five and says how many more there are", () => {
    expect(shown(...SEVEN)).toBe(example("envelope-seven"));
  });

  it("is the same in whatever order its letters come", () => {
    expect(envelopeOf(...SEVEN.toReversed())).toEqual(envelopeOf(...SEVEN));
  });

  it("names the first day only while nothing is late", () => {
    expect(envelopeOf("notice", "notice-attestation-vacant").subject).toBe("2 saker att göra – den första senast 29 januari");
    expect(envelopeOf("overdue", "notice-attestation-vacant").subject).toBe("2 saker att göra – en är sen");
    expect(envelopeOf("escalation-1", "overdue").subject).toBe("2 saker att göra – alla är sena");
    expect(envelopeOf("escalation-1", "escalation-2").subject).toBe("För din kännedom: två saker är sena");
  });

  it("does not count what only informs as something to do", () => {
    expect(envelopeOf("summary", "notice").subject).toBe(`${enclosed("notice").text.subject} (+ 1 till)`);
  });

  it("puts letters without a day last", () => {
    const envelope = envelopeOf("summary", "notice-attestation-vacant", "notice");
    expect(envelope.kind === "several" && envelope.entries.map((entry) => entry.heading)).toEqual([
      enclosed("notice").text.subject,
      enclosed("notice-attestation-vacant").text.subject,
      enclosed("summary").text.subject,
    ]);
  });

  it("says once why, where the reason is the same", () => {
    const envelope = envelopeOf("notice", "reminder");
    expect(envelope.kind === "several" && envelope.why).toEqual([enclosed("notice").text.why]);
  });

  it("without letters is refused", () => {
    expect(() => mergeLetters([])).toThrow("without letters");
  });
});

function example(name: string): string {
  return readFileSync(new URL(`./examples/${name}.txt`, import.meta.url), "utf8");
}
