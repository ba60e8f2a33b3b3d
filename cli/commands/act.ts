import { Command } from "commander";
import type { OccurrenceId, PartId, PersonId } from "../../domain/ids.ts";
import type { CivilDate } from "../../domain/calendar/civil-date.ts";
import type { OccurrenceCommand, Verdict } from "../../domain/occurrence/occurrence.ts";
import { day, figure, occurrence, person, persons, ticks } from "../arguments.ts";
import { takeDecisions } from "../decision-options.ts";
import { EXIT } from "../exit.ts";
import { say } from "../output.ts";
import { printResult } from "../result.ts";
import { withRunning } from "../running.ts";
import { InvalidArgumentError } from "commander";

interface Common {
  readonly as: PersonId;
  readonly data?: string;
  readonly json?: true;
  readonly commandId?: string;
}

const VERDICTS = { fungerar: "works", delvis: "partly", "fungerar-inte": "fails" } as const satisfies Record<string, Verdict>;

/** `act …`: what people do with an occurrence, by the same path as the pages. */
export function actCommand(): Command {
  const act = new Command("act").description("do what a person does: the same path as the pages");
  const verb = (name: Exclude<OccurrenceCommand["kind"], "callOff"> | "call-off", description: string): Command =>
    act
      .command(name)
      .description(description)
      .argument("<occurrence>", "plan/duty/period", occurrence)
      .requiredOption("--as <person>", "who acts", person)
      .option("--data <dir>", "the local stack's folder")
      .option("--command-id <uuid>", "makes it safe to repeat: the same id is one act")
      .option("--json", "print the outcome as JSON");

  const report = verb("report", "report it done");
  const decisionsWritten = takeDecisions(report);
  report
    .option("--part <part>", "which part, where it is divided")
    .option("--note <text>", "a note")
    .option("--figure <name=value>", "a figure; may be repeated", figure)
    .option("--verdict <verdict>", `for ongoing duties: ${Object.keys(VERDICTS).join(", ")}`, verdict)
    .option("--reference <text>", "a link or a document's number")
    .option("--held <ticks>", "meetings held: months or days with commas between, or none", ticks)
    .action(
      (
        id: OccurrenceId,
        o: Common & {
          part?: PartId;
          note?: string;
          figure?: Readonly<Record<string, string>>;
          verdict?: Verdict;
          reference?: string;
          held?: readonly string[];
        },
      ) => {
        const written = decisionsWritten();
        if ("faults" in written) {
          misused(written.faults);
          return;
        }
        return run(id, o, {
          kind: "report",
          by: o.as,
          ...(o.part === undefined ? {} : { part: o.part }),
          ...(written.decisions.length === 0 ? {} : { decisions: written.decisions }),
          content: {
            ...(o.note === undefined ? {} : { note: o.note }),
            ...(o.figure === undefined ? {} : { figures: o.figure }),
            ...(o.verdict === undefined ? {} : { verdict: o.verdict }),
            ...(o.reference === undefined ? {} : { reference: o.reference }),
            ...(o.held === undefined ? {} : { held: o.held }),
          },
        });
      },
    );
  verb("undo", "take one's own report back, within ten minutes")
    .option("--part <part>", "which part, where it is divided")
    .action((id: OccurrenceId, o: Common & { part?: PartId }) =>
      run(id, o, { kind: "undo", by: o.as, ...(o.part === undefined ? {} : { part: o.part }) }),
    );
  verb("confirm", "confirm what somebody else reported")
    .option("--present <persons>", "those present at the group's meeting, with commas between", persons)
    .option("--held-on <date>", "the meeting's day, where it is not today", day)
    .action((id: OccurrenceId, o: Common & Meeting) => run(id, o, { kind: "confirm", by: o.as, ...atMeeting(o) }));
  verb("return", "ask for more")
    .requiredOption("--reason <text>", "what is missing")
    .option("--date <date>", "the new day (default: ten working days)", day)
    .option("--present <persons>", "those present at the group's meeting, with commas between", persons)
    .option("--held-on <date>", "the meeting's day, where it is not today", day)
    .action((id: OccurrenceId, o: Common & Meeting & { reason: string; date?: CivilDate }) =>
      run(id, o, {
        kind: "return",
        by: o.as,
        reason: o.reason,
        ...(o.date === undefined ? {} : { due: o.date }),
        ...atMeeting(o),
      }),
    );
  verb("postpone", "give it a later day")
    .requiredOption("--date <date>", "the new day", day)
    .requiredOption("--reason <text>", "why")
    .action((id: OccurrenceId, o: Common & { date: CivilDate; reason: string }) =>
      run(id, o, { kind: "postpone", by: o.as, due: o.date, reason: o.reason }),
    );
  verb("excuse", "decide that it lapses")
    .requiredOption("--reason <text>", "why")
    .action((id: OccurrenceId, o: Common & { reason: string }) => run(id, o, { kind: "excuse", by: o.as, reason: o.reason }));
  verb("reassign", "ask somebody else to take it over")
    .requiredOption("--to <person>", "to whom", person)
    .requiredOption("--reason <text>", "why")
    .option("--part <part>", "which part, where it is divided")
    .action((id: OccurrenceId, o: Common & { to: PersonId; reason: string; part?: PartId }) =>
      run(id, o, { kind: "reassign", by: o.as, to: o.to, reason: o.reason, ...(o.part === undefined ? {} : { part: o.part }) }),
    );
  verb("accept", "say yes to taking it over")
    .option("--part <part>", "which part, where it is divided")
    .action((id: OccurrenceId, o: Common & { part?: PartId }) =>
      run(id, o, { kind: "accept", by: o.as, ...(o.part === undefined ? {} : { part: o.part }) }),
    );
  verb("decline", "say no to taking it over")
    .requiredOption("--reason <text>", "why")
    .option("--part <part>", "which part, where it is divided")
    .action((id: OccurrenceId, o: Common & { reason: string; part?: PartId }) =>
      run(id, o, { kind: "decline", by: o.as, reason: o.reason, ...(o.part === undefined ? {} : { part: o.part }) }),
    );
  verb("book", "book a meeting, or change a booked one")
    .requiredOption("--date <date>", "its day", day)
    .option("--meeting <number>", "the booked meeting that is changed")
    .option("--from <time>", "when it begins, 13:00")
    .option("--to <time>", "when it ends")
    .option("--place <text>", "where")
    .action((id: OccurrenceId, o: Common & Booking) => run(id, o, { kind: "book", by: o.as, day: o.date, ...bookingOf(o) }));
  verb("call-off", "call a booked meeting off")
    .requiredOption("--meeting <number>", "which one")
    .requiredOption("--reason <text>", "why")
    .action((id: OccurrenceId, o: Common & { meeting: string; reason: string }) =>
      run(id, o, { kind: "callOff", by: o.as, meeting: o.meeting, reason: o.reason }),
    );
  verb("comment", "write a comment for the history")
    .requiredOption("--text <text>", "the comment")
    .action((id: OccurrenceId, o: Common & { text: string }) => run(id, o, { kind: "comment", by: o.as, text: o.text }));
  return act;
}

