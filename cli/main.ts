/** ./planvakt: everything an operator does, and what people do when they prefer a terminal. */
import { Command, CommanderError } from "commander";
import { PlanvaktError } from "../domain/planvakt-error.ts";
import { actCommand } from "./commands/act.ts";
import { applyCommand } from "./commands/apply.ts";
import { checkCommand } from "./commands/check.ts";
import { decideCommand } from "./commands/decide.ts";
import { diffCommand } from "./commands/diff.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { draftCommand } from "./commands/draft.ts";
import { exportCommand } from "./commands/export.ts";
import { figuresCommand } from "./commands/figures.ts";
import { holdCommands } from "./commands/hold.ts";
import { lettersCommand } from "./commands/letters.ts";
import { followUpCommand } from "./commands/follow-up.ts";
import { openCommand } from "./commands/open.ts";
import { paperCommand } from "./commands/paper.ts";
import { previewCommand } from "./commands/preview.ts";
import { processCommands } from "./commands/processes.ts";
import { readCommand } from "./commands/read.ts";
import { restoreCommand } from "./commands/restore.ts";
import { revokeCommand } from "./commands/revoke.ts";
import { startCommand } from "./commands/start.ts";
import { statusCommand } from "./commands/status.ts";
import { travelCommand } from "./commands/travel.ts";
import { verifyCommand } from "./commands/verify.ts";
import { yearCommand } from "./commands/year.ts";
import { EXIT } from "./exit.ts";
import { endWhenNobodyReads } from "./output.ts";

const program = new Command("planvakt")
  .description("Makes every action of an adopted plan happen, or be seen not to happen.")
  .version("0.1.0")
  .showHelpAfterError("(./planvakt <command> --help tells what it takes)")
  .exitOverride();

for (const command of [
  startCommand(),
  ...processCommands(),
  checkCommand(),
  previewCommand(),
  readCommand(),
  draftCommand(),
  diffCommand(),
  applyCommand(),
  statusCommand(),
  paperCommand(),
  actCommand(),
  decideCommand(),
  yearCommand(),
  openCommand(),
  followUpCommand(),
  lettersCommand(),
  ...holdCommands(),
  restoreCommand(),
  revokeCommand(),
  exportCommand(),
  figuresCommand(),
  doctorCommand(),
  verifyCommand(),
  travelCommand(),
]) {
  program.addCommand(inherit(command));
}

endWhenNobodyReads();
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** Subcommands end as errors too, so that one place decides the exit code. */
function inherit(command: Command): Command {
  command.exitOverride();
  for (const sub of command.commands) inherit(sub);
  return command;
}

function exitCodeOf(error: unknown): number {
  // Commander has said what was wrong; help and version are no fault.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.misuse;
  const text =
    error instanceof PlanvaktError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${text}\n`);
  return EXIT.misuse;
}
