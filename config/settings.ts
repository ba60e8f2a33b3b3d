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
  /** Called after each daily inspection: it alarms when we fall silent. */
  readonly pingUrl?: string;
  /** The local stack's folder. */
  readonly dataDir: string;
  /** Where plan folders lie. */
  readonly plansDir: string;
  /** The municipality's name, colours and statement on accessibility. */
  readonly siteFile: string;
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
    ...optional("pingUrl", env.PLANVAKT_PING_URL),
    dataDir: env.PLANVAKT_DATA,
    plansDir: env.PLANVAKT_PLANS,
    siteFile: env.PLANVAKT_SITE,
    local: env.PLANVAKT_LOCAL === "1",
    environment,
  };
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
