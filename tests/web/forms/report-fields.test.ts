import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OccurrenceView } from "../../../client/views.ts";
import type { PersonId } from "../../../domain/ids.ts";
import type { ReportContent } from "../../../domain/occurrence/occurrence.ts";
import { readAct } from "../../../web/forms/act-form.ts";
import { reportFields } from "../../../web/forms/report-fields.ts";
import { formsSv } from "../../../web/messages/forms.sv.ts";

const FIGURES: OccurrenceView["figures"] = [
  { id: "arenden", label: "Ärenden", unit: "ärenden", kind: "number" },
  { id: "andel", label: "Andel", unit: "", kind: "number", share: true },
  { id: "utbildade", label: "Utbildade", unit: "", kind: "coverage" },
  { id: "nya", label: "Genomgång", unit: "", kind: "coverage", whole: "Antal nya" },
  { id: "hemsidan", label: "Hemsidan", unit: "", kind: "check" },
  { id: "rutinen", label: "Rutinen", unit: "", kind: "check", points: "done" },
];
const ASKED = { figures: FIGURES, reportAs: "attest", noteRequired: false, asksReference: true } as const;
const BY = "anna" as PersonId;

const LINE = fc.stringMatching(/^[a-zåäö][a-zåäö ,.:–-]{0,40}[a-zåäö]$/);
const COUNT = fc.nat(400);
const WHOLE = fc.tuple(COUNT, COUNT).map(([a, b]) => `${Math.min(a, b)}/${Math.max(a, b)}`);
const CONTENT: fc.Arbitrary<ReportContent> = fc
  .record({
    note: fc.option(LINE, { nil: undefined }),
    reference: fc.option(LINE, { nil: undefined }),
    verdict: fc.constantFrom("works" as const, "partly" as const, "fails" as const),
    figures: fc.record({
      arenden: fc.oneof(
        COUNT.map(String),
        LINE.map((why) => `saknas ${why}`),
      ),
      andel: fc.oneof(
        COUNT.map((n) => `0.${n}`),
        fc.nat(100).map((n) => `${n}%`),
      ),
      utbildade: WHOLE,
      nya: WHOLE,
      hemsidan: fc.oneof(
        fc.constant("finns"),
        LINE.map((why) => `saknas: ${why}`),
      ),
      rutinen: fc.oneof(
        fc.constant("gjort"),
        LINE.map((why) => `inte gjort: ${why}`),
      ),
    }),
  })
  .map(({ note, reference, ...rest }) => ({
    ...rest,
    ...(note !== undefined && { note }),
    ...(reference !== undefined && { reference }),
  }));

describe("a report that came back stands in its form", () => {
  it("as what makes the same report when it is sent again", () => {
    fc.assert(
      fc.property(CONTENT, (content) => {
        const read = readAct("report", reportFields(content, FIGURES), ASKED, BY, formsSv);
        expect(read).toEqual({ kind: "command", command: { kind: "report", by: BY, content } });
      }),
    );
  });

  it("with decimals as they are written in Swedish, and the months that were ticked", () => {
    const fields = reportFields({ figures: { andel: "0.4" }, held: ["2027-01", "2027-03"] }, FIGURES);
    expect(fields).toEqual({ "figure.andel": ["0,4"], held: ["2027-01", "2027-03"] });
  });

  it("without what the duty no longer asks for", () => {
    expect(reportFields({ figures: { gammal: "3" } }, FIGURES)).toEqual({});
  });
});
