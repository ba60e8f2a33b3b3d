import { Command } from "commander";
import { examine, type Examination } from "../../client/doctor/index.ts";
import { EXIT } from "../exit.ts";
import { print, printJson } from "../output.ts";
import { partsToExamine } from "../parts-to-examine.ts";

const MARKS = { ok: "ok     ", warning: "WARNING", fault: "FAULT  " } as const;

/** `doctor`: is everything there that letters need, and what is to be done where it is not. */
export function doctorCommand(): Command {
  return new Command("doctor")
    .description("examine database, engine, mail, clock and plan; says the cure of each fault. Changes and sends nothing")
    .option("--data <dir>", "the local stack's folder")
    .option("--json", "print the findings as JSON")
    .action(async (options: { data?: string; json?: true }) => {
      const parts = await partsToExamine(options.data);
      let examination: Examination;
      try {
        examination = await examine(parts);
      } finally {
        await parts.close();
      }
      const { ok, reached, checks } = examination;
      if (options.json) printJson({ ok, checks });
      else report(examination);
      process.exitCode = ok ? EXIT.fine : reached ? EXIT.refused : EXIT.misuse;
    });
}

function report({ ok, checks }: Examination): void {
  for (const { name, state, message, cure } of checks) {
    print(`${MARKS[state]}  ${name}: ${message}`);
    if (cure !== undefined) print(`         → ${cure}`);
  }
  const count = (wanted: string): number => checks.filter(({ state }) => state === wanted).length;
  print(ok ? `No fault, ${count("warning")} to look at.` : `${count("fault")} to cure, ${count("warning")} to look at.`);
}
