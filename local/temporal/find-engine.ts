import { PlanvaktError } from "../../domain/planvakt-error.ts";
import { download, downloadedBefore } from "./download.ts";
import type { Engine, EngineKind, Search, Tried, WayAnswer } from "./engine.ts";
import { givenAddress } from "./given-address.ts";
import { buildServer, builtBefore } from "./go-build.ts";
import { onPath } from "./on-path.ts";
import { isAtLeast, isSameSeries, TRAVEL_VERSION } from "./server-version.ts";

/** What a data folder's workflows were written by. */
export interface RememberedEngine {
  readonly kind: EngineKind;
  readonly version: string;
}

/** A way of finding an engine, and whose kind of data folder it can go on with. */
interface Way {
  readonly store: "cli" | "server";
  readonly look: (search: Search) => Promise<WayAnswer>;
}

/** What is on this machine already is looked at before anything is fetched or built. */
const WAYS: readonly Way[] = [
  { store: "cli", look: onPath },
  { store: "cli", look: downloadedBefore },
  { store: "server", look: builtBefore },
  { store: "cli", look: (search) => download(search) },
  { store: "server", look: buildServer },
];

/**
 * Finds a Temporal engine by the ways of the design, in order: named by the settings; `temporal` on the PATH; the SDK's download; built
 * with Go. One below {@link TRAVEL_VERSION} is passed over while a later way works. A data folder goes on with what it began with.
 * @throws {PlanvaktError} that lists what was tried and says what to install.
 */
export async function findEngine(
  search: Search,
  remembered: RememberedEngine | undefined,
  folder: string,
  ways: readonly Way[] = WAYS,
): Promise<Engine> {
  const given = givenAddress(search.env);
  refuseOtherKind(given !== undefined, remembered, folder);
  if (given !== undefined) return given;
  const tried: Tried[] = [];
  let old: Engine | undefined;
  for (const way of ways) {
    if (remembered !== undefined && way.store !== storeOf(remembered.kind)) continue;
    search.signal.throwIfAborted();
    const answer = await way.look(search);
    if (answer.kind === "not-found") {
      tried.push(answer.tried);
      continue;
    }
    const { engine } = answer;
    if (engine.kind === "given") return engine;
    if (remembered !== undefined) {
      if (isSameSeries(engine.version, remembered.version)) return engine;
      tried.push({ way: engine.program, why: `it is server ${engine.version}` });
    } else if (isAtLeast(engine.version, TRAVEL_VERSION)) {
      return engine;
    } else {
      old ??= engine;
      tried.push({ way: engine.program, why: `it is server ${engine.version}, below ${TRAVEL_VERSION}` });
    }
  }
  search.signal.throwIfAborted();
  if (old !== undefined) return old;
  throw new PlanvaktError(explain(tried, remembered, folder), { tried });
}

function storeOf(kind: EngineKind): Way["store"] | "given" {
  return kind === "given" ? "given" : kind === "go" ? "server" : "cli";
}

function refuseOtherKind(given: boolean, remembered: RememberedEngine | undefined, folder: string): void {
  if (remembered === undefined || given === (remembered.kind === "given")) return;
  throw new PlanvaktError(
    given
      ? `The workflows of ${folder} are in its own Temporal server, but TEMPORAL_ADDRESS (or a profile) names another. Unset it, or begin with another data folder.`
      : `The workflows of ${folder} are in a Temporal server that TEMPORAL_ADDRESS (or a profile) named, and now none is named. Set it again, or begin with another data folder.`,
    { folder, remembered },
  );
}

function explain(tried: readonly Tried[], remembered: RememberedEngine | undefined, folder: string): string {
  const head =
    remembered === undefined
      ? "No Temporal server could be found, downloaded or built."
      : `The workflows of ${folder} were written by Temporal server ${remembered.version} (${remembered.kind}), and no such server could be found.`;
  const list = tried.map(({ way, why }) => `  - ${way}: ${why}`);
  const cure =
    remembered === undefined
      ? "Do one of these: install Temporal's command line tool 1.9 or newer (https://docs.temporal.io/cli), install Go 1.26.8 or newer (https://go.dev/dl), or set TEMPORAL_ADDRESS to a server that runs."
      : "Make that version available again in the same way, or begin with another data folder.";
  return [head, "Tried:", ...list, cure].join("\n");
}
