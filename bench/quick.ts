/** `npm run bench:quick`: what Planvakt costs beside the same work done barely, in one run. `--json` for a machine. */
import { cpus } from "node:os";
import { say, table } from "../cli/output.ts";
import { measureConfirming } from "./confirming.ts";
import { measureEvents } from "./events.ts";
import { measureLetters } from "./letters.ts";
import { measureOpening } from "./opening.ts";
import { measurePreview } from "./preview.ts";
import { rated, type RatedRow } from "./row.ts";
import { takeSite } from "./site.ts";

const site = await takeSite();
try {
  const rows: RatedRow[] = [];
  for (const measure of [measureEvents, measurePreview, measureConfirming, measureOpening, measureLetters]) {
    const measured = (await measure(site)).map(rated);
    for (const { what, unit, own, bare, beside } of measured) say(`${what}: ${own} ${unit}, ${beside} ${bare}`);
    rows.push(...measured);
  }
  const cores = cpus().length;
  const on = new Date().toISOString().slice(0, 10);
  if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify({ on, cores, rows }, undefined, 2)}\n`);
  else {
    const head = ["", "", "own", "bare", "own / bare", "beside"];
    const lines = rows.map(({ what, unit, own, bare, ratio, beside }) => [what, unit, `${own}`, `${bare}`, `${ratio}`, beside]);
    process.stdout.write(`${on}, ${cores} cores\n\n${table([head, ...lines])}\n`);
  }
} finally {
  await site.leave();
}
