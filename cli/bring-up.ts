/** Worker and web of a local stack, as processes of it: what `start` brings up after database, engine and mail. */
import { PlanvaktError } from "../domain/planvakt-error.ts";
import type { Settings } from "../config/settings.ts";
import { migrate } from "../ledger/migrate.ts";
import { openLedger } from "../ledger/open.ts";
import type { Child } from "../local/process/child.ts";
import type { Stack } from "../local/stack.ts";
import { nodeArguments } from "./commands/processes.ts";

/** How long worker and web may take to come up; a first start also bundles the workflows. */
const READY_MS = 120_000;

interface Processes {
  /** Where the pages are. */
  readonly url: string;
  readonly all: readonly NamedProcess[];
}

interface NamedProcess {
  readonly name: string;
  readonly child: Child;
}

/** Starts worker and web on a stack and waits until both are ready. Throws a PlanvaktError with the last words of one that is not. */
export async function bringUp(stack: Stack, settings: Settings, onProgress: (line: string) => void): Promise<Processes> {
  const begun = performance.now();
  const ledger = openLedger(stack.databaseUrl, 2);
  try {
    await migrate(ledger);
  } finally {
    await ledger.destroy();
  }
  const port = settings.port ?? (await stack.choosePort("web"));
  const url = settings.baseUrl ?? `http://127.0.0.1:${port}`;
  const env = {
    ...settings.environment,
    DATABASE_URL: stack.databaseUrl,
    TEMPORAL_ADDRESS: stack.temporal.address,
    TEMPORAL_NAMESPACE: stack.temporal.namespace,
    PLANVAKT_SMTP_URL: stack.mail.smtpUrl,
    PLANVAKT_BASE_URL: url,
    PLANVAKT_PORT: String(port),
    PLANVAKT_DATA: stack.dataDir,
    PLANVAKT_LOCAL: "1",
  };
  const run = async (name: "worker" | "web"): Promise<NamedProcess> => ({
    name,
    child: await stack.run({ name, command: process.execPath, args: nodeArguments(`${name}/main.ts`), env, cwd: process.cwd() }),
  });
  const whyNoTravel = stack.temporal.canTravel ? {} : { whyNoTravel: stack.temporal.whyNoTravel ?? "" };
  await stack.publish({ web: url, ...whyNoTravel });
  const all = [await run("worker"), await run("web")];
  await Promise.all(
    all.map(async ({ name, child }) => {
      await ready(name, child, begun, `http://127.0.0.1:${port}/style.css`);
      onProgress(`${name.padEnd(10)}  ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    }),
  );
  return { url, all };
}

/** The web answers; the worker says so in its log. */
async function ready(name: string, child: Child, begun: number, webUrl: string): Promise<void> {
  const gone = child.ended.then((reason) => ({ reason }));
  for (;;) {
    const up = name === "web" ? await answers(webUrl) : (await child.lastWords()).includes("worker ready");
    if (up) return;
    const ended = await Promise.race([gone, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 200))]);
    if (ended) throw new PlanvaktError(`${name} did not start (${ended.reason}):\n${await child.lastWords()}`);
    if (performance.now() - begun > READY_MS)
      throw new PlanvaktError(`${name} did not come up in two minutes:\n${await child.lastWords()}`);
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}
