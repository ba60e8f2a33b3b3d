import { readFileSync } from "node:fs";
import { Command, Option } from "commander";
import type { Planvakt } from "../../client/planvakt.ts";
import type { YearMatters } from "../../client/year-views.ts";
import type { ActResult } from "../../client/views.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import type { ClosingKind, FrozenDecision } from "../../domain/closing/snapshot.ts";
import type { PersonId, PlanId } from "../../domain/ids.ts";
import { day, person, year } from "../arguments.ts";
import { EXIT } from "../exit.ts";
import { print, printJson, say } from "../output.ts";
import { printResult } from "../result.ts";
import { planOf, withRunning } from "../running.ts";

interface Options {
  readonly plan?: string;
  readonly data?: string;
  readonly json?: true;
  readonly final?: true;
}

interface ActingOptions extends Options {
  readonly as: PersonId;
}

/** `year status|freeze|write|approve|send-back|decide YEAR`: the closing of a year, and the nämnd's paper of it. */
export function yearCommand(): Command {
  return new Command("year")
    .description("the closing of a year: when it is frozen, and the way of the nämnd's paper")
    .addCommand(shared("status", "how far both closings have come, and what is left to go through").action(status))
    .addCommand(
      acting("freeze", "freeze the year as it stands, before its time; what is frozen is never changed").action(
        (of: number, options: ActingOptions) => act(of, options, (years, plan, kind) => years.freeze(plan, of, kind, options.as)),
      ),
    )
    .addCommand(
      acting("write", "keep a draft of the Bedömning; --submit hands it to the head of administration")
        .addOption(new Option("--text <text>", "the text").conflicts("file"))
        .option("--file <path>", "a text file to read it from")
        .option("--submit", "hand it on for approval")
        .action((of: number, options: ActingOptions & { text?: string; file?: string; submit?: true }) =>
          act(of, options, (years, plan, kind) => {
            const text = options.file === undefined ? (options.text ?? "") : readFileSync(options.file, "utf8");
            return years.act(plan, of, kind, { kind: "write", by: options.as, text, submit: options.submit === true });
          }),
        ),
    )
    .addCommand(
      acting("approve", "approve the Bedömning that waits; the secretary is told where the paper lies").action(
        (of: number, options: ActingOptions) =>
          act(of, options, async (years, plan, kind) => {
            const matters = await years.matters(plan, of);
            const version = matters?.closings.find((one) => one.kind === kind)?.paper?.submitted?.version ?? 0;
            return years.act(plan, of, kind, { kind: "approve", by: options.as, version });
          }),
      ),
    )
    .addCommand(
      acting("send-back", "send the Bedömning back to the one who wrote it")
        .requiredOption("--reason <text>", "what is to be changed")
        .action((of: number, options: ActingOptions & { reason: string }) =>
          act(of, options, (years, plan, kind) =>
            years.act(plan, of, kind, { kind: "sendBack", by: options.as, reason: options.reason }),
          ),
        ),
    )
    .addCommand(
      acting("decide", "record what the nämnd decided")
        .requiredOption("--date <day>", "the day of the decision", day)
        .requiredOption("--section <section>", "the minutes' paragraph, like 87")
        .option("--dnr <number>", "the matter's registration number")
        .addOption(new Option("--outcome <outcome>", "what was decided").choices(["approved", "revise"]).makeOptionMandatory())
        .action(
          (
            of: number,
            options: ActingOptions & { date: CivilDate; section: string; dnr?: string; outcome: FrozenDecision["outcome"] },
          ) =>
            act(of, options, (years, plan, kind) => {
              const { as: by, date, section, dnr, outcome } = options;
              return years.act(plan, of, kind, {
                kind: "decide",
                by,
                date,
                section,
                outcome,
                ...(dnr === undefined ? {} : { dnr }),
              });
            }),
        ),
    );
}

function shared(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .argument("<year>", "which year", year)
    .option("--plan <plan>", "which plan, where there are several")
    .option("--data <dir>", "the local stack's folder")
    .option("--json", "print the outcome as JSON");
}

function acting(name: string, description: string): Command {
  return shared(name, description)
    .requiredOption("--as <person>", "who does it", person)
    .option("--final", "the final supplement, not the paper per stoppdatum");
}

async function status(of: number, options: Options): Promise<void> {
  await withRunning(options, async ({ planvakt }) => {
    const matters = await planvakt.years.matters(await planOf(planvakt, options.plan), of);
    if (options.json) {
      printJson(matters);
      return;
    }
    if (matters) printMatters(matters);
  });
}

function printMatters({ plan, year: of, closings, toGoThrough }: YearMatters): void {
  print(`${plan} ${of}`);
  for (const { kind, at, closingDay, frozen, paper } of closings) {
    const when = frozen ? `frozen ${frozen.at}, checksum ${frozen.checksum}` : `freezes ${at}`;
    const decided = paper?.decision ? `, ${paper.decision.outcome} ${paper.decision.date} ${paper.decision.section}` : "";
    print(`${kind}: ${when}, closing day ${closingDay}${paper ? `, paper ${paper.stage}${decided}` : ""}`);
  }
  const { readings, questions, legal } = toGoThrough;
  print(`to go through: ${questions.length} questions, ${readings.length} readings, ${legal.length} legal references`);
}

async function act(
  of: number,
  options: ActingOptions,
  ask: (years: Planvakt["years"], plan: PlanId, kind: ClosingKind) => Promise<ActResult>,
): Promise<void> {
  await withRunning(options, async ({ planvakt }) => {
    const plan = await planOf(planvakt, options.plan);
    const kind = options.final === true ? "final" : "stop";
    const result = await ask(planvakt.years, plan, kind);
    if (options.json === true || !result.ok) {
      printResult(result, options.json === true);
      return;
    }
    process.exitCode = EXIT.fine;
    const stage = (await planvakt.years.matters(plan, of))?.closings.find((one) => one.kind === kind);
    if (stage?.paper) print(`${plan} ${of} (${kind}): ${stage.paper.stage}`);
    else say(`${plan} ${of} (${kind}): done`);
  });
}
