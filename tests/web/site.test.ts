import { describe, expect, it } from "vitest";
import { readSite } from "../../config/read-site.ts";
import { createApp } from "../../web/app.tsx";
import { languageOf } from "../../web/messages/language.ts";
import { MemoryPlanvakt } from "./memory-planvakt.ts";
import { signedInAs } from "./memory-sign-in.ts";
import { ANNA, OWNER, PLAN } from "./sample-plan.ts";

const ORIGIN = "http://localhost";
const site = readSite("config/site.yaml");
const planvakt = new MemoryPlanvakt();
const app = createApp({ planvakt, site });
const known = signedInAs(planvakt, PLAN, OWNER);

async function textOf(path: string, language = "sv"): Promise<string> {
  return (await app.request(ORIGIN + path, { headers: { ...known, "accept-language": language } })).text();
}

describe("an installation", () => {
  it("says whose it is on every page, and links its statement on accessibility", async () => {
    const page = await textOf("/vingaker");
    expect(page).toContain("Vingåkers kommun</span>");
    expect(page).toContain('<a href="/tillganglighet">Tillgänglighet</a>');
    const statement = await textOf("/tillganglighet");
    for (const { heading, paragraphs } of site.accessibility.sections) {
      for (const text of [heading, ...paragraphs]) expect(statement).toContain(text);
    }
    expect(statement).toContain(`mailto:${site.accessibility.contact.email}`);
  });

  it("shows its colours after the stylesheet's own, on screens only", async () => {
    const style = await textOf("/style.css");
    const { light, dark } = site.colours;
    expect(style).toMatch(new RegExp(`@media screen \\{\\s+:root \\{ --accent: ${light.accent}; --accent-ink: ${light.ink}; \\}`));
    expect(style.indexOf(`--accent: ${dark.accent}; --accent-ink`)).toBeGreaterThan(style.indexOf(`--accent-ink: ${light.ink}; }`));
  });

  it("has no statement where none is given", async () => {
    const bare = createApp({ planvakt: new MemoryPlanvakt() });
    expect((await bare.request(`${ORIGIN}/tillganglighet`)).status).toBe(404);
  });

  it("sends its pages compressed to who can unpack them", async () => {
    const packed = await app.request(`${ORIGIN}/vingaker`, { headers: { ...known, "accept-encoding": "gzip" } });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect((await app.request(`${ORIGIN}/vingaker`, { headers: known })).headers.get("content-encoding")).toBeNull();
  });
});

describe("the language of a page's frame", () => {
  it.each([
    [undefined, "sv"],
    ["", "sv"],
    ["sv-SE,sv;q=0.9,en;q=0.8", "sv"],
    ["en-GB,en;q=0.9", "en"],
    ["de,en;q=0.5,sv;q=0.6", "sv"],
    ["en;q=0.5, sv;q=0", "en"],
    ["fi,de", "sv"],
    ["*", "sv"],
    ["en;q=x,,;", "sv"],
  ] as const)("asked for as %s is %s", (accepted, language) => {
    expect(languageOf(accepted)).toBe(language);
  });

  it("is the page's; what the plan says is marked as Swedish", async () => {
    const page = await textOf("/vingaker", "en");
    expect(page).toContain('<html lang="en">');
    expect(page).toContain("Skip to the content");
    expect(page).toMatch(/<blockquote lang="sv"/);
    expect(await textOf("/vingaker")).toContain('<html lang="sv">');
  });
});

describe("a page that is translated", () => {
  const local = {
    inboxUrl: "http://127.0.0.1:8026/",
    canTravel: false,
    travel: () => Promise.reject(new Error("no travel here")),
    journey: () => undefined,
    actAs: true as const,
  };
  const mine = createApp({ planvakt: new MemoryPlanvakt(), site, local });
  const todo = async (language: string): Promise<string> =>
    (
      await mine.request(`${ORIGIN}/vingaker/att-gora`, {
        headers: { "accept-language": language, cookie: `planvakt_som=${ANNA}` },
      })
    ).text();

  it("speaks English whole, states, days and all, and marks the plan's own words as Swedish", async () => {
    const page = await todo("en");
    expect(page).toMatch(/<main [^>]*class="column">/);
    expect(page).toMatch(/You have \w+ things? to do/);
    expect(page).toContain("How to read the states");
    expect(page).toMatch(/<p class="line-title" lang="sv">/);
    const main = /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? "";
    for (const swedish of ["Att göra", "senast", "Kommande", "dagar"]) expect(main).not.toContain(swedish);
  });

  it("is as it was in Swedish", async () => {
    const page = await todo("sv");
    expect(page).toMatch(/Du har \S+ saker? att göra/);
    expect(/<main[\s\S]*<\/main>/.exec(page)?.[0]).not.toContain("lang=");
  });
});
