import { describe, expect, it } from "vitest";
import { createApp } from "../../web/app.tsx";
import { ANNAS_LINK, LATE_OCCURRENCE, MemoryPlanvakt, TODO_LINK } from "./memory-planvakt.ts";
import { Visitor, type Seen } from "./visitor.ts";

function standUp() {
  const planvakt = new MemoryPlanvakt();
  const app = createApp({ planvakt });
  return { planvakt, anna: new Visitor((request) => app.request(request)) };
}

/** The form as a robot would send it: every field as it stands on the page. */
function untouched({ text }: Seen): URLSearchParams {
  const fields = new URLSearchParams();
  const main = text.slice(text.indexOf("<main"));
  for (const [input] of main.matchAll(/<input[^>]*>/g)) {
    const of = (name: string): string | undefined => new RegExp(`${name}="([^"]*)"`).exec(input)?.[1];
    const picked = /type="(radio|checkbox)"/.test(input);
    if (!picked || /\schecked/.test(input)) fields.append(of(" name") ?? "", of("value") ?? "");
  }
  for (const [, name = "", value = ""] of main.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)</g)) fields.append(name, value);
  return fields;
}

describe("behind a link to all that is one's own", () => {
  it("Stäm av allt is one tap from the list, and saves what was chosen", async () => {
    const { planvakt, anna } = standUp();
    const list = await anna.open(`/l/${TODO_LINK}`);
    const page = await anna.open(`${list.path}/stam-av`);
    expect(page.status).toBe(200);
    expect(page.text).toContain("Du har en sak att stämma av.");
    expect(page.text).not.toContain('aria-label="Huvudmeny"');
    const fields = untouched(page);
    fields.set(`val:${LATE_OCCURRENCE}`, "works");
    const saved = await anna.send(page.path, fields);
    expect(saved.status).toBe(200);
    expect(planvakt.acts).toEqual([expect.objectContaining({ kind: "report", content: { verdict: "works" } })]);
    expect(saved.text).toContain("Du har inget att stämma av just nu.");
  });

  it("a form that nobody touched does nothing, however often it is sent", async () => {
    const { planvakt, anna } = standUp();
    const list = await anna.open(`/l/${TODO_LINK}`);
    for (const which of ["stam-av", "att-bekrafta"]) {
      const page = await anna.open(`${list.path}/${which}`);
      expect(page.status).toBe(200);
      for (let time = 0; time < 3; time += 1) expect((await anna.send(page.path, untouched(page))).status).toBe(422);
    }
    expect(planvakt.acts).toEqual([]);
  });

  it("is not opened by a link to one matter, nor without the link", async () => {
    const { planvakt, anna } = standUp();
    const one = await anna.open(`/l/${ANNAS_LINK}`);
    expect((await anna.open(`${one.path}/stam-av`)).status).toBe(404);
    const stranger = new Visitor((request) => createApp({ planvakt }).request(request));
    expect((await stranger.open(`${one.path}/att-bekrafta`)).status).toBe(404);
  });
});

describe("where nobody answers", () => {
  it("a row says so, keeps its words and its id, and saves them when it is sent again", async () => {
    const { planvakt, anna } = standUp();
    const list = await anna.open(`/l/${TODO_LINK}`);
    const page = await anna.open(`${list.path}/stam-av`);
    const fields = untouched(page);
    fields.set(`val:${LATE_OCCURRENCE}`, "partly");
    fields.set(`text:${LATE_OCCURRENCE}`, "Två enheter återstår.");
    planvakt.away = "temporal";
    const away = await anna.send(page.path, fields);
    expect(away.status).toBe(503);
    expect(away.text).toContain("En rad sparades inte");
    expect(away.text).toContain("Två enheter återstår.");
    const again = untouched(away);
    expect(again.get(`id:${LATE_OCCURRENCE}`)).toBe(fields.get(`id:${LATE_OCCURRENCE}`));
    expect(again.get(`val:${LATE_OCCURRENCE}`)).toBe("partly");
    planvakt.away = undefined;
    expect((await anna.send(page.path, again)).status).toBe(200);
    expect(planvakt.acts).toHaveLength(1);
  });
});
