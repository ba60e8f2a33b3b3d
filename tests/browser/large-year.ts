/** The running pages beside themselves, with ten times as much in each year: one too large for one page, which is folded into its parts. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { readSite } from "../../config/read-site.ts";
import { createApp } from "../../web/app.tsx";
import { multiplied } from "../web/pages/multiplied.ts";
import type { TestPlanvakt } from "../engine/with-planvakt.ts";

const TIMES = 10;

export interface LargeYears {
  readonly url: string;
  readonly stop: () => void;
}

/** Serves them until told to stop. All but the years is as it is. */
export async function serveLargeYears({ planvakt, local, client }: TestPlanvakt): Promise<LargeYears> {
  const years: typeof planvakt = {
    ...planvakt,
    yearStatus: async (plan, year) => multiplied(await planvakt.yearStatus(plan, year), TIMES),
  };
  const app = createApp({ planvakt: years, site: readSite("config/site.yaml"), local: local.tools(client) });
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  if (!server.listening) await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
