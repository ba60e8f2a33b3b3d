/** The way to the engine: one connection per process. */
import { Client, Connection, type WorkflowClientInterceptor } from "@temporalio/client";
import { loadClientConnectConfig } from "@temporalio/envconfig";

export interface EngineAddress {
  readonly address?: string;
  readonly namespace: string;
  /** For TEMPORAL_* beyond address and namespace: keys, certificates, profiles. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** How long a start or an Update may wait for the engine before the person is told to try again. */
const CONNECT_TIMEOUT_MS = 5_000;

/** The connection's options: what the environment and Temporal's own profile file say, under the address given. */
export function connectionOptions({ address, namespace, environment }: EngineAddress) {
  const defined = Object.fromEntries(Object.entries(environment).filter((pair): pair is [string, string] => pair[1] !== undefined));
  const loaded = loadClientConnectConfig({ overrideEnvVars: defined });
  return {
    namespace: loaded.namespace ?? namespace,
    connection: { ...loaded.connectionOptions, ...(address === undefined ? {} : { address }), connectTimeout: CONNECT_TIMEOUT_MS },
  };
}

/** A connection that is made when it is first used, and again after the engine was away. */
export function openConnection(engine: EngineAddress): Connection {
  return Connection.lazy(connectionOptions(engine).connection);
}

/** A client over a connection. */
export function openClient(
  engine: EngineAddress,
  connection: Connection,
  interceptors: readonly WorkflowClientInterceptor[] = [],
): Client {
  return new Client({ connection, namespace: connectionOptions(engine).namespace, interceptors: { workflow: [...interceptors] } });
}
