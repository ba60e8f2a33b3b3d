/** What a meeting decided, written with its report: `--decision TEXT --who ROLE --due DAY`, and again for each decision. */
import { InvalidArgumentError, type Command } from "commander";
import { readDecisions, type DecisionsRead, type Missing, type WrittenDecision } from "../domain/written-decision.ts";

type Gathered = { -readonly [field in "title" | "responsible" | "due"]: WrittenDecision[field] };

/** Adds the options. The answer reads what was written once the command runs: the decisions, or a line for everything that is missing. */
export function takeDecisions(
  command: Command,
): () => { readonly decisions: DecisionsRead["decisions"] } | { readonly faults: readonly string[] } {
  const written: Gathered[] = [];
  // Whose and when are the decision's that stands before them: the order is all that keeps several apart.
  const ofTheLast = (field: "responsible" | "due") => (text: string) => {
    const last = written.at(-1);
    if (!last) throw new InvalidArgumentError("Write it after the --decision that it is about.");
    if (last[field] !== "")
      throw new InvalidArgumentError(`"${last.title}" has "${last[field]}" already. Write it once after each --decision.`);
    last[field] = text;
  };
  command
    .option(
      "--decision <text>",
      "what the meeting decided shall be done; with --who and --due after it, and again for each",
      (text) => {
        written.push({ title: text, responsible: "", due: "" });
      },
    )
    .option("--who <role>", "the role of the plan that answers for the decision", ofTheLast("responsible"))
    .option("--due <date>", "the decision's last day", ofTheLast("due"));
  return () => {
    const { decisions, missing } = readDecisions(written);
    if (missing.length === 0) return { decisions };
    return { faults: missing.map(({ row, what }) => `decision ${row + 1}: ${wanted(what, written[row])}`) };
  };
}

function wanted(what: Missing, { title = "", due = "" }: Partial<Gathered> = {}): string {
  const it = title.trim() === "" ? "it" : `"${title}"`;
  switch (what) {
    case "title":
      return 'it says nothing; write --decision "Ta fram en ny broschyr"';
    case "responsible":
      return `who answers for ${it} is missing; write --who with a role of the plan after it`;
    case "due":
      return due === ""
        ? `the last day of ${it} is missing; write --due 2027-03-12 after it`
        : `"${due}" is not a day; write it as --due 2027-03-12`;
  }
}