interface Booking {
  readonly date: CivilDate;
  readonly meeting?: string;
  readonly from?: string;
  readonly to?: string;
  readonly place?: string;
}

function bookingOf({ meeting, from, to, place }: Booking): Omit<Booking, "date"> {
  return {
    ...(meeting === undefined ? {} : { meeting }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(place === undefined ? {} : { place }),
  };
}

interface Meeting {
  readonly present?: readonly PersonId[];
  readonly heldOn?: CivilDate;
}

function atMeeting({ present, heldOn }: Meeting): Meeting {
  return { ...(present === undefined ? {} : { present }), ...(heldOn === undefined ? {} : { heldOn }) };
}

/** Every fault of what was written, and nothing is asked for. */
function misused(faults: readonly string[]): void {
  faults.forEach(say);
  process.exitCode = EXIT.misuse;
}

async function run(id: OccurrenceId, options: Common, command: OccurrenceCommand): Promise<void> {
  await withRunning(options, async ({ planvakt }) => {
    printResult(await planvakt.act(id, command, options.commandId), options.json === true);
  });
}

function verdict(text: string): Verdict {
  const found = Object.entries(VERDICTS).find(([name]) => name === text)?.[1];
  if (!found) throw new InvalidArgumentError(`"${text}" is none of ${Object.keys(VERDICTS).join(", ")}.`);
  return found;
}
