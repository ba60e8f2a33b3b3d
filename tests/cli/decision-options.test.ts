import { Command, CommanderError } from "commander";
import { describe, expect, it } from "vitest";
import { takeDecisions } from "../../cli/decision-options.ts";

function written(...words: readonly string[]) {
  const command = new Command("report").exitOverride().configureOutput({ writeErr: () => undefined });
  const read = takeDecisions(command);
  command.parse(words, { from: "user" });
  return read();
}

describe("decisions on the command line", () => {
  it("are none where nothing is written", () => {
    expect(written()).toEqual({ decisions: [] });
  });

  it("have each the who and when that stand after them", () => {
    const words = [
      "--decision",
      "Boka lokal",
      "--due",
      "2027-03-12",
      "--who",
      "ifo-chef",
      "--decision",
      "Ring",
      "--who",
      "b",
      "--due=2027-04-30",
    ];
    expect(written(...words)).toEqual({
      decisions: [
        { title: "Boka lokal", responsible: "ifo-chef", due: "2027-03-12" },
        { title: "Ring", responsible: "b", due: "2027-04-30" },
      ],
    });
  });

  it("tell everything that is missing at once, and of which of them", () => {
    expect(
      written("--decision", "Boka lokal", "--who", "ifo-chef", "--due", "31/2", "--decision", " ", "--due", "2027-04-30"),
    ).toEqual({
      faults: [
        'decision 1: "31/2" is not a day; write it as --due 2027-03-12',
        'decision 2: it says nothing; write --decision "Ta fram en ny broschyr"',
        "decision 2: who answers for it is missing; write --who with a role of the plan after it",
      ],
    });
  });

  it.each([
    ["before any decision", ["--who", "ifo-chef", "--decision", "Ring"]],
    ["twice about one", ["--decision", "Ring", "--due", "2027-03-12", "--due", "2027-04-30"]],
  ])("refuse what is said %s: nobody can tell what it is of", (_, words) => {
    expect(() => written(...words)).toThrow(CommanderError);
  });
});
