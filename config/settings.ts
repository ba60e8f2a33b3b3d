/** What this installation is: read from the environment once, checked whole, and handed on as plain values. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { PlanvaktError } from "../domain/planvakt-error.ts";

/** The folder that Planvakt lies in: the same from wherever it is called. */
const ROOT = fileURLToPath(new URL("..", import.meta.url));

const schema = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "a PostgreSQL URL, postgres://user:password@host:5432/database" })
    .optional(),
  TEMPORAL_ADDRESS: z.string().min(1).optional(),
  TEMPORAL_NAMESPACE: z.string().min(1).default("default"),
  PLANVAKT_SMTP_URL: z.url({ protocol: /^smtps?$/, error: "an SMTP URL, smtp://user:password@host:587" }).optional(),
  PLANVAKT_SMTP_LANES: z.coerce.number().int().min(1).max(20).default(4),
  PLANVAKT_FROM: z.email({ error: "one plain address, planvakt@kommun.example" }).default("planvakt@planvakt.example"),
  PLANVAKT_FROM_NAME: z.string().min(1).max(60).default("Planvakt"),
  PLANVAKT_REDIRECT_ALL_TO: z.email({ error: "one plain address, prov@kommun.example" }).optional(),
  PLANVAKT_BASE_URL: z.url({ protocol: /^https?$/, error: "the address of the pages, https://planvakt.kommun.example" }).optional(),
  PLANVAKT_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  PLANVAKT_DATA: z.string().min(1).default(join(ROOT, ".planvakt")),
  PLANVAKT_PLANS: z
    .string()
    .min(1)
    .default(join(ROOT, "config", "plans")),
  PLANVAKT_SITE: z
    .string()
    .min(1)
    .default(join(ROOT, "config", "site.yaml")),
  PLANVAKT_SOURCES: z.string().min(1).optional(),
  PLANVAKT_OIDC_ISSUER: z
    .url({ protocol: /^https$/, error: "the issuer, https://login.microsoftonline.com/<tenant>/v2.0" })
    .optional(),
  PLANVAKT_OIDC_CLIENT_ID: z.string().min(1).optional(),
  PLANVAKT_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  PLANVAKT_OIDC_DOMAINS: z
    .string()
    .regex(/^[a-z0-9.-]+(?:\s*,\s*[a-z0-9.-]+)*$/i, "mail domains, kommun.example, bolaget.example")
    .optional(),
  PLANVAKT_OIDC_TRUST_ADDRESSES: z.enum(["1"]).optional(),
  PLANVAKT_BEHIND_PROXY: z.enum(["1"]).optional(),
  PLANVAKT_PING_URL: z.url({ protocol: /^https?$/, error: "an address that alarms when nobody calls it for a day" }).optional(),
  PLANVAKT_LOCAL: z.enum(["1"]).optional(),
  NODE_ENV: z.string().optional(),
});

export interface Settings {
  readonly databaseUrl?: string;
  readonly temporal: { readonly address?: string; readonly namespace: string };
  readonly smtpUrl?: string;
  readonly smtpLanes: number;
  readonly from: { readonly name: string; readonly address: string };
  readonly redirectAllTo?: string;
  readonly baseUrl?: string;
  readonly port?: number;
  /** The municipality's own sign-in. */
  readonly oidc?: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    /** Mail domains that it may vouch for. */
    readonly domains: readonly string[];
    /** Its addresses count though it does not say that they are verified. */
    readonly trustAddresses: boolean;
  };
  /** A proxy of ours stands before the pages and says where requests come from. */
  readonly behindProxy: boolean;
  /** Called after each daily inspection: it alarms when we fall silent. */
  readonly pingUrl?: string;
  /** The local stack's folder. */
  readonly dataDir: string;
  /** Where plan folders lie. */
  readonly plansDir: string;
  /** The municipality's name, colours and statement on accessibility. */
  readonly siteFile: string;
  /** What figures are pulled from, where that stands in another file than `config/sources.yaml`. */
  readonly sourcesFile?: string;
  /** True in processes that belong to a local stack: its clock may be ahead of real time. */
  readonly local: boolean;
  /** The whole environment, for what starts other programs. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Reads the settings. Throws a PlanvaktError that lists every fault at once. */
export function readSettings(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: expected ${issue.message}`);
    throw new PlanvaktError(
      `The settings are not right:\n${faults.join("\n")}\nCorrect these environment variables and start again.`,
    );
  }
  const env = parsed.data;
  return {
    ...optional("databaseUrl", env.DATABASE_URL),
    temporal: { ...optional("address", env.TEMPORAL_ADDRESS), namespace: env.TEMPORAL_NAMESPACE },
    ...optional("smtpUrl", env.PLANVAKT_SMTP_URL),
    smtpLanes: env.PLANVAKT_SMTP_LANES,
    from: { name: env.PLANVAKT_FROM_NAME, address: env.PLANVAKT_FROM },
    ...optional("redirectAllTo", env.PLANVAKT_REDIRECT_ALL_TO),
    ...optional("baseUrl", env.PLANVAKT_BASE_URL?.replace(/\/+$/, "")),
    ...optional("port", env.PLANVAKT_PORT),
    ...optional("oidc", oidcOf(env)),
    behindProxy: env.PLANVAKT_BEHIND_PROXY === "1",
    ...optional("pingUrl", env.PLANVAKT_PING_URL),
    dataDir: env.PLANVAKT_DATA,
    plansDir: env.PLANVAKT_PLANS,
    siteFile: env.PLANVAKT_SITE,
    ...optional("sourcesFile", env.PLANVAKT_SOURCES),
    local: env.PLANVAKT_LOCAL === "1",
    environment,
  };
}

/** All of it or nothing: a sign-in that is half set would fail at the first who needs it. */
function oidcOf(env: z.output<typeof schema>): Settings["oidc"] {
  const { PLANVAKT_OIDC_ISSUER: issuer, PLANVAKT_OIDC_CLIENT_ID: clientId } = env;
  const { PLANVAKT_OIDC_CLIENT_SECRET: clientSecret, PLANVAKT_OIDC_DOMAINS: domains } = env;
  if ([issuer, clientId, clientSecret, domains].every((one) => one === undefined)) return undefined;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined || domains === undefined) {
    throw new PlanvaktError(
      "The sign-in is half set: PLANVAKT_OIDC_ISSUER, _CLIENT_ID, _CLIENT_SECRET and _DOMAINS belong together. Set all four, or none.",
    );
  }
  const list = domains.split(",").map((domain) => domain.trim().toLowerCase());
  return { issuer, clientId, clientSecret, domains: list, trustAddresses: env.PLANVAKT_OIDC_TRUST_ADDRESSES === "1" };
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
