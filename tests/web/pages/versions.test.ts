import { describe, expect, it } from "vitest";
import { createApp, type LocalTools } from "../../../web/app.tsx";
import { MemoryPlanvakt } from "../memory-planvakt.ts";
import { ANNA, PLAN } from "../sample-plan.ts";

const LOCAL: LocalTools = {
  inboxUrl: "http://127.0.0.1:8026/",
  canTravel: false,
  travel: () => Promise.reject(new Error("no journey here")),
  journey: () => undefined,
  actAs: true,
};
const app = createApp({ planvakt: new MemoryPlanvakt(), local: LOCAL });
const read = async (path: string) => {
  const response = await app.request(path, { headers: { cookie: `planvakt_som=${ANNA}` } });
  return { status: response.status, text: await response.text() };
};

describe("the page of versions", () => {
  it("tells what changed in the last step, escaped and marked without colour", async () => {
    const { status, text } = await read(`/${PLAN}/versioner`);
    expect(status).toBe(200);
    expect(text).toContain("Ändringar mellan version 0 och 1");
    expect(text).toContain("En sak är ändrad.");
    expect(text).toMatch(/<del><span class="unseen"> struket: <\/span>.*&lt;b&gt;mer&lt;\/b&gt;/);
    expect(text).not.toContain("<b>mer</b>");
  });

  it("keeps an older version readable, and says that it is not in force", async () => {
    const { status, text } = await read(`/${PLAN}/versioner/0`);
    expect(status).toBe(200);
    expect(text).toContain("Version 0 gällde från");
    expect(text).toContain("&lt;b&gt;mer&lt;/b&gt;");
  });

  it("hands out the plan with its changes marked, to read and for Word", async () => {
    const { status, text } = await read(`/${PLAN}/versioner/andringar.html?fran=0&till=1`);
    expect(status).toBe(200);
    expect(text).toContain("<del>");
    const word = await read(`/${PLAN}/versioner/andringar.docx?fran=0&till=1`);
    expect(word.status).toBe(200);
    expect(word.text.slice(0, 2)).toBe("PK");
    expect((await read(`/${PLAN}/versioner`)).text).toMatch(/andringar\.docx\?fran=0&amp;till=1/);
  });

  it.each(["/versioner/7", "/versioner?fran=7", "/versioner/andringar.html", "/versioner/andringar.docx"])(
    "has no page %s",
    async (path) => {
      expect((await read(`/${PLAN}${path}`)).status).toBe(404);
    },
  );
});
