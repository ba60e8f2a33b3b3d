/** The pages over a ledger, with Temporal nowhere to be reached: no page reads it. */
import { openClient, openConnection } from "../../client/connect.ts";
import { createPlanvakt } from "../../client/index.ts";
import type { Instant } from "../../domain/calendar/instant.ts";
import type { Ledger } from "../../ledger/open.ts";
import { createApp } from "../../web/app.tsx";

const NOWHERE = { address: "127.0.0.1:1", namespace: "nowhere", environment: {} };

export function pagesOver(ledger: Ledger, clock: { readonly now: () => Instant }) {
  const client = openClient(NOWHERE, openConnection(NOWHERE));
  return createApp({
    planvakt: createPlanvakt({ ledger, client, clock }),
    local: {
      inboxUrl: "http://127.0.0.1:1/",
      canTravel: false,
      travel: () => Promise.reject(new Error("Nobody travels here")),
      journey: () => undefined,
      actAs: true,
    },
  });
}
