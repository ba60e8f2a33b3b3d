import { Command } from "commander";
import { readHold } from "../../client/holding.ts";
import { lettersAhead } from "../../client/letters-ahead.ts";
import type { LetterRow } from "../../client/views.ts";
import type { IsoDuration } from "../../domain/plan.ts";
import { duration } from "../arguments.ts";
import { caughtMails } from "../caught-mails.ts";
import { print, printJson, say, table } from "../output.ts";
import { planOf, withRunning, type Running } from "../running.ts";

interface Options {
  readonly preview?: IsoDuration;
  readonly plan?: string;
  readonly data?: string;
  readonly json?: true;
}

/** `letters`: every letter written so far, and what became of it; or those to come. */
export function lettersCommand(): Command {
  return new Command("letters")
    .description("every letter written so far and what became of it; or, with --preview, those to come if nobody acts")
    .option("--preview <duration>", "the letters to come within this time, like P60D", duration)
    .option("--plan <plan>", "which plan, where there are several")
    .option("--data <dir>", "the local stack's folder")
    .option("--json", "print the letters as JSON")
    .action(async (options: Options) => {
      await withRunning(options, async (running) => {
        const { planvakt, ledger } = running;
        const plan = await planOf(planvakt, options.plan);
        const hold = await readHold(ledger, plan);
        if (hold) say(`The post is held by ${hold.by}: ${hold.why}. Nothing is sent until ./planvakt release --as ${hold.by}`);
        if (options.preview === undefined) show(await written(running, plan), options, ({ state }) => [state]);
        else show(await lettersAhead(planvakt, plan, options.preview), options, () => []);
      });
    });
}

/** In a local stack each with the path of its caught mail. The id is the pages' own, and no part of what others rely on. */
async function written(
  { planvakt, dataDir }: Running,
  plan: Parameters<typeof planvakt.letters>[0],
): Promise<readonly Omit<LetterRow, "id">[]> {
  const caught = dataDir === undefined ? new Map<string, string>() : await caughtMails(dataDir);
  return (await planvakt.letters(plan)).map((row) => {
    const letter = Object.fromEntries(Object.entries(row).filter(([name]) => name !== "id")) as unknown as Omit<LetterRow, "id">;
    const eml = letter.messageId === undefined ? undefined : caught.get(letter.messageId);
    return eml === undefined ? letter : { ...letter, eml };
  });
}

type Shown = Pick<LetterRow, "postAt" | "step" | "person" | "subject">;

function show<L extends Shown>(letters: readonly L[], { json }: Options, more: (letter: L) => readonly string[]): void {
  if (json) {
    printJson(letters);
    return;
  }
  const rows = letters.map((letter) => {
    const { postAt, step, person, subject } = letter;
    return [postAt.slice(0, 16).replace("T", " "), ...more(letter), step, person, subject];
  });
  print(table(rows));
}
