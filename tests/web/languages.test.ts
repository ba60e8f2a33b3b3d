/** Every page in both languages: nothing of the one is left standing in the other, unless it is marked as what it is. */
import { describe, expect, it } from "vitest";
import { readSite } from "../../config/read-site.ts";
import { createApp } from "../../web/app.tsx";
import type { LocalTools } from "../../web/app.tsx";
import { ANNAS_LINK, LATE_OCCURRENCE, MemoryPlanvakt, OCCURRENCE, PLAN_LINK, TODO_LINK } from "./memory-planvakt.ts";
import { ANNA, BERTIL, OWNER } from "./sample-plan.ts";
import { Visitor } from "./visitor.ts";

const ORIGIN = "http://localhost";

const PAGES = [
  `/${OCCURRENCE}`,
  `/${LATE_OCCURRENCE}`,
  `/${OCCURRENCE}/fil`,
  `/${OCCURRENCE}/siffror`,
  "/vingaker/att-gora",
  "/vingaker/att-bekrafta",
  "/vingaker/stam-av",
  "/vingaker/utskick",
  "/vingaker/utskick?visa=skickade",
  "/vingaker/utskick?visa=kommande",
  "/vingaker/utskick/letter-1",
  "/logga-in",
  "/inloggningar",
  "/tillganglighet",
  "/rundtur",
  "/tidsresa",
  "/l/unknown",
  "/vingaker/finns-inte",
  "/vingaker",
  "/vingaker/mote",
  "/vingaker/personer",
  "/vingaker/personer?datum=2026-01-01",
  "/vingaker/personer/andra?gor=addPerson",
  "/vingaker/personer/andra?gor=handOver&role=ifo-chef",
  "/vingaker/personer/andra?gor=enterAbsence",
  "/vingaker/prenumerera",
  "/vingaker/kalender",
  "/vingaker/drift",
  "/vingaker/fragor",
  "/vingaker/handelser",
  "/vingaker/ar/2026",
  "/vingaker/ar/2027",
  "/vingaker/ar/2026/papper/stoppdatum",
  "/vingaker/ar/2026/papper/slutlig",
  "/vingaker/ar/atgard/1.6",
  "/vingaker/sok?q=ärenden",
  "/vingaker/sok?q=xyzzy",
  passed(ANNAS_LINK),
  passed(TODO_LINK),
  passed(PLAN_LINK),
];

/** Where a mail link leads. */
function passed(token: string): string {
  return `/m/${token.slice(0, 12)}`;
}

const local: LocalTools = {
  inboxUrl: "http://127.0.0.1:8026/",
  canTravel: true,
  travel: () => Promise.resolve({ from: "2027-01-18", to: "2027-02-18", stops: 3, letters: 5 }),
  journey: () => undefined,
  actAs: true,
};

function standUp() {
  return createApp({ planvakt: new MemoryPlanvakt(), local, site: readSite("config/site.yaml") });
}

async function opened(path: string, language: "sv" | "en", as: string): Promise<string> {
  const token = [ANNAS_LINK, TODO_LINK, PLAN_LINK].find((one) => path.startsWith(passed(one)));
  const cookie = token === undefined ? `planvakt_som=${as}` : `planvakt_lank=pass-${token}`;
  const response = await standUp().request(ORIGIN + path, { headers: { cookie, "accept-language": language } });
  return response.text();
}

interface Text {
  readonly language: string;
  readonly text: string;
}

const PIECE = /<!--[^]*?-->|<!DOCTYPE[^>]*>|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|[^>"])*)>|([^<]+)/g;
const VOID = new Set(["meta", "link", "input", "br", "hr", "img", "use"]);
/** Attributes that are read out or shown. */
const SPOKEN = /(?:^|\s)(?:aria-label|title|alt|placeholder|data-head)="([^"]*)"/g;

