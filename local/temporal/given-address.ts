import { loadClientConnectConfig } from "@temporalio/envconfig";
import type { Environment } from "../refuse-production.ts";
import type { Engine } from "./engine.ts";

/** Any of these says that a Temporal server is already there. */
const SAYS_SO = ["TEMPORAL_ADDRESS", "TEMPORAL_PROFILE", "TEMPORAL_CONFIG_FILE"] as const;

/**
 * The first way: the settings name a server (TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TEMPORAL_API_KEY, TEMPORAL_TLS… or a
 * profile). Then nothing is started and no other way is tried. Undefined when they name none.
 */
export function givenAddress(env: Environment): Engine | undefined {
  if (!SAYS_SO.some((name) => env[name])) return undefined;
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) if (value !== undefined) values[name] = value;
  const { connectionOptions, namespace } = loadClientConnectConfig({ overrideEnvVars: values });
  const { address, tls, apiKey, metadata } = connectionOptions;
  return {
    kind: "given",
    connection: {
      ...(address === undefined ? {} : { address }),
      ...(tls === undefined ? {} : { tls }),
      ...(apiKey === undefined ? {} : { apiKey }),
      ...(metadata === undefined ? {} : { metadata }),
    },
    namespace,
  };
}
