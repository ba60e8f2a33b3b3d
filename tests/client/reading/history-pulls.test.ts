import { describe, expect, it } from "vitest";
import { pullsSaid } from "../../../client/reading/history-pulls.ts";
import type { PullEntry } from "../../../domain/pulls/proposal.ts";
import { QUARTERLY } from "../../domain/fixtures/plan.ts";
import { at } from "../../domain/occurrence/given.ts";

const failed = (when: string, swedish = "Källan svarade med ett fel (500)."): PullEntry => ({
  kind: "failed",
  title: "Treserva",
  at: at(when),
  failure: { kind: "status", english: "It answered 500.", swedish },
});
const proposed = (when: string, figures: Readonly<Record<string, string>>): PullEntry => ({
  kind: "proposed",
  id: "1",
  source: "treserva",
  title: "Treserva",
  at: at(when),
  sha256: "a".repeat(64),
  figures,
});
const said = (entries: readonly PullEntry[], tellsWhy = true) => pullsSaid(entries, QUARTERLY.evidence, tellsWhy);

describe("the pulls of a period in its history", () => {
  it("say when, from which source and how many figures came, and no number of the period", () => {
    expect(said([proposed("2027-01-01 05:00", { arenden: "12", nya: "4" })])).toEqual([
      {
        at: "2027-01-01T05:00:00+01:00",
        text: "Två uppgifter hämtades ur Treserva som förslag.",
        pull: { kind: "came", title: "Treserva", found: 2, missing: 0 },
      },
    ]);
    expect(said([proposed("2027-01-01 05:00", { arenden: "12" })])[0]?.text).toBe(
      "En uppgift hämtades ur Treserva som förslag, en saknades.",
    );
  });

  it("tell a run of tries that failed in the same way once, with how many and the last", () => {
    const tries = ["01", "02", "03"].map((day) => failed(`2027-01-${day} 05:00`));
    const other = failed("2027-01-04 05:00", "Källan gick inte att nå.");
    const came = proposed("2027-01-05 05:00", { arenden: "12", nya: "4" });
    expect(said([...tries, other, came, failed("2027-01-06 05:00")]).map(({ text }) => text)).toEqual([
      "Inget kom ur Treserva på tre försök, det sista söndag 3 januari 2027. Källan svarade med ett fel (500).",
      "Inget kom ur Treserva. Källan gick inte att nå.",
      "Två uppgifter hämtades ur Treserva som förslag.",
      "Inget kom ur Treserva. Källan svarade med ett fel (500).",
    ]);
  });

  it("say why to those alone who may report or see the figures", () => {
    expect(said([failed("2027-01-01 05:00", "Cellen säger 3.")], false).map(({ text }) => text)).toEqual([
      "Inget kom ur Treserva.",
    ]);
  });
});
