import { Command } from "commander";
import { PlanvaktError } from "../../domain/planvakt-error.ts";
import { isoInstant } from "../../domain/calendar/instant.ts";
import { counted, print, printJson, progress } from "../output.ts";
import { withRunning } from "../running.ts";

/** `travel P1M`: moves a local stack's whole plan forward on the real engine. */
export function travelCommand(): Command {
  return new Command("travel")
    .description("move the local stack forward in time: P1D, P1W, P1M, or a day (until 18:00)")
    .argument("<to>", "P1D | P1W | P1M | 2027-01-29")
    .option("--data <dir>", "the local stack's folder")
    .option("--json", "print the journey as JSON")
    .action(async (to: string, options: { data?: string; json?: true }) => {
      await withRunning(options, async ({ local, client }) => {
        if (!local) throw new PlanvaktError("Only a local stack can travel in time: start one with ./planvakt start");
        const bar = progress();
        const arrival = await local.travel(client, to, (stop) =>
          bar.step(`Stop ${stop.number}: ${isoInstant(stop.at).slice(0, 16).replace("T", " ")}`),
        );
        bar.done();
        if (options.json) {
          printJson(arrival);
          return;
        }
        print(`${arrival.from} → ${arrival.to}: ${counted(arrival.stops, "stop")}, ${counted(arrival.letters, "letter")}`);
      });
    });
}
