import { join } from "node:path";
import { Command } from "commander";
import { applyPlan, outlook } from "../../client/applying.ts";
import { planFolders } from "../../config/plan-folders.ts";
import { readPlan } from "../../config/read-plan.ts";
import { readSettings, type Settings } from "../../config/settings.ts";
import { addDays } from "../../domain/calendar/civil-date.ts";
import { dateAt } from "../../domain/calendar/instant.ts";
import { PlanvaktError } from "../../domain/planvakt-error.ts";
import { startStack, type Stack } from "../../local/stack.ts";
import { bringUp } from "../bring-up.ts";
import { say, table } from "../output.ts";
import { withRunning, type Running } from "../running.ts";
import { openPage } from "../open-page.ts";

interface Options {
  readonly data?: string;
  readonly apply: boolean;
  readonly open: boolean;
}

const LETTERS_SHOWN = 5;

/** `start`: everything on one machine, with nothing else to set up. */
export function startCommand(): Command {
  return new Command("start")
    .description("run everything on this machine: database, engine, mail catcher, worker and pages")
    .option("--data <dir>", "the folder that holds everything (default: .planvakt)")
    .option("--no-apply", "do not apply and begin the installation's plan")
    .option("--no-open", "do not open a page in the browser")
    .action(async (options: Options) => {
      const begun = performance.now();
      const settings = readSettings();
      const dataDir = options.data ?? settings.dataDir;
      const stopped = new AbortController();
      const asked = signalled(stopped);
      const stack = await startStack({
        dataDir,
        settings: {
          env: settings.environment,
          ...(settings.databaseUrl === undefined ? {} : { databaseUrl: settings.databaseUrl }),
          ...(settings.smtpUrl === undefined ? {} : { smtpUrl: settings.smtpUrl }),
        },
        onProgress: say,
        signal: stopped.signal,
      });
      try {
        const children = await bringUp(stack, settings, say);
        const where = { data: dataDir };
        const fresh = options.apply && (await withRunning(where, (running) => applyInstalled(running, settings)));
        say(`Ready in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
        await withRunning(where, (running) => welcome(running, stack, children.url));
        if (options.open) openPage(fresh ? `${children.url}/rundtur` : children.url, settings.environment);
        const reason = await stayingUp(
          Promise.race([asked, ...children.all.map(async ({ name, child }) => `${name} ended: ${await child.ended}`)]),
        );
        if (reason !== undefined) process.exitCode = 1;
        say(
          reason === undefined
            ? "Stopping. Nothing is lost: the next start goes on here."
            : `${reason}. Its log lies in ${join(stack.dataDir, "logs")}.`,
        );
      } finally {
        await stack.stop();
      }
    });
}

/** Applies and begins the installation's plans where the ledger has none. Returns true where that was done. */
async function applyInstalled({ ledger, client, planvakt }: Running, settings: Settings): Promise<boolean> {
  if ((await planvakt.plans()).length > 0) return false;
  const read = planFolders(settings.plansDir).map((folder) => readPlan(folder));
  const faults = read.flatMap((one) => (one.ok ? [] : one.faults));
  if (faults.length > 0) {
    for (const { file, line, path, message } of faults) say(`${file}:${line}  ${path}  ${message}`);
    throw new PlanvaktError("The plan has faults and was not applied. Correct them and start again.");
  }
  for (const plan of read.filter((one) => one.ok)) {
    const begun = performance.now();
    const looked = await outlook(ledger, plan, planvakt.clock.now());
    await applyPlan({ ledger, client, clock: planvakt.clock }, plan, { begin: true });
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    say(`${"Plan".padEnd(10)}  ${seconds} s  ${looked.plan} ${looked.version}: ${looked.added.length} duties, begun`);
  }
  return true;
}

async function welcome({ planvakt }: Running, stack: Stack, url: string): Promise<void> {
  const uiUrl = stack.temporal.uiUrl();
  const rows = [
    ["Pages", url],
    ...(stack.mail.kind === "caught" ? [["Inbox", stack.mail.inboxUrl]] : []),
    ...(uiUrl === undefined ? [] : [["Temporal", uiUrl]]),
  ];
  say(`\n${table(rows)}\n`);
  for (const { plan } of await planvakt.plans()) {
    const until = addDays(dateAt(planvakt.clock.now()), 120);
    const written = (await planvakt.letters(plan)).filter((letter) => letter.state === "written");
    const next = [...written, ...(await planvakt.coming(plan, until))]
      .toSorted((a, b) => (a.postAt < b.postAt ? -1 : 1))
      .slice(0, LETTERS_SHOWN);
    if (next.length === 0) continue;
    say(`The next letters of ${plan}:`);
    say(table(next.map((letter) => [`  ${letter.postAt.slice(0, 16).replace("T", " ")}`, letter.person, letter.subject])));
  }
  say("\nStop with ctrl-C.");
}

/** Keeps this process running until then: the parts are processes of their own, and where no mail is caught here nothing else would. */
async function stayingUp<T>(until: Promise<T>): Promise<T> {
  const hold = setInterval(() => undefined, 60_000);
  try {
    return await until;
  } finally {
    clearInterval(hold);
  }
}

/** Resolves, with nothing to complain of, when a person asks us to stop. A second time ends at once. */
function signalled(stopped: AbortController): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        stopped.abort(new PlanvaktError("Stopped before everything was up."));
        resolve(undefined);
      });
    }
  });
}
