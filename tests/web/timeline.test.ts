import { describe, expect, it } from "vitest";
import { createApp } from "../../web/app.tsx";
import type { LocalTools } from "../../web/app.tsx";
import { MemoryPlanvakt, OCCURRENCE } from "./memory-planvakt.ts";
import { ANNA } from "./sample-plan.ts";

const LOCAL: LocalTools = {
  inboxUrl: "http://127.0.0.1:8026/",
  canTravel: false,
  travel: () => Promise.reject(new Error("no journey here")),
  journey: () => undefined,
  actAs: true,
};
const app = createApp({ planvakt: new MemoryPlanvakt(), local: LOCAL });
const open = async (path: string) => {
  const response = await app.request(path, { headers: { cookie: `planvakt_som=${ANNA}` } });
  return { status: response.status, text: await response.text() };
};

describe("an action over the years", () => {
  it("answers in its first sentence and shows each thing once, in order of its day", async () => {
    const { status, text } = await open("/vingaker/ar/atgard/1.6");
    expect(status).toBe(200);
    expect(text).toMatch(/<p class="answer">[^<]+ (?:är bekräftad|än)/);
    expect(text.match(new RegExp(`href="/${OCCURRENCE}"`, "g"))).toHaveLength(1);
    const years = [...text.matchAll(/<h2 id="ar-(\d{4})"/g)].map(([, year]) => year);
    expect(years).toEqual(years.toSorted());
  });

  it("is linked from the year's table", async () => {
    expect((await open("/vingaker/ar/2027")).text).toContain('href="/vingaker/ar/atgard/1.6"');
  });

  it("of an action that the plan does not have is not there", async () => {
    expect((await open("/vingaker/ar/atgard/9.9")).status).toBe(404);
    expect((await open("/nowhere/ar/atgard/1.6")).status).toBe(404);
  });
});
