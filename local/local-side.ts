/** What a process of a local stack has beside the others: a clock that can be ahead, and the journeys that move it. */
import type { Client, WorkflowClientInterceptor } from "@temporalio/client";
import { dateAt, isoInstant, timeAt } from "../domain/calendar/instant.ts";
import { inspectNow } from "../client/inspecting.ts";
import type { Ledger } from "../ledger/open.ts";
import { readStack } from "./data-folder.ts";
import { prepareLocalClock } from "./travel/local-clock.ts";
import { travel, type Stop } from "./travel/journey.ts";
import { travelInterceptor } from "./travel/interceptor.ts";
import { startOffsetClock, type OffsetClock } from "./travel/offset-clock.ts";
import { parseTravel } from "./travel/parse-travel.ts";
import type { Engine } from "./travel/virtual-time.ts";

/** A journey as everyone outside is told of it. */
export interface Arrival {
  readonly from: string;
  readonly to: string;
  readonly stops: number;
  readonly letters: number;
}

export interface LocalSide {
  readonly clock: OffsetClock;
  /** Lets what this process starts begin at business time. */
  readonly interceptor: WorkflowClientInterceptor;
  /** Travels to `P1D`, `P1W`, `P1M` or a day; `onStop` hears of each stop. */
  travel(client: Client, to: string, onStop?: (stop: Stop) => void): Promise<Arrival>;
  /** What the pages of a local stack offer beside the plan. */
  tools(client: Client): LocalPages;
  stop(): void;
}

interface LocalPages {
  readonly inboxUrl: string;
  readonly temporalUiUrl?: string;
  readonly canTravel: boolean;
  readonly whyNot?: string;
  travel(to: string): Promise<Arrival>;
  journey(): { readonly running: boolean; readonly line?: string; readonly error?: string } | undefined;
  readonly actAs: true;
}

export interface LocalSideOptions {
  readonly ledger: Ledger;
  readonly dataDir: string;
  /** The engine that starts go through: connected lazily, so that pages show while it is away. */
  readonly engine: Engine;
}

/** Joins a local stack: makes its clock where it has none, and reads where its parts are. */
export async function joinLocalStack({ ledger, dataDir, engine }: LocalSideOptions): Promise<LocalSide> {
  await prepareLocalClock(ledger);
  const clock = await startOffsetClock(ledger);
  const addresses = (await readStack(dataDir))?.record.addresses ?? {};
  const go = async (client: Client, text: string, onStop?: (stop: Stop) => void): Promise<Arrival> => {
    await clock.refresh();
    const { connection, options } = client;
    const to = parseTravel(text, clock.now());
    const {
      from,
      to: arrived,
      stops,
      letters,
    } = await travel({ connection, namespace: options.namespace, ledger, to, ...(onStop ? { onStop } : {}) });
    await clock.refresh();
    // The Schedule runs on real time: in a stack that travels the traveller has everything inspected.
    await inspectNow(client);
    return { from: isoInstant(from), to: isoInstant(arrived), stops, letters };
  };
  return {
    clock,
    interceptor: travelInterceptor(engine, async () => {
      await clock.refresh();
      return clock.offsetMillis;
    }),
    travel: go,
    tools: (client) => pages(client, addresses, go),
    stop: () => clock.stop(),
  };
}

/** The line that the page shows while a journey is under way. */
function stopLine({ at, number }: Stop): string {
  const { hour, minute } = timeAt(at);
  return `Stopp ${number}: ${dateAt(at)} ${String(hour).padStart(2, "0")}.${String(minute).padStart(2, "0")}`;
}

function pages(client: Client, addresses: Readonly<Record<string, string>>, go: LocalSide["travel"]): LocalPages {
  let journey: ReturnType<LocalPages["journey"]>;
  const { inbox, temporalUi, whyNoTravel } = addresses;
  return {
    inboxUrl: inbox ?? "",
    ...(temporalUi === undefined ? {} : { temporalUiUrl: temporalUi }),
    canTravel: whyNoTravel === undefined,
    ...(whyNoTravel === undefined ? {} : { whyNot: whyNoTravel }),
    actAs: true,
    journey: () => journey,
    async travel(to) {
      if (journey?.running) throw new Error("En resa pågår redan. Vänta tills den är framme.");
      journey = { running: true };
      try {
        const arrival = await go(client, to, (stop) => {
          journey = { running: true, line: stopLine(stop) };
        });
        journey = {
          running: false,
          line: `Framme ${arrival.to.slice(0, 10)} efter ${arrival.stops} stopp. ${arrival.letters} brev skickades.`,
        };
        return arrival;
      } catch (error) {
        journey = { running: false, error: error instanceof Error ? error.message : String(error) };
        throw error;
      }
    },
  };
}
