import { Command } from "commander";
import type { LetterRow } from "../../client/views.ts";
import { caughtMails } from "../caught-mails.ts";
import { print, printJson, table } from "../output.ts";
import { planOf, withRunning } from "../running.ts";

/** `letters`: every letter written so far, and what became of it. */
export function lettersCommand(): Command {
  return new Command("letters")
    .description("every letter written so far and what became of it")
    .option("--plan <plan>", "which plan, where there are several")
    .option("--data <dir>", "the local stack's folder")
    .option("--json", "print the letters as JSON")
    .action(async (options: { plan?: string; data?: string; json?: true }) => {
      await withRunning(options, async ({ planvakt, dataDir }) => {
        const plan = await planOf(planvakt, options.plan);
        const caught = dataDir === undefined ? new Map<string, string>() : await caughtMails(dataDir);
        const letters = (await planvakt.letters(plan)).map((letter): LetterRow => {
          const eml = letter.messageId === undefined ? undefined : caught.get(letter.messageId);
          return eml === undefined ? letter : { ...letter, eml };
        });
        if (options.json) { printJson(letters); return; }
        print(
          table(
            letters.map(({ postAt, state, step, person, subject }) => [
              postAt.slice(0, 16).replace("T", " "),
              state,
              step,
              person,
              subject,
            ]),
          ),
        );
      });
    });
}