/** What a reader is shown or told, each text with the language that it is said to be in. */
function textsOf(html: string): readonly Text[] {
  const texts: Text[] = [];
  const languages: string[] = [];
  for (const [, closing, name, attributes = "", text = ""] of html.matchAll(PIECE) as Iterable<readonly (string | undefined)[]>) {
    const here = languages.at(-1) ?? "";
    if (text.trim() !== "") texts.push({ language: here, text: text.trim() });
    if (name === undefined) continue;
    if (closing === "/") {
      languages.pop();
      continue;
    }
    const language = /(?:^|\s)lang="([^"]*)"/.exec(attributes)?.[1] ?? here;
    for (const [, spoken = ""] of attributes.matchAll(SPOKEN)) texts.push({ language, text: spoken });
    if (!VOID.has(name) && !attributes.endsWith("/")) languages.push(language);
  }
  return texts;
}

const SWEDISH =
  /[åäö]|(?<![\w-])(?:och|inte|som|till|av|den|det|att|har|ska|senast|med|om|eller|ingen|inget|vem|mejl|utskick|spara|visa|planen|aktivitet|roll|dag|uppgifter|kvartal)(?![\w-])/i;
const ENGLISH =
  /(?<![\w-])(?:the|and|not|of|that|has|have|is|are|with|or|nobody|nothing|who|mails?|letters?|save|show|duty|role|report|reported|due|wait|waits)(?![\w-])/i;
/** People's names and what the machine is called. */
const NAMES = /Åsa|Örjan|Vingåkers kommun|\b\w+@[\w.]+|\.\/planvakt [\w -]+/g;

describe.each([
  ["en", "sv", SWEDISH],
  ["sv", "en", ENGLISH],
] as const)("a page in %s", (language, _other, foreign) => {
  it.each(PAGES.flatMap((path) => [ANNA, BERTIL, OWNER].map((as) => [path, as] as const)))(
    "%s says nothing in the other language to %s",
    async (path, as) => {
      const html = await opened(path, language, as);
      expect(html).toContain(`<html lang="${language}">`);
      const wrong = textsOf(html).filter((one) => one.language === language && foreign.test(one.text.replace(NAMES, "")));
      expect(wrong.map(({ text }) => text)).toEqual([]);
    },
  );
});

describe("the choice of language", () => {
  it("is a form on every page that leads to the same page in the other, and lasts", async () => {
    const app = standUp();
    const visitor = new Visitor((request) => app.fetch(request), ORIGIN);
    const swedish = await visitor.open("/vingaker/utskick?visa=skickade");
    const [form = ""] = /<form[^>]*action="\/sprak"[^]*?<\/form>/.exec(swedish.text) ?? [];
    expect(form).toContain('name="tillbaka" value="/vingaker/utskick?visa=skickade"');
    expect(form).toContain('name="sprak" value="en" lang="en">English</button>');
    const english = await visitor.send("/sprak", { tillbaka: "/vingaker/utskick?visa=skickade", sprak: "en" });
    expect(english.path).toBe("/vingaker/utskick?visa=skickade");
    expect(english.text).toContain('<html lang="en">');
    expect((await visitor.open("/vingaker/att-gora")).text).toContain('<html lang="en">');
  });

  it("is not offered where something is to be corrected: what was typed would not come along", async () => {
    const sent = await new Visitor((request) => standUp().fetch(request), ORIGIN).send(
      `/${OCCURRENCE}`,
      { act: "postpone", commandId: crypto.randomUUID() },
      { cookie: `planvakt_som=${ANNA}` },
    );
    expect(sent.status).toBe(422);
    expect(sent.text).not.toContain('action="/sprak"');
  });

  it("leads nowhere but to pages of ours", async () => {
    const visitor = new Visitor((request) => standUp().fetch(request), ORIGIN);
    const sent = await visitor.send("/sprak", { sprak: "en", tillbaka: "https://elsewhere.example/" }, {}, /.*/);
    expect(sent.path).toBe("/");
  });

  it("is told to whatever keeps pages in between", async () => {
    const response = await standUp().request(`${ORIGIN}/vingaker/att-gora`, { headers: { "accept-language": "en" } });
    expect(response.headers.get("content-language")).toBe("en");
    expect(response.headers.get("vary")).toMatch(/Accept-Language.*Cookie/);
  });
});
