import { stringify } from "yaml";

/** The ports that one Temporal server needs; all on loopback. */
export const SERVER_PORTS = [
  "frontend",
  "frontendMembership",
  "history",
  "historyMembership",
  "matching",
  "matchingMembership",
  "worker",
  "workerMembership",
] as const;
export type ServerPorts = Readonly<Record<(typeof SERVER_PORTS)[number], number>>;

/**
 * What differs from the server's own defaults, for both kinds of server: the clock of an execution can be moved; new search attributes
 * count at once; one partition, for one machine; counting workflows is not held to ten a second; and a timer fires within 20 ms of its time
 * instead of a second, which is what a journey mostly waits for.
 */
export const DYNAMIC_SETTINGS: Readonly<Record<string, boolean | number | string>> = {
  "frontend.WorkflowTimeSkippingEnabled": true,
  "system.enableEagerWorkflowStart": true,
  "system.forceSearchAttributesCacheRefreshOnRead": true,
  "matching.numTaskqueueReadPartitions": 1,
  "matching.numTaskqueueWritePartitions": 1,
  "frontend.namespaceRPS.visibility": 200,
  "history.timerProcessorMaxTimeShift": "20ms",
};

/** The dynamic settings as the server's file. */
export function dynamicConfigYaml(): string {
  return stringify(Object.fromEntries(Object.entries(DYNAMIC_SETTINGS).map(([key, value]) => [key, [{ value }]])));
}

/** The server's configuration: SQLite in the data folder, every service in one process, loopback only. */
export function serverConfigYaml(database: string, dynamicConfig: string, ports: ServerPorts): string {
  const address = `127.0.0.1:${String(ports.frontend)}`;
  const service = (grpcPort: number, membershipPort: number): object => ({
    rpc: { grpcPort, membershipPort, bindOnIP: "127.0.0.1" },
  });
  return stringify(
    {
      log: { stdout: true, level: "warn" },
      persistence: {
        defaultStore: "executions",
        visibilityStore: "visibility",
        numHistoryShards: 4,
        datastores: { executions: sqlite(database), visibility: sqlite(database) },
      },
      // Short: after a change of ports it first tries to join itself where it was.
      global: { membership: { maxJoinDuration: "5s", broadcastAddress: "127.0.0.1" } },
      services: {
        frontend: service(ports.frontend, ports.frontendMembership),
        history: service(ports.history, ports.historyMembership),
        matching: service(ports.matching, ports.matchingMembership),
        worker: service(ports.worker, ports.workerMembership),
      },
      clusterMetadata: {
        enableGlobalNamespace: false,
        failoverVersionIncrement: 10,
        masterClusterName: "active",
        currentClusterName: "active",
        clusterInformation: { active: { enabled: true, initialFailoverVersion: 1, rpcName: "frontend", rpcAddress: address } },
      },
      dcRedirectionPolicy: { policy: "noop" },
      archival: { history: { state: "disabled" }, visibility: { state: "disabled" } },
      publicClient: { hostPort: address },
      dynamicConfigClient: { filepath: dynamicConfig, pollInterval: "60s" },
    },
    // The two stores are the same object here and must stand twice in the file: the server's reader knows no anchors.
    { aliasDuplicateObjects: false },
  );
}

/** `setup` makes the tables the first time and takes tables that are there for good: no different second start. */
function sqlite(database: string): object {
  return {
    sql: {
      pluginName: "sqlite",
      databaseName: database,
      connectAddr: "localhost",
      connectProtocol: "tcp",
      connectAttributes: { mode: "rwc", setup: "true", journal_mode: "wal", synchronous: "2", busy_timeout: "10000" },
      maxConns: 1,
      maxIdleConns: 1,
    },
  };
}
