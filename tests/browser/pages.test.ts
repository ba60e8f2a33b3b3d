import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { readSite } from "../../config/read-site.ts";
import { createApp, type LocalTools } from "../../web/app.tsx";
import { MemoryPlanvakt } from "../web/memory-planvakt.ts";
import { PAGES } from "./pages.ts";

/** What answers a GET and is no page: files, and what only leads on. */
const NO_PAGES: readonly string[] = [
  "/style.css",
  "/source-sans-3-5.3.0.woff2",
  // To the only plan.
  "/",
  // Into the municipality's own sign-in, and back.
  "/logga-in/konto",
  "/logga-in/konto/svar",
  "/kal/:file{[\\w-]+\\.ics}",
  "/:plan/prenumerera/:item/:duty/:period/mote.ics",
  // Documents, held by the tests of what writes them.
  "/:plan/ar/:year{20[0-9][0-9]}/papper/:kind/:form",
  "/:plan/versioner/andringar.docx",
  "/:plan/versioner/andringar.html",
];

const local: LocalTools = {
  inboxUrl: "http://127.0.0.1:8026/",
  canTravel: true,
  travel: () => Promise.reject(new Error("Nobody travels here")),
  journey: () => undefined,
  actAs: true,
};

const app = createApp({ planvakt: new MemoryPlanvakt(), site: readSite("config/site.yaml"), local });
const gets = [...new Set(app.routes.filter(({ method }) => method === "GET").map(({ path }) => path))];
/** The same routes in the same order, each answering with itself. */
const routes = new Hono();
for (const path of gets) routes.get(path, (c) => c.text(path));

async function routeOf(opens: string): Promise<string> {
  return (await routes.request(opens)).text();
}

describe("the table of pages", () => {
  it("holds every page that answers, so that none is left out of axe, weight and pictures", async () => {
    const there = new Set(
      await Promise.all(PAGES.flatMap(({ address }) => (address.opens === undefined ? [] : [routeOf(address.opens)]))),
    );
    expect(gets.filter((path) => !there.has(path) && !NO_PAGES.includes(path))).toEqual([]);
  });

  it("excepts nothing that is not there", () => {
    expect(NO_PAGES.filter((path) => !gets.includes(path))).toEqual([]);
  });
});
