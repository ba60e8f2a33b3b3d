/** Figures that a source gave, on the page where they are reported. */
import { describe, expect, it } from "vitest";
import { civilDate } from "../../domain/calendar/civil-date.ts";
import { sayPullLine, type PullLine } from "../../domain/pulls/pull-line.ts";
import { createApp } from "../../web/app.tsx";
import type { LocalTools } from "../../web/app.tsx";
import { ANNAS_LINK, MemoryPlanvakt, OCCURRENCE } from "./memory-planvakt.ts";
import { AWAY, TWELVE } from "./memory-pulls.ts";
import { ANNA } from "./sample-plan.ts";

const ORIGIN = "http://localhost";

function standUp(gives = TWELVE) {
  const planvakt = new MemoryPlanvakt();
  planvakt.pulls.gives = gives;
  const local: LocalTools = {
    inboxUrl: ORIGIN,
    canTravel: false,
    travel: () => Promise.reject(new Error("not here")),
    journey: () => undefined,
    actAs: true,
  };
  const app = createApp({ planvakt, local });
  const headers = { origin: ORIGIN, cookie: `planvakt_som=${ANNA}` };
  const get = async (path: string, cookie = headers.cookie) => (await app.request(path, { headers: { cookie } })).text();
  const post = async (path: string, body: Readonly<Record<string, string>>, cookie = headers.cookie) => {
    const response = await app.request(path, { method: "POST", body: new URLSearchParams(body), headers: { ...headers, cookie } });
    return { status: response.status, location: response.headers.get("location"), text: await response.text() };
  };
  return { planvakt, app, get, post };
}

/** The report's form, as the page has it filled in. */
function formIn(html: string): Record<string, string> {
  const [form = ""] = html.match(/<form[^>]*>(?:(?!<\/form>)[\s\S])*name="act" value="report"[\s\S]*?<\/form>/) ?? [];
  const fields = [...form.matchAll(/<input[^>]*name="([^"]+)"[^>]*?value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
    name,
    value,
  ]);
  return Object.fromEntries(fields.filter(([name]) => name !== "valt")) as Record<string, string>;
}

describe("what a source gave", () => {
  it("is fetched on a button, stands in the form, and is reported with one press", async () => {
    const { planvakt, get, post } = standUp();
    expect(await get(`/${OCCURRENCE}/fil`)).toContain("Hämta nu");
    expect(await post(`/${OCCURRENCE}/fil`, { fetch: "ja" })).toMatchObject({ status: 303, location: `/${OCCURRENCE}` });
    const page = await get(`/${OCCURRENCE}`);
    expect(page).toContain("måndag 4 januari 2027 kl. 06.10");
    expect(page.replace(/<[^>]+>/g, "")).toContain("Hämtat ur Treserva måndag 4 januari 2027 kl. 06.10: ärenden 12.");
    expect(planvakt.acts).toEqual([]);
    expect(await post(`/${OCCURRENCE}`, formIn(page))).toMatchObject({ status: 303 });
    expect(planvakt.acts).toMatchObject([{ kind: "report", content: { figures: { arenden: "12" }, pulled: "7" } }]);
  });

  it("can be changed, and says all the same what was shown", async () => {
    const { planvakt, get, post } = standUp();
    await post(`/${OCCURRENCE}/fil`, { fetch: "ja" });
    await post(`/${OCCURRENCE}`, { ...formIn(await get(`/${OCCURRENCE}`)), "figure.arenden": "13" });
    expect(planvakt.acts).toMatchObject([{ content: { figures: { arenden: "13" }, pulled: "7" } }]);
  });

  it("behind a mail link is reported by nobody who has not ticked that it is right: robots send forms as they find them", async () => {
    const { planvakt, app, post } = standUp();
    planvakt.pulls.asked = true;
    const opened = await app.request(`/l/${ANNAS_LINK}`);
    const cookie = (opened.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const path = opened.headers.get("location") ?? "";
    const page = await (await app.request(path, { headers: { cookie } })).text();
    expect(page).toContain("Ja, det som står här stämmer");
    expect(await post(path, formIn(page), cookie)).toMatchObject({ status: 422 });
    expect(await post(path, { ...formIn(page), valt: "ja" }, cookie)).toMatchObject({ status: 303 });
    expect(planvakt.acts).toHaveLength(1);
  });

  it("is told of where nothing came, and the fields are empty", async () => {
    const { planvakt, get, post } = standUp(AWAY);
    const { status, text } = await post(`/${OCCURRENCE}/fil`, { fetch: "ja" });
    expect(status).toBe(409);
    expect(text).toContain("Källan svarar inte just nu.");
    const page = await get(`/${OCCURRENCE}`);
    expect(page).toContain("Skriv in dem själv, eller vänta");
    expect(formIn(page)).toMatchObject({ "figure.arenden": "" });
    expect(planvakt.acts).toEqual([]);
  });

  it("is asked for by nobody who may not report", async () => {
    const { planvakt, post } = standUp();
    planvakt.pulls.gives = undefined;
    expect(await post(`/${OCCURRENCE}/fil`, { fetch: "ja" })).toMatchObject({ status: 409 });
    expect(planvakt.pulls.asked).toBe(false);
  });
});

describe("the history of what a source gave", () => {
  it("is told in the reader's language, with the source's name and the rules' reason marked as Swedish", async () => {
    const { planvakt, app } = standUp();
    const view = await planvakt.occurrence(OCCURRENCE, ANNA);
    if (!view) throw new Error("no such thing");
    const nothing: PullLine = {
      kind: "nothing",
      title: "Treserva",
      times: 3,
      last: civilDate("2027-01-03"),
      why: "Källan svarade inte.",
    };
    const lines = [nothing, { kind: "came", title: "Treserva", found: 4, missing: 1 } satisfies PullLine];
    const history = lines.map((pull) => ({ at: "2027-01-04T06:10:00+01:00", text: sayPullLine(pull), pull }));
    planvakt.occurrence = () => Promise.resolve({ ...view, history });
    const read = async (language: string) =>
      (await app.request(`/${OCCURRENCE}`, { headers: { cookie: `planvakt_som=${ANNA}`, "accept-language": language } })).text();
    const english = await read("en");
    expect(english).toContain(
      '<p>Nothing came from <span lang="sv">Treserva</span> in three tries, the last on Sunday 3 January 2027. <span lang="sv">Källan svarade inte.</span></p>',
    );
    expect(english).toContain(
      '<p>Four figures were fetched from <span lang="sv">Treserva</span> as a proposal, one was missing.</p>',
    );
    const swedish = await read("sv");
    for (const { text } of history) expect(swedish).toContain(`<p>${text}</p>`);
  });
});
